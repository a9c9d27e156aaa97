// Bytes of the files that a user names; `-` is standard input. Files that are too large are refused before they are read.

import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IntakeProblem } from '../intake/intake.ts';
import { limits } from '../intake/limits.ts';
import type { Io } from './io.ts';

/** A file that could not be read at all. */
export interface FileProblem {
  readonly code: 'file-not-found' | 'file-is-folder' | 'file-not-permitted' | 'file-unreadable';
  readonly file: string;
  readonly detail: string;
}

const codes: Readonly<Record<string, FileProblem['code']>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'file-is-folder',
  EACCES: 'file-not-permitted',
  EPERM: 'file-not-permitted',
};

const tooLarge = (file: string, found: number): IntakeProblem => ({
  file,
  code: 'too-large',
  what: 'bytes',
  limit: limits.bytes,
  found,
});

/** The problem behind an error of the file system. */
export function fileProblem(file: string, error: unknown): FileProblem {
  const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { code: codes[detail] ?? 'file-unreadable', file, detail };
}

/** An input that is there to be read. `size` is null where nobody knows: standard input, a pipe. */
interface OpenInput {
  readonly size: number | null;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Bytes of one read. */
const windowBytes = 262_144;

/** The bytes of an open file, which is closed behind them. They are there at once: the pool of threads takes longer to begin. */
async function* bytesOf(file: number): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const piece = new Uint8Array(windowBytes);
      const count = readSync(file, piece);
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } finally {
    closeSync(file);
  }
}

/** Opens a file or standard input without reading it. */
export async function openInput(path: string, io: Io): Promise<OpenInput | FileProblem> {
  if (path === '-') return { size: null, chunks: io.input };
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { code: 'file-is-folder', file: path, detail: 'EISDIR' };
    // For a pipe one may have to wait.
    if (!found.isFile()) return { size: null, chunks: (await open(path, 'r')).createReadStream() };
    const file = openSync(path, 'r');
    return { size: fstatSync(file).size, chunks: bytesOf(file) };
  } catch (error) {
    return fileProblem(path, error);
  }
}

/** All bytes of a stream, unless there are more than are read. */
export async function gathered(chunks: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array | IntakeProblem> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of chunks) {
    length += piece.length;
    if (length > limits.bytes) return tooLarge(path, length);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** The bytes of a file or of standard input, or why there are none. */
export async function readInput(path: string, io: Io): Promise<Uint8Array | IntakeProblem | FileProblem> {
  const input = await openInput(path, io);
  if ('code' in input) return input;
  const { size, chunks } = input;
  try {
    if (size === null || size <= limits.bytes) return await gathered(chunks, path);
    for await (const _ of chunks) break;
    return tooLarge(path, size);
  } catch (error) {
    return fileProblem(path, error);
  }
}
