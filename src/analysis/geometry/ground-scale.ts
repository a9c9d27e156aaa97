// How areas are compared with each other: on the ellipsoid where a series reaches, else in square degrees with one factor for all.

import { type SquareMetres, squareMetres } from '../units/quantity.ts';
import { type GroundSeries, groundSeries, groundUnder, longestSpan, squareDegrees } from './area-series.ts';
import { ellipsoidalArea, metresPerDegree, shoelace } from './geodesy.ts';
import { type Box, boxOf, type LonLat, type MultiPolygon, polygonsOf, type Ring } from './position.ts';

/** One way to measure areas near a box, the same for sums over edges and for grounds. */
export interface GroundScale {
  readonly base: number;
  readonly series: GroundSeries;
  /** Whether the measure is the ellipsoidal area itself. */
  readonly exact: boolean;
  /** The middle of the box. */
  readonly origin: LonLat;
  /** Area of a ground, in m² (roughly so where it is not exact). */
  readonly measure: (ground: MultiPolygon) => number;
  /** A sum by the series as that measure. */
  readonly toSquareMetres: (sum: number | null) => number | null;
}

/** The scale for common ground within a box. */
export function groundScale([west, south, east, north]: Box): GroundScale {
  const origin: LonLat = [(west + east) / 2, (south + north) / 2];
  if (north - south <= longestSpan) {
    const series = groundSeries(south, Math.max(north - south, 1e-6));
    const measure = (ground: MultiPolygon): number => seriesArea(ground, south, series);
    return { base: south, series, exact: true, origin, measure, toSquareMetres: (sum) => sum };
  }
  const [perEast, perNorth] = metresPerDegree(origin[1]);
  const factor = perEast * perNorth;
  return {
    base: south,
    series: squareDegrees,
    exact: false,
    origin,
    measure: (ground) => degreeArea(ground) * factor,
    toSquareMetres: (sum) => (sum === null ? null : sum * factor),
  };
}

/** The ellipsoidal area of a ground: by a series over its latitudes, which is quicker, where they are few enough. */
export function groundArea(ground: MultiPolygon): SquareMetres {
  const { exact, measure } = groundScale(boxOf(ground));
  return exact ? squareMetres(measure(ground)) : ellipsoidalArea(ground);
}

/** Area by a series above a base, holes subtracted. */
function seriesArea({ coordinates }: MultiPolygon, base: number, series: GroundSeries): number {
  let sum = 0;
  for (const rings of coordinates) {
    for (const [index, ring] of rings.entries()) {
      const area = Math.abs(seriesRingArea(ring, base, series));
      sum += index === 0 ? area : -area;
    }
  }
  return sum;
}

function seriesRingArea(ring: Ring, base: number, series: GroundSeries): number {
  let sum = 0;
  let last = ring[0];
  for (const position of ring) {
    if (last !== undefined) sum += groundUnder(position[0] - last[0], last[1] - base, position[1] - base, series);
    last = position;
  }
  return sum;
}

/** Area in square degrees, holes subtracted. */
const degreeArea = (geometry: MultiPolygon): number =>
  polygonsOf(geometry)
    .flatMap((rings) => rings.map((ring, index) => (index === 0 ? 1 : -1) * Math.abs(shoelace(ring))))
    .reduce((sum, area) => sum + area, 0);
