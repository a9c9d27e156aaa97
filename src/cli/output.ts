// Where results go: standard output, or the file of --out.

import { writeFile } from 'node:fs/promises';
import type { Run } from './command.ts';
import { exitStatus } from './exit-status.ts';

/** Writes a result; resolves to a status when it could not be written, else to null. */
export async function writeResult({ written, io, words }: Run, text: string): Promise<number | null> {
  const path = written.texts.out;
  if (path === undefined || path === '-') {
    io.write(text);
    return null;
  }
  try {
    await writeFile(path, text);
    if (!written.flags.has('quiet')) io.tell(`${words.cli.written(path)}\n`);
    return null;
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    io.tell(`${words.cli.notWritten(path, detail)}\n`);
    return exitStatus.unreadable;
  }
}
