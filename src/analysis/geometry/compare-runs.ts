// The edges of two runs against each other: by numbers in a plane first, along the ellipsoid where it matters.

import {
  type Closest,
  comparePieces,
  endsOf,
  offerMeeting,
  type Plane,
  planeOver,
  planeSquared,
} from './edge-distance.ts';
import { type Chain, runLength, valueAt } from './edges.ts';
import { betweenPatches, edgeInto, patchLength } from './patches.ts';

/** Some sixteen edges of a chain. */
interface Run {
  readonly chain: Chain;
  readonly run: number;
}

/** What is looked for: the closest pair, or the first with a chord up to `enough` (metres). */
interface Sought {
  readonly best: Closest;
  readonly enough: number;
}

/** Shorter than any chord: with this as the best so far, a search looks no further. */
const done = -1;
/** Room for the squares of one pair of runs. */
const squares = new Float64Array(runLength * runLength);
/** 1 for each edge of the first run that lies too far from the whole of the other. */
const apart = new Uint8Array(runLength);

/** Each edge of either run. */
const myEdges = new Float64Array(runLength * patchLength);
const theirEdges = new Float64Array(runLength * patchLength);
/** A plane that may be wrong by more than this (metres) tells less than the edges as patches do. */
const useful = 1000;

/**
 * Compares all edges of two runs: first in a plane, which says how near the nearest are at most, then along the ellipsoid those that
 * may be as near.
 */
export function compareRuns(mine: Run, theirs: Run, { best, enough }: Sought): void {
  const over = planeOfRuns(mine, theirs);
  const plane = over === null || over.slack * best.chord > useful ? null : over;
  if (plane === null) {
    edgesInto(myEdges, mine);
    edgesInto(theirEdges, theirs);
  }
  const most = plane === null ? Infinity : inPlane(mine, theirs, plane, best.chord);
  const sure = plane === null ? 0 : (1 - plane.slack) ** 2;
  const upTo = plane === null ? Infinity : most * (1 + 2 * plane.slack) ** 2;
  const [first, otherFirst] = [mine.run * runLength, theirs.run * runLength];
  const [count, otherCount] = [edgesOf(mine), edgesOf(theirs)];
  for (let i = 0; i < count; i++) {
    if (plane !== null && apart[i] === 1) continue;
    for (let j = 0; j < otherCount; j++) {
      const squared = plane === null ? 0 : sure * (squares[i * runLength + j] ?? 0);
      if (plane !== null && (squared > upTo || squared >= best.chord * Math.abs(best.chord))) continue;
      if (plane === null && apartBy(i, j) >= best.chord) continue;
      const [a, b] = [endsOf(mine.chain, first + i), endsOf(theirs.chain, otherFirst + j)];
      if (squared === 0) offerMeeting(a, b, best);
      comparePieces(a, b, best, plane);
      if (best.chord <= enough) best.chord = done;
    }
  }
}

/**
 * Writes what the square of the distance of each pair of edges of two runs is at least, 0 where their boxes meet, and gives what the
 * least of them is at most. Pairs whose boxes lie farther apart than that, or than what is known (metres), are not looked into; edges
 * that lie so far from the box of the whole other run are marked as apart.
 */
function inPlane(mine: Run, theirs: Run, { kx, ky, slack }: Plane, chord: number): number {
  const [p, q] = [mine.chain.positions, theirs.chain.positions];
  const [first, otherFirst] = [mine.chain.start + mine.run * runLength, theirs.chain.start + theirs.run * runLength];
  const [count, otherCount] = [edgesOf(mine), edgesOf(theirs)];
  const known = chord * chord;
  const [sure, spread] = [(1 - slack) ** 2, (1 + 2 * slack) ** 2];
  const [boxes, box] = [theirs.chain.boxes, boxAt(theirs)];
  const [west, south] = [valueAt(boxes, box), valueAt(boxes, box + 1)];
  const [east, north] = [valueAt(boxes, box + 2), valueAt(boxes, box + 3)];
  let most = Infinity;
  for (let i = 0; i < count; i++) {
    const at = 2 * (first + i);
    const ax = valueAt(p, at);
    const ay = valueAt(p, at + 1);
    const bx = valueAt(p, at + 2);
    const by = valueAt(p, at + 3);
    const aside = Math.max(0, Math.min(ax, bx) - east, west - Math.max(ax, bx)) * kx;
    const above = Math.max(0, Math.min(ay, by) - north, south - Math.max(ay, by)) * ky;
    const least = sure * (aside * aside + above * above);
    apart[i] = least > spread * most || least >= known ? 1 : 0;
    if (apart[i] === 1) continue;
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
        const between = planeSquared(
          (ax - cx) * kx,
          (ay - cy) * ky,
          (bx - cx) * kx,
          (by - cy) * ky,
          (dx - cx) * kx,
          (dy - cy) * ky,
        );
        if (squared > 0) squared = between;
        most = Math.min(most, between);
      }
      squares[i * runLength + j] = squared;
    }
  }
  return most;
}

/** No chord between two edges of the runs is shorter than this (metres). */
const apartBy = (i: number, j: number): number => betweenPatches(myEdges, i * patchLength, theirEdges, j * patchLength);

/** Writes the edges of a run. */
function edgesInto(patches: Float64Array, run: Run): void {
  const { positions, start } = run.chain;
  const first = 2 * (start + run.run * runLength);
  for (let edge = 0; edge < edgesOf(run); edge++) {
    const at = first + 2 * edge;
    const [ax, ay] = [valueAt(positions, at), valueAt(positions, at + 1)];
    edgeInto(patches, edge * patchLength, ax, ay, valueAt(positions, at + 2), valueAt(positions, at + 3));
  }
}

/** Place of the box of a run. */
const boxAt = ({ chain, run }: Run): number => 4 * ((chain.levels[0] ?? 0) + run);

const edgesOf = ({ chain, run }: Run): number => Math.min(runLength, chain.edgeCount - run * runLength);

/** The plane over the boxes of two runs. */
function planeOfRuns(mine: Run, theirs: Run): Plane | null {
  const [p, q] = [mine.chain.boxes, theirs.chain.boxes];
  const [a, b] = [boxAt(mine), boxAt(theirs)];
  const south = Math.min(valueAt(p, a + 1), valueAt(q, b + 1));
  const north = Math.max(valueAt(p, a + 3), valueAt(q, b + 3));
  const wide = Math.max(valueAt(p, a + 2), valueAt(q, b + 2)) - Math.min(valueAt(p, a), valueAt(q, b));
  return planeOver(south, north, wide);
}
