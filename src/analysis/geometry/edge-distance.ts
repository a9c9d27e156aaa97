// How far two edges are from each other: a quick bound in a local plane, and the closest positions along the ellipsoid.

import { chordBetween, leastChord, nearestOnEdge } from './chord.ts';
import { type Chain, positionAt, valueAt } from './edges.ts';
import { metresPerDegree } from './geodesy.ts';
import { type Box, boxOf, type LonLat } from './position.ts';
import { meetingOf } from './segments.ts';

/** The closest pair so far: the chord in metres, and the position on either shape. */
export interface Closest {
  chord: number;
  from: LonLat;
  to: LonLat;
}

type Ends = readonly [LonLat, LonLat];

/** Pieces of an edge longer than this (metres) are halved, so that the bend of an edge against a geodesic stays below 1 cm. */
const longestPiece = 1000;
const radian = Math.PI / 180;

/** Both ends of an edge of a chain. */
export const endsOf = (chain: Chain, edge: number): Ends => [positionAt(chain, edge), positionAt(chain, edge + 1)];

/** A length in metres that the chord between two edges with boxes apart is not below, close to it for short edges. */
export function planeDistance(mine: Chain, i: number, theirs: Chain, j: number): number {
  const [at, bt] = [2 * (mine.start + i), 2 * (theirs.start + j)];
  const [p, q] = [mine.positions, theirs.positions];
  const [ax, ay, bx, by] = [valueAt(p, at), valueAt(p, at + 1), valueAt(p, at + 2), valueAt(p, at + 3)];
  const [cx, cy, dx, dy] = [valueAt(q, bt), valueAt(q, bt + 1), valueAt(q, bt + 2), valueAt(q, bt + 3)];
  const [south, north] = [Math.min(ay, by, cy, dy), Math.max(ay, by, cy, dy)];
  const wide = Math.max(ax, bx, cx, dx) - Math.min(ax, bx, cx, dx);
  const middle = (south + north) / 2;
  const half = ((north - south) / 2) * radian;
  // The scale of longitude changes by tan φ for each radian of latitude; squares of small angles bound the curvature.
  const slack = 1e-9 + 2 * half * (half + Math.tan(Math.min(80, Math.abs(middle)) * radian)) + (wide * radian) ** 2;
  if (slack > 0.5 || Math.abs(middle) > 80) return 0;
  const [kx, ky] = metresPerDegree(middle);
  const squared = Math.min(
    toSegment((ax - cx) * kx, (ay - cy) * ky, (dx - cx) * kx, (dy - cy) * ky),
    toSegment((bx - cx) * kx, (by - cy) * ky, (dx - cx) * kx, (dy - cy) * ky),
    toSegment((cx - ax) * kx, (cy - ay) * ky, (bx - ax) * kx, (by - ay) * ky),
    toSegment((dx - ax) * kx, (dy - ay) * ky, (bx - ax) * kx, (by - ay) * ky),
  );
  return Math.sqrt(squared) * (1 - slack);
}

/** Squared distance of a point to the segment from the origin to (ux, uy). */
function toSegment(x: number, y: number, ux: number, uy: number): number {
  const length2 = ux * ux + uy * uy;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, (x * ux + y * uy) / length2));
  return (x - t * ux) ** 2 + (y - t * uy) ** 2;
}

/** Offers the position at which two edges meet, if they do. */
export function offerMeeting(mine: Ends, theirs: Ends, best: Closest): void {
  const meeting = meetingOf(...mine, ...theirs);
  if (meeting !== null) Object.assign(best, { chord: 0, from: meeting.at, to: meeting.at });
}

/** Offers the closest positions of two edges that do not meet: an end of one and its nearest on the other. */
export function comparePieces(mine: Ends, theirs: Ends, best: Closest): void {
  if (leastChord(boxOfEnds(mine), boxOfEnds(theirs)) >= best.chord) return;
  const [myLength, theirLength] = [chordBetween(...mine), chordBetween(...theirs)];
  if (Math.max(myLength, theirLength) > longestPiece) {
    const [long, other] = myLength > theirLength ? [mine, theirs] : [theirs, mine];
    for (const half of halvesOf(long)) {
      if (long === mine) comparePieces(half, other, best);
      else comparePieces(other, half, best);
    }
    return;
  }
  for (const end of mine) offer(end, nearestOnEdge(end, ...theirs), best);
  for (const end of theirs) offer(nearestOnEdge(end, ...mine), end, best);
}

function halvesOf([a, b]: Ends): readonly [Ends, Ends] {
  const middle: LonLat = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return [
    [a, middle],
    [middle, b],
  ];
}

const boxOfEnds = (ends: Ends): Box => boxOf({ type: 'LineString', coordinates: ends });

/** Takes a pair of positions when it is closer than the closest so far. */
export function offer(from: LonLat, to: LonLat, best: Closest): void {
  const chord = chordBetween(from, to);
  if (chord < best.chord) Object.assign(best, { chord, from, to });
}
