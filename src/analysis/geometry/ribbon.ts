// A line with a width as a footprint: flat ends, round joins.

import type { Metres } from '../units/quantity.ts';
import { geodesicAzimuth, geodesicDestination } from './geodesy.ts';
import { unionOf } from './overlap.ts';
import type { LonLat, MultiPolygon, Polygon } from './position.ts';

/** The ground within half the width of a line, with flat ends and round joins. Throws RangeError for fewer than two distinct positions or a width that is not positive. */
export function ribbon(line: readonly LonLat[], width: Metres): Polygon | MultiPolygon {
  const pieces: Polygon[] = [];
  for (let index = 1; index < line.length; index++) {
    const [a, b] = [line[index - 1], line[index]];
    if (a === undefined || b === undefined) continue;
    const azimuth = geodesicAzimuth(a, b);
    const corner = (at: LonLat, turn: number): LonLat => geodesicDestination(at, azimuth + turn, width / 2);
    const first = corner(a, -90);
    pieces.push({ type: 'Polygon', coordinates: [[first, corner(a, 90), corner(b, 90), corner(b, -90), first]] });
    if (index < line.length - 1) {
      const disc = Array.from({ length: 65 }, (_, step) => geodesicDestination(b, ((step % 64) * 360) / 64, width / 2));
      pieces.push({ type: 'Polygon', coordinates: [disc] });
    }
  }
  const whole = unionOf(pieces);
  if (whole === null) throw new RangeError('A ribbon needs a line of two distinct positions and a positive width');
  return whole;
}
