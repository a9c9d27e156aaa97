// Edges that are straight in a projected plane are slightly bent in lon and lat. They are divided until the chord in lon
// and lat stays within tolerance.densify (1 mm) of the true line.

import { type Crs, crsInfo } from '../analysis/geometry/crs.ts';
import type { LonLat } from '../analysis/geometry/position.ts';
import { unproject } from '../analysis/geometry/projection.ts';
import { tolerance } from '../analysis/geometry/tolerance.ts';
import type { Position } from './draft.ts';

/** Metres per degree of latitude; three digits suffice to compare with a tolerance. */
const metresPerDegree = 111_000;
/** The bend is greatest near the middle, not exactly there: a tenth is kept in reserve. */
const allowed = tolerance.densify * 0.9;
/** An edge is halved at most this often: 4,096 pieces hold the tolerance over more than a thousand kilometres. */
const deepest = 12;

function bend(middle: LonLat, from: LonLat, to: LonLat): number {
  const east = (middle[0] - (from[0] + to[0]) / 2) * Math.cos((middle[1] * Math.PI) / 180);
  return Math.hypot(east, middle[1] - (from[1] + to[1]) / 2) * metresPerDegree;
}

interface End {
  readonly plane: Position;
  readonly lonLat: LonLat;
}

function divide(from: End, to: End, crs: Crs, onto: LonLat[], depth: number): void {
  const plane: Position = [(from.plane[0] + to.plane[0]) / 2, (from.plane[1] + to.plane[1]) / 2];
  const middle: End = { plane, lonLat: unproject(plane, crs) };
  if (depth >= deepest || bend(middle.lonLat, from.lonLat, to.lonLat) <= allowed) return;
  divide(from, middle, crs, onto, depth + 1);
  onto.push(middle.lonLat);
  divide(middle, to, crs, onto, depth + 1);
}

/** A chain of plane positions as lon, lat; every given position stays a position. Chains in lon, lat pass unchanged. Null above `most` positions. */
export function toLonLat(chain: readonly Position[], crs: Crs, most: number): readonly LonLat[] | null {
  if (crsInfo(crs).kind === 'geographic' && !crsInfo(crs).shifted) return chain;
  const line: LonLat[] = [];
  let before: End | null = null;
  for (const plane of chain) {
    const end: End = { plane, lonLat: unproject(plane, crs) };
    if (before !== null) divide(before, end, crs, line, 0);
    line.push(end.lonLat);
    if (line.length > most) return null;
    before = end;
  }
  return line;
}
