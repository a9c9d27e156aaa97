// What a pair of survey numbers is by its size alone: northing and easting, which comes first, and the zone in the easting.
// Magnitudes: northings of China from 1 to 6.5 million metres (9° to 58° N), and some 400 km to each side of a meridian.

import {
  type Crs,
  sixDegreeCrs,
  sixDegreeZones,
  type ThreeDegreeZone,
  threeDegreeZones,
  zoneCrs,
} from '../analysis/geometry/crs.ts';

/** Two numbers in the order of the file. */
export type Pair = readonly [first: number, second: number];

/** How a pair reads. `north-east` is the order of surveys: X north, Y east. */
export type PairKind = 'north-east' | 'east-north' | 'degrees' | 'unknown';

const isNorthing = (value: number): boolean => value >= 1_000_000 && value < 6_500_000;
const isBareEasting = (value: number): boolean => value >= 100_000 && value < 900_000;
const isZonedEasting = (value: number): boolean => zoneInEasting(value) !== null || sixZoneInEasting(value) !== null;
const isEasting = (value: number): boolean => isBareEasting(value) || isZonedEasting(value);

/** The zone number that an eight-digit easting begins with; null when it carries none. */
export function zoneInEasting(easting: number): ThreeDegreeZone | null {
  const zone = threeDegreeZones.find((candidate) => candidate === Math.floor(easting / 1_000_000));
  return zone !== undefined && isBareEasting(easting - zone * 1_000_000) ? zone : null;
}

/** The number of a 6-degree zone that an easting begins with; null when it carries none. */
export function sixZoneInEasting(easting: number): number | null {
  const zone = Math.floor(easting / 1_000_000);
  return sixDegreeZones.some((each) => each === zone) && isBareEasting(easting - zone * 1_000_000) ? zone : null;
}

/** Whether a pair lies over China in Web Mercator: 73° to 136° E, 3° to 54° N. */
export const isMercator = ([x, y]: Pair): boolean => x >= 8.1e6 && x <= 15.15e6 && y >= 3.3e5 && y <= 7.17e6;

/** The kind of one pair. */
export function pairKind([first, second]: Pair): PairKind {
  if (isNorthing(first) && isEasting(second)) return 'north-east';
  if (isEasting(first) && isNorthing(second)) return 'east-north';
  return Math.abs(first) <= 180 && Math.abs(second) <= 180 ? 'degrees' : 'unknown';
}

/**
 * Ranges in which an easting without zone number tells its zone by itself, given the northing, in metres: Beibei in its
 * extents of 2020 and 2025 with a margin. Outside them the same easting exists in every zone.
 */
const knownGround = {
  northing: [3_257_000, 3_360_000],
  easting: [
    [35, 605_000, 719_000],
    [36, 314_000, 430_000],
  ],
} as const;

/** Whether an easting without zone number and a northing lie where they tell the zone by themselves. */
export function isNearDistrict(easting: number, northing: number): boolean {
  const [south, north] = knownGround.northing;
  const inZone = knownGround.easting.some(([, west, east]) => easting >= west && easting <= east);
  return inZone && northing >= south && northing <= north;
}

/** Whether degrees lie in the district of either extent, with a margin of some kilometres. */
export const isAroundDistrict = ([lon, lat]: Pair): boolean => lon > 106.15 && lon < 106.95 && lat > 29.6 && lat < 30.2;

/** Systems that an easting and northing in metres may belong to, likeliest first; one entry means that there is no doubt. */
export function systemsFor(easting: number, northing: number): readonly Crs[] {
  const zone = zoneInEasting(easting);
  if (zone !== null) return [zoneCrs(zone, true)];
  const six = sixZoneInEasting(easting);
  const mercator: readonly Crs[] = isMercator([easting, northing]) ? ['EPSG:3857'] : [];
  const sixCrs = six === null ? null : sixDegreeCrs(six, true);
  if (sixCrs !== null) return [sixCrs, ...mercator];
  if (!isBareEasting(easting)) return mercator;
  const [south, north] = knownGround.northing;
  const fitting = knownGround.easting.filter(
    ([, west, east]) => northing >= south && northing <= north && easting >= west && easting <= east,
  );
  return (fitting.length > 0 ? fitting : knownGround.easting).map(([number]) => zoneCrs(number, false));
}
