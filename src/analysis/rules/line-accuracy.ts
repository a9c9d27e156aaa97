// Lines are only as good as their survey: an overlap that the line's stated accuracy could undo is marked, never dropped.

import { chordLength } from '../geometry/chord.ts';
import { borderOf } from '../geometry/flat-shape.ts';
import { comesNear } from '../geometry/nearest.ts';
import { chainsOf, type MultiPolygon, polygonsOf, type Shape } from '../geometry/position.ts';
import { type Metres, metres, type SquareMetres } from '../units/quantity.ts';

const perimeters = new WeakMap<MultiPolygon, number>();

/** Length (metres) of all rings of a ground; memoised. */
function perimeterOf(ground: MultiPolygon): number {
  const known = perimeters.get(ground) ?? chainsOf(ground).reduce((sum, ring) => sum + chordLength(ring), 0);
  perimeters.set(ground, known);
  return known;
}

/** Mean width of a ground: twice its area over its perimeter, exact for a long strip. */
export const widthOf = (ground: MultiPolygon, area: SquareMetres): Metres => metres((2 * area) / perimeterOf(ground));

/**
 * Whether an overlap would vanish if the zone's line lay elsewhere by its accuracy: it is narrower than that, and none of
 * its corners lies deeper within the zone. Both are asked, for a narrow road may reach deep and a wide strip has no deep corner.
 */
export function isMarginal(overlap: MultiPolygon, area: SquareMetres, zone: Shape, accuracy: Metres): boolean {
  if (widthOf(overlap, area) >= accuracy) return false;
  const line = borderOf(zone);
  return polygonsOf(overlap)
    .flatMap(([outer]) => outer ?? [])
    .every((corner) => comesNear(corner, line, accuracy));
}
