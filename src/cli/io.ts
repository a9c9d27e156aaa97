// What a command may touch beside files: its streams, the clock, and whether somebody is watching. Tests give their own.

import type { Spawn } from '../worker/job-runner.ts';
import { spawnNodeWorker } from '../worker/node-spawn.ts';

/** The outside world of one run. */
export interface Io {
  /** Bytes of standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Writes to standard output: results and nothing else. */
  readonly write: (text: string) => void;
  /** Writes to standard error: progress, notes, problems. */
  readonly tell: (text: string) => void;
  /** Whether standard output and standard error are terminals. */
  readonly terminal: { readonly output: boolean; readonly error: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The day on the clock of this machine, YYYY-MM-DD. The only place where a clock is read. */
  readonly today: () => string;
  /** Starts the worker in which packs are opened and footprints screened. */
  readonly spawn: Spawn;
  /** Resolves when the user wants a running command to end (Ctrl-C). */
  readonly interrupted: () => Promise<void>;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The world of this process. */
export const processIo: Io = {
  get input() {
    return process.stdin;
  },
  write: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  terminal: { output: process.stdout.isTTY === true, error: process.stderr.isTTY === true },
  environment: process.env,
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
  spawn: spawnNodeWorker,
  interrupted: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
};
