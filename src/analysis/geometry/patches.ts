// Boxes and edges as patches of the ellipsoid: a middle, how far they reach from it along two directions, and how far they bend away.
// What two patches are apart along the straight line between their middles bounds the chords between them from below, however far
// they lie apart, where no plane does.

import { frameInto, metresPerDegree } from './geodesy.ts';

/** Numbers of a patch, Earth-centred, in metres: its middle, what it reaches in two directions, its bend, and a ball's radius. */
export const patchLength = 11;

const radian = Math.PI / 180;
const frame = new Float64Array(8);
const of = (index: number): number => frame[index] ?? 0;

/** A degree is nowhere longer than this (metres): one of latitude at a pole. */
export const longestDegree = 111_700;

/** Second derivatives of a position by its longitude and latitude (radians) are nowhere larger than this (metres). */
const mostBend = 6_550_000;

/** Writes what all patches have: the middle, the bend over half of the degrees, and the radius. */
function middleInto(patches: Float64Array, at: number, lon: number, lat: number, east: number, north: number): void {
  frameInto(frame, lon, lat);
  patches[at] = of(0);
  patches[at + 1] = of(1);
  patches[at + 2] = of(2);
  patches[at + 9] = (mostBend / 2) * ((east + north) * radian) ** 2;
  // A parallel is longest at the side of the equator. An arc is longer than its chord.
  const across = east * metresPerDegree(Math.max(0, Math.abs(lat) - north))[0];
  const along = north * longestDegree;
  patches[at + 10] = Math.sqrt(across * across + along * along);
}

/** Writes the patch of a box of degrees. */
export function boxInto(
  patches: Float64Array,
  at: number,
  west: number,
  south: number,
  east: number,
  north: number,
): void {
  const [wide, high] = [(east - west) / 2, (north - south) / 2];
  middleInto(patches, at, west + wide, south + high, wide, high);
  patches[at + 3] = of(3) * wide;
  patches[at + 4] = of(4) * wide;
  patches[at + 5] = 0;
  patches[at + 6] = of(5) * high;
  patches[at + 7] = of(6) * high;
  patches[at + 8] = of(7) * high;
}

/** Writes the patch of an edge that is straight in degrees, from its two ends. */
export function edgeInto(patches: Float64Array, at: number, ax: number, ay: number, bx: number, by: number): void {
  const [east, north] = [(bx - ax) / 2, (by - ay) / 2];
  middleInto(patches, at, ax + east, ay + north, Math.abs(east), Math.abs(north));
  patches[at + 3] = of(3) * east + of(5) * north;
  patches[at + 4] = of(4) * east + of(6) * north;
  patches[at + 5] = of(7) * north;
  patches[at + 6] = 0;
  patches[at + 7] = 0;
  patches[at + 8] = 0;
}

/** What numbers of this size are rounded by, at most (metres). */
const rounding = 1e-6;

/** How far a patch reaches at most along a direction of length 1. */
function reach(patches: Float64Array, at: number, x: number, y: number, z: number): number {
  const one = (patches[at + 3] ?? 0) * x + (patches[at + 4] ?? 0) * y + (patches[at + 5] ?? 0) * z;
  const other = (patches[at + 6] ?? 0) * x + (patches[at + 7] ?? 0) * y + (patches[at + 8] ?? 0) * z;
  return Math.min(patches[at + 10] ?? 0, Math.abs(one) + Math.abs(other) + (patches[at + 9] ?? 0));
}

/** No chord between two patches is shorter than this (metres). */
export function betweenPatches(patches: Float64Array, at: number, others: Float64Array, to: number): number {
  const x = (patches[at] ?? 0) - (others[to] ?? 0);
  const y = (patches[at + 1] ?? 0) - (others[to + 1] ?? 0);
  const z = (patches[at + 2] ?? 0) - (others[to + 2] ?? 0);
  const apart = Math.sqrt(x * x + y * y + z * z);
  if (apart === 0) return 0;
  const mine = reach(patches, at, x / apart, y / apart, z / apart);
  return Math.max(0, apart - mine - reach(others, to, x / apart, y / apart, z / apart) - rounding);
}
