// The way between each coordinate system of the closed list and lon, lat on CGCS2000, and the plane area a surveyor would state. The
// only file that knows proj4. WGS 84 and CGCS2000 are taken as equal (they agree within centimetres).

import proj4, { type Converter } from 'proj4';
import { type SquareMetres, squareMetres } from '../units/quantity.ts';
import { crsInfo, definitionOf } from './crs.ts';
import { type Crs, ellipsoid } from './crs-definitions.ts';
import { shoelace } from './geodesy.ts';
import { type LonLat, type Polygonal, polygonsOf } from './position.ts';
import { shift, unshift } from './shifted.ts';

const converters = new Map<Crs, Converter>();

function converterOf(crs: Crs, proj: string): Converter {
  let converter = converters.get(crs);
  if (converter === undefined) {
    converter = proj4(`+proj=longlat ${ellipsoid} +no_defs`, `${proj} +no_defs`);
    converters.set(crs, converter);
  }
  return converter;
}

type Pair = readonly [first: number, second: number];

const nowhere: Pair = [Number.NaN, Number.NaN];

/** Runs one way of a converter; what is not finite, before or after, is nowhere. */
function convert([first, second]: Pair, way: (pair: [number, number]) => readonly number[]): Pair {
  if (!Number.isFinite(first) || !Number.isFinite(second)) return nowhere;
  const [x = Number.NaN, y = Number.NaN] = way([first, second]);
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : nowhere;
}

/** Lon, lat in degrees to x (east), y (north) in metres; geographic systems give lon, lat back. NaN, NaN where the projection does not reach. */
export function project(position: LonLat, crs: Crs): readonly [x: number, y: number] {
  if (crs === 'GCJ-02' || crs === 'BD-09') return shift(position, crs);
  const { proj } = definitionOf(crs);
  return proj === null ? position : convert(position, (pair) => converterOf(crs, proj).forward(pair));
}

/** X (east), y (north) in metres to lon, lat in degrees; the inverse of {@link project}. NaN, NaN where the projection does not reach. */
export function unproject(xy: readonly [x: number, y: number], crs: Crs): LonLat {
  if (crs === 'GCJ-02' || crs === 'BD-09') return unshift(xy, crs);
  const { proj } = definitionOf(crs);
  return proj === null ? xy : convert(xy, (pair) => converterOf(crs, proj).inverse(pair));
}

const oldConverters = new Map<string, Converter>();

/** {@link unproject} for numbers of the same zone on another ellipsoid: lon, lat on that ellipsoid. Only for Gauss-Krüger. */
export function onEllipsoid(xy: readonly [x: number, y: number], crs: Crs, other: { a: number; rf: number }): LonLat {
  const axes = `+a=${other.a} +rf=${other.rf}`;
  const key = `${crs} ${axes}`;
  const { proj } = definitionOf(crs);
  if (proj === null || !proj.includes(ellipsoid)) throw new RangeError(`${crs} is no zone of CGCS2000`);
  const converter =
    oldConverters.get(key) ?? proj4(`+proj=longlat ${axes} +no_defs`, `${proj.replace(ellipsoid, axes)} +no_defs`);
  oldConverters.set(key, converter);
  return convert(xy, (pair) => converter.inverse(pair));
}

/** A plane in metres around a meridian, and the way back. */
export interface LocalPlane {
  readonly project: (position: LonLat) => readonly [x: number, y: number];
  readonly unproject: (xy: readonly [x: number, y: number]) => LonLat;
}

/** Transverse Mercator with its central meridian at a longitude: true to scale within 1e-6 up to 9 km on either side. */
export function planeAround(lon: number): LocalPlane {
  const converter = proj4(
    `+proj=longlat ${ellipsoid} +no_defs`,
    `+proj=etmerc +lat_0=0 +lon_0=${lon} +k=1 +x_0=0 +y_0=0 ${ellipsoid} +units=m +no_defs`,
  );
  return {
    project: (position) => convert(position, (pair) => converter.forward(pair)),
    unproject: (xy) => convert(xy, (pair) => converter.inverse(pair)),
  };
}

/**
 * Area in m² in the plane of a projected system: the vertices are projected, the edges are straight in that plane, as in a survey.
 * Throws RangeError for a geographic system, which has no plane.
 */
export function planeArea(geometry: Polygonal, crs: Crs): SquareMetres {
  if (crsInfo(crs).kind === 'geographic') throw new RangeError(`${crs} has no plane to measure in`);
  let total = 0;
  for (const rings of polygonsOf(geometry)) {
    for (const [index, ring] of rings.entries()) {
      const plane = ring.map((position) => project(position, crs));
      total += (index === 0 ? 1 : -1) * Math.abs(shoelace(plane));
    }
  }
  return squareMetres(total);
}
