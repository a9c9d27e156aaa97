// Where the edges of an area and of other rings pass through each other: decided exactly, for every pair of edges whose boxes meet.
// Speaks of general position only: where an end of one edge lies on another edge, it says so and no more.

import { orient2d } from 'robust-predicates';
import { coverOf } from './cover.ts';
import { boxesMeet, type Chain, extentOf, fanOut, rootBox, runLength, valueAt } from './edges.ts';
import type { Box, LonLat, Polygonal } from './position.ts';

/** A closed ring: position `i` is xy[2 (start + i)], xy[2 (start + i) + 1]; the one after the last edge repeats the first. */
export interface Loop {
  readonly xy: ArrayLike<number>;
  readonly start: number;
  readonly edgeCount: number;
  /** 1 when its ground lies on the left of the ring, -1 when on the right. */
  readonly groundSide: number;
}

/** A place on a loop: on the edge from position `edge` to the next, `along` of the way (0 to 1). */
export interface Stop {
  readonly loop: Loop;
  readonly edge: number;
  readonly along: number;
  /** `along` is no farther than this from the truth. */
  readonly doubt: number;
}

/** Where the interiors of two edges pass through each other. */
export interface Crossing {
  readonly at: LonLat;
  readonly onArea: Stop;
  readonly onOther: Stop;
  /** Whether a walk along the area, its ground on the left, comes into the ground of the other rings here. */
  readonly enters: boolean;
}

/** The rings of an area as loops. */
export function loopsOf(parts: readonly (readonly Chain[])[]): Map<Chain, Loop> {
  const loops = new Map<Chain, Loop>();
  for (const [shell, ...holes] of parts) {
    if (shell !== undefined) loops.set(shell, loopOf(shell, shell.direction));
    for (const hole of holes) loops.set(hole, loopOf(hole, -hole.direction));
  }
  return loops;
}

const loopOf = ({ positions, start, edgeCount }: Chain, groundSide: number): Loop => ({
  xy: positions,
  start,
  edgeCount,
  groundSide,
});

/** All crossings of an area with other loops; null where an end of one edge lies on another. */
export function crossingsOf(
  area: Polygonal,
  own: ReadonlyMap<Chain, Loop>,
  others: readonly Loop[],
): readonly Crossing[] | null {
  const [extent, cover] = [extentOf(area), coverOf(area)];
  const found: Crossing[] = [];
  for (const loop of others) {
    for (let edge = 0; edge < loop.edgeCount; edge++) {
      if (isApart(loop, edge, extent)) continue;
      const box = boxOfEdge(loop, edge);
      if (cover !== null && !cover(...box)) continue;
      for (const [chain, mine] of own) {
        if (!boxesMeet(box, rootBox(chain))) continue;
        for (const near of edgesIn(chain, box)) {
          const crossing = crossingOf(mine, near, loop, edge);
          if (crossing === 'contact') return null;
          if (crossing !== null) found.push(crossing);
        }
      }
    }
  }
  return found;
}

const value = (list: ArrayLike<number>, at: number): number => list[at] ?? Number.NaN;

/** Whether an edge lies beyond one side of a box. */
function isApart({ xy, start }: Loop, edge: number, box: Box): boolean {
  const at = 2 * (start + edge);
  const ax = value(xy, at);
  const ay = value(xy, at + 1);
  const bx = value(xy, at + 2);
  const by = value(xy, at + 3);
  if ((ax > box[2] && bx > box[2]) || (ax < box[0] && bx < box[0])) return true;
  return (ay > box[3] && by > box[3]) || (ay < box[1] && by < box[1]);
}

