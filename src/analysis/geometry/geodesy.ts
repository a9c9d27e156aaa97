// Measures on the CGCS2000 ellipsoid (GB 22021-2008: a = 6378137 m, 1/f = 298.257222101): area of polygons whose edges
// are straight in lon and lat, geodesic distance and azimuth.

import geodesic from 'geographiclib-geodesic';
import { type Metres, metres, type SquareMetres, squareMetres } from '../units/quantity.ts';
import { boxOf, type LonLat, type Polygonal, polygonsOf, type Ring } from './position.ts';

/** Semi-major axis in metres and flattening of CGCS2000 (GB 22021-2008, clause 4). */
const ellipsoid = { a: 6378137, f: 1 / 298.257222101 } as const;

const earth = new geodesic.Geodesic.Geodesic(ellipsoid.a, ellipsoid.f);
const radian = Math.PI / 180;
const e2 = ellipsoid.f * (2 - ellipsoid.f);
const e = Math.sqrt(e2);
const b2 = ellipsoid.a * ellipsoid.a * (1 - e2);

/**
 * Ground between two parallels per radian of longitude, in m², without cancellation for near parallels.
 * The zone of an ellipsoid (Snyder, Map Projections: A Working Manual, USGS PP 1395, eq. 3-12), written as a difference:
 * sin φ − sin φ0 = 2 cos((φ+φ0)/2) sin((φ−φ0)/2) and artanh x − artanh y = artanh((x−y)/(1−xy)).
 */
function groundBetween(base: number, offset: number): number {
  const s0 = Math.sin(base);
  const ds = 2 * Math.cos(base + offset / 2) * Math.sin(offset / 2);
  const s = s0 + ds;
  const rational = (ds * (1 + e2 * s * s0)) / ((1 - e2 * s * s) * (1 - e2 * s0 * s0));
  return (b2 / 2) * (rational + Math.atanh((e * ds) / (1 - e2 * s * s0)) / e);
}

// Gauss-Legendre on [0, 1] with 2, 3 and 5 nodes (Abramowitz and Stegun, table 25.4): position, weight.
const twoNodes = [
  [0.21132486540518713, 0.5],
  [0.7886751345948129, 0.5],
] as const;
const threeNodes = [
  [0.1127016653792583, 5 / 18],
  [0.5, 8 / 18],
  [0.8872983346207417, 5 / 18],
] as const;
const fiveNodes = [
  [0.04691007703066802, 0.11846344252809454],
  [0.23076534494715845, 0.23931433524968324],
  [0.5, 0.28444444444444444],
  [0.7692346550528415, 0.23931433524968324],
  [0.9530899229693319, 0.11846344252809454],
] as const;

/** Mean of {@link groundBetween} along an edge whose latitude runs linearly between two offsets (radians) from the base. */
function meanGround(base: number, from: number, to: number): number {
  const span = Math.abs(to - from);
  if (span === 0) return groundBetween(base, from);
  const nodes = span < 1e-4 ? twoNodes : span < 0.01 ? threeNodes : fiveNodes;
  // From pole to pole an edge has 32 pieces; latitudes beyond are no latitudes, and must not take for ever.
  const pieces = Math.min(32, Math.max(1, Math.ceil(span / 0.1)));
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    for (const [at, weight] of nodes) sum += weight * groundBetween(base, from + ((piece + at) / pieces) * (to - from));
  }
  return sum / pieces;
}

/** Area in m² inside a ring, positive when it runs counter-clockwise. Latitudes are taken from a local base (degrees). */
function signedRingArea(ring: Ring, base: number): number {
  let sum = 0;
  let last = ring.at(-1);
  for (const position of ring) {
    if (last !== undefined && position[0] !== last[0]) {
      const width = (last[0] - position[0]) * radian;
      sum += width * meanGround(base * radian, (last[1] - base) * radian, (position[1] - base) * radian);
    }
    last = position;
  }
  return sum;
}

/**
 * Area on the CGCS2000 ellipsoid in m², edges straight in lon and lat. Holes are subtracted; the direction of rings does not matter.
 * Agrees with GeographicLib on densified edges within 1e-9.
 */
