// The edges of a shape with an implicit tree of boxes over runs of consecutive edges, built once per shape.
// Neighbours along a ring are neighbours on the ground, so no sorting is needed and the order of the ring is kept.

import { type Box, chainsOf, type LonLat, type Shape } from './position.ts';

/** Edges in the lowest run, and runs under one node above. */
const runLength = 16;
const fanOut = 8;

/** A ring, a line or a single position (which counts as one edge of no length). */
export interface Chain {
  /** lon, lat, lon, lat … of edgeCount + 1 positions. */
  readonly positions: Float64Array;
  readonly edgeCount: number;
  /** Boxes (west, south, east, north) of runs; the first level holds runs of 16 edges, the last a single box. */
  readonly levels: readonly Float64Array[];
  /** 1 when the chain closed by a straight edge runs counter-clockwise, -1 when clockwise, 0 without area. */
  readonly direction: number;
}

/** A node of a chain's tree. Level -1 is a single edge. */
export interface ChainNode {
  readonly chain: Chain;
  readonly level: number;
  readonly index: number;
  readonly box: Box;
}

const known = new WeakMap<Shape, readonly Chain[]>();

/** The chains of a shape in their order (rings of the first polygon, then of the second …); memoised per object. */
export function edgesOf(shape: Shape): readonly Chain[] {
  let chains = known.get(shape);
  if (chains === undefined) {
    chains = chainsOf(shape)
      .filter((positions) => positions.length > 0)
      .map(chainOf);
    known.set(shape, chains);
  }
  return chains;
}

/** The tree of boxes over one chain of positions; there is at least one position. */
function chainOf(ring: readonly LonLat[]): Chain {
  const single = ring.length === 1;
  const positions = new Float64Array(single ? 4 : ring.length * 2);
  let at = 0;
  for (const [lon, lat] of single ? [...ring, ...ring] : ring) {
    positions[at++] = lon;
    positions[at++] = lat;
  }
  const edgeCount = positions.length / 2 - 1;
  const levels = [lowestBoxes(positions, edgeCount)];
  for (let last = levels[0]; last !== undefined && last.length > 4; last = levels.at(-1)) levels.push(boxesOver(last));
  return { positions, edgeCount, levels, direction: directionOf(positions) };
}

function directionOf(positions: Float64Array): number {
  const [ox = 0, oy = 0] = positions;
  let sum = 0;
  let [px, py] = [0, 0];
  for (let at = 2; at < positions.length; at += 2) {
    const [x, y] = [(positions[at] ?? ox) - ox, (positions[at + 1] ?? oy) - oy];
    sum += px * y - x * py;
    px = x;
    py = y;
  }
  return Math.sign(sum);
}

/** The smallest box around a shape, from its trees; an empty shape gives an inverted, infinite box. */
export function extentOf(shape: Shape): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const chain of edgesOf(shape)) {
    const { box } = rootOf(chain);
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}

/** Number of edges of a shape. */
export const edgeCountOf = (shape: Shape): number => edgesOf(shape).reduce((sum, { edgeCount }) => sum + edgeCount, 0);

function lowestBoxes(positions: Float64Array, edgeCount: number): Float64Array {
  const boxes = emptyBoxes(Math.ceil(edgeCount / runLength));
  for (let edge = 0; edge < edgeCount; edge++) {
    const run = Math.floor(edge / runLength);
    for (const end of [edge, edge + 1]) {
      const [x, y] = [positions[2 * end] ?? Number.NaN, positions[2 * end + 1] ?? Number.NaN];
      widen(boxes, run, [x, y, x, y]);
    }
  }
  return boxes;
}

function boxesOver(lower: Float64Array): Float64Array {
  const count = lower.length / 4;
  const boxes = emptyBoxes(Math.ceil(count / fanOut));
  for (let index = 0; index < count; index++) widen(boxes, Math.floor(index / fanOut), boxAt(lower, index));
  return boxes;
}

function emptyBoxes(count: number): Float64Array {
  const boxes = new Float64Array(count * 4);
  for (let index = 0; index < count; index++) boxes.set([Infinity, Infinity, -Infinity, -Infinity], index * 4);
  return boxes;
}

function widen(boxes: Float64Array, index: number, [west, south, east, north]: Box): void {
  const at = index * 4;
  boxes[at] = Math.min(boxes[at] ?? Infinity, west);
  boxes[at + 1] = Math.min(boxes[at + 1] ?? Infinity, south);
  boxes[at + 2] = Math.max(boxes[at + 2] ?? -Infinity, east);
  boxes[at + 3] = Math.max(boxes[at + 3] ?? -Infinity, north);
}

function boxAt(boxes: Float64Array, index: number): Box {
  const at = index * 4;
  const nothing = Number.NaN;
  return [boxes[at] ?? nothing, boxes[at + 1] ?? nothing, boxes[at + 2] ?? nothing, boxes[at + 3] ?? nothing];
}

/** The position at a place in a chain, counted from 0. */
export function positionAt(chain: Chain, index: number): LonLat {
  return [chain.positions[2 * index] ?? Number.NaN, chain.positions[2 * index + 1] ?? Number.NaN];
}

/** The node over the whole chain. */
export function rootOf(chain: Chain): ChainNode {
  const level = chain.levels.length - 1;
  return { chain, level, index: 0, box: boxAt(chain.levels[level] ?? new Float64Array(), 0) };
}

/** The nodes or edges under a node, in the order of the chain; an edge has none. */
export function childrenOf(node: ChainNode): ChainNode[] {
  const { chain, level } = node;
  if (level < 0) return [];
  const width = level === 0 ? runLength : fanOut;
  const below = level === 0 ? undefined : chain.levels[level - 1];
  const count = below === undefined ? chain.edgeCount : below.length / 4;
  const children: ChainNode[] = [];
  for (let index = node.index * width; index < Math.min(count, (node.index + 1) * width); index++) {
    const box = below === undefined ? edgeBox(chain, index) : boxAt(below, index);
    children.push({ chain, level: level - 1, index, box });
  }
  return children;
}

/** First and last position (places in the chain) of the run under a node. */
export function reachOf({ chain, level, index }: ChainNode): readonly [first: number, last: number] {
  const edges = level < 0 ? 1 : runLength * fanOut ** level;
  return [index * edges, Math.min(chain.edgeCount, (index + 1) * edges)];
}

function edgeBox(chain: Chain, edge: number): Box {
  const [ax, ay] = positionAt(chain, edge);
  const [bx, by] = positionAt(chain, edge + 1);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** Whether two boxes have a position in common, borders included. */
export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Calls `visit` with both ends of every edge whose box meets the given one, in order; stops and returns true when `visit` does. */
export function someEdge(chain: Chain, box: Box, visit: (a: LonLat, b: LonLat, edge: number) => boolean): boolean {
  const descend = (node: ChainNode): boolean => {
    if (!boxesMeet(node.box, box)) return false;
    if (node.level < 0) return visit(positionAt(chain, node.index), positionAt(chain, node.index + 1), node.index);
    return childrenOf(node).some(descend);
  };
  return descend(rootOf(chain));
}
