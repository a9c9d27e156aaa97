// Paints a pattern tile as pixels: antialiased, without a canvas, the same bytes everywhere.

import { channelsOf, type Hex } from './palette.ts';
import { type Pattern, type PatternName, patternOf } from './pattern.ts';

/** RGBA pixels, not premultiplied, row by row from the top. */
export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** How deep each pixel of the tile lies in the ink, in CSS pixels; negative outside. */
interface Depths {
  readonly columns: number;
  readonly rows: number;
  readonly pixelRatio: number;
  readonly values: Float64Array;
}

type Point = readonly [x: number, y: number];

function distanceToSegment(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.sqrt((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
}

/** Presses a pen of a radius along a segment. Pixels beyond an edge come in on the other side, so ink crosses it unbroken. */
function press({ columns, rows, pixelRatio, values }: Depths, from: Point, to: Point, radius: number): void {
  const reach = radius + 1 / pixelRatio;
  const first = (a: number, b: number): number => Math.floor((Math.min(a, b) - reach) * pixelRatio);
  const last = (a: number, b: number): number => Math.ceil((Math.max(a, b) + reach) * pixelRatio);
  for (let row = first(from[1], to[1]); row <= last(from[1], to[1]); row++) {
    const line = (((row % rows) + rows) % rows) * columns;
    for (let column = first(from[0], to[0]); column <= last(from[0], to[0]); column++) {
      const depth = radius - distanceToSegment((column + 0.5) / pixelRatio, (row + 0.5) / pixelRatio, from, to);
      const at = line + (((column % columns) + columns) % columns);
      if (depth > (values[at] ?? 0)) values[at] = depth;
    }
  }
}

function depthsOf({ width, height, strokes, dots }: Pattern, pixelRatio: number): Depths {
  const [columns, rows] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  const depths: Depths = { columns, rows, pixelRatio, values: new Float64Array(columns * rows).fill(-Infinity) };
  for (const { points, width: pen } of strokes) {
    points.forEach((to, index) => {
      const from = points[index - 1];
      if (from) press(depths, from, to, pen / 2);
    });
  }
  for (const { at, radius } of dots) press(depths, at, at, radius);
  return depths;
}

/**
 * One seamless tile of a pattern in one colour on nothing. `pixelRatio` is device pixels per CSS pixel; `spread` sets motifs
 * of the same size further apart (a whole number). Tiles measure a whole number of pixels at 1 and 2.
 */
export function patternImage(
  name: PatternName,
  colours: { readonly ink: Hex },
  { pixelRatio = 2, spread = 1 }: { readonly pixelRatio?: number; readonly spread?: number } = {},
): PatternImage {
  const { columns, rows, values } = depthsOf(patternOf(name, spread), pixelRatio);
  const [red, green, blue] = channelsOf(colours.ink);
  const data = new Uint8ClampedArray(columns * rows * 4);
  values.forEach((depth, index) => {
    const cover = Math.max(0, Math.min(1, depth * pixelRatio + 0.5));
    data.set([red, green, blue, Math.round(cover * 255)], index * 4);
  });
  return { width: columns, height: rows, data };
}
