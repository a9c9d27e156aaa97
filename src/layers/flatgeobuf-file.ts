// Takes a FlatGeobuf file apart: header, then features one by one, each in bytes of its own. Every length is held against
// the bytes that are there before it is believed, so a damaged file ends in an error and never in a long wait.
// The library's own loop is not used: it waits for ever on an empty file with a box, and it does not notice a short one.

import { ByteBuffer } from 'flatbuffers';
import { magicbytes, SIZE_PREFIX_LEN } from 'flatgeobuf/lib/mjs/constants.js';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { fromByteBuffer, type HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';

/** The file ends before it should. */
export class FileEndsEarly extends Error {
  override readonly name = 'FileEndsEarly';
  readonly expectedBytes: number;
  readonly actualBytes: number;
  constructor(expectedBytes: number, actualBytes: number) {
    super(`${actualBytes} bytes where at least ${expectedBytes} are needed`);
    this.expectedBytes = expectedBytes;
    this.actualBytes = actualBytes;
  }
}

/** Header and features of a file. Throws FileEndsEarly, or another error when the bytes are no FlatGeobuf of version 3. */
export function openFlatGeobuf(bytes: Uint8Array): { header: HeaderMeta; features: readonly Feature[] } {
  if (!magicbytes.subarray(0, 4).every((value, position) => bytes[position] === value)) {
    throw new Error('no FlatGeobuf of version 3: the magic bytes are missing');
  }
  const headerBytes = chunkAt(bytes, magicbytes.length);
  const header = fromByteBuffer(new ByteBuffer(headerBytes));
  const { featuresCount, indexNodeSize } = header;
  // A count of 0 means empty or unknown (written as a stream); neither has an index.
  const indexed = featuresCount > 0 && indexNodeSize > 0;
  let offset = magicbytes.length + headerBytes.length + (indexed ? calcTreeSize(featuresCount, indexNodeSize) : 0);
  const features: Feature[] = [];
  while (offset < bytes.length) {
    const chunk = chunkAt(bytes, offset);
    features.push(Feature.getSizePrefixedRootAsFeature(new ByteBuffer(chunk)));
    offset += chunk.length;
  }
  if (offset > bytes.length) throw new FileEndsEarly(offset, bytes.length);
  if (features.length < featuresCount) throw new FileEndsEarly(bytes.length + SIZE_PREFIX_LEN, bytes.length);
  if (featuresCount > 0 && features.length > featuresCount) {
    throw new Error(`the header promises ${featuresCount} features, there are ${features.length}`);
  }
  return { header, features };
}

/** A size-prefixed piece as a copy, so that its doubles are aligned. */
function chunkAt(bytes: Uint8Array, offset: number): Uint8Array {
  const start = offset + SIZE_PREFIX_LEN;
  if (start > bytes.length) throw new FileEndsEarly(start, bytes.length);
  const length = new DataView(bytes.buffer, bytes.byteOffset + offset, SIZE_PREFIX_LEN).getUint32(0, true);
  if (start + length > bytes.length) throw new FileEndsEarly(start + length, bytes.length);
  if (length < 8) throw new Error(`a piece of ${length} bytes at byte ${offset} is too short`);
  return bytes.slice(offset, start + length);
}
