// A coarse raster of a long, thin area, so that boxes can be told apart from it more closely than by its own box.

import { exactSide } from './contains.ts';
import { edgeCountOf, edgesOf, extentOf, ringsOf, valueAt } from './edges.ts';
import type { LonLat, Polygonal } from './position.ts';

/** Whether a box may have a position in common with the area; false is certain. */
export type Cover = (west: number, south: number, east: number, north: number) => boolean;

/** Cells along each side of the raster. */
const cells = 64;
/** An area that fills more than this of its box needs no raster. */
const wellFilled = 0.25;
/** Nor does one with more edges than this: the raster would cost more than it saves. */
const mostEdges = 20_000;

/** A cell's side, once it is known. */
const [outside, inside] = [1, 2];

const known = new WeakMap<Polygonal, Cover | null>();

/** The cover of an area; null where its box serves as well. Memoised. */
export function coverOf(area: Polygonal): Cover | null {
  let cover = known.get(area);
  if (cover === undefined) {
    cover = isThin(area) ? rasterOf(area) : null;
    known.set(area, cover);
  }
  return cover;
}

function isThin(area: Polygonal): boolean {
  const [west, south, east, north] = extentOf(area);
  const whole = (east - west) * (north - south);
  if (!(whole > 0) || edgeCountOf(area) > mostEdges) return false;
  let doubled = 0;
  for (const [shell] of ringsOf(area)) {
    if (shell === undefined) continue;
    const { positions, start, edgeCount } = shell;
    let ring = 0;
    for (let at = 2 * start; at < 2 * (start + edgeCount); at += 2) {
      const [x, y] = [valueAt(positions, at) - west, valueAt(positions, at + 1) - south];
      ring += x * (valueAt(positions, at + 3) - south) - (valueAt(positions, at + 2) - west) * y;
    }
    doubled += Math.abs(ring);
  }
  return doubled / 2 < wellFilled * whole;
}

function rasterOf(area: Polygonal): Cover {
  const [west, south, east, north] = extentOf(area);
  const [width, height] = [(east - west) / cells, (north - south) / cells];
  const clamp = (index: number): number => Math.min(cells - 1, Math.max(0, index));
  const column = (x: number): number => clamp(Math.floor((x - west) / width));
  const row = (y: number): number => clamp(Math.floor((y - south) / height));
  const filled = new Uint8Array(cells * cells);
  markEdges(area, { filled, column, row, width, height });
  markInside(area, filled, (r, c) => [west + (c + 0.5) * width, south + (r + 0.5) * height]);
  const sums = summed(filled);
  return (w, s, e, n) => {
    if (w > east || e < west || s > north || n < south) return false;
    const [left, right, low, high] = [column(w), column(e) + 1, row(s), row(n) + 1];
    const sum = (r: number, c: number): number => sums[r * (cells + 1) + c] ?? 0;
    return sum(high, right) - sum(low, right) - sum(high, left) + sum(low, left) > 0;
  };
}

interface Raster {
  readonly filled: Uint8Array;
  readonly column: (x: number) => number;
  readonly row: (y: number) => number;
  readonly width: number;
  readonly height: number;
}

/** Marks every cell that an edge may enter: pieces no longer than a cell, each with all cells of its box and a hair around it. */
function markEdges(area: Polygonal, { filled, column, row, width, height }: Raster): void {
  const [hairX, hairY] = [width * 1e-6, height * 1e-6];
  for (const { positions, start, edgeCount } of edgesOf(area)) {
    for (let at = 2 * start; at < 2 * (start + edgeCount); at += 2) {
      const [ax, ay] = [valueAt(positions, at), valueAt(positions, at + 1)];
      const [dx, dy] = [valueAt(positions, at + 2) - ax, valueAt(positions, at + 3) - ay];
      const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(dx) / width, Math.abs(dy) / height)));
      for (let piece = 0; piece < pieces; piece++) {
        const [x0, x1] = [ax + (dx * piece) / pieces, ax + (dx * (piece + 1)) / pieces];
        const [y0, y1] = [ay + (dy * piece) / pieces, ay + (dy * (piece + 1)) / pieces];
        const [left, right] = [column(Math.min(x0, x1) - hairX), column(Math.max(x0, x1) + hairX)];
        const [low, high] = [row(Math.min(y0, y1) - hairY), row(Math.max(y0, y1) + hairY)];
        for (let r = low; r <= high; r++) for (let c = left; c <= right; c++) filled[r * cells + c] = 1;
      }
    }
  }
}

/** Marks with 2 the cells that no edge enters and that lie inside: on one side as a whole, as do their neighbours of that kind. */
function markInside(area: Polygonal, filled: Uint8Array, middleOf: (row: number, column: number) => LonLat): void {
  const sides = new Uint8Array(cells * cells);
  for (let r = 0; r < cells; r++) {
    for (let c = 0; c < cells; c++) {
      const at = r * cells + c;
      if (filled[at] === 1) continue;
      const known = (c > 0 && sides[at - 1]) || (r > 0 && sides[at - cells]);
      // A border of the raster is a border of the box around the area: what lies there untouched lies outside.
      const outermost = c === 0 || r === 0 || c === cells - 1 || r === cells - 1;
      sides[at] = known || (outermost || exactSide(area, middleOf(r, c)) === 'outside' ? outside : inside);
      if (sides[at] === inside) filled[at] = 2;
    }
  }
}

/** How many cells are filled south and west of each corner of the raster. */
function summed(filled: Uint8Array): Uint32Array {
  const sums = new Uint32Array((cells + 1) * (cells + 1));
  for (let r = 0; r < cells; r++) {
    let inRow = 0;
    for (let c = 0; c < cells; c++) {
      if (filled[r * cells + c] !== 0) inRow++;
      sums[(r + 1) * (cells + 1) + c + 1] = (sums[r * (cells + 1) + c + 1] ?? 0) + inRow;
    }
  }
  return sums;
}
