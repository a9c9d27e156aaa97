// The footprints of one file, all of them or none: what is written or measured is never a part taken for the whole.

import type { Footprint } from '../analysis/index.ts';
import type { ReadProgress } from '../intake/intake.ts';
import type { ScreeningClient } from '../worker/client.ts';
import { WorkerSilent } from '../worker/job-runner.ts';
import type { Run } from './command.ts';
import { companionsOf } from './companions.ts';
import { readInput } from './input-file.ts';
import { hintOf } from './reading-hint.ts';
import type { InputProblem } from './screen-file.ts';

/** Footprints of a file, or every reason why it cannot be read whole. */
export type ReadWhole = { readonly footprints: readonly Footprint[] } | { readonly problems: readonly InputProblem[] };

interface Reader {
  readonly client: ScreeningClient;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** Reads a file in the worker of a client. */
export async function readWhole(run: Run, file: string, { client, onProgress }: Reader): Promise<ReadWhole> {
  const bytes = await readInput(file, run.io);
  if (!(bytes instanceof Uint8Array)) return { problems: [bytes] };
  try {
    const companions = await companionsOf(file, run.io);
    const read = await client.readFootprints(bytes, { ...hintOf(run.written), name: file, companions }, { onProgress });
    if (!read.ok) return { problems: read.problems };
    const { footprints, problems } = read.value;
    return problems.length > 0 ? { problems } : { footprints };
  } catch (error) {
    if (error instanceof WorkerSilent) return { problems: [{ code: 'too-slow', file, seconds: error.seconds }] };
    throw error;
  }
}
