// From Xi'an 80 and Beijing 54 to CGCS2000 by seven parameters that a person states: there are no public ones. The linear
// form of the transformation (Helmert, Bursa-Wolf), as PROJ computes it.

import { type Crs, crsInfo } from './crs.ts';
import type { LonLat } from './position.ts';
import { onEllipsoid, project } from './projection.ts';

/** Datums before CGCS2000 whose parameters are not public. */
export type OldDatum = 'xian-80' | 'beijing-54';

/** What a positive rotation turns: the position vector (EPSG method 9606, +towgs84), or the frame (9607), which is the other way round. */
export type RotationConvention = 'position-vector' | 'coordinate-frame';

/** Seven parameters from an old datum to CGCS2000. `convention` is null where all rotations are 0: then both are the same. */
export interface DatumShift {
  /** Metres. */
  readonly translation: readonly [dx: number, dy: number, dz: number];
  /** Arc-seconds. */
  readonly rotation: readonly [rx: number, ry: number, rz: number];
  /** Parts per million. */
  readonly scale: number;
  readonly convention: RotationConvention | null;
}

/** Parameters beyond these are in another unit or belong elsewhere: metres, arc-seconds, parts per million. */
export const plausibleShift = { translation: 2_000, rotation: 60, scale: 200 } as const;

/** Whether every parameter is a number of a plausible size. */
export function isPlausible({ translation, rotation, scale }: DatumShift): boolean {
  const within = (values: readonly number[], most: number): boolean => values.every((each) => Math.abs(each) <= most);
  return (
    within(translation, plausibleShift.translation) &&
    within(rotation, plausibleShift.rotation) &&
    within([scale], plausibleShift.scale)
  );
}

/** Semi-major axis in metres and reciprocal flattening: IAG 1975, Krassovsky 1940, CGCS2000. */
const ellipsoids = {
  'xian-80': { a: 6_378_140, rf: 298.257 },
  'beijing-54': { a: 6_378_245, rf: 298.3 },
  cgcs2000: { a: 6_378_137, rf: 298.257222101 },
} as const;

type Ellipsoid = (typeof ellipsoids)[keyof typeof ellipsoids];
type Vector = readonly [x: number, y: number, z: number];

const radians = Math.PI / 180;
const e2Of = ({ rf }: Ellipsoid): number => (2 - 1 / rf) / rf;

/** Geocentric metres of a position on an ellipsoid, at height 0. */
function toCentre([lon, lat]: LonLat, on: Ellipsoid): Vector {
  const [l, b, e2] = [lon * radians, lat * radians, e2Of(on)];
  const normal = on.a / Math.sqrt(1 - e2 * Math.sin(b) ** 2);
  return [normal * Math.cos(b) * Math.cos(l), normal * Math.cos(b) * Math.sin(l), normal * (1 - e2) * Math.sin(b)];
}

/** Lon, lat under a geocentric position; its height is left out. */
function fromCentre([x, y, z]: Vector, on: Ellipsoid): LonLat {
  const [e2, axis] = [e2Of(on), Math.hypot(x, y)];
  let lat = Math.atan2(z, axis * (1 - e2));
  // Near the surface each step gains five digits.
  for (let step = 0; step < 6; step += 1) {
    const normal = on.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + e2 * normal * Math.sin(lat), axis);
  }
  return [Math.atan2(y, x) / radians, lat / radians];
}

function moved([x, y, z]: Vector, { translation, rotation, scale, convention }: DatumShift): Vector {
  const sign = convention === 'coordinate-frame' ? -1 : 1;
  const [rx, ry, rz] = rotation.map((seconds) => (sign * seconds * radians) / 3600);
  const [dx, dy, dz] = translation;
  const [a = 0, b = 0, c = 0] = [rx, ry, rz];
  const grown = 1 + scale * 1e-6;
  return [dx + grown * (x - c * y + b * z), dy + grown * (c * x + y - a * z), dz + grown * (-b * x + a * y + z)];
}

/** A position in a system of an old datum as a position in its CGCS2000 twin: the same zone and the same false easting. NaN, NaN where the projection does not reach. */
export function shiftDatum(
  at: readonly [x: number, y: number],
  twin: Crs,
  datum: OldDatum,
  shift: DatumShift,
): readonly [x: number, y: number] {
  const old = ellipsoids[datum];
  const lonLat = crsInfo(twin).kind === 'geographic' ? at : onEllipsoid(at, twin, old);
  return project(fromCentre(moved(toCentre(lonLat, old), shift), ellipsoids.cgcs2000), twin);
}
