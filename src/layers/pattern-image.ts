// Paints a pattern tile as pixels: antialiased, without a canvas, the same bytes everywhere.

import { channelsOf, type Hex } from './palette.ts';
import { type Pattern, type PatternName, patterns } from './pattern.ts';

/** RGBA pixels, not premultiplied, row by row from the top. */
export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

function distanceToSegment(x: number, y: number, from: readonly number[], to: readonly number[]): number {
  const [ax = 0, ay = 0] = from;
  const [bx = 0, by = 0] = to;
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

/** How deep a point lies in the ink of one copy of the tile, in CSS pixels; negative outside. */
function depthIn({ strokes, dots }: Pattern, x: number, y: number): number {
  let depth = -Infinity;
  for (const { points, width } of strokes) {
    for (let index = 1; index < points.length; index++) {
      const [from, to] = [points[index - 1], points[index]];
      if (from && to) depth = Math.max(depth, width / 2 - distanceToSegment(x, y, from, to));
    }
  }
  for (const { at, radius } of dots) depth = Math.max(depth, radius - Math.hypot(x - at[0], y - at[1]));
  return depth;
}

/** The same with the eight neighbours of the tile, so that ink crosses its edges unbroken. */
function depthInPlane(pattern: Pattern, x: number, y: number): number {
  let depth = -Infinity;
  for (const dx of [-pattern.width, 0, pattern.width]) {
    for (const dy of [-pattern.height, 0, pattern.height]) depth = Math.max(depth, depthIn(pattern, x + dx, y + dy));
  }
  return depth;
}

/**
 * One seamless tile of a pattern in one colour on nothing. `pixelRatio` is device pixels per CSS pixel; tiles measure a
 * whole number of pixels at 1 and 2.
 */
export function patternImage(name: PatternName, colours: { readonly ink: Hex }, pixelRatio = 2): PatternImage {
  const pattern = patterns[name];
  const [width, height] = [Math.round(pattern.width * pixelRatio), Math.round(pattern.height * pixelRatio)];
  const [red, green, blue] = channelsOf(colours.ink);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const depth = depthInPlane(pattern, (column + 0.5) / pixelRatio, (row + 0.5) / pixelRatio);
      const cover = Math.max(0, Math.min(1, depth * pixelRatio + 0.5));
      data.set([red, green, blue, Math.round(cover * 255)], (row * width + column) * 4);
    }
  }
  return { width, height, data };
}
