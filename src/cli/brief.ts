// Where the questions of a run are answered: short ones in this thread, which begins at once; others in a worker.

import { statSync } from 'node:fs';
import type { Spawn } from '../worker/job-runner.ts';
import type { Io } from './io.ts';

/** Bytes of all inputs up to which a run is taken for a short one. */
const short = 1 << 16;

/** Bytes of a file; of what is no file, or cannot be looked at, nobody knows how many will come. */
function bytesOf(path: string): number {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** How the first worker of a run over these inputs is started. */
export const spawnFor = (io: Io, files: readonly string[]): Spawn =>
  files.reduce((sum, file) => sum + bytesOf(file), 0) <= short ? io.here(io.spawn) : io.spawn;
