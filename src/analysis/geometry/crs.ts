// Coordinate systems by name: a closed list, so that nothing defaults silently, and the way between each of them and
// lon, lat on CGCS2000. The only file that knows proj4. WGS 84 and CGCS2000 are taken as equal (they agree within centimetres).

import proj4, { type Converter } from 'proj4';
import type { LonLat } from './position.ts';

/** The zones of 3 degrees, 25 (central meridian 75°E) to 45 (135°E). GB/T 39616 and EPSG use the same numbers. */
export const threeDegreeZones = [
  25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45,
] as const;

/** A zone of 3 degrees; its central meridian is three times its number. */
export type ThreeDegreeZone = (typeof threeDegreeZones)[number];

/** CGCS2000 3-degree Gauss-Krüger with the zone number before the easting: EPSG:4513 is zone 25, EPSG:4533 zone 45. */
export type ZoneCrs =
  | `EPSG:451${3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `EPSG:452${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `EPSG:453${0 | 1 | 2 | 3}`;

/** The same without the zone number: EPSG:4534 has central meridian 75°E, EPSG:4554 135°E. */
export type MeridianCrs =
  | `EPSG:453${4 | 5 | 6 | 7 | 8 | 9}`
  | `EPSG:454${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `EPSG:455${0 | 1 | 2 | 3 | 4}`;

/** Systems that the engine can project and unproject. */
export type Crs = 'EPSG:4490' | 'EPSG:4326' | 'EPSG:3857' | ZoneCrs | MeridianCrs;

/** What a system is, as data; titles are proper names in both languages. */
export interface CrsInfo {
  readonly title: { readonly zh: string; readonly en: string };
  readonly kind: 'geographic' | 'projected';
  /** Degrees east; only for Gauss-Krüger. */
  readonly centralMeridian?: number;
  /** Metres, including the zone number where the system carries it; only for Gauss-Krüger. */
  readonly falseEasting?: number;
}

interface Definition extends CrsInfo {
  /** Null for geographic systems, whose coordinates are lon and lat already. */
  readonly proj: string | null;
}

// The CGCS2000 ellipsoid of GB 22021-2008: a = 6378137 m, 1/f = 298.257222101.
const ellipsoid = '+a=6378137 +rf=298.257222101';

function gaussKrueger(centralMeridian: number, falseEasting: number, zh: string, en: string): Definition {
  return {
    title: { zh: `CGCS2000 / 3 度带高斯-克吕格 ${zh}`, en: `CGCS2000 / 3-degree Gauss-Kruger ${en}` },
    kind: 'projected',
    centralMeridian,
    falseEasting,
    proj: `+proj=etmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=${falseEasting} +y_0=0 ${ellipsoid} +units=m`,
  };
}

function buildDefinitions(): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>([
    ['EPSG:4490', { title: { zh: 'CGCS2000 经纬度', en: 'CGCS2000' }, kind: 'geographic', proj: null }],
    ['EPSG:4326', { title: { zh: 'WGS 84 经纬度', en: 'WGS 84' }, kind: 'geographic', proj: null }],
    [
      'EPSG:3857',
      {
        title: { zh: 'WGS 84 / 网络墨卡托', en: 'WGS 84 / Pseudo-Mercator' },
        kind: 'projected',
        proj: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m',
      },
    ],
  ]);
  for (const zone of threeDegreeZones) {
    const meridian = zone * 3;
    const prefixed = gaussKrueger(meridian, zone * 1_000_000 + 500_000, `${zone} 带`, `zone ${zone}`);
    definitions.set(`EPSG:${4513 + zone - 25}`, prefixed);
    definitions.set(`EPSG:${4534 + zone - 25}`, gaussKrueger(meridian, 500_000, `${meridian}°E`, `CM ${meridian}E`));
  }
  return definitions;
}

const definitions = buildDefinitions();

const converters = new Map<Crs, Converter>();

function definitionOf(crs: Crs): Definition {
  const definition = definitions.get(crs);
  if (definition === undefined) throw new RangeError(`Unknown coordinate system ${crs}`);
  return definition;
}

function converterOf(crs: Crs, proj: string): Converter {
  let converter = converters.get(crs);
  if (converter === undefined) {
    converter = proj4(`+proj=longlat ${ellipsoid} +no_defs`, `${proj} +no_defs`);
    converters.set(crs, converter);
  }
  return converter;
}

/** Whether a text names a system of the closed list, written as `EPSG:4523`. */
export const isCrs = (text: string): text is Crs => definitions.has(text);

/** Every system of the closed list, in the order of its code. */
export const crsList = (): readonly Crs[] => [...definitions.keys()].filter(isCrs).sort();

/** What a system is: its names, kind, central meridian and false easting. */
export function crsInfo(crs: Crs): CrsInfo {
  const { proj: _proj, ...info } = definitionOf(crs);
  return info;
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
  const { proj } = definitionOf(crs);
  return proj === null ? position : convert(position, (pair) => converterOf(crs, proj).forward(pair));
}

/** X (east), y (north) in metres to lon, lat in degrees; the inverse of {@link project}. NaN, NaN where the projection does not reach. */
export function unproject(xy: readonly [x: number, y: number], crs: Crs): LonLat {
  const { proj } = definitionOf(crs);
  return proj === null ? xy : convert(xy, (pair) => converterOf(crs, proj).inverse(pair));
}

/** The zone whose central meridian is nearest to a longitude; the border itself (106.5°E) belongs to the eastern zone. Range 73.5°E to 136.5°E. */
export function threeDegreeZone(lon: number): ThreeDegreeZone {
  const number = Math.floor((lon + 1.5) / 3);
  const zone = threeDegreeZones.find((candidate) => candidate === number);
  if (zone === undefined) throw new RangeError(`Longitude ${lon} lies in none of the zones 25 to 45`);
  return zone;
}

/** The Gauss-Krüger system of a zone, with or without the zone number in the easting. */
export function zoneCrs(zone: ThreeDegreeZone, prefixed: boolean): Crs {
  const code = `EPSG:${(prefixed ? 4513 : 4534) + zone - 25}`;
  if (!isCrs(code)) throw new RangeError(`No system for zone ${zone}`);
  return code;
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
