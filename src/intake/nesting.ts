// Who is a hole in whom, when a file gives rings without saying so: decided by containment, not by their numbers.

import { contains } from '../analysis/geometry/nearest.ts';
import { type Box, boxOf, type LonLat, type Ring } from '../analysis/geometry/position.ts';

interface Candidate {
  readonly index: number;
  readonly ring: Ring;
  readonly box: Box;
}

const boxInside = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

const middles = (ring: Ring): readonly LonLat[] =>
  ring.slice(1).map((to, index) => {
    const from = ring[index] ?? to;
    return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  });

/** The first position that is not on the border decides; rings that cross are found and told by repair. */
function isInside(inner: Candidate, outer: Candidate): boolean {
  if (!boxInside(inner.box, outer.box)) return false;
  const area = { type: 'Polygon', coordinates: [outer.ring] } as const;
  for (const at of [...inner.ring, ...middles(inner.ring)]) {
    const where = contains(area, at);
    if (where !== 'boundary') return where === 'inside';
  }
  return false;
}

/** Rings as polygons: a ring within an odd number of others is a hole of the innermost of them. Gives indexes into `rings`, the outer ring first. */
export function nest(rings: readonly Ring[]): readonly (readonly number[])[] {
  const candidates = rings.map((ring, index) => ({
    index,
    ring,
    box: boxOf({ type: 'LineString', coordinates: ring }),
  }));
  const around = candidates.map((inner) => candidates.filter((outer) => outer !== inner && isInside(inner, outer)));
  const depth = around.map((list) => list.length);
  const polygons = new Map<number, number[]>();
  for (const { index } of candidates) if ((depth[index] ?? 0) % 2 === 0) polygons.set(index, [index]);
  for (const { index } of candidates) {
    const own = depth[index] ?? 0;
    if (own % 2 === 0) continue;
    const parent = (around[index] ?? []).find((outer) => depth[outer.index] === own - 1);
    if (parent !== undefined) polygons.get(parent.index)?.push(index);
    else polygons.set(index, [index]);
  }
  return [...polygons.values()];
}
