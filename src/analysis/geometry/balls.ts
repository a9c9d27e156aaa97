// Balls around boxes of degrees. The way between two balls is through the Earth, as chords are: it bounds from below the chords between
// what they hold, however far they lie apart, where no plane does.

import { frameInto, metresPerDegree } from './geodesy.ts';

/** Numbers of a ball: its middle, Earth-centred, and its radius, in metres. */
export const ballLength = 4;

const frame = new Float64Array(8);

/** A degree of a meridian is nowhere longer than this (metres). */
const longestDegree = 111_700;

/** Writes a ball that holds all positions of a box of degrees. */
export function ballInto(
  balls: Float64Array,
  at: number,
  west: number,
  south: number,
  east: number,
  north: number,
): void {
  frameInto(frame, (west + east) / 2, (south + north) / 2);
  // A parallel is longest at the side of the equator. An arc is longer than its chord.
  const flattest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const across = ((east - west) / 2) * metresPerDegree(flattest)[0];
  const along = ((north - south) / 2) * longestDegree;
  balls[at] = frame[0] ?? 0;
  balls[at + 1] = frame[1] ?? 0;
  balls[at + 2] = frame[2] ?? 0;
  balls[at + 3] = Math.sqrt(across * across + along * along);
}

/** What cartesian coordinates are rounded by, at most (metres). */
const rounding = 1e-7;

/** No chord between what two balls hold is shorter than this (metres). */
export function betweenBalls(balls: Float64Array, at: number, others: Float64Array, to: number): number {
  const x = (balls[at] ?? 0) - (others[to] ?? 0);
  const y = (balls[at + 1] ?? 0) - (others[to + 1] ?? 0);
  const z = (balls[at + 2] ?? 0) - (others[to + 2] ?? 0);
  const apart = Math.sqrt(x * x + y * y + z * z) - (balls[at + 3] ?? 0) - (others[to + 3] ?? 0);
  return Math.max(0, apart - rounding);
}
