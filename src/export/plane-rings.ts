// Rings in lon, lat brought into a plane system: edges are divided until the straight edge of the plane stays within
// tolerance.densify (1 mm) of the edge that is straight in lon, lat.

import { type Crs, crsInfo } from '../analysis/geometry/crs.ts';
import type { LonLat, MultiPolygon } from '../analysis/geometry/position.ts';
import { project } from '../analysis/geometry/projection.ts';
import { tolerance } from '../analysis/geometry/tolerance.ts';

/** X (east) and y (north) in metres, or lon and lat, as the system says. */
export type PlanePosition = readonly [x: number, y: number];
/** Polygons of rings; the outer ring first, every ring closed. */
export type PlanePolygons = readonly (readonly (readonly PlanePosition[])[])[];

const allowed = tolerance.densify * 0.5;
const deepest = 12;

function divide(from: LonLat, to: LonLat, crs: Crs, onto: PlanePosition[], depth: number): void {
  const middle: LonLat = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const [a, b, m] = [project(from, crs), project(to, crs), project(middle, crs)];
  const bend = Math.hypot(m[0] - (a[0] + b[0]) / 2, m[1] - (a[1] + b[1]) / 2);
  if (depth >= deepest || bend <= allowed) return;
  divide(from, middle, crs, onto, depth + 1);
  onto.push(m);
  divide(middle, to, crs, onto, depth + 1);
}

function ringIn(ring: readonly LonLat[], crs: Crs): readonly PlanePosition[] {
  const positions: PlanePosition[] = [];
  for (const [index, at] of ring.entries()) {
    const before = ring[index - 1];
    if (before !== undefined) divide(before, at, crs, positions, 0);
    positions.push(project(at, crs));
  }
  return positions;
}

/** The rings of a footprint in a system; lon, lat pass unchanged. */
export function planePolygons(geometry: MultiPolygon, crs: Crs): PlanePolygons {
  const { kind, shifted } = crsInfo(crs);
  if (kind === 'geographic' && shifted !== true) return geometry.coordinates;
  return geometry.coordinates.map((rings) => rings.map((ring) => ringIn(ring, crs)));
}

/** Twice the signed area of a ring: positive counterclockwise. */
export function turning(ring: readonly PlanePosition[]): number {
  const [origin = [0, 0]] = ring;
  return ring.reduce((sum, at, index) => {
    const next = ring[index + 1] ?? at;
    return sum + (at[0] - origin[0]) * (next[1] - origin[1]) - (next[0] - origin[0]) * (at[1] - origin[1]);
  }, 0);
}