function boxOfEdge({ xy, start }: Loop, edge: number): Box {
  const at = 2 * (start + edge);
  const ax = value(xy, at);
  const ay = value(xy, at + 1);
  const bx = value(xy, at + 2);
  const by = value(xy, at + 3);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** The edges of a chain whose boxes meet another box. */
function edgesIn(chain: Chain, box: Box): readonly number[] {
  const edges: number[] = [];
  const top = chain.levels.length - 2;
  descend({ chain, box, edges }, top, 0);
  return edges;
}

interface Search {
  readonly chain: Chain;
  readonly box: Box;
  readonly edges: number[];
}

function descend(search: Search, level: number, index: number): void {
  const { levels, boxes } = search.chain;
  const first = levels[level] ?? 0;
  const at = 4 * (first + index);
  const { box } = search;
  if (valueAt(boxes, at) > box[2] || valueAt(boxes, at + 2) < box[0]) return;
  if (valueAt(boxes, at + 1) > box[3] || valueAt(boxes, at + 3) < box[1]) return;
  if (level === 0) {
    searchRun(search, index * runLength);
    return;
  }
  const end = Math.min(first - (levels[level - 1] ?? 0), (index + 1) * fanOut);
  for (let child = index * fanOut; child < end; child++) descend(search, level - 1, child);
}

function searchRun({ chain, box, edges }: Search, first: number): void {
  const { positions, start, edgeCount } = chain;
  const west = box[0];
  const south = box[1];
  const east = box[2];
  const north = box[3];
  const end = Math.min(edgeCount, first + runLength);
  let at = 2 * (start + first);
  let ax = valueAt(positions, at);
  let ay = valueAt(positions, at + 1);
  for (let edge = first; edge < end; edge++) {
    at += 2;
    const bx = valueAt(positions, at);
    const by = valueAt(positions, at + 1);
    const apart =
      (ax > east && bx > east) || (ax < west && bx < west) || (ay > north && by > north) || (ay < south && by < south);
    if (!apart) edges.push(edge);
    ax = bx;
    ay = by;
  }
}

/** How an edge of the area and one of another loop meet; null when they do not. */
function crossingOf(mine: Loop, edge: number, other: Loop, otherEdge: number): Crossing | 'contact' | null {
  const i = 2 * (mine.start + edge);
  const j = 2 * (other.start + otherEdge);
  const ax = value(mine.xy, i);
  const ay = value(mine.xy, i + 1);
  const bx = value(mine.xy, i + 2);
  const by = value(mine.xy, i + 3);
  const cx = value(other.xy, j);
  const cy = value(other.xy, j + 1);
  const dx = value(other.xy, j + 2);
  const dy = value(other.xy, j + 3);
  const a = orient2d(cx, cy, dx, dy, ax, ay);
  const b = orient2d(cx, cy, dx, dy, bx, by);
  if ((a > 0 && b > 0) || (a < 0 && b < 0)) return null;
  const c = orient2d(ax, ay, bx, by, cx, cy);
  const d = orient2d(ax, ay, bx, by, dx, dy);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return null;
  if (a === 0 || b === 0 || c === 0 || d === 0) return 'contact';
  // Each orientation errs by less than 7e-16 of the square of what both edges measure together (Shewchuk, 1997: the bound of its
  // first filter), and both shares rest on the same difference.
  const size = Math.abs(bx - ax) + Math.abs(by - ay) + Math.abs(dx - cx) + Math.abs(dy - cy);
  const doubt = (1e-15 * size * size) / Math.abs(a - b) + 1e-15;
  return {
    at: placeOf(fromLowerEnd([ax, ay, bx, by], a, b), fromLowerEnd([cx, cy, dx, dy], c, d)),
    onArea: { loop: mine, edge, along: a / (a - b), doubt },
    onOther: { loop: other, edge: otherEdge, along: c / (c - d), doubt },
    // An orientation is negative on the left: this edge comes from the right of the other one to its left.
    enters: a * other.groundSide * mine.groundSide > 0,
  };
}

/** An edge from its lower end (in the west, or in the south where it is upright), and how far along it something lies. */
interface FromLowerEnd {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly along: number;
}

/** `a` and `b`: how far both ends lie to either side of the line that is crossed. */
const fromLowerEnd = ([ax, ay, bx, by]: Box, a: number, b: number): FromLowerEnd =>
  ax < bx || (ax === bx && ay < by)
    ? { x: ax, y: ay, dx: bx - ax, dy: by - ay, along: a / (a - b) }
    : { x: bx, y: by, dx: ax - bx, dy: ay - by, along: b / (b - a) };

/** Where two edges cross, the same to the last bit whichever way they run: neighbours along an edge get the same corner. */
function placeOf(one: FromLowerEnd, two: FromLowerEnd): LonLat {
  const { x, y, dx, dy, along } = one.x < two.x || (one.x === two.x && one.y < two.y) ? one : two;
  return [x + along * dx, y + along * dy];
}
