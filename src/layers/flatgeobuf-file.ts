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
  const { header, chunks } = openChunks(bytes);
  // Each in a copy of its own, so that its doubles are aligned.
  return { header, features: chunks.map(([start, end]) => featureAt(new ByteBuffer(bytes.slice(start, end)), 0)) };
}

/** The same without a copy: the features read from `bytes`, where numbers are not aligned. */
export function featuresOf(bytes: Uint8Array): { header: HeaderMeta; features: readonly Feature[] } {
  const { header, chunks } = openChunks(bytes);
  const buffer = new ByteBuffer(bytes);
  return { header, features: chunks.map(([start]) => featureAt(buffer, start)) };
}

function featureAt(buffer: ByteBuffer, start: number): Feature {
  buffer.setPosition(start);
  return Feature.getSizePrefixedRootAsFeature(buffer);
}

type Chunk = readonly [start: number, end: number];

function openChunks(bytes: Uint8Array): { header: HeaderMeta; chunks: readonly Chunk[] } {
  if (!magicbytes.subarray(0, 4).every((value, position) => bytes[position] === value)) {
    throw new Error('no FlatGeobuf of version 3: the magic bytes are missing');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [start, end] = chunkAt(view, magicbytes.length);
  const header = fromByteBuffer(new ByteBuffer(bytes.slice(start, end)));
  const { featuresCount, indexNodeSize } = header;
  // A count of 0 means empty or unknown (written as a stream); neither has an index.
  const indexed = featuresCount > 0 && indexNodeSize > 0;
  let offset = end + (indexed ? calcTreeSize(featuresCount, indexNodeSize) : 0);
  const chunks: Chunk[] = [];
  while (offset < bytes.length) {
    const chunk = chunkAt(view, offset);
    chunks.push(chunk);
    offset = chunk[1];
  }
  if (offset > bytes.length) throw new FileEndsEarly(offset, bytes.length);
  if (chunks.length < featuresCount) throw new FileEndsEarly(bytes.length + SIZE_PREFIX_LEN, bytes.length);
  if (featuresCount > 0 && chunks.length > featuresCount) {
    throw new Error(`the header promises ${featuresCount} features, there are ${chunks.length}`);
  }
  return { header, chunks };
}

/** Where a size-prefixed piece begins and ends. */
function chunkAt(view: DataView, offset: number): Chunk {
  const start = offset + SIZE_PREFIX_LEN;
  if (start > view.byteLength) throw new FileEndsEarly(start, view.byteLength);
  const length = view.getUint32(offset, true);
  if (start + length > view.byteLength) throw new FileEndsEarly(start + length, view.byteLength);
  if (length < 8) throw new Error(`a piece of ${length} bytes at byte ${offset} is too short`);
  return [offset, start + length];
}
