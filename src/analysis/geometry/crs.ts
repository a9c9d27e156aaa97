// Coordinate systems by name: a closed list, so that nothing defaults silently. The way between them is in projection.ts.

import {
  type Crs,
  type CrsInfo,
  type Definition,
  definitions,
  sixDegreeZones,
  type ThreeDegreeZone,
  threeDegreeZones,
} from './crs-definitions.ts';

export type { Crs, CrsInfo, ThreeDegreeZone } from './crs-definitions.ts';
export { sixDegreeZones, threeDegreeZones } from './crs-definitions.ts';

/** What the list says of a system. Throws a RangeError for what is not in it. */
export function definitionOf(crs: Crs): Definition {
  const definition = definitions.get(crs);
  if (definition === undefined) throw new RangeError(`Unknown coordinate system ${crs}`);
  return definition;
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

/** The Gauss-Krüger system of a 6-degree zone, 13 to 23; null when there is no such zone. */
export function sixDegreeCrs(zone: number, prefixed: boolean): Crs | null {
  const index = sixDegreeZones.findIndex((each) => each === zone);
  const code = `EPSG:${(prefixed ? 4491 : 4502) + index}`;
  return index >= 0 && isCrs(code) ? code : null;
}
