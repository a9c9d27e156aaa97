// A world for commands in tests: what they write is kept, the clock stands still, Ctrl-C is a function.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { disk } from '../../src/layers/disk.ts';
import type { Spawn } from '../../src/worker/job-runner.ts';
import { serveRequests } from '../../src/worker/serve-requests.ts';

export interface Answer {
  readonly status: number;
  readonly output: string;
  readonly told: string;
}

interface Setting {
  readonly input?: Uint8Array | string | AsyncIterable<Uint8Array>;
  readonly terminal?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly interrupted?: Promise<void>;
  readonly clock?: () => number;
  readonly flushed?: () => Promise<void>;
  readonly spawn?: Spawn;
  readonly here?: Io['here'];
  /** Sees what is written while the command runs. */
  readonly onWrite?: (text: string) => void;
}

async function* bytesOf(input: Uint8Array | string): AsyncGenerator<Uint8Array> {
  yield typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

/** A worker that is none: the same code, messages copied as between threads, and no second process to start for each test. */
const inThisThread: Spawn = (onReply) => {
  const serve = serveRequests((reply) => queueMicrotask(() => onReply(structuredClone(reply))), { disk });
  return { post: (request) => void serve(structuredClone(request)), terminate: () => undefined };
};

/** Runs a command line in a world of its own. */
export async function jadeline(words: readonly string[], setting: Setting = {}): Promise<Answer> {
  let [output, told] = ['', ''];
  const io: Io = {
    input:
      typeof setting.input === 'object' && !(setting.input instanceof Uint8Array)
        ? setting.input
        : bytesOf(setting.input ?? ''),
    write: (content) => {
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
      output += text;
      setting.onWrite?.(text);
    },
    flushed: setting.flushed ?? (() => Promise.resolve()),
    clock: setting.clock ?? (() => 0),
    tell: (text) => {
      told += text;
    },
    terminal: { output: setting.terminal ?? false, error: setting.terminal ?? false },
    environment: setting.environment ?? {},
    today: () => '2026-11-22',
    spawn: setting.spawn ?? inThisThread,
    here: setting.here ?? ((later) => later),
    interrupted: () => setting.interrupted ?? new Promise(() => undefined),
  };
  const status = await run(words, io);
  return { status, output, told };
}

/** Screens a batch against a pack, a line of JSON for each footprint. */
export const batchOn =
  (pack: string) =>
  (words: readonly string[], setting: Setting = {}): Promise<Answer> =>
    jadeline(['screen', '--pack', pack, '--format', 'ndjson', '--lang', 'en', ...words], setting);

/** A folder that is gone after the test. */
export function folder(): {
  readonly path: string;
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'jadeline-'));
  return {
    path,
    put: (name, content) => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
