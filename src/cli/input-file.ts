// Bytes of the files that a user names; `-` is standard input. Files that are too large are refused before they are read.

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

async function readStandardInput(input: Io['input']): Promise<Uint8Array | IntakeProblem> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input) {
    length += piece.length;
    if (length > limits.bytes) return tooLarge('-', length);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function readNamed(path: string): Promise<Uint8Array | IntakeProblem | FileProblem> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return size > limits.bytes ? tooLarge(path, size) : new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return fileProblem(path, error);
  }
}

/** The bytes of a file or of standard input, or why there are none. */
export const readInput = (path: string, io: Io): Promise<Uint8Array | IntakeProblem | FileProblem> =>
  path === '-' ? readStandardInput(io.input) : readNamed(path);
