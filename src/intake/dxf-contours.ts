// Contours of DXF entities in the plane of the drawing: polylines with bulges, circles, arcs, ellipses, splines and lines,
// through blocks.

import type { Position } from './draft.ts';
import { arcLine, ellipseLine, outline, type Vertex } from './dxf-arcs.ts';
import { type DxfRecord, numberOf, textAt } from './dxf-pairs.ts';
import { splineLine } from './dxf-spline.ts';
import { limits } from './limits.ts';

/** A contour with its layer. Open ones are kept so that it can be said that they are open. */
export interface Contour {
  readonly layer: string;
  readonly row: number;
  readonly positions: readonly Position[];
  readonly closed: boolean;
  readonly arcs: number;
  /** Of how many pieces it was joined, and the widest gap between two in units of the drawing. */
  readonly pieced?: { readonly count: number; readonly gap: number };
}

/** What a drawing holds. */
export interface Drawing {
  readonly contours: readonly Contour[];
  readonly hatches: number;
  /** What cannot be drawn from here: splines without control points, meshes, blocks that are not in the file. */
  readonly others: number;
  /** So many single lines that none of them is joined. */
  readonly baseMap: boolean;
}

/** From block to drawing: each coordinate pair through scale, turn and shift. */
type Transform = (position: Position) => Position;

/** LWPOLYLINE: each code 10 begins a vertex, 20 and 42 follow. */
function lightVertices(record: DxfRecord): readonly Vertex[] {
  const vertices: { at: [number, number]; bulge: number }[] = [];
  for (const [code, value] of record.pairs) {
    const last = vertices.at(-1);
    if (code === 10) vertices.push({ at: [Number(value), Number.NaN], bulge: 0 });
    else if (code === 20 && last) last.at[1] = Number(value);
    else if (code === 42 && last) last.bulge = Number(value);
  }
  return vertices;
}

interface Walk {
  readonly blocks: ReadonlyMap<string, readonly DxfRecord[]>;
  readonly sagitta: number;
  readonly contours: Contour[];
  hatches: number;
  others: number;
  points: number;
  /** Records and copies of blocks that were walked. */
  steps: number;
  /** Single lines: base maps have many, and they are not worth the limit of vertices. */
  strokes: number;
}

/** Above so many records and copies of blocks a drawing is not walked on: blocks within blocks multiply. */
const mostSteps = 5_000_000;

const tooMany = (walk: Walk): boolean => walk.points > limits.vertices || walk.steps > mostSteps;

/** Above so many single lines a drawing is a base map: none of them is joined. */
const mostStrokes = limits.vertices / 4;

function add(
  walk: Walk,
  record: DxfRecord,
  layer: string,
  shape: { vertices: readonly Vertex[]; closed: boolean },
  to: Transform,
  scale: number,
): void {
  const { positions, arcs } = outline(shape.vertices, shape.closed, walk.sagitta / scale);
  const [first, last] = [positions[0], positions.at(-1)];
  const meets =
    positions.length > 3 && first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  walk.points += positions.length;
  if (walk.points > limits.vertices) return;
  walk.contours.push({ layer, row: record.row, positions: positions.map(to), closed: shape.closed || meets, arcs });
}

/** Adds a line that is drawn from point to point already. */
function addLine(
  walk: Walk,
  record: DxfRecord,
  layer: string,
  line: readonly Position[],
  to: Transform,
  arcs: 0 | 1,
): void {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return;
  walk.points += line.length;
  if (walk.points > limits.vertices) return;
  const least = 1e-12 * Math.hypot(...first) + 1e-9;
  const closed = line.length > 3 && Math.hypot(first[0] - last[0], first[1] - last[1]) < least;
  const positions = (closed ? line.slice(0, -1) : line).map(to);
  walk.contours.push({ layer, row: record.row, positions, closed, arcs });
}

function circle(record: DxfRecord): { vertices: readonly Vertex[]; closed: boolean } {
  const [x, y, r] = [numberOf(record, 10), numberOf(record, 20), numberOf(record, 40)];
  return {
    closed: true,
    vertices: [
      { at: [x + r, y], bulge: 1 },
      { at: [x - r, y], bulge: 1 },
    ],
  };
}

const lineOf = (record: DxfRecord): readonly Position[] => [
  [numberOf(record, 10, Number.NaN), numberOf(record, 20, Number.NaN)],
  [numberOf(record, 11, Number.NaN), numberOf(record, 21, Number.NaN)],
];

/** The vertices of an old POLYLINE stand in records of their own up to SEQEND. */
function heavyVertices(records: readonly DxfRecord[], from: number): readonly Vertex[] {
  const vertices: Vertex[] = [];
  for (let index = from + 1; records[index]?.type === 'VERTEX'; index += 1) {
    const record = records[index];
    if (record === undefined || numberOf(record, 70) & 16) continue;
    vertices.push({
      at: [numberOf(record, 10, Number.NaN), numberOf(record, 20, Number.NaN)],
      bulge: numberOf(record, 42),
    });
  }
  return vertices;
}

