// Straight chords through the ellipsoid: the measure by which nearness is compared. A chord is shorter than its geodesic by
// s³/24R², 3 cm at 30 km, and by the same amount for all that is equally far, so it finds the same nearest pair.

import { cartesian, ellipsoid, metresPerDegree } from './geodesy.ts';
import type { Box, LonLat } from './position.ts';

const radian = Math.PI / 180;
const e2 = ellipsoid.f * (2 - ellipsoid.f);
/** Smallest radius of curvature of a meridian, at the equator. */
const leastMeridianRadius = ellipsoid.a * (1 - e2);

/** Length in metres of the chord between two positions. */
export function chordBetween(p: LonLat, q: LonLat): number {
  const [a, b] = [cartesian(p), cartesian(q)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/**
 * No chord between the boxes is shorter than this (metres). With p the distance from the axis, chord² is the square of a chord of one
 * meridian plus 4 p p' sin²(Δλ/2); the first is bounded by the least radius of curvature, the second by the least p in the boxes.
 */
export function leastChord(a: Box, b: Box): number {
  const gapLon = Math.max(0, a[0] - b[2], b[0] - a[2]);
  const gapLat = Math.max(0, a[1] - b[3], b[1] - a[3]);
  const steepest = Math.min(90, Math.max(Math.abs(a[1]), Math.abs(a[3]), Math.abs(b[1]), Math.abs(b[3])));
  const axis = metresPerDegree(steepest)[0] / radian;
  const along = 2 * leastMeridianRadius * Math.sin((gapLat * radian) / 2);
  const across = 2 * axis * Math.sin((Math.min(gapLon, 180) * radian) / 2);
  return Math.hypot(along, across);
}

/**
 * The position nearest to `p` on an edge that is straight in lon and lat. Newton's steps from the foot in the local plane; the
 * edge must be short enough (a few kilometres) for the square of the chord to be convex along it.
 */
export function nearestOnEdge(p: LonLat, a: LonLat, b: LonLat): LonLat {
  const [kx, ky] = metresPerDegree((p[1] + a[1]) / 2);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = (dx * kx) ** 2 + (dy * ky) ** 2;
  if (length2 === 0) return a;
  const target = cartesian(p);
  const at = (t: number): LonLat => [a[0] + t * dx, a[1] + t * dy];
  const clamp = (t: number): number => Math.min(1, Math.max(0, t));
  let t = clamp(((p[0] - a[0]) * dx * kx * kx + (p[1] - a[1]) * dy * ky * ky) / length2);
  for (let step = 0; step < 4; step++) {
    const here = at(t);
    const gap = cartesian(here).map((value, axis) => (target[axis] ?? 0) - value);
    const direction = tangent(here, dx, dy);
    const speed2 = direction.reduce((sum, value) => sum + value * value, 0);
    const shift = direction.reduce((sum, value, axis) => sum + value * (gap[axis] ?? 0), 0) / speed2;
    const next = clamp(t + shift);
    if (Math.abs(next - t) * Math.sqrt(speed2) < 1e-6) return at(next);
    t = next;
  }
  return at(t);
}

/** Velocity in Cartesian metres of a position that moves by dx, dy degrees a unit of time. */
function tangent([lon, lat]: LonLat, dx: number, dy: number): readonly number[] {
  const [kx, ky] = metresPerDegree(lat);
  const [lambda, phi] = [lon * radian, lat * radian];
  const [east, north] = [dx * kx, dy * ky];
  const sine = Math.sin(phi);
  return [
    -Math.sin(lambda) * east - sine * Math.cos(lambda) * north,
    Math.cos(lambda) * east - sine * Math.sin(lambda) * north,
    Math.cos(phi) * north,
  ];
}
