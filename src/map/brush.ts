// A pen over the map: ground positions become pixels, and areas become paths.

import type { LonLat, MultiPolygon } from '../analysis/index.ts';
import type { Palette } from '../layers/paint.ts';

/** A pen with the view and the colours of the moment. Pixels are CSS pixels from the map's upper left corner. */
export interface Brush {
  readonly pen: CanvasRenderingContext2D;
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
  readonly colours: Palette;
}

/** A line of some width in CSS pixels; `opacity` is 0 to 1. */
export interface Stroke {
  readonly ink: string;
  readonly width: number;
  readonly opacity?: number;
  readonly dashes?: readonly number[];
}

/** Chains of lon, lat as one path; rings are chains that come back. */
export function pathOf({ x, y }: Brush, chains: readonly (readonly LonLat[])[]): Path2D {
  const path = new Path2D();
  for (const chain of chains) {
    chain.forEach(([lon, lat], index) => {
      if (index === 0) path.moveTo(x(lon), y(lat));
      else path.lineTo(x(lon), y(lat));
    });
  }
  return path;
}

/** An area as a path, to be filled even-odd. */
export const areaPath = (brush: Brush, { coordinates }: MultiPolygon): Path2D => pathOf(brush, coordinates.flat());

/** Draws a path. */
export function stroke({ pen }: Brush, path: Path2D, { ink, width, opacity = 1, dashes = [] }: Stroke): void {
  pen.globalAlpha = opacity;
  pen.strokeStyle = ink;
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.setLineDash([...dashes]);
  pen.stroke(path);
}

/** Fills a path; holes stay open. With 'nonzero' so does ground that rings go around to the left as often as to the right. */
export function fill(
  { pen }: Brush,
  path: Path2D,
  ink: string | CanvasPattern,
  opacity: number,
  rule: CanvasFillRule = 'evenodd',
): void {
  pen.globalAlpha = opacity;
  pen.fillStyle = ink;
  pen.fill(path, rule);
}

/** A disc of a radius in CSS pixels, with a border of a width where there is one. */
export function disc(brush: Brush, [lon, lat]: LonLat, radius: number, ink: string, border?: Stroke): void {
  const path = new Path2D();
  path.arc(brush.x(lon), brush.y(lat), radius, 0, 2 * Math.PI);
  fill(brush, path, ink, 1);
  if (border) stroke(brush, path, border);
}
