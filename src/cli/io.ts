// What a command may touch beside files: its streams, the clock, and whether somebody is watching. Tests give their own.

import { once } from 'node:events';
import type { Spawn } from '../worker/job-runner.ts';
import { spawnHere } from '../worker/node-here.ts';
import { spawnNodeWorker } from '../worker/node-spawn.ts';

/** The outside world of one run. */
export interface Io {
  /** Bytes of standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Writes to standard output: results and nothing else. */
  readonly write: (content: string | Uint8Array) => void;
  /** Resolves when standard output has room for more. */
  readonly flushed: () => Promise<void>;
  /** Writes to standard error: progress, notes, problems. */
  readonly tell: (text: string) => void;
  /** Whether standard output and standard error are terminals. */
  readonly terminal: { readonly output: boolean; readonly error: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The day on the clock of this machine, YYYY-MM-DD. The only place where a clock is read. */
  readonly today: () => string;
  /** Milliseconds on a clock that never goes back; for rates of progress, never for an answer. */
  readonly clock: () => number;
  /** Starts the worker in which packs are opened and footprints screened. */
  readonly spawn: Spawn;
  /** Answers short questions without a worker, and starts one of those given where that does not do. */
  readonly here: (later: Spawn) => Spawn;
  /** Resolves when the user wants a running command to end (Ctrl-C). */
  readonly interrupted: () => Promise<void>;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The world of this process. */
export const processIo: Io = {
  get input() {
    return process.stdin;
  },
  write: (content) => void process.stdout.write(content),
  flushed: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
  tell: (text) => void process.stderr.write(text),
  terminal: { output: process.stdout.isTTY === true, error: process.stderr.isTTY === true },
  environment: process.env,
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
  clock: () => performance.now(),
  spawn: spawnNodeWorker,
  here: spawnHere,
  interrupted: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
};
