// On which side of an area's boundary a position lies: exact, and the boundary has the width of tolerance.contact.

import { type Chain, ringsOf, rootBox } from './edges.ts';
import { metresPerDegree } from './geodesy.ts';
import type { LonLat, Polygonal, Ring } from './position.ts';
import { onEdge, planeToEdge, sideOf } from './segments.ts';
import { tolerance } from './tolerance.ts';
import { someEdge } from './walk-edges.ts';

/** The boundary counts as its own answer. */
export type Side = 'inside' | 'boundary' | 'outside';

/** Exact side of a ring; only positions exactly on an edge are on the boundary. */
function sideOfRing(chain: Chain, at: LonLat): Side {
  const box = rootBox(chain);
  if (at[0] < box[0] || at[0] > box[2] || at[1] < box[1] || at[1] > box[3]) return 'outside';
  let inside = false;
  const met = someEdge(chain, [at[0], at[1], box[2], at[1]], (a, b) => {
    if (onEdge(a, b, at)) return true;
    if (a[1] > at[1] !== b[1] > at[1] && sideOf(a, b, at) > 0 === a[1] > b[1]) inside = !inside;
    return false;
  });
  if (met) return 'boundary';
  return inside ? 'inside' : 'outside';
}

/** Exact side of a ring on which one is after a step from a position, however small; on the boundary when the step runs along it. */
function sideOfRingAfter(chain: Chain, at: LonLat, toward: LonLat): Side {
  const box = rootBox(chain);
  if (at[0] < box[0] || at[0] > box[2] || at[1] < box[1] || at[1] > box[3]) return 'outside';
  const [east, north] = [Math.sign(toward[0] - at[0]), Math.sign(toward[1] - at[1])];
  if (east === 0 && north === 0) return sideOfRing(chain, at);
  const above = (p: LonLat): boolean => p[1] > at[1] || (p[1] === at[1] && north < 0);
  const ahead = (p: LonLat): boolean => Math.sign(p[0] - at[0]) * east > 0 || Math.sign(p[1] - at[1]) * north > 0;
  let inside = false;
  const along = someEdge(chain, [at[0], at[1], box[2], at[1]], (a, b) => {
    const here = onEdge(a, b, at);
    const side = sideOf(a, b, here ? toward : at);
    if (here && side === 0 && (ahead(a) || ahead(b))) return true;
    if (above(a) !== above(b) && side > 0 === a[1] > b[1]) inside = !inside;
    return false;
  });
  if (along) return 'boundary';
  return inside ? 'inside' : 'outside';
}

function nearEdge(chain: Chain, at: LonLat, [kx, ky]: readonly [number, number]): boolean {
  const [dx, dy] = [tolerance.contact / kx, tolerance.contact / ky];
  return someEdge(
    chain,
    [at[0] - dx, at[1] - dy, at[0] + dx, at[1] + dy],
    (a, b) => planeToEdge(at, a, b, [kx, ky]) <= tolerance.contact,
  );
}

/** Exact side of an area, with a boundary of no width. */
export const exactSide = (geometry: Polygonal, at: LonLat): Side => sideBy(geometry, (chain) => sideOfRing(chain, at));

/**
 * Whether a ring (closed) that crosses no border of an area lies in it, wherever it touches: told by the first step that does not run
 * along the border. A position between two of its own would be rounded, and lie on either side of a border that is as good as straight.
 */
export function ringLiesIn(ring: Ring, area: Polygonal): boolean {
  for (const [index, to] of ring.slice(1).entries()) {
    const side = sideAfter(area, ring[index] ?? to, to);
    if (side !== 'boundary') return side === 'inside';
  }
  return false;
}

/** Exact side of an area on which one is after a step from a position, however small; on the boundary when it runs along it. */
export const sideAfter = (geometry: Polygonal, at: LonLat, toward: LonLat): Side =>
  sideBy(geometry, (chain) => sideOfRingAfter(chain, at, toward));

function sideBy(geometry: Polygonal, sideOfOne: (chain: Chain) => Side): Side {
  let answer: Side = 'outside';
  for (const [shell, ...holes] of ringsOf(geometry)) {
    if (shell === undefined) continue;
    let side = sideOfOne(shell);
    for (const hole of side === 'inside' ? holes : []) {
      const inHole = sideOfOne(hole);
      if (inHole !== 'outside') side = inHole === 'inside' ? 'outside' : 'boundary';
      if (side !== 'inside') break;
    }
    if (side === 'inside') return 'inside';
    if (side === 'boundary') answer = 'boundary';
  }
  return answer;
}

/**
 * Where a position lies: on the boundary when within tolerance.contact of an edge, else exactly inside or outside. `metresPerUnit`, along
 * both axes, where the coordinates are not degrees.
 */
export function contains(geometry: Polygonal, at: LonLat, metresPerUnit = metresPerDegree(at[1])): Side {
  for (const rings of ringsOf(geometry)) {
    if (rings.some((chain) => nearEdge(chain, at, metresPerUnit))) return 'boundary';
  }
  return exactSide(geometry, at);
}
