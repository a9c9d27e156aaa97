// Areas and distances by GeographicLib and nothing of ours: slow, and to be believed.

import geodesic from 'geographiclib-geodesic';
import type { LonLat, Polygon } from '../../src/analysis/geometry/position.ts';

/** CGCS2000 (GB 22021-2008). */
const earth = new geodesic.Geodesic.Geodesic(6378137, 1 / 298.257222101);
const metresPerDegree = 111_000;

const between = ([ax, ay]: LonLat, [bx, by]: LonLat, share: number): LonLat => [
  ax + share * (bx - ax),
  ay + share * (by - ay),
];
const geodesicLength = (a: LonLat, b: LonLat): number => earth.Inverse(a[1], a[0], b[1], b[0]).s12 ?? Number.NaN;

/** Area (m²) of a polygon whose edges (straight in lon, lat) are cut into geodesics of at most so many metres. */
function areaInPieces({ coordinates }: Polygon, longest: number): number {
  const areas = coordinates.map((ring) => {
    const polygon = earth.Polygon(false);
    for (const [at, end] of ring.slice(1).entries()) {
      const start = ring[at] ?? end;
      const length = metresPerDegree * Math.hypot(end[0] - start[0], end[1] - start[1]);
      const pieces = Math.max(1, Math.ceil(length / longest));
      for (let piece = 0; piece < pieces; piece++) {
        const [lon, lat] = between(start, end, piece / pieces);
        polygon.AddPoint(lat, lon);
      }
    }
    return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
  });
  return areas.reduce((sum, area, ring) => (ring === 0 ? area : sum - area), 0);
}

/** Area (m²) by GeographicLib: the error falls with the square of the pieces, so two lengths of them tell what is left (Richardson). */
export const geographicLibArea = (polygon: Polygon): number =>
  (4 * areaInPieces(polygon, 20) - areaInPieces(polygon, 40)) / 3;

/** Least geodesic (m) from a position to an edge, by golden section. */
function leastTo(at: LonLat, a: LonLat, b: LonLat): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 1];
  for (let round = 0; round < 50; round++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (geodesicLength(at, between(a, b, left)) < geodesicLength(at, between(a, b, right))) high = right;
    else low = left;
  }
  return geodesicLength(at, between(a, b, (low + high) / 2));
}

/** Least geodesic (m) between the borders of two areas that do not meet: every corner of one to every edge of the other. */
export function geodesicLeast(one: Polygon, other: Polygon): number {
  let best = Infinity;
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const at of from.coordinates.flat()) {
      for (const ring of to.coordinates) {
        const reaches = ring.map((end) => geodesicLength(at, end));
        for (const [index, end] of ring.slice(1).entries()) {
          const start = ring[index] ?? end;
          const least = Math.min(reaches[index] ?? 0, reaches[index + 1] ?? 0);
          if (least - geodesicLength(start, end) < best) best = Math.min(best, least, leastTo(at, start, end));
        }
      }
    }
  }
  return best;
}
