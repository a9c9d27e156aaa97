// Surfaces on a square grid, and the lines of equal height on them: most zones are drawn as contours.

import { type Area, unite } from './area.ts';
import { at, type Path, type Point } from './plane.ts';

/** A value at every node of a grid; rows run north from `south`, columns east from `west`, both in metres. */
export interface Field {
  readonly west: number;
  readonly south: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** The grid of a field without its values. */
export type Sheet = Omit<Field, 'values'>;

/** A field from a function of the place. */
export function fieldOn(sheet: Sheet, valueAt: (point: Point, index: number) => number): Field {
  const values = new Float64Array(sheet.columns * sheet.rows);
  for (let row = 0; row < sheet.rows; row++) {
    for (let column = 0; column < sheet.columns; column++) {
      const index = row * sheet.columns + column;
      values[index] = valueAt([sheet.west + column * sheet.step, sheet.south + row * sheet.step], index);
    }
  }
  return { ...sheet, values };
}

/** The value at the node with this number. */
export const valueAt = (field: Field, index: number): number => field.values[index] ?? 0;

/** The ground where the field is above the level; its border is interpolated between nodes. */
export function above(field: Field, level: number): Area {
  const next = new Map<number, number>();
  for (let row = 0; row < field.rows - 1; row++) {
    for (let column = 0; column < field.columns - 1; column++) linkCell(field, level, { column, row }, next);
  }
  const rings: Path[] = [];
  for (const start of next.keys()) {
    const ring: Point[] = [];
    for (let edge: number | undefined = start; edge !== undefined; ) {
      const following: number | undefined = next.get(edge);
      if (following === undefined) break;
      next.delete(edge);
      ring.push(crossing(field, level, edge));
      edge = following;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return unite(rings);
}

const height = (field: Field, level: number, column: number, row: number): number => {
  const rim = column === 0 || row === 0 || column === field.columns - 1 || row === field.rows - 1;
  return rim ? level - 1e-3 : valueAt(field, row * field.columns + column);
};

/** Adds the directed pieces of the contour in one cell, higher ground on the left, as links between grid edges. */
function linkCell(field: Field, level: number, cell: { column: number; row: number }, next: Map<number, number>): void {
  const { column, row } = cell;
  const node = row * field.columns + column;
  if (uniform(field, level, node)) return;
  const corners: readonly Point[] = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ];
  const heights = corners.map(([i, j]) => height(field, level, i, j));
  const high = heights.map((value) => value > level);
  const count = high.filter(Boolean).length;
  if (count === 0 || count === 4) return;
  const edges = [node * 2, (node + 1) * 2 + 1, (node + field.columns) * 2, node * 2 + 1];
  const leaves = [0, 1, 2, 3].filter((side) => at(high, side) && !at(high, (side + 1) % 4));
  const enters = [0, 1, 2, 3].filter((side) => !at(high, side) && at(high, (side + 1) % 4));
  const joined = heights.reduce((sum, value) => sum + value, 0) / 4 > level;
  for (const side of leaves) {
    const turn = leaves.length === 1 ? at(enters, 0) : joined ? (side + 1) % 4 : (side + 3) % 4;
    next.set(at(edges, side), at(edges, turn));
  }
}

/** Whether the four nodes of a cell away from the rim lie on one side of the level: nearly always. */
function uniform({ columns, rows, values }: Field, level: number, node: number): boolean {
  const [column, row] = [node % columns, Math.floor(node / columns)];
  const rim = column === 0 || row === 0 || column === columns - 2 || row === rows - 2;
  const high = (values[node] ?? 0) > level;
  return (
    !(rim && high) &&
    (values[node + 1] ?? 0) > level === high &&
    (values[node + columns] ?? 0) > level === high &&
    (values[node + columns + 1] ?? 0) > level === high
  );
}

/** Where the level is crossed on a grid edge; even numbers run east from their node, odd ones north. */
function crossing(field: Field, level: number, edge: number): Point {
  const node = edge >> 1;
  const [column, row] = [node % field.columns, Math.floor(node / field.columns)];
  const [dx, dy] = edge % 2 === 0 ? [1, 0] : [0, 1];
  const [here, there] = [height(field, level, column, row), height(field, level, column + dx, row + dy)];
  const share = Math.min(0.98, Math.max(0.02, (level - here) / (there - here)));
  return [field.west + (column + dx * share) * field.step, field.south + (row + dy * share) * field.step];
}

/** The level above which the nodes where `mask` is 1 make up so many square metres. */
export function levelLeaving(field: Field, mask: Field, target: number): number {
  const inside = field.values.filter((_, index) => valueAt(mask, index) === 1).sort();
  const rank = inside.length - Math.round(target / (field.step * field.step));
  return inside[Math.min(inside.length - 1, Math.max(0, rank))] ?? 0;
}

/** Draws with an adjusted target up to nine times and keeps the drawing that comes nearest to the size wanted. */
export function calibrated<Drawing>(
  target: number,
  draw: (target: number) => Drawing,
  size: (drawing: Drawing) => number,
): Drawing {
  const miss = (drawing: Drawing): number => Math.abs(size(drawing) / target - 1);
  let asked = target;
  let latest = draw(asked);
  let best = latest;
  for (let round = 0; round < 8 && miss(best) > 4e-4; round++) {
    asked *= (target / size(latest)) ** 0.8;
    latest = draw(asked);
    if (miss(latest) < miss(best)) best = latest;
  }
  return best;
}

/** Mean over a square of `2 * radius + 1` nodes, three times: nearly a Gaussian. */
export function blurred(field: Field, radius: number): Field {
  let values = field.values;
  for (let pass = 0; pass < 3; pass++) {
    values = boxMean(values, field, radius, 1);
    values = boxMean(values, field, radius, field.columns);
  }
  return { ...field, values };
}

function boxMean(values: Float64Array, { columns, rows }: Sheet, radius: number, stride: number): Float64Array {
  const result = new Float64Array(values.length);
  const [lines, length, jump] = stride === 1 ? [rows, columns, columns] : [columns, rows, 1];
  for (let line = 0; line < lines; line++) {
    const pick = (k: number): number => values[line * jump + Math.min(length - 1, Math.max(0, k)) * stride] ?? 0;
    let sum = 0;
    for (let k = -radius; k <= radius; k++) sum += pick(k);
    for (let k = 0; k < length; k++) {
      result[line * jump + k * stride] = sum / (2 * radius + 1);
      sum += pick(k + radius + 1) - pick(k - radius);
    }
  }
  return result;
}

/** 1 at nodes inside the area, 0 elsewhere (even-odd along each row). */
export function stamp(sheet: Sheet, area: Area): Field {
  const values = new Float64Array(sheet.columns * sheet.rows);
  crossingsByRow(sheet, area).forEach((crossings, row) => {
    crossings.sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const from = Math.ceil((at(crossings, index) - sheet.west) / sheet.step);
      const to = Math.floor((at(crossings, index + 1) - sheet.west) / sheet.step);
      values.fill(1, row * sheet.columns + Math.max(0, from), row * sheet.columns + Math.min(sheet.columns, to + 1));
    }
  });
  return { ...sheet, values };
}

/** Where the border of the area crosses each row of nodes, in metres east. */
function crossingsByRow({ south, step, rows }: Sheet, area: Area): number[][] {
  const found: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of area) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = at(ring, (index + 1) % ring.length);
      const first = Math.max(0, Math.floor((Math.min(y1, y2) - south) / step) + 1);
      const last = Math.min(rows - 1, Math.floor((Math.max(y1, y2) - south) / step));
      for (let row = first; row <= last; row++) {
        found[row]?.push(x1 + ((x2 - x1) * (south + row * step - y1)) / (y2 - y1));
      }
    });
  }
  return found;
}
