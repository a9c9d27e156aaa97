// The closed list of coordinate systems as data: names, kinds, and the strings that proj4 reads.

/** The zones of 3 degrees, 25 (central meridian 75°E) to 45 (135°E). GB/T 39616 and EPSG use the same numbers. */
export const threeDegreeZones = [
  25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45,
] as const;

/** The zones of 6 degrees over China, 13 (central meridian 75°E) to 23 (135°E). */
export const sixDegreeZones = [13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23] as const;

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

/** CGCS2000 6-degree Gauss-Krüger: EPSG:4491 is zone 13 (75°E) with its number, EPSG:4501 zone 23; EPSG:4502 to 4512 the same without. */
export type SixDegreeCrs =
  | `EPSG:449${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `EPSG:450${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `EPSG:451${0 | 1 | 2}`;

/** WGS 84 / UTM north over China: EPSG:32643 is zone 43 (75°E), EPSG:32653 zone 53 (135°E). */
export type UtmCrs = `EPSG:3264${3 | 4 | 5 | 6 | 7 | 8 | 9}` | `EPSG:3265${0 | 1 | 2 | 3}`;

/** Systems that are shifted on purpose: the way back is approximate, not surveyed. */
export type ShiftedCrs = 'GCJ-02' | 'BD-09';

/** Systems that the engine can project and unproject. */
export type Crs = 'EPSG:4490' | 'EPSG:4326' | 'EPSG:3857' | ZoneCrs | MeridianCrs | SixDegreeCrs | UtmCrs | ShiftedCrs;

/** What a system is, as data; titles are proper names in both languages. */
export interface CrsInfo {
  readonly title: { readonly zh: string; readonly en: string };
  readonly kind: 'geographic' | 'projected';
  /** Degrees east; only for Gauss-Krüger. */
  readonly centralMeridian?: number;
  /** Metres, including the zone number where the system carries it; only for Gauss-Krüger. */
  readonly falseEasting?: number;
  /** Shifted on purpose by hundreds of metres; what comes of it is approximate, not surveyed. */
  readonly shifted?: true;
}

/** A system with its PROJ string. */
export interface Definition extends CrsInfo {
  /** Null for systems in lon and lat. */
  readonly proj: string | null;
}

/** The CGCS2000 ellipsoid of GB 22021-2008: a = 6378137 m, 1/f = 298.257222101. */
export const ellipsoid = '+a=6378137 +rf=298.257222101';

/** The ellipsoid of WGS 84. */
const wgs84 = '+a=6378137 +rf=298.257223563';

function gaussKrueger(
  width: 3 | 6,
  centralMeridian: number,
  falseEasting: number,
  { zh, en }: CrsInfo['title'],
): Definition {
  return {
    title: { zh: `CGCS2000 / ${width} 度带高斯-克吕格 ${zh}`, en: `CGCS2000 / ${width}-degree Gauss-Kruger ${en}` },
    kind: 'projected',
    centralMeridian,
    falseEasting,
    proj: `+proj=etmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=${falseEasting} +y_0=0 ${ellipsoid} +units=m`,
  };
}

function utm(zone: number): Definition {
  const centralMeridian = zone * 6 - 183;
  return {
    title: { zh: `WGS 84 / UTM ${zone} 带（北）`, en: `WGS 84 / UTM zone ${zone}N` },
    kind: 'projected',
    centralMeridian,
    falseEasting: 500_000,
    proj: `+proj=etmerc +lat_0=0 +lon_0=${centralMeridian} +k=0.9996 +x_0=500000 +y_0=0 ${wgs84} +units=m`,
  };
}

function shifted(zh: string, en: string): Definition {
  return { title: { zh, en }, kind: 'geographic', shifted: true, proj: null };
}

/** Zones of one width: first with their numbers, then without, as EPSG counts them. */
function addZones(onto: Map<string, Definition>, width: 3 | 6, zones: readonly number[], first: number): void {
  for (const [index, zone] of zones.entries()) {
    const meridian = width === 3 ? zone * 3 : zone * 6 - 3;
    const numbered = { zh: `${zone} 带`, en: `zone ${zone}` };
    const bare = { zh: `${meridian}°E`, en: `CM ${meridian}E` };
    onto.set(`EPSG:${first + index}`, gaussKrueger(width, meridian, zone * 1_000_000 + 500_000, numbered));
    onto.set(`EPSG:${first + zones.length + index}`, gaussKrueger(width, meridian, 500_000, bare));
  }
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
  definitions.set('GCJ-02', shifted('GCJ-02（高德、腾讯等地图坐标）', 'GCJ-02 (Amap and other Chinese web maps)'));
  definitions.set('BD-09', shifted('BD-09（百度地图坐标）', 'BD-09 (Baidu Maps)'));
  addZones(definitions, 3, threeDegreeZones, 4513);
  addZones(definitions, 6, sixDegreeZones, 4491);
  for (let zone = 43; zone <= 53; zone += 1) definitions.set(`EPSG:${32_600 + zone}`, utm(zone));
  return definitions;
}

/** Every system of the closed list by its name. */
export const definitions = buildDefinitions();
