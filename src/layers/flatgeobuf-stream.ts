// A FlatGeobuf file of any size, feature by feature: each comes as a small FlatGeobuf file of its own, with the header of the
// whole, so that whoever reads a file can read it. Only one feature is held at a time.

import { ByteBuffer } from 'flatbuffers';
import { magicbytes, SIZE_PREFIX_LEN } from 'flatgeobuf/lib/mjs/constants.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { ByteReader } from './byte-reader.ts';
import { FileEndsEarly } from './flatgeobuf-file.ts';
import { joined } from './joined.ts';

/** One feature. `bytes` is null for one of more bytes than are allowed; `end` is where it ends in the whole file. */
export interface FeatureFile {
  readonly bytes: Uint8Array | null;
  readonly length: number;
  readonly end: number;
}

/** Features in the order of the file, after `onCount` has heard how many the header promises (0: it does not say). */
export async function* featureFiles(
  chunks: AsyncIterable<Uint8Array>,
  { longest, onCount }: { readonly longest: number; readonly onCount: (count: number) => void },
): AsyncGenerator<FeatureFile> {
  const reader = new ByteReader(chunks);
  try {
    const beginning = await beginningOf(reader, longest);
    onCount(beginning.count);
    let found = 0;
    for (;;) {
      const prefix = await reader.take(SIZE_PREFIX_LEN);
      if (prefix.length === 0) break;
      const length = lengthIn(prefix, reader);
      const whole = beginning.bytes.length + SIZE_PREFIX_LEN + length;
      if (whole > longest) {
        await needed(reader.skip(length), length, reader);
        yield { bytes: null, length: whole, end: reader.taken };
      } else {
        const body = await reader.take(length);
        await needed(body.length, length, reader);
        yield { bytes: joined([beginning.bytes, prefix, body]), length: whole, end: reader.taken };
      }
      found += 1;
    }
    if (found < beginning.count) throw new FileEndsEarly(reader.taken + SIZE_PREFIX_LEN, reader.taken);
    if (beginning.count > 0 && found > beginning.count) throw new Error('more features than the header promises');
  } finally {
    await reader.close();
  }
}

/** Magic bytes and header, as they stand before one feature alone; the index is left out. */
async function beginningOf(reader: ByteReader, longest: number): Promise<{ bytes: Uint8Array; count: number }> {
  const magic = await reader.take(magicbytes.length);
  await needed(magic.length, magicbytes.length, reader);
  const prefix = await reader.take(SIZE_PREFIX_LEN);
  const length = lengthIn(prefix, reader);
  if (length > longest) throw new Error(`a header of ${length} bytes`);
  const body = await reader.take(length);
  await needed(body.length, length, reader);
  const bytes = joined([prefix, body]);
  const buffer = new ByteBuffer(bytes);
  const header = Header.getSizePrefixedRootAsHeader(buffer);
  const [count, nodeSize] = [Number(header.featuresCount()), header.indexNodeSize()];
  if (count > 0 && nodeSize > 0) {
    const tree = calcTreeSize(count, nodeSize);
    await needed(reader.skip(tree), tree, reader);
  }
  withoutCount(header, buffer);
  return { bytes: joined([magic, bytes]), count };
}

/** Place of the count of features in the table of the header: https://flatgeobuf.org, header.fbs. */
const countField = 20;

/** A count of 0 means unknown, as in a file that is written as a stream: neither index nor number is expected then. */
function withoutCount(header: Header, buffer: ByteBuffer): void {
  const offset = buffer.__offset(header.bb_pos, countField);
  if (offset > 0) buffer.writeUint64(header.bb_pos + offset, 0n);
}

function lengthIn(prefix: Uint8Array, reader: ByteReader): number {
  if (prefix.length < SIZE_PREFIX_LEN) throw new FileEndsEarly(reader.taken + SIZE_PREFIX_LEN, reader.taken);
  const length = new DataView(prefix.buffer).getUint32(0, true);
  if (length < 4) throw new Error(`a piece of ${length} bytes before byte ${reader.taken} is too short`);
  return length;
}

async function needed(got: number | Promise<number>, wanted: number, reader: ByteReader): Promise<void> {
  const missing = wanted - (await got);
  if (missing > 0) throw new FileEndsEarly(reader.taken + missing, reader.taken);
}
