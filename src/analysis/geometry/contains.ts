// On which side of an area's boundary a position lies: exact, and the boundary has the width of tolerance.contact.

import { type Chain, ringsOf, rootBox } from './edges.ts';
import { metresPerDegree } from './geodesy.ts';
import type { LonLat, Polygonal } from './position.ts';
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

function nearEdge(chain: Chain, at: LonLat, [kx, ky]: readonly [number, number]): boolean {
  const [dx, dy] = [tolerance.contact / kx, tolerance.contact / ky];
  return someEdge(
    chain,
    [at[0] - dx, at[1] - dy, at[0] + dx, at[1] + dy],
    (a, b) => planeToEdge(at, a, b, [kx, ky]) <= tolerance.contact,
  );
}

/** Exact side of an area, with a boundary of no width. */
export function exactSide(geometry: Polygonal, at: LonLat): Side {
  let answer: Side = 'outside';
  for (const [shell, ...holes] of ringsOf(geometry)) {
    if (shell === undefined) continue;
    let side = sideOfRing(shell, at);
    for (const hole of side === 'inside' ? holes : []) {
      const inHole = sideOfRing(hole, at);
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
