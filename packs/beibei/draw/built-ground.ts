// How built ground grows: around the seats of towns, with straighter edges than nature has.

import { type Area, angular, common, softened, unite, without, withoutCrumbs, withoutNecks } from './area.ts';
import { fractalNoise } from './chance.ts';
import { placeAt } from './control-points.ts';
import type { DrawnZone, Feature } from './feature.ts';
import { above, type Field } from './field.ts';
import type { Point } from './plane.ts';

/** A place of the sheet and how far it reaches, metres. */
export type Centre = readonly [place: string, radius: number];

/** Features with the ground they cover, one by one and together. */
export interface Built {
  readonly features: readonly Feature[];
  readonly zones: readonly DrawnZone[];
  readonly area: Area;
}

/** How strongly a place belongs to any of the centres: 1 in the middle, 0 at the radius, a little rough. */
export function pull(centres: readonly Centre[], roughness: number, name: string): (point: Point) => number {
  const stops = centres.map(([place, radius]) => ({ at: placeAt(place), radius }));
  const largest = Math.max(...stops.map(({ radius }) => radius));
  const grain = fractalNoise(name, Math.min(1900, 1.1 * largest), 3);
  return ([x, y]) => {
    let best = -9;
    for (const { at, radius } of stops) best = Math.max(best, 1 - Math.hypot(x - at[0], y - at[1]) / radius);
    return best < -1 ? -9 : best + roughness * grain(x, y);
  };
}

/** The ground above a level of each score, outside `away` and outside those before it. */
export function drawBlocks(scores: readonly Field[], level: number, district: Area, away: Area): readonly Area[] {
  let taken = away;
  return scores.map((score) => {
    const rough = common(angular(softened(above(score, level), 70, 1), 16), district);
    const area = withoutCrumbs(withoutNecks(without(rough, taken), 12), 50_000);
    taken = unite(taken, area);
    return area;
  });
}
