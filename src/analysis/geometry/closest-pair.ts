// The closest pair of positions of two shapes: branch and bound over both trees of edges. Distances are compared as straight chords
// through the ellipsoid, which find the same pair as geodesics do.

import {
  type Closest,
  comparePieces,
  endsOf,
  offer,
  offerMeeting,
  type Plane,
  planeOver,
  planeSquared,
} from './edge-distance.ts';
import { type Chain, edgesOf, extentOf, fanOut, positionAt, rootBox, runLength, valueAt } from './edges.ts';
import { metresPerDegree } from './geodesy.ts';
import type { Box, Shape } from './position.ts';

const radian = Math.PI / 180;

/**
 * The closest pair of two shapes; null when no chord is shorter than the limit (metres). Throws RangeError when one is empty.
 * `enough`: the first pair found with a chord up to this (metres) will do.
 */
export function closestPair(
  footprint: Shape,
  shape: Shape,
  limit: number,
  enough = 0,
): Pick<Closest, 'from' | 'to'> | null {
  const best: Closest = { chord: limit, from: [Number.NaN, Number.NaN], to: [Number.NaN, Number.NaN] };
  const scale = leastScale(extentOf(footprint), extentOf(shape));
  const searches: Search[] = [];
  const theirBoxes = edgesOf(shape).map(rootBox);
  let empty = true;
  for (const mine of edgesOf(footprint)) {
    const box = rootBox(mine);
    for (const [index, theirs] of edgesOf(shape).entries()) {
      empty = false;
      const bound = leastBetween(box, theirBoxes[index] ?? box, scale);
      if (bound < limit) searches.push(new Search({ mine, theirs, scale, best, bound, enough }));
    }
  }
  if (empty) throw new RangeError('An empty geometry is near nothing');
  searches.sort((a, b) => a.bound - b.bound);
  for (const search of searches) {
    if (search.bound >= best.chord) break;
    search.start();
  }
  return Number.isNaN(best.from[0]) ? null : best;
}

type Scale = readonly [east: number, north: number];

/**
 * Metres per degree so low that no chord between positions of two boxes is shorter than the hypotenuse of the scaled differences:
 * those of the pole side and of the equator side, and chord over arc of the widest difference.
 */
function leastScale(a: Box, b: Box): Scale {
  const [south, north] = [Math.min(a[1], b[1]), Math.max(a[3], b[3])];
  const wide = Math.max(a[2], b[2]) - Math.min(a[0], b[0]);
  const flattest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const chordOverArc = (degrees: number): number => {
    const half = (degrees * radian) / 2;
    return half === 0 ? 1 : Math.sin(half) / half;
  };
  const [east] = metresPerDegree(Math.max(Math.abs(south), Math.abs(north)));
  const [, along] = metresPerDegree(flattest);
  // Beyond half the globe the way around the other side is the shorter one.
  return [wide > 180 ? 0 : east * chordOverArc(wide), along * chordOverArc(north - south)];
}

interface Pair {
  readonly mine: Chain;
  readonly theirs: Chain;
  readonly scale: Scale;
  readonly best: Closest;
  /** No chord between the two is shorter than this (metres). */
  readonly bound: number;
  readonly enough: number;
}

/** Shorter than any chord: with this as the best so far, a search looks no further. */
const done = -1;

/** Two chains on the search for their closest pair. */
class Search {
  readonly bound: number;
  private readonly mine: Chain;
  private readonly theirs: Chain;
  private readonly scale: Scale;
  private readonly best: Closest;
  private readonly enough: number;

  constructor(pair: Pair) {
    this.mine = pair.mine;
    this.theirs = pair.theirs;
    this.scale = pair.scale;
    this.best = pair.best;
    this.bound = pair.bound;
    this.enough = pair.enough;
  }

  start(): void {
    const { mine, theirs, best } = this;
    offer(positionAt(mine, 0), positionAt(theirs, 0), best);
    this.descend(mine.levels.length - 2, 0, theirs.levels.length - 2, 0);
  }

  /** Looks at a pair of nodes, splitting the higher one, the nearest child first. */
  private descend(level: number, index: number, otherLevel: number, other: number): void {
    if (level === 0 && otherLevel === 0) {
      this.compareRuns(index, other);
      return;
    }
    const mineSplits = level >= otherLevel;
    const [chain, at, place] = mineSplits ? [this.mine, level, index] : [this.theirs, otherLevel, other];
    const count = (chain.levels[at] ?? 0) - (chain.levels[at - 1] ?? 0);
    const first = place * fanOut;
    const bounds: number[] = [];
    for (let child = first; child < Math.min(count, first + fanOut); child++) {
      bounds.push(
        mineSplits
          ? this.boundOf(level - 1, child, otherLevel, other)
          : this.boundOf(level, index, otherLevel - 1, child),
      );
    }
    for (let left = bounds.length; left > 0; left--) {
      const least = Math.min(...bounds);
      if (least >= this.best.chord) return;
      const child = bounds.indexOf(least);
      bounds[child] = Infinity;
      if (mineSplits) this.descend(level - 1, first + child, otherLevel, other);
      else this.descend(level, index, otherLevel - 1, first + child);
    }
  }

