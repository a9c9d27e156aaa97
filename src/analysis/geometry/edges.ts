// The edges of shapes as typed arrays: all positions of a layer in one list, and over each ring or line an implicit tree of boxes
// over runs of consecutive edges. Built once; screening, clicking and the search for the nearest share it.

import { type Box, chainsOf, type LonLat, polygonsOf, type Shape } from './position.ts';

/** Edges in one run, the leaf of a tree, and nodes that share a parent. */
export const runLength = 16;
export const fanOut = 4;

/** A ring, a line or a single position (which counts as one edge of no length), as a stretch of arrays that others may share. */
export interface Chain {
  /** lon, lat, lon, lat … of this chain and perhaps of others. */
  readonly positions: Float64Array;
  /** Place of the first of edgeCount + 1 positions. */
  readonly start: number;
  readonly edgeCount: number;
  /** west, south, east, north of the nodes of many trees. */
  readonly boxes: Float64Array;
  /** Place of the first node of each level, runs first; one entry more than there are levels. The last level is one node. */
  readonly levels: readonly number[];
  /** 1 when the chain closed by a straight edge runs counter-clockwise, -1 when clockwise, 0 without area. */
  readonly direction: number;
}

/** A shape as the engine walks it. */
export interface Outline {
  /** Rings of the first polygon, then of the second …; or lines. Empty ones are left out. */
  readonly chains: readonly Chain[];
  /** The same by polygon, the outer ring first. */
  readonly parts: readonly (readonly Chain[])[];
  /** An empty shape has an inverted, infinite box. */
  readonly box: Box;
  readonly edgeCount: number;
}

interface Known {
  readonly outline: () => Outline;
  readonly box: Box;
}

const known = new WeakMap<Shape, Known>();

/** A number of a typed array at a place that is known to exist. */
export const valueAt = (list: Float64Array, at: number): number => list[at] ?? Number.NaN;

/** Positions of a chain: as pairs, or flat as lon, lat, lon, lat …. */
export type Positions = readonly LonLat[] | Float64Array;

/** The outlines of many shapes, laid in common arrays; memoised per shape. */
function outlinesOf(shapes: readonly Shape[]): readonly Outline[] {
  const fresh = shapes.filter((shape) => !known.has(shape));
  const parts = fresh.map((shape) =>
    shape.type === 'Polygon' || shape.type === 'MultiPolygon' ? polygonsOf(shape) : [chainsOf(shape)],
  );
  const laid = layOut(parts);
  for (const [index, shape] of fresh.entries()) {
    const outline = laid[index] ?? nothing;
    outlineIs(shape, () => outline, outline.box);
  }
  return shapes.map(outlineOf);
}

/** Outlines in common arrays from the chains of each shape, grouped by polygon. */
export function layOut(shapes: readonly (readonly (readonly Positions[])[])[]): readonly Outline[] {
  const filled = shapes.map((parts) => parts.map((part) => part.filter((chain) => chain.length > 0)));
  const writer = writerFor(filled);
  return filled.map((parts) => outlineFrom(parts, writer));
}

/** Says once and for all which outline a shape has; it is asked for when something comes near the box. */
export function outlineIs(shape: Shape, outline: () => Outline, box: Box): void {
  known.set(shape, { outline, box });
}

const nothing: Outline = { chains: [], parts: [], box: [Infinity, Infinity, -Infinity, -Infinity], edgeCount: 0 };

/** The outline of one shape; memoised. */
export function outlineOf(shape: Shape): Outline {
  return known.get(shape)?.outline() ?? outlinesOf([shape])[0] ?? nothing;
}

/** The chains of a shape in their order. */
export const edgesOf = (shape: Shape): readonly Chain[] => outlineOf(shape).chains;
/** The chains of an area, polygon by polygon, the outer ring first. */
export const ringsOf = (shape: Shape): readonly (readonly Chain[])[] => outlineOf(shape).parts;
/** The smallest box around a shape; an empty one gives an inverted, infinite box. */
export const extentOf = (shape: Shape): Box => known.get(shape)?.box ?? outlineOf(shape).box;
/** Number of edges of a shape. */
export const edgeCountOf = (shape: Shape): number => outlineOf(shape).edgeCount;

interface Writer {
  readonly positions: Float64Array;
  readonly boxes: Float64Array;
  position: number;
  box: number;
}

const isFlat = (chain: Positions): chain is Float64Array => chain instanceof Float64Array;
const countIn = (chain: Positions): number => (isFlat(chain) ? chain.length / 2 : chain.length);
const edgesIn = (chain: Positions): number => Math.max(1, countIn(chain) - 1);
/** Whether the numbers of a chain stay where they are: they are not copied into the common array. */
const stays = (chain: Positions): chain is Float64Array => isFlat(chain) && countIn(chain) > 1;

