// How far a footprint is from a shape, and on which side of a boundary a position lies.

import { orient2d } from 'robust-predicates';
import { type Metres, metres } from '../units/quantity.ts';
import { geodesicAzimuth, geodesicDistance } from './geodesy.ts';
import { chainsOf, type LonLat, type Polygonal, polygonsOf, type Shape } from './position.ts';
import { tolerance } from './tolerance.ts';

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

function sideOfRing(ring: readonly LonLat[], [x, y]: LonLat): 'inside' | 'boundary' | 'outside' {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1], ring[index]];
    if (a === undefined || b === undefined) continue;
    const side = orient2d(a[0], a[1], b[0], b[1], x, y);
    const between = Math.min(a[0], b[0]) <= x && x <= Math.max(a[0], b[0]);
    if (side === 0 && between && Math.min(a[1], b[1]) <= y && y <= Math.max(a[1], b[1])) return 'boundary';
    if (a[1] > y !== b[1] > y && side < 0 === b[1] > a[1]) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}

/** Where a position lies in relation to an area; the boundary counts as its own answer. */
export function contains(geometry: Polygonal, at: LonLat): 'inside' | 'boundary' | 'outside' {
  for (const rings of polygonsOf(geometry)) {
    let answer: 'inside' | 'boundary' | 'outside' = 'outside';
    for (const [index, ring] of rings.entries()) {
      const side = sideOfRing(ring, at);
      if (side === 'boundary') return 'boundary';
      if (index === 0) answer = side;
      else if (side === 'inside') answer = 'outside';
    }
    if (answer === 'inside') return 'inside';
  }
  return 'outside';
}

function footOnEdge(p: LonLat, a: LonLat, b: LonLat): LonLat {
  const k = Math.cos((p[1] * Math.PI) / 180);
  const [dx, dy] = [(b[0] - a[0]) * k, b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : ((p[0] - a[0]) * k * dx + (p[1] - a[1]) * dy) / length2;
  const s = Math.min(1, Math.max(0, t));
  return [a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1])];
}

/** The closest pair of positions of footprint and shape; 0 when they meet. */
export function nearestApproach(footprint: Polygonal, shape: Shape): Approach {
  let best: { d: number; from: LonLat; to: LonLat } | null = null;
  const offer = (from: LonLat, to: LonLat): void => {
    const d = Math.hypot((from[0] - to[0]) * Math.cos((from[1] * Math.PI) / 180), from[1] - to[1]);
    if (best === null || d < best.d) best = { d, from, to };
  };
  const pairs = (points: Shape, edges: Shape, give: (p: LonLat, foot: LonLat) => void): void => {
    for (const p of chainsOf(points).flat()) {
      for (const chain of chainsOf(edges)) {
        const [only] = chain;
        if (chain.length === 1 && only !== undefined) give(p, only);
        for (let index = 1; index < chain.length; index++) {
          const [a, b] = [chain[index - 1], chain[index]];
          if (a !== undefined && b !== undefined) give(p, footOnEdge(p, a, b));
        }
      }
    }
  };
  for (const p of chainsOf(shape).flat()) {
    if (contains(footprint, p) !== 'outside') return { distance: metres(0), from: p, to: p, bearing: null };
  }
  if (shape.type === 'Polygon' || shape.type === 'MultiPolygon') {
    for (const p of chainsOf(footprint).flat()) {
      if (contains(shape, p) !== 'outside') return { distance: metres(0), from: p, to: p, bearing: null };
    }
  }
  pairs(footprint, shape, offer);
  pairs(shape, footprint, (p, foot) => offer(foot, p));
  const found = best as { d: number; from: LonLat; to: LonLat } | null;
  if (found === null) throw new RangeError('An empty geometry is near nothing');
  const distance = geodesicDistance(found.from, found.to);
  if (distance <= tolerance.contact) return { distance: metres(0), from: found.from, to: found.to, bearing: null };
  return { distance, from: found.from, to: found.to, bearing: geodesicAzimuth(found.from, found.to) };
}
