// How far a footprint is from a shape: the closest pair of positions, measured along the ellipsoid.

import { type Metres, metres } from '../units/quantity.ts';
import { closestPair } from './closest-pair.ts';
import { exactSide } from './contains.ts';
import { boxesMeet, edgesOf, extentOf, positionAt } from './edges.ts';
import { geodesicAzimuth, geodesicDistance, metresPerDegree } from './geodesy.ts';
import type { LonLat, MultiLineString, Polygonal, Shape } from './position.ts';
import { planeToEdge } from './segments.ts';
import { tolerance } from './tolerance.ts';
import { someEdge } from './walk-edges.ts';

const radian = Math.PI / 180;

export { contains } from './contains.ts';

/** The closest pair of positions of a footprint and a shape. */
export interface Approach {
  /** Geodesic, 0 when the two meet. */
  readonly distance: Metres;
  /** On the footprint. */
  readonly from: LonLat;
  /** On the shape. */
  readonly to: LonLat;
  /** Azimuth from `from` to `to`, degrees clockwise from north; null when the distance is 0. */
  readonly bearing: number | null;
}

/**
 * The closest pair of positions of footprint and shape, within 1 mm of the true distance up to 30 km. The distance is 0, at a
 * common position, when edges meet, one contains the other, or they come within tolerance.contact. Throws RangeError when one is empty.
 */
export function nearestApproach(footprint: Polygonal, shape: Shape): Approach {
  const approach = approachWithin(footprint, shape, metres(Infinity));
  if (approach === null) throw new RangeError('A geometry without a finite position is near nothing');
  return approach;
}

/** The same when the two come within a limit, else null: what lies farther costs next to nothing. */
export function approachWithin(footprint: Polygonal, shape: Shape, limit: Metres): Approach | null {
  const common = positionInside(footprint, shape);
  if (common !== null) return { distance: metres(0), from: common, to: common, bearing: null };
  // A chord is no longer than its geodesic; the micrometre is for a pair exactly at the limit.
  const closest = closestPair(footprint, shape, limit + 1e-6);
  if (closest === null) return null;
  const { from, to } = closest;
  const distance = geodesicDistance(from, to);
  if (distance <= tolerance.contact) return { distance: metres(0), from, to, bearing: null };
  return { distance, from, to, bearing: geodesicAzimuth(from, to) };
}

/** Whether a line comes nearer to a position than a limit; quicker than the distance itself. */
export function comesNear(at: LonLat, line: MultiLineString, limit: Metres): boolean {
  const [kx, ky] = metresPerDegree(at[1]);
  const [dx, dy] = [limit / kx, limit / ky];
  // In the plane at a position lengths nearby are true within this share; what is nearer to the limit is measured.
  const slack = 4 * dy * radian * (1 + Math.tan(Math.min(89, Math.abs(at[1])) * radian));
  const reach = 1 + slack;
  let doubtful = slack > 0.1 || Math.abs(at[0]) + reach * dx > 180;
  const box = [at[0] - reach * dx, at[1] - reach * dy, at[0] + reach * dx, at[1] + reach * dy] as const;
  const near = edgesOf(line).some((chain) =>
    someEdge(chain, box, (a, b) => {
      const distance = planeToEdge(at, a, b, [kx, ky]);
      doubtful ||= distance < limit * reach;
      return distance < limit * (1 - slack);
    }),
  );
  if (near || !doubtful) return near;
  // Chord and geodesic differ by less than this part of them up to 20 km.
  const closest = closestPair({ type: 'Point', coordinates: at }, line, limit, limit * (1 - 1e-6));
  return closest !== null && geodesicDistance(closest.from, closest.to) < limit;
}

/** A position of one that lies in the other, as when one contains the other; edges that merely cross may go unseen. */
function positionInside(footprint: Polygonal, shape: Shape): LonLat | null {
  if (!boxesMeet(extentOf(footprint), extentOf(shape))) return null;
  const starts = (of: Shape): LonLat[] => edgesOf(of).map((chain) => positionAt(chain, 0));
  const inFootprint = starts(shape).find((position) => exactSide(footprint, position) !== 'outside');
  if (inFootprint !== undefined) return inFootprint;
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return null;
  return starts(footprint).find((position) => exactSide(shape, position) !== 'outside') ?? null;
}