export function ellipsoidalArea(geometry: Polygonal): SquareMetres {
  const box = boxOf(geometry);
  const base = (box[1] + box[3]) / 2;
  let total = 0;
  for (const rings of polygonsOf(geometry)) {
    for (const [index, ring] of rings.entries()) {
      total += (index === 0 ? 1 : -1) * Math.abs(signedRingArea(ring, base));
    }
  }
  return squareMetres(total);
}

/** Twice-halved cross products from the ring's first position, so that large eastings cost no digits; positive counter-clockwise. */
export function shoelace(ring: readonly (readonly [x: number, y: number])[]): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let sum = 0;
  let px = 0;
  let py = 0;
  for (const position of ring) {
    const x = position[0] - origin[0];
    const y = position[1] - origin[1];
    sum += px * y - x * py;
    px = x;
    py = y;
  }
  return sum / 2;
}

/** Length of the shortest line on the ellipsoid between two positions, in metres. */
export function geodesicDistance(a: LonLat, b: LonLat): Metres {
  return metres(earth.Inverse(a[1], a[0], b[1], b[0]).s12 ?? Number.NaN);
}

/** Azimuth at `a` of the geodesic to `b`, degrees clockwise from north, 0 ≤ azimuth < 360. */
export function geodesicAzimuth(a: LonLat, b: LonLat): number {
  const azimuth = earth.Inverse(a[1], a[0], b[1], b[0]).azi1 ?? Number.NaN;
  return azimuth < 0 ? azimuth + 360 : azimuth;
}

/** The position reached from `from` after a distance in metres along a geodesic with the given azimuth in degrees. */
export function geodesicDestination(from: LonLat, azimuth: number, distance: number): LonLat {
  const { lon2, lat2 } = earth.Direct(from[1], from[0], azimuth, distance);
  return [lon2 ?? Number.NaN, lat2 ?? Number.NaN];
}

/** Metres on the ellipsoid per degree of longitude and of latitude at a latitude in degrees: N cos φ and M (radii of curvature). */
export function metresPerDegree(lat: number): readonly [east: number, north: number] {
  const sine = Math.sin(lat * radian);
  const w2 = 1 - e2 * sine * sine;
  const normal = ellipsoid.a / Math.sqrt(w2);
  return [normal * Math.cos(lat * radian) * radian, ((normal * (1 - e2)) / w2) * radian];
}

/** Earth-centred Cartesian coordinates in metres of a position on the ellipsoid. */
export function cartesian(position: LonLat): readonly [x: number, y: number, z: number] {
  const [lambda, phi] = [position[0] * radian, position[1] * radian];
  const sine = Math.sin(phi);
  const normal = ellipsoid.a / Math.sqrt(1 - e2 * sine * sine);
  const axis = normal * Math.cos(phi);
  return [axis * Math.cos(lambda), axis * Math.sin(lambda), normal * (1 - e2) * sine];
}

/**
 * Writes the Earth-centred coordinates (metres) of a position in degrees, and how they change with it (metres per degree): x, y, z,
 * dx/dlon, dy/dlon, dx/dlat, dy/dlat, dz/dlat.
 */
export function frameInto(frame: Float64Array, lon: number, lat: number): void {
  const lambda = lon * radian;
  const phi = lat * radian;
  const sinLon = Math.sin(lambda);
  const cosLon = Math.cos(lambda);
  const sinLat = Math.sin(phi);
  const cosLat = Math.cos(phi);
  const w2 = 1 - e2 * sinLat * sinLat;
  const normal = ellipsoid.a / Math.sqrt(w2);
  const axis = normal * cosLat;
  const northward = ((normal * (1 - e2)) / w2) * radian;
  frame[0] = axis * cosLon;
  frame[1] = axis * sinLon;
  frame[2] = normal * (1 - e2) * sinLat;
  frame[3] = -axis * sinLon * radian;
  frame[4] = axis * cosLon * radian;
  frame[5] = -sinLat * cosLon * northward;
  frame[6] = -sinLat * sinLon * northward;
  frame[7] = cosLat * northward;
}