function insert(walk: Walk, record: DxfRecord, layer: string, to: Transform, scale: number, depth: number): void {
  const block = walk.blocks.get(textAt(record, 2) ?? '');
  if (tooMany(walk)) return;
  if (block === undefined || depth > 8) {
    walk.others += 1;
    return;
  }
  const [x, y] = [numberOf(record, 10), numberOf(record, 20)];
  const [sx, sy] = [numberOf(record, 41, 1), numberOf(record, 42, 1)];
  const turn = (numberOf(record, 50) * Math.PI) / 180;
  const [begin] = block;
  const [bx, by] = begin === undefined ? [0, 0] : [numberOf(begin, 10), numberOf(begin, 20)];
  const inner =
    (east: number, north: number): Transform =>
    ([px, py]) => {
      const [u, v] = [(px - bx) * sx + east, (py - by) * sy + north];
      return to([x + u * Math.cos(turn) - v * Math.sin(turn), y + u * Math.sin(turn) + v * Math.cos(turn)]);
    };
  const grown = scale * Math.max(Math.abs(sx), Math.abs(sy));
  const held = block.slice(1);
  for (const [east, north] of cellsOf(record)) {
    walk.steps += 1;
    if (tooMany(walk)) return;
    walkRecords(walk, held, inner(east, north), { layer, scale: grown, depth: depth + 1 });
  }
}

/** Where the copies of an insertion stand: one, or rows and columns of them. */
function* cellsOf(record: DxfRecord): Generator<Position> {
  const count = (code: number): number => Math.max(1, Math.trunc(numberOf(record, code, 1)) || 1);
  const [columns, rows] = [count(70), count(71)];
  const [east, north] = [numberOf(record, 44), numberOf(record, 45)];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) yield [column * east, row * north];
  }
}

function walkRecords(
  walk: Walk,
  records: readonly DxfRecord[],
  to: Transform,
  at: { layer: string | null; scale: number; depth: number },
): void {
  for (const [index, record] of records.entries()) {
    walk.steps += 1;
    if (walk.steps > mostSteps) return;
    const named = textAt(record, 8) ?? '0';
    // Layer 0 inside a block takes the layer of its insertion.
    const layer = at.layer !== null && named === '0' ? at.layer : named;
    const flag = (numberOf(record, 70) & 1) === 1;
    // Paper space, and what is drawn invisibly, is no ground.
    if (numberOf(record, 67) === 1 || numberOf(record, 60) === 1) continue;
    const mirrored = numberOf(record, 230, 1) < 0;
    const onto: Transform = mirrored ? ([x, y]) => to([-x, y]) : to;
    switch (record.type) {
      case 'LWPOLYLINE':
        add(walk, record, layer, { vertices: lightVertices(record), closed: flag }, onto, at.scale);
        break;
      case 'POLYLINE':
        // Flags 16 and 64 are meshes, which have no contour.
        if (numberOf(record, 70) & 80) walk.others += 1;
        else add(walk, record, layer, { vertices: heavyVertices(records, index), closed: flag }, onto, at.scale);
        break;
      case 'CIRCLE':
        add(walk, record, layer, circle(record), onto, at.scale);
        break;
      case 'INSERT':
        insert(walk, record, layer, onto, at.scale, at.depth);
        break;
      case 'LINE':
        walk.strokes += 1;
        if (walk.strokes > mostStrokes) walk.others += 1;
        else addLine(walk, record, layer, lineOf(record), to, 0);
        break;
      case 'ARC':
        addLine(walk, record, layer, arcLine(record, walk.sagitta / at.scale), onto, 1);
        break;
      case 'ELLIPSE':
        addLine(walk, record, layer, ellipseLine(record, walk.sagitta / at.scale), to, 1);
        break;
      case 'SPLINE': {
        const line = splineLine(record, walk.sagitta / at.scale);
        if (line === null) walk.others += 1;
        else addLine(walk, record, layer, line, to, 1);
        break;
      }
      case 'HATCH':
      case 'MPOLYGON':
      case 'SOLID':
      case 'TRACE':
      case '3DFACE':
      case 'REGION':
        walk.hatches += 1;
        break;
      default:
    }
  }
}

/** All contours of a drawing. `sagitta`: how far a chord may be from its arc, in units of the drawing. */
export function contoursOf(
  entities: readonly DxfRecord[],
  blocks: ReadonlyMap<string, readonly DxfRecord[]>,
  sagitta: number,
): Drawing & { readonly tooMany: boolean } {
  const walk: Walk = { blocks, sagitta, contours: [], hatches: 0, others: 0, points: 0, steps: 0, strokes: 0 };
  walkRecords(walk, entities, (position) => position, { layer: null, scale: 1, depth: 0 });
  return {
    contours: walk.contours,
    hatches: walk.hatches,
    others: walk.others,
    tooMany: tooMany(walk),
    baseMap: walk.strokes > mostStrokes,
  };
}
