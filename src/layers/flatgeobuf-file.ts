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

/** Bytes that are read from their beginning to their end. */
export interface Bytes {
  readonly length: number;
  /** What can be seen of them. */
  readonly view: DataView;
  /** Brings the bytes between two places into view and says where they begin in it; no place before an earlier one is asked for. */
  bring(start: number, end: number): number;
}

/** Bytes that are all there. */
export const bytesIn = (bytes: Uint8Array): Bytes => ({
  length: bytes.length,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
  bring: (start) => start,
});

/** The bytes between two places; valid until others are brought into view. */
export function pieceOf(bytes: Bytes, start: number, end: number): Uint8Array {
  const from = bytes.bring(start, end);
  return new Uint8Array(bytes.view.buffer, bytes.view.byteOffset + from, end - start);
}

/** Header and features of a file. Throws FileEndsEarly, or another error when the bytes are no FlatGeobuf of version 3. */
export function openFlatGeobuf(bytes: Uint8Array): { header: HeaderMeta; features: readonly Feature[] } {
  const file = bytesIn(bytes);
  const { meta: header, firstPiece } = openPieces(file);
  const pieces: Uint8Array[] = [];
  for (let at = firstPiece; at < bytes.length; ) {
    const end = pieceEnd(file, at);
    pieces.push(bytes.subarray(at, end));
    at = end;
  }
  const { featuresCount: promised } = header;
  if (pieces.length < promised) throw new FileEndsEarly(bytes.length + SIZE_PREFIX_LEN, bytes.length);
  if (promised > 0 && pieces.length > promised) {
    throw new Error(`the header promises ${promised} features, there are ${pieces.length}`);
  }
  // Each in a copy of its own, so that its doubles are aligned.
  return { header, features: pieces.map((piece) => featureIn(piece.slice())) };
}

/** The feature in its bytes, size prefix included. */
export const featureIn = (piece: Uint8Array): Feature => Feature.getSizePrefixedRootAsFeature(new ByteBuffer(piece));

/** What the beginning of a file says, up to the end of its header. */
export const headerOf = (beginning: Uint8Array): HeaderMeta =>
  fromByteBuffer(new ByteBuffer(beginning.slice(magicbytes.length)));

interface Opened {
  readonly meta: HeaderMeta;
  readonly headerEnd: number;
  /** Where the first feature begins, behind header and index. */
  readonly firstPiece: number;
}

/** Looks at the beginning of a file. Throws FileEndsEarly, or another error when it is no FlatGeobuf of version 3. */
export function openPieces(bytes: Bytes): Opened {
  const magic = pieceOf(bytes, 0, Math.min(bytes.length, magicbytes.length));
  if (!magicbytes.subarray(0, 4).every((value, position) => magic[position] === value)) {
    throw new Error('no FlatGeobuf of version 3: the magic bytes are missing');
  }
  const headerEnd = pieceEnd(bytes, magicbytes.length);
  const meta = headerOf(pieceOf(bytes, 0, headerEnd));
  const { featuresCount, indexNodeSize } = meta;
  // A count of 0 means empty or unknown (written as a stream); neither has an index.
  const indexed = featuresCount > 0 && indexNodeSize > 0;
  const firstPiece = headerEnd + (indexed ? calcTreeSize(featuresCount, indexNodeSize) : 0);
  if (firstPiece > bytes.length) throw new FileEndsEarly(firstPiece, bytes.length);
  return { meta, headerEnd, firstPiece };
}

/** Where a piece ends, its size being told by its prefix. Throws when it does not lie in the file. */
export function pieceEnd(bytes: Bytes, start: number): number {
  const first = start + SIZE_PREFIX_LEN;
  if (first > bytes.length) throw new FileEndsEarly(first, bytes.length);
  const at = bytes.bring(start, first);
  const length = bytes.view.getUint32(at, true);
  if (first + length > bytes.length) throw new FileEndsEarly(first + length, bytes.length);
  if (length < 8) throw new Error(`a piece of ${length} bytes at byte ${start} is too short`);
  return first + length;
}
