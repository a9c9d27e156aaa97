// Footprints so far from the ground of a pack that their coordinates, or the system these are in, are probably wrong.

import { nearestApproach } from '../analysis/geometry/nearest.ts';
import type { MultiPolygon } from '../analysis/geometry/position.ts';
import { type Metres, metres } from '../analysis/units/quantity.ts';

/** Beyond this from the ground of a pack, coordinates or their system are probably wrong: domain sheet D.1, "which zone". */
export const farthest = metres(20_000);

/** How far a footprint lies from the ground of a pack in metres when that is more than {@link farthest}; null when it is near enough. */
export function farFromExtent(footprint: MultiPolygon, outline: MultiPolygon): Metres | null {
  const { distance } = nearestApproach(footprint, outline);
  return distance > farthest ? distance : null;
}