  private boundOf(level: number, index: number, otherLevel: number, other: number): number {
    const a = 4 * ((this.mine.levels[level] ?? 0) + index);
    const b = 4 * ((this.theirs.levels[otherLevel] ?? 0) + other);
    const [p, q] = [this.mine.boxes, this.theirs.boxes];
    const east = Math.max(0, valueAt(p, a) - valueAt(q, b + 2), valueAt(q, b) - valueAt(p, a + 2)) * this.scale[0];
    const north =
      Math.max(0, valueAt(p, a + 1) - valueAt(q, b + 3), valueAt(q, b + 1) - valueAt(p, a + 3)) * this.scale[1];
    return Math.sqrt(east * east + north * north);
  }

  /**
   * Compares all edges of two runs: first by numbers in a plane, which say how near the nearest are at most, then along the ellipsoid
   * those that may be as near.
   */
  private compareRuns(run: number, other: number): void {
    const { mine, theirs, best } = this;
    const plane = planeOfBoxes(mine.boxes, boxAt(mine, run), theirs.boxes, boxAt(theirs, other));
    const most = plane === null ? Infinity : this.inPlane(run, other, plane);
    const sure = plane === null ? 0 : (1 - plane.slack) ** 2;
    const upTo = plane === null ? Infinity : most * (1 + 2 * plane.slack) ** 2;
    const [first, otherFirst] = [run * runLength, other * runLength];
    const [count, otherCount] = [edgesOfRun(mine, run), edgesOfRun(theirs, other)];
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < otherCount; j++) {
        const squared = sure * (squares[i * runLength + j] ?? 0);
        if (plane !== null && (squared > upTo || squared >= best.chord * Math.abs(best.chord))) continue;
        const [a, b] = [endsOf(mine, first + i), endsOf(theirs, otherFirst + j)];
        if (squared === 0) offerMeeting(a, b, best);
        comparePieces(a, b, best);
        if (best.chord <= this.enough) best.chord = done;
      }
    }
  }

  /**
   * Writes what the square of the distance of each pair of edges of two runs is at least, 0 where their boxes meet, and gives what the
   * least of them is at most. Pairs whose boxes lie farther apart than that are not looked into.
   */
  private inPlane(run: number, other: number, { kx, ky }: Plane): number {
    const { mine, theirs, best } = this;
    const [p, q] = [mine.positions, theirs.positions];
    const [first, otherFirst] = [mine.start + run * runLength, theirs.start + other * runLength];
    const [count, otherCount] = [edgesOfRun(mine, run), edgesOfRun(theirs, other)];
    const known = best.chord * best.chord;
    let most = Infinity;
    for (let i = 0; i < count; i++) {
      const at = 2 * (first + i);
      const ax = valueAt(p, at);
      const ay = valueAt(p, at + 1);
      const bx = valueAt(p, at + 2);
      const by = valueAt(p, at + 3);
      for (let j = 0; j < otherCount; j++) {
        const to = 2 * (otherFirst + j);
        const cx = valueAt(q, to);
        const cy = valueAt(q, to + 1);
        const dx = valueAt(q, to + 2);
        const dy = valueAt(q, to + 3);
        const across = Math.max(0, Math.min(ax, bx) - Math.max(cx, dx), Math.min(cx, dx) - Math.max(ax, bx)) * kx;
        const along = Math.max(0, Math.min(ay, by) - Math.max(cy, dy), Math.min(cy, dy) - Math.max(ay, by)) * ky;
        let squared = across * across + along * along;
        if (squared < most && squared < known) {
          const inPlane = planeSquared(
            (ax - cx) * kx,
            (ay - cy) * ky,
            (bx - cx) * kx,
            (by - cy) * ky,
            (dx - cx) * kx,
            (dy - cy) * ky,
          );
          if (squared > 0) squared = inPlane;
          most = Math.min(most, inPlane);
        }
        squares[i * runLength + j] = squared;
      }
    }
    return most;
  }
}

/** Room for the squares of one pair of runs. */
const squares = new Float64Array(runLength * runLength);

/** Place of the box of a run. */
const boxAt = ({ levels }: Chain, run: number): number => 4 * ((levels[0] ?? 0) + run);

const edgesOfRun = ({ edgeCount }: Chain, run: number): number => Math.min(runLength, edgeCount - run * runLength);

/** The plane over two boxes that stand at places of their lists. */
function planeOfBoxes(p: Float64Array, a: number, q: Float64Array, b: number): Plane | null {
  const south = Math.min(valueAt(p, a + 1), valueAt(q, b + 1));
  const north = Math.max(valueAt(p, a + 3), valueAt(q, b + 3));
  const wide = Math.max(valueAt(p, a + 2), valueAt(q, b + 2)) - Math.min(valueAt(p, a), valueAt(q, b));
  return planeOver(south, north, wide);
}

function leastBetween(a: Box, b: Box, [east, north]: Scale): number {
  const dx = Math.max(0, a[0] - b[2], b[0] - a[2]) * east;
  const dy = Math.max(0, a[1] - b[3], b[1] - a[3]) * north;
  return Math.sqrt(dx * dx + dy * dy);
}
