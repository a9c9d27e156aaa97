// Whether the bytes that came are those that were published: their number, then their SHA-256.
// crypto.subtle is quick and works beside us, but browsers withhold it on plain http, which is what an intranet share is.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PackFile } from './manifest.ts';
import type { FileTrouble } from './pack-problem.ts';

/** SHA-256 of bytes, hexadecimal, lower case. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** SHA-256 by the platform, hexadecimal, lower case; null where it offers none, then `sha256Hex` tells it. */
export async function platformSha256(bytes: Uint8Array): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const { buffer, byteOffset, length } = bytes;
  const own = buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, length) : new Uint8Array(bytes);
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', own)));
}

/** What came in place of a file: its bytes, perhaps with their SHA-256, or why there are none. */
export interface Arrived {
  readonly got: Uint8Array | FileTrouble | undefined;
  readonly sha256?: string | undefined;
}

/** The verified bytes of a file, or what is wrong with what came in its place. */
export function verifyFile(file: PackFile, { got, sha256: told }: Arrived): Uint8Array | FileTrouble {
  if (got === undefined) return { code: 'file-missing', path: file.path };
  if (!(got instanceof Uint8Array)) return got;
  return differenceIn(file, { bytes: got.length, opening: got, sha256: () => told ?? sha256Hex(got) }) ?? got;
}

/** What is known of the bytes that came. */
interface Facts {
  readonly bytes: number;
  /** At least the first few of them. */
  readonly opening: Uint8Array;
  readonly sha256: () => string;
}

/** How what came differs from what was published; null when it does not. */
export function differenceIn(file: PackFile, { bytes, opening, sha256: hash }: Facts): FileTrouble | null {
  const { path } = file;
  if (bytes < file.bytes && beginsLikeIt(path, opening)) {
    return { code: 'file-truncated', path, expectedBytes: file.bytes, actualBytes: bytes };
  }
  const actual = hash();
  return actual === file.sha256 ? null : { code: 'hash-differs', path, expected: file.sha256, actual };
}

/** A short layer file still begins as one; a web page that a server sends in its place does not. */
function beginsLikeIt(path: string, bytes: Uint8Array): boolean {
  const opening = path.endsWith('.fgb') ? 'fgb' : '{';
  return [...opening].every((letter, position) => position >= bytes.length || bytes[position] === letter.charCodeAt(0));
}
