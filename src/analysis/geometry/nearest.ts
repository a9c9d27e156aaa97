// How far a footprint is from a shape: branch and bound over both trees of edges. Distances are compared as straight chords through
// the ellipsoid, which find the same pair as geodesics do; the closest pair is then measured along the ellipsoid.

import { type Metres, metres } from '../units/quantity.ts';
import { chordBetween, leastChord, nearestOnEdge } from './chord.ts';
import { exactSide } from './contains.ts';
import { boxesMeet, type ChainNode, childrenOf, edgesOf, extentOf, positionAt, rootOf } from './edges.ts';
import { geodesicAzimuth, geodesicDistance } from './geodesy.ts';
import { type Box, boxOf, type LonLat, type Polygonal, type Shape } from './position.ts';
import { meetingOf } from './segments.ts';
import { tolerance } from './tolerance.ts';

export { contains } from './contains.ts';

/** The closest pair of positions of a footprint and a shape. */
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

/**
 * The closest pair of positions of footprint and shape, within 1 mm of the true distance up to 30 km. The distance is 0, at a
 * common position, when edges meet, one contains the other, or they come within tolerance.contact. Throws RangeError when one is empty.
 */
export function nearestApproach(footprint: Polygonal, shape: Shape): Approach {
  const common = positionInside(footprint, shape);
  if (common !== null) return { distance: metres(0), from: common, to: common, bearing: null };
  const { from, to } = closestPair(footprint, shape);
  const distance = geodesicDistance(from, to);
  if (distance <= tolerance.contact) return { distance: metres(0), from, to, bearing: null };
  return { distance, from, to, bearing: geodesicAzimuth(from, to) };
}

/** A position of one that lies in the other, as when one contains the other; edges that merely cross may go unseen. */
function positionInside(footprint: Polygonal, shape: Shape): LonLat | null {
  if (!boxesMeet(extentOf(footprint), extentOf(shape))) return null;
  const starts = (of: Shape): LonLat[] => edgesOf(of).map((chain) => positionAt(chain, 0));
  const inFootprint = starts(shape).find((position) => exactSide(footprint, position) !== 'outside');
  if (inFootprint !== undefined) return inFootprint;
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return null;
  return starts(footprint).find((position) => exactSide(shape, position) !== 'outside') ?? null;
}

/** A run of edges, an edge, or (when `ends` is set) a piece of an edge. */
interface Branch {
  readonly node: ChainNode;
  readonly box: Box;
  readonly ends: readonly [LonLat, LonLat] | null;
}

interface Closest {
  chord: number;
  from: LonLat;
  to: LonLat;
}

/** Pieces of an edge longer than this (metres) are halved, so that the bend of an edge against a geodesic stays below 1 cm. */
const longestPiece = 1000;

function closestPair(footprint: Polygonal, shape: Shape): Closest {
  const best: Closest = { chord: Infinity, from: [Number.NaN, Number.NaN], to: [Number.NaN, Number.NaN] };
  const roots = (of: Shape): Branch[] => edgesOf(of).map((chain) => branchOf(rootOf(chain)));
  const pairs = roots(footprint).flatMap((mine) =>
    roots(shape).map((theirs) => ({ mine, theirs, bound: leastChord(mine.box, theirs.box) })),
  );
  const [first] = pairs;
  if (first === undefined) throw new RangeError('An empty geometry is near nothing');
  offer(positionAt(first.mine.node.chain, 0), positionAt(first.theirs.node.chain, 0), best);
  for (const { mine, theirs, bound } of pairs.sort((p, q) => p.bound - q.bound)) {
    if (bound < best.chord) descend(mine, theirs, best);
  }
  return best;
}

function branchOf(node: ChainNode): Branch {
  const { chain, index, box } = node;
  const ends = node.level < 0 ? ([positionAt(chain, index), positionAt(chain, index + 1)] as const) : null;
  return { node, box, ends };
}

function descend(mine: Branch, theirs: Branch, best: Closest): void {
  if (mine.ends !== null && theirs.ends !== null) {
    if (boxesMeet(mine.box, theirs.box)) offerMeeting(mine.ends, theirs.ends, best);
    comparePieces(mine.ends, theirs.ends, best);
    return;
  }
  const splitMine = theirs.ends !== null || (mine.ends === null && mine.node.level > theirs.node.level);
  const pairs = childrenOf(splitMine ? mine.node : theirs.node)
    .map(branchOf)
    .map((child) => (splitMine ? { mine: child, theirs } : { mine, theirs: child }))
    .map((pair) => ({ ...pair, bound: leastChord(pair.mine.box, pair.theirs.box) }))
    .sort((p, q) => p.bound - q.bound);
  for (const pair of pairs) {
    if (pair.bound < best.chord) descend(pair.mine, pair.theirs, best);
  }
}

type Ends = readonly [LonLat, LonLat];

function offerMeeting(mine: Ends, theirs: Ends, best: Closest): void {
  const meeting = meetingOf(...mine, ...theirs);
  if (meeting !== null) Object.assign(best, { chord: 0, from: meeting.at, to: meeting.at });
}

/** Offers the closest positions of two edges that do not meet: an end of one and its nearest on the other. */
function comparePieces(mine: Ends, theirs: Ends, best: Closest): void {
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

function offer(from: LonLat, to: LonLat, best: Closest): void {
  const chord = chordBetween(from, to);
  if (chord < best.chord) Object.assign(best, { chord, from, to });
}
