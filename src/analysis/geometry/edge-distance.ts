// How far two edges are from each other: a quick bound in a local plane, and the closest positions along the ellipsoid.

import { chordBetween, leastChord, nearestOnEdge } from './chord.ts';
import { type Chain, positionAt } from './edges.ts';
import { metresPerDegree } from './geodesy.ts';
import { betweenPatches, edgeInto, longestDegree, patchLength } from './patches.ts';
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

/** Square of the least distance between two edges of a plane that do not cross; the second starts at the origin and ends at (x, y). */
export const planeSquared = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
  Math.min(
    toSegment(ax, ay, x, y),
    toSegment(bx, by, x, y),
    toSegment(-ax, -ay, bx - ax, by - ay),
    toSegment(x - ax, y - ay, bx - ax, by - ay),
  );

/** A plane (metres per degree) in which a length is too long by no more than its share of slack. */
export interface Plane {
  readonly kx: number;
  readonly ky: number;
  readonly slack: number;
}

/** The plane over a stretch of latitudes, so many degrees of longitude wide; null when no plane is near enough to the ellipsoid. */
export function planeOver(south: number, north: number, wide: number): Plane | null {
  const middle = (south + north) / 2;
  const half = ((north - south) / 2) * radian;
  // The scale of longitude changes by tan φ for each radian of latitude; squares of small angles bound the curvature.
  const slack = 1e-9 + 2 * half * (half + Math.tan(Math.min(80, Math.abs(middle)) * radian)) + (wide * radian) ** 2;
  if (slack > 0.5 || Math.abs(middle) > 80) return null;
  const [kx, ky] = metresPerDegree(middle);
  return { kx, ky, slack };
}

/** Whether an end may be nearer to an edge than a chord (metres); false is certain. */
function mayComeNearer(at: LonLat, ends: Ends, chord: number, plane: Plane | null): boolean {
  if (plane === null) return true;
  const { kx, ky, slack } = plane;
  const ax = ends[0][0];
  const ay = ends[0][1];
  const squared = toSegment((at[0] - ax) * kx, (at[1] - ay) * ky, (ends[1][0] - ax) * kx, (ends[1][1] - ay) * ky);
  return Math.sqrt(squared) * (1 - slack) < chord;
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
  if (meeting === null) return;
  best.chord = 0;
  best.from = meeting.at;
  best.to = meeting.at;
}

/** Offers the closest positions of two edges in a plane that do not meet: an end of one and its nearest on the other. */
export function comparePieces(mine: Ends, theirs: Ends, best: Closest, plane: Plane | null): void {
  const [myLength, theirLength] = [mostLength(mine), mostLength(theirs)];
  if (Math.max(myLength, theirLength) > longestPiece) {
    const [long, other] = myLength > theirLength ? [mine, theirs] : [theirs, mine];
    for (const half of halvesOf(long)) {
      if (leastBetween(half, other, plane) >= best.chord) continue;
      if (long === mine) comparePieces(half, other, best, plane);
      else comparePieces(other, half, best, plane);
    }
    return;
  }
  for (const end of mine) {
    if (mayComeNearer(end, theirs, best.chord, plane)) offer(end, nearestOnEdge(end, ...theirs), best);
  }
  for (const end of theirs) {
    if (mayComeNearer(end, mine, best.chord, plane)) offer(nearestOnEdge(end, ...mine), end, best);
  }
}

const pieces = new Float64Array(2 * patchLength);

/** No chord between two pieces is shorter than this (metres). */
function leastBetween(a: Ends, b: Ends, plane: Plane | null): number {
  if (plane !== null) return leastChord(boxOfEnds(a), boxOfEnds(b));
  edgeInto(pieces, 0, ...a[0], ...a[1]);
  edgeInto(pieces, patchLength, ...b[0], ...b[1]);
  return betweenPatches(pieces, 0, pieces, patchLength);
}

/** An edge is no longer than this (metres). */
const mostLength = ([a, b]: Ends): number => Math.hypot(b[0] - a[0], b[1] - a[1]) * longestDegree;

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
  if (chord >= best.chord) return;
  best.chord = chord;
  best.from = from;
  best.to = to;
}
