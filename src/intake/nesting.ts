// Who is a hole in whom, when a file gives rings without saying so: decided by containment, not by their numbers.

import { contains } from '../analysis/geometry/contains.ts';
import { metresPerDegree } from '../analysis/geometry/geodesy.ts';
import { type Box, boxOf, type LonLat, type Polygon, type Ring } from '../analysis/geometry/position.ts';
import { boxPairs } from '../analysis/geometry/ring-conflicts.ts';
import { tolerance } from '../analysis/geometry/tolerance.ts';

interface Candidate {
  readonly ring: Ring;
  readonly area: Polygon;
  readonly box: Box;
}

/** Within by its box, but for `dx` and `dy`. */
const boxInside = (inner: Box, outer: Box, [dx, dy]: readonly [number, number]): boolean =>
  inner[0] >= outer[0] - dx && inner[1] >= outer[1] - dy && inner[2] <= outer[2] + dx && inner[3] <= outer[3] + dy;

/** The positions of a ring, then the middles of its edges. */
function* samplesOf(ring: Ring): Generator<LonLat> {
  yield* ring;
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1] ?? to;
    yield [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  }
}

/** The first position that is not on the border decides; rings that cross are found and told by repair. */
function isInside(inner: Candidate, outer: Candidate, scale: number | null): boolean {
  const metresPerUnit = scale === null ? metresPerDegree(outer.box[1]) : ([scale, scale] as const);
  const [x, y] = metresPerUnit;
  if (!boxInside(inner.box, outer.box, [tolerance.contact / x, tolerance.contact / y])) return false;
  for (const at of samplesOf(inner.ring)) {
    const where = contains(outer.area, at, metresPerUnit);
    if (where !== 'boundary') return where === 'inside';
  }
  return false;
}

/**
 * Rings (closed) as polygons: a ring within an odd number of others is a hole of the innermost of them. Gives indexes into `rings`, the
 * outer ring first; null where so many lie upon each other that it is not looked for. `scale`: metres in
 * a unit of the plane; null for lon, lat.
 */
export function nest(rings: readonly Ring[], scale: number | null): readonly (readonly number[])[] | null {
  const areas = rings.map((ring): Polygon => ({ type: 'Polygon', coordinates: [ring] }));
  const pairs = boxPairs(areas);
  if (pairs === null) return null;
  const candidates = areas.map((area, index): Candidate => ({ ring: rings[index] ?? [], area, box: boxOf(area) }));
  const around = rings.map((): number[] => []);
  for (const [first, second] of pairs) {
    const [one, other] = [candidates[first], candidates[second]];
    if (one === undefined || other === undefined) continue;
    if (isInside(one, other, scale)) around[first]?.push(second);
    if (isInside(other, one, scale)) around[second]?.push(first);
  }
  const depth = around.map((list) => list.length);
  const polygons = new Map<number, number[]>();
  for (const [index, own] of depth.entries()) if (own % 2 === 0) polygons.set(index, [index]);
  for (const [index, own] of depth.entries()) {
    if (own % 2 === 0) continue;
    const parent = (around[index] ?? []).find((outer) => depth[outer] === own - 1);
    if (parent !== undefined) polygons.get(parent)?.push(index);
    else polygons.set(index, [index]);
  }
  return [...polygons.values()];
}
