// One item of a run on its way through a worker: read where that is still to be done, screened, problems kept beside it.

import type { Footprint, Project, Screening } from '../analysis/index.ts';
import type { Metres } from '../analysis/units/quantity.ts';
import { tooFarForVerdict } from '../intake/far-from-extent.ts';
import type { IntakeProblem, Place } from '../intake/intake.ts';
import type { ScreeningClient } from '../worker/client.ts';
import { WorkerSilent } from '../worker/job-runner.ts';
import type { Item } from './batch/items.ts';
import { placed, placeOf } from './batch/place.ts';
import type { FileProblem } from './input-file.ts';

/** Why an input has no verdict: a problem of the file system, of the content, of its place, or of what was written before. */
export type InputProblem =
  | IntakeProblem
  | FileProblem
  | (Place & { readonly code: 'far-away'; readonly name: string; readonly distance: Metres })
  | (Place & { readonly code: 'too-slow'; readonly seconds: number })
  /** The worker broke on it. */
  | (Place & { readonly code: 'not-checked'; readonly detail: string })
  /** One line or feature holds so many footprints. */
  | (Place & { readonly code: 'several-in-piece'; readonly count: number })
  /** A file that was to be continued has a line that is none of ours, other lines, or too many. */
  | (Place & { readonly code: 'resume-broken' })
  | (Place & {
      readonly code: 'resume-differs';
      readonly what: 'pack' | 'asOf' | 'project' | 'options' | 'engine' | 'input';
    })
  | (Place & { readonly code: 'resume-longer' })
  | { readonly code: 'too-many-pairs'; readonly file: string; readonly count: number; readonly most: number }
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

/** What all footprints of a run have in common. */
export interface Circumstances {
  readonly asOf: string;
  /** The other day to compare with; null for none. */
  readonly against: string | null;
  readonly project: Project;
  readonly expiredPlans: boolean;
}

/** Coordinates more than 20 km from the ground of the pack are probably wrong: no verdict is given on them. */
function farAway(screening: Screening, item: Item): InputProblem | null {
  const distance = tooFarForVerdict(screening);
  return distance === null ? null : { ...placeOf(item), code: 'far-away', name: screening.footprint.name, distance };
}

const without = ({ file }: Item, problems: readonly InputProblem[]): Screened => ({
  file,
  name: null,
  screening: null,
  problems,
});

async function screenFootprint(
  footprint: Footprint,
  item: Item,
  { against, ...circumstances }: Circumstances,
  client: ScreeningClient,
): Promise<Screened> {
  const screening = await client.screenEach({ footprint, ...circumstances });
  const far = farAway(screening, item);
  if (far !== null) return { ...without(item, [far]), name: footprint.name };
  const other = against === null ? null : await client.screenEach({ footprint, ...circumstances, asOf: against });
  return { file: item.file, name: footprint.name, screening, other, problems: [] };
}

/** The one footprint of an item, or why there is none. */
async function footprintIn(item: Item, client: ScreeningClient): Promise<Footprint | readonly InputProblem[]> {
  const { content, input } = item;
  if ('problems' in content) return content.problems;
  if ('footprint' in content) return content.footprint;
  const read = await client.readFootprints(content.bytes, content.hint);
  const problems = read.ok ? read.value.problems : read.problems;
  const [footprint, ...others] = read.ok ? read.value.footprints : [];
  if (footprint === undefined || problems.length > 0) return problems.map((problem) => placed(problem, input));
  if (others.length === 0) return footprint;
  return [{ ...placeOf(item), code: 'several-in-piece', count: others.length + 1 }];
}

/** Screens what an item holds. */
export async function screenItem(item: Item, circumstances: Circumstances, client: ScreeningClient): Promise<Screened> {
  try {
    const footprint = await footprintIn(item, client);
    if (!('geometry' in footprint)) return without(item, footprint);
    return await screenFootprint(footprint, item, circumstances, client);
  } catch (error) {
    // Silence on a layer is answered by the client; silence elsewhere means that the shape itself was too much.
    if (!(error instanceof WorkerSilent)) throw error;
    return without(item, [{ ...placeOf(item), code: 'too-slow', seconds: error.seconds }]);
  }
}
