// Footprints as they come, screened by several workers, answered in their order. A footprint that costs a worker its life is
// answered too: "could not check", layer by layer.

import type { Footprint, Screening, ScreeningRequest } from '../analysis/screening/screening.ts';
import type { LayerTrouble } from '../analysis/zones/layer.ts';
import { inOrder } from './in-order.ts';
import { WorkerFault, WorkerSilent } from './job-runner.ts';
import { lanesFrom } from './lanes.ts';

/** Screens one footprint somewhere. */
export type ScreenOne = (request: ScreeningRequest) => Promise<Screening>;

function troubleOf(error: unknown): LayerTrouble {
  if (error instanceof WorkerSilent) return { code: 'deadline', seconds: error.seconds };
  if (error instanceof WorkerFault) return { code: 'engine-fault', detail: error.message };
  throw error;
}

async function answered(request: ScreeningRequest, screen: ScreenOne): Promise<Screening> {
  try {
    return await screen(request);
  } catch (error) {
    const trouble = troubleOf(error);
    const ready = request.pack.layers.filter(({ content }) => content.state === 'ready');
    const unchecked = Object.fromEntries(ready.map(({ card }) => [card.id, trouble]));
    return screen({ ...request, unchecked });
  }
}

async function* each<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

interface Workers {
  readonly first: ScreenOne;
  readonly another: () => Promise<ScreenOne>;
  readonly jobs: number;
}

/** Screens all of them. The reader is never more than a few footprints ahead of the answers that were taken. */
export function screenInOrder(
  footprints: AsyncIterable<Footprint> | Iterable<Footprint>,
  common: Omit<ScreeningRequest, 'footprint'>,
  { first, another, jobs }: Workers,
): AsyncGenerator<Screening> {
  const lanes = lanesFrom(first, jobs, another);
  const work = (footprint: Footprint): Promise<Screening> =>
    lanes((screen) => answered({ ...common, footprint }, screen));
  return inOrder(each(footprints), work, { ahead: 2 * jobs });
}
