// Ground on the CGCS2000 ellipsoid above a parallel, as a power series in latitude: exact to 1e-13 over half a degree.

import { metresPerDegree } from './geodesy.ts';

/** Ground (m² per degree of longitude) between a base parallel and one `h` degrees north of it: h (c0 + h (c1 + h (c2 + …))). */
export type GroundSeries = readonly [c0: number, c1: number, c2: number, c3: number, c4: number];

/** Areas in square degrees instead of m². */
export const squareDegrees: GroundSeries = [1, 0, 0, 0, 0];

/** Latitudes (degrees) over which the series is good. */
export const longestSpan = 0.5;

const terms = 5;

/** The series above a base parallel, for heights from 0 to `span` degrees: the density interpolated at Chebyshev's nodes, integrated. */
export function groundSeries(base: number, span: number): GroundSeries {
  const nodes: number[] = [];
  const divided: number[] = [];
  for (let k = 0; k < terms; k++) {
    const at = span * (0.5 - 0.5 * Math.cos((Math.PI * (2 * k + 1)) / (2 * terms)));
    const [east, north] = metresPerDegree(base + at);
    nodes.push(at);
    divided.push(east * north);
  }
  const node = (k: number): number => nodes[k] ?? 0;
  const value = (list: readonly number[], k: number): number => list[k] ?? 0;
  for (let order = 1; order < terms; order++) {
    for (let k = terms - 1; k >= order; k--) {
      divided[k] = (value(divided, k) - value(divided, k - 1)) / (node(k) - node(k - order));
    }
  }
  const density = [0, 0, 0, 0, 0];
  for (let k = terms - 1; k >= 0; k--) {
    for (let power = terms - 1; power > 0; power--) {
      density[power] = value(density, power - 1) - node(k) * value(density, power);
    }
    density[0] = value(divided, k) - node(k) * value(density, 0);
  }
  const term = (power: number): number => value(density, power) / (power + 1);
  return [term(0), term(1), term(2), term(3), term(4)];
}

const spread = Math.sqrt(0.6) / 2;

/** Ground under a straight edge `width` degrees wide whose height above the base runs from `from` to `to` (degrees). */
export function groundUnder(width: number, from: number, to: number, series: GroundSeries): number {
  // Gauss-Legendre with three nodes is exact for the fifth degree (Abramowitz and Stegun, table 25.4).
  const middle = (from + to) / 2;
  const off = spread * (to - from);
  const sum = 5 * below(middle - off, series) + 8 * below(middle, series) + 5 * below(middle + off, series);
  return (width * sum) / 18;
}

/** Ground below a height above the base, for each degree of width. */
const below = (h: number, series: GroundSeries): number =>
  h * (series[0] + h * (series[1] + h * (series[2] + h * (series[3] + h * series[4]))));
