// The library for Node: open a pack, screen footprints against it, measure. Screening runs in a worker thread, so that a
// layer that would take for ever ends as "could not check" and not as silence.

import type { Pack } from './analysis/screening/pack.ts';
import type { Footprint, Screening, ScreeningRequest } from './analysis/screening/screening.ts';
import type { Result } from './analysis/units/result.ts';
import type { ByteSource } from './layers/byte-source.ts';
import { checkPack as check, type PackCheck } from './layers/check-pack.ts';
import { sourceOf } from './layers/folder-source.ts';
import type { GatherOptions } from './layers/gather-pack.ts';
import { openPack as open } from './layers/open-pack.ts';
import type { PackProblem } from './layers/pack-problem.ts';
import { createScreeningClient, type ScreeningClient } from './worker/client.ts';
import { coreCount, spawnNodeWorker } from './worker/node-spawn.ts';
import { type ScreenOne, screenInOrder } from './worker/screen-many.ts';

export { type Crs, isCrs } from './analysis/geometry/crs.ts';
export { ellipsoidalArea, geodesicDistance } from './analysis/geometry/geodesy.ts';
export { planeArea, project, unproject } from './analysis/geometry/projection.ts';
export { type Related, relate } from './analysis/geometry/relate.ts';
export type { Relation } from './analysis/geometry/relation.ts';
export { examine, type GeometryProblem, type Repaired, repair } from './analysis/geometry/repair.ts';
export type * from './analysis/index.ts';
export { engineVersion, locate, reportOf, serialise } from './analysis/index.ts';
export { type Metres, metres, type Share, type SquareMetres } from './analysis/units/quantity.ts';
export type { Result } from './analysis/units/result.ts';
export type { Intake, IntakeHint, IntakeProblem } from './intake/intake.ts';
export { readFootprints } from './intake/read-footprints.ts';
export { type ByteSource, SourceFault } from './layers/byte-source.ts';
export type { PackCheck } from './layers/check-pack.ts';
export type { PackProblem } from './layers/pack-problem.ts';

/** Opens a pack in a folder, at a web address, or behind a byte source of your own. A layer that fails is failed in the pack. */
export const openPack = (
  source: string | URL | ByteSource,
  options?: GatherOptions,
): Promise<Result<Pack, PackProblem>> => open(byteSource(source), options);

/** Everything that is wrong with a pack, in a folder, at a web address, or behind a byte source; nothing for a sound one. */
export const checkPack = (source: string | URL | ByteSource): Promise<readonly PackCheck[]> =>
  check(byteSource(source));

const byteSource = (source: string | URL | ByteSource): ByteSource =>
  typeof source === 'function' ? source : sourceOf(source);

const client = createScreeningClient({ spawn: spawnNodeWorker });
const turn: { last: Promise<unknown>; pack: Pack | null } = { last: Promise.resolve(), pack: null };

/** Screens one footprint. Calls run one after the other; the answer is the same, byte for byte, as that of the engine here. */
export function screen({ pack, onLayer, ...request }: ScreeningRequest): Promise<Screening> {
  const answer = turn.last.then(async () => {
    if (turn.pack !== pack) await client.adopt(pack);
    turn.pack = pack;
    return client.screenEach(request, { onLayer });
  });
  turn.last = answer.catch(() => undefined);
  return answer;
}

/** What all footprints have in common, and how many worker threads may screen them: by default as many as there are cores. */
export interface ScreenManyOptions extends Omit<ScreeningRequest, 'footprint'> {
  readonly jobs?: number;
}

/**
 * Screens footprints as they come, in their order, in constant memory. Where a worker is lost over a footprint, every layer of its
 * screening reads "could not check". Rejects where the source rejects, and for a footprint without any ground.
 */
export async function* screenMany(
  footprints: AsyncIterable<Footprint> | Iterable<Footprint>,
  { jobs = coreCount(), ...common }: ScreenManyOptions,
): AsyncGenerator<Screening> {
  const clients: ScreeningClient[] = [];
  const another = async (): Promise<ScreenOne> => {
    const own = createScreeningClient({ spawn: spawnNodeWorker });
    clients.push(own);
    await own.adopt(common.pack);
    return ({ pack: _, onLayer, ...request }) => own.screenEach(request, { onLayer });
  };
  try {
    yield* screenInOrder(footprints, common, { first: screen, another, jobs });
  } finally {
    for (const each of clients) each.close();
  }
}
