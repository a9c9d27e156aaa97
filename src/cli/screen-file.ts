// One file on its way through the worker: footprints read, each screened, problems kept beside them.

import type { Footprint, Project, Screening } from '../analysis/index.ts';
import type { Metres } from '../analysis/units/quantity.ts';
import { farthest } from '../intake/far-from-extent.ts';
import type { IntakeHint, IntakeProblem, ReadProgress } from '../intake/intake.ts';
import type { ScreeningClient } from '../worker/client.ts';
import { WorkerSilent } from '../worker/job-runner.ts';
import type { FileProblem } from './input-file.ts';

/** Why an input has no verdict: a problem of the file system, of the content, or of its place. */
export type InputProblem =
  | IntakeProblem
  | FileProblem
  | { readonly code: 'far-away'; readonly file: string; readonly name: string; readonly distance: Metres }
  | { readonly code: 'too-slow'; readonly file: string; readonly seconds: number }
  | { readonly code: 'project-unreadable'; readonly file: string; readonly detail: string };

/** What became of one footprint, or of a file without any. */
export interface Screened {
  readonly file: string;
  readonly name: string | null;
  readonly screening: Screening | null;
  /** The same on the other day, where one is asked for. */
  readonly other?: Screening | null;
  readonly problems: readonly InputProblem[];
}

interface Input {
  readonly file: string;
  readonly bytes: Uint8Array | IntakeProblem | FileProblem;
  readonly hint: Omit<IntakeHint, 'name'>;
}

interface Circumstances {
  readonly asOf: string;
  readonly project: Project;
  readonly expiredPlans?: boolean;
  readonly onRead?: (progress: ReadProgress) => void;
}

/** Coordinates more than 20 km from the ground of the pack are probably wrong: no verdict is given on them. */
function farAway(screening: Screening, file: string): InputProblem | null {
  const note = screening.notes.find(({ code }) => code === 'outside');
  if (note?.code !== 'outside' || note.distance <= farthest) return null;
  return { code: 'far-away', file, name: screening.footprint.name, distance: note.distance };
}

async function screenFootprint(
  footprint: Footprint,
  file: string,
  circumstances: Circumstances,
  client: ScreeningClient,
): Promise<Screened> {
  const screening = await client.screenEach({ footprint, ...circumstances });
  const far = farAway(screening, file);
  const { name } = footprint;
  return far === null ? { file, name, screening, problems: [] } : { file, name, screening: null, problems: [far] };
}

/** Reads a file and screens what it holds. */
export async function screenFile(
  { file, bytes, hint }: Input,
  { onRead, ...circumstances }: Circumstances,
  client: ScreeningClient,
): Promise<readonly Screened[]> {
  const without = (problems: readonly InputProblem[]): Screened => ({ file, name: null, screening: null, problems });
  if (!(bytes instanceof Uint8Array)) return [without([bytes])];
  try {
    const read = await client.readFootprints(bytes, { ...hint, name: file }, { onProgress: onRead });
    if (!read.ok) return [without(read.problems)];
    const screened: Screened[] = [];
    for (const footprint of read.value.footprints) {
      screened.push(await screenFootprint(footprint, file, circumstances, client));
    }
    return read.value.problems.length > 0 ? [...screened, without(read.value.problems)] : screened;
  } catch (error) {
    // Silence on a layer is answered by the client; silence elsewhere means that the shape itself was too much.
    if (error instanceof WorkerSilent) return [without([{ code: 'too-slow', file, seconds: error.seconds }])];
    throw error;
  }
}
