// The closest pair of positions of two shapes: branch and bound over both trees of edges. Distances are compared as straight chords
// through the ellipsoid, which find the same pair as geodesics do.

import { compareRuns } from './compare-runs.ts';
import { type Closest, offer, planeOver } from './edge-distance.ts';
import { type Chain, edgesOf, extentOf, fanOut, positionAt, rootBox, valueAt } from './edges.ts';
import { metresPerDegree } from './geodesy.ts';
import { betweenPatches, boxInto, patchLength } from './patches.ts';
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
  const extents = [extentOf(footprint), extentOf(shape)] as const;
  const scale = leastScale(...extents);
  const wide = isWide(...extents);
  const searches: Search[] = [];
  const theirBoxes = edgesOf(shape).map(rootBox);
  const theirPatches = wide ? theirBoxes.map(patchOf) : [];
  let empty = true;
  for (const mine of edgesOf(footprint)) {
    const box = rootBox(mine);
    const patch = patchOf(box);
    for (const [index, theirs] of edgesOf(shape).entries()) {
      empty = false;
      const flat = leastBetween(box, theirBoxes[index] ?? box, scale);
      const bound = wide ? Math.max(flat, betweenPatches(patch, 0, theirPatches[index] ?? patch, 0)) : flat;
      if (bound < limit) searches.push(new Search({ mine, theirs, scale, wide, best, bound, enough }));
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

function patchOf(box: Box): Float64Array {
  const patch = new Float64Array(patchLength);
  boxInto(patch, 0, ...box);
  return patch;
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

/** Whether two boxes lie so far apart, or reach so far, that what one scale says of their parts is not near the truth. */
function isWide(a: Box, b: Box): boolean {
  const plane = planeOver(Math.min(a[1], b[1]), Math.max(a[3], b[3]), Math.max(a[2], b[2]) - Math.min(a[0], b[0]));
  return plane === null || plane.slack > 0.01;
}

interface Pair {
  readonly mine: Chain;
  readonly theirs: Chain;
  readonly scale: Scale;
  readonly wide: boolean;
  readonly best: Closest;
  /** No chord between the two is shorter than this (metres). */
  readonly bound: number;
  readonly enough: number;
}

/** Bounds of the children of every node that is being looked at: trees of as many edges as there are numbers are not as high. */
const bounds = new Float64Array(fanOut * 64);

/** A node of either tree. */
const nodes = new Float64Array(2 * patchLength);

/** Two chains on the search for their closest pair. */
class Search {
  readonly bound: number;
  private readonly mine: Chain;
  private readonly theirs: Chain;
  private readonly scale: Scale;
  private readonly wide: boolean;
  readonly best: Closest;
  readonly enough: number;

  constructor(pair: Pair) {
    this.mine = pair.mine;
    this.theirs = pair.theirs;
    this.scale = pair.scale;
    this.wide = pair.wide;
    this.best = pair.best;
    this.bound = pair.bound;
    this.enough = pair.enough;
  }

  start(): void {
    const { mine, theirs, best } = this;
    offer(positionAt(mine, 0), positionAt(theirs, 0), best);
    this.descend(mine.levels.length - 2, 0, theirs.levels.length - 2, 0, 0);
  }

  /** Looks at a pair of nodes, splitting the higher one, the nearest child first. `room`: where the bounds of its children go. */
  private descend(level: number, index: number, otherLevel: number, other: number, room: number): void {
    if (level === 0 && otherLevel === 0) {
      compareRuns({ chain: this.mine, run: index }, { chain: this.theirs, run: other }, this);
      return;
    }
    const mineSplits = level >= otherLevel;
    const { levels } = mineSplits ? this.mine : this.theirs;
    const at = mineSplits ? level : otherLevel;
    const first = (mineSplits ? index : other) * fanOut;
    const count = Math.min((levels[at] ?? 0) - (levels[at - 1] ?? 0) - first, fanOut);
    for (let child = 0; child < count; child++) {
      bounds[room + child] = mineSplits
        ? this.boundOf(level - 1, first + child, otherLevel, other)
        : this.boundOf(level, index, otherLevel - 1, first + child);
    }
    for (let left = count; left > 0; left--) {
      let nearest = room;
      for (let place = room + 1; place < room + count; place++) {
        if (valueAt(bounds, place) < valueAt(bounds, nearest)) nearest = place;
      }
      if (valueAt(bounds, nearest) >= this.best.chord) return;
      bounds[nearest] = Infinity;
      const child = first + nearest - room;
      if (mineSplits) this.descend(level - 1, child, otherLevel, other, room + fanOut);
      else this.descend(level, index, otherLevel - 1, child, room + fanOut);
    }
  }

  private boundOf(level: number, index: number, otherLevel: number, other: number): number {
    const a = 4 * ((this.mine.levels[level] ?? 0) + index);
    const b = 4 * ((this.theirs.levels[otherLevel] ?? 0) + other);
    const [p, q] = [this.mine.boxes, this.theirs.boxes];
    const east = Math.max(0, valueAt(p, a) - valueAt(q, b + 2), valueAt(q, b) - valueAt(p, a + 2)) * this.scale[0];
    const north =
      Math.max(0, valueAt(p, a + 1) - valueAt(q, b + 3), valueAt(q, b + 1) - valueAt(p, a + 3)) * this.scale[1];
    const bound = Math.sqrt(east * east + north * north);
    if (!this.wide) return bound;
    nodeInto(p, a, 0);
    nodeInto(q, b, patchLength);
    return Math.max(bound, betweenPatches(nodes, 0, nodes, patchLength));
  }
}

function nodeInto(boxes: Float64Array, box: number, at: number): void {
  const [west, south] = [valueAt(boxes, box), valueAt(boxes, box + 1)];
  boxInto(nodes, at, west, south, valueAt(boxes, box + 2), valueAt(boxes, box + 3));
}

function leastBetween(a: Box, b: Box, [east, north]: Scale): number {
  const dx = Math.max(0, a[0] - b[2], b[0] - a[2]) * east;
  const dy = Math.max(0, a[1] - b[3], b[1] - a[3]) * north;
  return Math.sqrt(dx * dx + dy * dy);
}
