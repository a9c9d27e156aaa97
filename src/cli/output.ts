// Where results go: standard output, or the file of --out.

import { stat, writeFile } from 'node:fs/promises';
import type { Run } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { UsageFault } from './usage-fault.ts';

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

/** Refuses to write over a file that is to be read: results that are written as they come would destroy it first. */
export async function keepInputs({ written }: Run, files: readonly string[]): Promise<void> {
  const path = written.texts.out;
  const out = path === undefined || path === '-' ? null : await stat(path).catch(() => null);
  if (path === undefined || !out?.isFile()) return;
  for (const file of files) {
    const input = await stat(file).catch(() => null);
    if (input?.ino === out.ino && input.dev === out.dev) throw new UsageFault({ code: 'out-is-input', file: path });
  }
}
