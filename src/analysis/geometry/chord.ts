// Straight chords through the ellipsoid: the measure by which nearness is compared. A chord is shorter than its geodesic by
// s³/24R², 3 cm at 30 km, and by the same amount for all that is equally far, so it finds the same nearest pair.

import { cartesian, frameInto, metresPerDegree } from './geodesy.ts';
import type { Box, LonLat } from './position.ts';

const radian = Math.PI / 180;
/** Length in metres of the chord between two positions. */
export function chordBetween(p: LonLat, q: LonLat): number {
  const [px, py, pz] = cartesian(p);
  const [qx, qy, qz] = cartesian(q);
  return Math.sqrt((px - qx) ** 2 + (py - qy) ** 2 + (pz - qz) ** 2);
}

/** Sum of the chords (metres) along a line. */
export function chordLength(line: readonly LonLat[]): number {
  let sum = 0;
  let before: ReturnType<typeof cartesian> | null = null;
  for (const position of line) {
    const here = cartesian(position);
    if (before !== null)
      sum += Math.sqrt((here[0] - before[0]) ** 2 + (here[1] - before[1]) ** 2 + (here[2] - before[2]) ** 2);
    before = here;
  }
  return sum;
}

/**
 * No chord between the boxes is shorter than this (metres). With p the distance from the axis, chord² is the square of a chord of one
 * meridian plus 4 p p' sin²(Δλ/2); the first is bounded by the least radius of curvature of the meridian between the boxes, which is
 * that nearest to the equator, the second by the least p of each box, which is that nearest to its pole.
 */
export function leastChord(a: Box, b: Box): number {
  const gapLon = Math.max(0, a[0] - b[2], b[0] - a[2]);
  const gapLat = Math.max(0, a[1] - b[3], b[1] - a[3]);
  const [south, north] = [Math.min(a[1], b[1]), Math.max(a[3], b[3])];
  const flattest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const radius = metresPerDegree(flattest)[1] / radian;
  const along = gapLat === 0 ? 0 : 2 * radius * Math.sin((gapLat * radian) / 2);
  if (gapLon === 0) return along;
  // Sine is least at an end of what Δλ may be: around the other side of the globe boxes far apart in numbers may be near.
  const mostLon = Math.min(360, Math.max(a[2] - b[0], b[2] - a[0]));
  const half = Math.min(Math.sin((gapLon * radian) / 2), Math.sin((mostLon * radian) / 2));
  return Math.sqrt(along * along + 4 * leastAxis(a) * leastAxis(b) * half * half);
}

/** Least distance in metres from the axis of the Earth within a box. */
const leastAxis = (box: Box): number =>
  metresPerDegree(Math.min(90, Math.max(Math.abs(box[1]), Math.abs(box[3]))))[0] / radian;

const there = new Float64Array(8);
const here = new Float64Array(8);

/**
 * The position nearest to `p` on an edge that is straight in lon and lat. Newton's steps from the foot in the local plane; the
 * edge must be short enough (a few kilometres) for the square of the chord to be convex along it.
 */
export function nearestOnEdge(p: LonLat, a: LonLat, b: LonLat): LonLat {
  const [kx, ky] = metresPerDegree((p[1] + a[1]) / 2);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = (dx * kx) ** 2 + (dy * ky) ** 2;
  if (length2 === 0) return a;
  const at = (frame: Float64Array, index: number): number => frame[index] ?? 0;
  frameInto(there, p[0], p[1]);
  let t = clamp(((p[0] - a[0]) * dx * kx * kx + (p[1] - a[1]) * dy * ky * ky) / length2);
  for (let step = 0; step < 4; step++) {
    frameInto(here, a[0] + t * dx, a[1] + t * dy);
    const vx = at(here, 3) * dx + at(here, 5) * dy;
    const vy = at(here, 4) * dx + at(here, 6) * dy;
    const vz = at(here, 7) * dy;
    const speed2 = vx * vx + vy * vy + vz * vz;
    const ahead =
      vx * (at(there, 0) - at(here, 0)) + vy * (at(there, 1) - at(here, 1)) + vz * (at(there, 2) - at(here, 2));
    const next = clamp(t + ahead / speed2);
    const moved = Math.abs(next - t) * Math.sqrt(speed2);
    t = next;
    if (moved < 1e-6) break;
  }
  return [a[0] + t * dx, a[1] + t * dy];
}

const clamp = (t: number): number => Math.min(1, Math.max(0, t));
