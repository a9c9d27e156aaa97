// Places so far from the ground of a pack that their coordinates, or the system these are in, are probably wrong.

import { nearestApproach } from '../analysis/geometry/nearest.ts';
import type { Polygonal, Shape } from '../analysis/geometry/position.ts';
import type { Screening } from '../analysis/screening/screening.ts';
import { type Metres, metres } from '../analysis/units/quantity.ts';

/** Beyond this from the ground of a pack, coordinates or their system are probably wrong: domain sheet D.1, "which zone". */
export const farthest = metres(20_000);

/** How far a shape lies from the parts of an outline when that is more than {@link farthest}; null when it is near enough, or there is no outline to tell. */
export function farFromExtent(shape: Shape, outline: readonly Polygonal[]): Metres | null {
  if (outline.length === 0) return null;
  const distance = metres(Math.min(...outline.map((part) => nearestApproach(part, shape).distance)));
  return distance > farthest ? distance : null;
}

/** How far a screened footprint lies from the ground of its pack when that is too far for a verdict; null when it is near enough. */
export function tooFarForVerdict({ notes }: Pick<Screening, 'notes'>): Metres | null {
  const note = notes.find(({ code }) => code === 'outside');
  return note?.code === 'outside' && note.distance > farthest ? note.distance : null;
}
