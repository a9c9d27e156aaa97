// The drawing board: metres east and north of the middle of the district, on a transverse Mercator of the CGCS2000
// ellipsoid (k = 1 at 106°28′E). Within 25 km of that meridian a length is true to 8 parts in a million.

import proj4 from 'proj4';
import type { LonLat } from '../../../src/analysis/geometry/position.ts';

/** Metres east (x) and north (y) of 106°28′E, 29°52′N; a multiple of 0.1 mm once it lies in a layer. */
export type Point = readonly [x: number, y: number];
/** Points in order; open or closed as the name of its holder says. A closed path does not repeat its first point. */
export type Path = readonly Point[];

const ellipsoid = '+a=6378137 +rf=298.257222101 +no_defs';
const transform = proj4(
  `+proj=longlat ${ellipsoid}`,
  `+proj=tmerc +lat_0=29.866666666667 +lon_0=106.466666666667 +k=1 +x_0=0 +y_0=0 +units=m ${ellipsoid}`,
);

/** Degrees to metres on the drawing board. */
export function toPlane([lon, lat]: LonLat): Point {
  const [x = Number.NaN, y = Number.NaN] = transform.forward([lon, lat]);
  return [x, y];
}

const nanoDegrees = 1e9;

/** Metres to degrees, rounded to 1e-9 degree (0.1 mm), so that equal points stay equal. */
export function toLonLat([x, y]: Point): LonLat {
  const [lon = Number.NaN, lat = Number.NaN] = transform.inverse([x, y]);
  return [Math.round(lon * nanoDegrees) / nanoDegrees, Math.round(lat * nanoDegrees) / nanoDegrees];
}

/** Straight distance in metres. */
export const distanceBetween = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The point at `share` of the way from one to another. */
export const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** Item of a path at an index that is known to exist; a miss is a bug in the recipe. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items.at(index);
  if (item === undefined) throw new Error(`no item ${index} among ${items.length}`);
  return item;
}