function writerFor(shapes: readonly (readonly (readonly Positions[])[])[]): Writer {
  let [positions, boxes] = [0, 0];
  for (const chain of shapes.flat(2)) {
    positions += stays(chain) ? 0 : edgesIn(chain) + 1;
    let size = Math.ceil(edgesIn(chain) / runLength);
    boxes += size;
    for (; size > 1; boxes += size) size = Math.ceil(size / fanOut);
  }
  return { positions: new Float64Array(2 * positions), boxes: new Float64Array(4 * boxes), position: 0, box: 0 };
}

function outlineFrom(parts: readonly (readonly Positions[])[], writer: Writer): Outline {
  const written = parts.map((part) => part.map((chain) => writeChain(chain, writer)));
  const chains = written.flat();
  const edgeCount = chains.reduce((sum, chain) => sum + chain.edgeCount, 0);
  return { chains, parts: written, box: boxAround(chains), edgeCount };
}

function boxAround(chains: readonly Chain[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const chain of chains) {
    const box = rootBox(chain);
    [west, south] = [Math.min(west, box[0]), Math.min(south, box[1])];
    [east, north] = [Math.max(east, box[2]), Math.max(north, box[3])];
  }
  return [west, south, east, north];
}

function writeChain(chain: Positions, writer: Writer): Chain {
  const [positions, start] = stays(chain) ? [chain, 0] : [writer.positions, writer.position];
  if (!stays(chain)) writePositions(chain, writer);
  const edgeCount = edgesIn(chain);
  const levels = [writer.box];
  const direction = writeRuns(writer, { positions, start, edgeCount });
  for (let first = levels[0] ?? 0; writer.box - first > 1; first = levels.at(-1) ?? writer.box) {
    levels.push(writer.box);
    writeParents(writer, first, writer.box);
  }
  levels.push(writer.box);
  return { positions, start, edgeCount, boxes: writer.boxes, levels, direction };
}

function writePositions(chain: Positions, writer: Writer): void {
  const { positions } = writer;
  let at = 2 * writer.position;
  // A position alone is an edge of no length.
  for (let copies = countIn(chain) === 1 ? 2 : 1; copies > 0; copies--) {
    if (isFlat(chain)) {
      positions.set(chain, at);
      at += chain.length;
      continue;
    }
    for (const [lon, lat] of chain) {
      positions[at++] = lon;
      positions[at++] = lat;
    }
  }
  writer.position = at / 2;
}

type Stretch = Pick<Chain, 'positions' | 'start' | 'edgeCount'>;

/**
 * The boxes of runs, and the direction of the chain. One loop without a call or a list for each position: it goes over every position
 * of a large zone before V8 has compiled it well.
 */
function writeRuns(writer: Writer, { positions, start, edgeCount }: Stretch): number {
  const ox = valueAt(positions, 2 * start);
  const oy = valueAt(positions, 2 * start + 1);
  let doubled = 0;
  let px = 0;
  let py = 0;
  for (let run = 0; run < edgeCount; run += runLength) {
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    const last = 2 * (start + Math.min(edgeCount, run + runLength));
    for (let at = 2 * (start + run); at <= last; at += 2) {
      const x = positions[at] ?? Number.NaN;
      const y = positions[at + 1] ?? Number.NaN;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
      // The position that two runs share adds nothing the second time.
      const dx = x - ox;
      const dy = y - oy;
      doubled += px * dy - dx * py;
      px = dx;
      py = dy;
    }
    writeBox(writer, west, south, east, north);
  }
  return Math.sign(doubled);
}

function writeParents(writer: Writer, first: number, end: number): void {
  const { boxes } = writer;
  for (let group = first; group < end; group += fanOut) {
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    const last = 4 * Math.min(end, group + fanOut);
    for (let at = 4 * group; at < last; at += 4) {
      west = Math.min(west, boxes[at] ?? Number.NaN);
      south = Math.min(south, boxes[at + 1] ?? Number.NaN);
      east = Math.max(east, boxes[at + 2] ?? Number.NaN);
      north = Math.max(north, boxes[at + 3] ?? Number.NaN);
    }
    writeBox(writer, west, south, east, north);
  }
}

function writeBox(writer: Writer, west: number, south: number, east: number, north: number): void {
  const at = 4 * writer.box++;
  writer.boxes[at] = west;
  writer.boxes[at + 1] = south;
  writer.boxes[at + 2] = east;
  writer.boxes[at + 3] = north;
}

/** The box around a whole chain. */
export function rootBox({ boxes, levels }: Chain): Box {
  const at = 4 * ((levels.at(-1) ?? 1) - 1);
  return [valueAt(boxes, at), valueAt(boxes, at + 1), valueAt(boxes, at + 2), valueAt(boxes, at + 3)];
}

/** The position at a place in a chain, counted from 0. */
export function positionAt({ positions, start }: Chain, index: number): LonLat {
  const at = 2 * (start + index);
  return [valueAt(positions, at), valueAt(positions, at + 1)];
}

/** Whether two boxes have a position in common, borders included. */
export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
