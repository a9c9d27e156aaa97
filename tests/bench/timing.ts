// Times of contenders on footprints, and what is read from them.

import type { Polygon } from '../../src/analysis/geometry/position.ts';
import type { Contender } from './contenders.ts';

export interface Timing {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

export function timingOf(name: string, times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { name, median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), runs: sorted.length };
}

/** Runs every contender on each footprint in turn; a footprint's time is the best of three, for those that get more than a few. */
export async function timed(list: readonly Contender[], footprints: readonly Polygon[]): Promise<Timing[]> {
  const times = list.map((): number[] => []);
  for (const [at, footprint] of footprints.entries()) {
    for (const [index, { time, most }] of list.entries()) {
      if (at >= most) continue;
      let best = Infinity;
      for (let round = 0; round < (most >= 60 ? 3 : 1); round++) best = Math.min(best, await time(footprint));
      times[index]?.push(best);
    }
  }
  return list.map(({ name }, index) => timingOf(name, times[index] ?? []));
}

/** Three digits that count. */
export const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
