// Lines are only as good as their survey: an overlap that the line's stated accuracy could undo is marked, never dropped.

import { chordLength } from '../geometry/chord.ts';
import { borderOf } from '../geometry/flat-shape.ts';
import { comesNear } from '../geometry/nearest.ts';
import { chainsOf, type MultiPolygon, polygonsOf } from '../geometry/position.ts';
import { type Metres, metres, type SquareMetres } from '../units/quantity.ts';
import type { MeasuredZone } from './ground.ts';

const perimeterOf = (ground: MultiPolygon): number =>
  chainsOf(ground).reduce((sum, ring) => sum + chordLength(ring), 0);

/** Mean width of a ground: twice its area over its perimeter, exact for a long strip. */
export const widthOf = (ground: MultiPolygon, area: SquareMetres): Metres => metres((2 * area) / perimeterOf(ground));

/** The same of a zone's overlap; kept. 0 where it has none. */
export function overlapWidth({ overlap, area, workedOut }: MeasuredZone): Metres {
  workedOut.width ??= overlap === null ? metres(0) : widthOf(overlap, area);
  return workedOut.width;
}

/**
 * Whether an overlap would vanish if the zone's line lay elsewhere by its accuracy: it is narrower than that, and none of
 * its corners lies deeper within the zone. Both are asked, for a narrow road may reach deep and a wide strip has no deep corner.
 */
export function isMarginal(measured: MeasuredZone, accuracy: Metres): boolean {
  const { overlap, zone } = measured;
  if (overlap === null || overlapWidth(measured) >= accuracy) return false;
  const line = borderOf(zone.shape);
  return polygonsOf(overlap)
    .flatMap(([outer]) => outer ?? [])
    .every((corner) => comesNear(corner, line, accuracy));
}
