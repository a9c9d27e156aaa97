// How near the engine is to the truth as others compute it: areas, distances, and pairs that are made to trip it.

import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { nearestApproach } from '../../src/analysis/geometry/nearest.ts';
import { commonPart, difference, unionOf } from '../../src/analysis/geometry/overlap.ts';
import type { Polygon, Polygonal } from '../../src/analysis/geometry/position.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { examine } from '../../src/analysis/geometry/repair.ts';
import { itemsWithin } from '../../src/analysis/geometry/shape-index.ts';
import { tolerance } from '../../src/analysis/geometry/tolerance.ts';
import { metres } from '../../src/analysis/units/quantity.ts';
import { pairOf } from '../fuzz/pairs.ts';
import { geodesicLeast, geographicLibArea } from './brute-force.ts';
import { boxOf, type Zones } from './contenders.ts';
import { roadsOf, sitesOf, zonesOf } from './ground.ts';
import { groundByGeos } from './others.ts';

/** What was found beside what is wanted: the greatest difference, or how many went wrong. */
export interface Finding {
  readonly title: string;
  readonly found: number;
  readonly floor: number;
  readonly goal: number;
}

type Pair = readonly [a: Polygonal, b: Polygonal];

/** A pair that takes longer than this (ms) hangs. */
const patience = 2000;
/** Areas may differ by so much (m²): one may be on the other side of the threshold of contact. */
const slack = 1.2 * tolerance.touch;

const areaOf = (ground: Polygonal | null): number => (ground === null ? 0 : ellipsoidalArea(ground));
const most = (values: readonly number[]): number => values.reduce((worst, value) => Math.max(worst, value), 0);

/** Common ground of sites and roads with zones, where it is more than a square metre; null where GEOS is not installed. */
function commonGround(zones: Zones, footprints: readonly Polygon[]): number | null {
  const pairs = footprints.flatMap((footprint) =>
    itemsWithin(zones, boxOf(footprint), metres(0)).map(({ shape }): Pair => [footprint, shape]),
  );
  const theirs = groundByGeos(pairs);
  if (theirs === null) return null;
  const apart = pairs.map(([a, b], at) => {
    const wanted = theirs[at]?.[0] ?? 0;
    return wanted > 1 ? Math.abs((commonPart(a, b)?.area ?? 0) / wanted - 1) : 0;
  });
  return most(apart);
}

/** Distances (m) of sites to zones they do not meet. */
function distances(zones: Zones, footprints: readonly Polygon[]): number {
  const apart = footprints.flatMap((footprint) =>
    itemsWithin(zones, boxOf(footprint), metres(300))
      .filter(({ shape }) => (shape.coordinates[0]?.length ?? 0) < 400)
      .slice(0, 2)
      .flatMap(({ shape }) => {
        const { distance } = nearestApproach(footprint, shape);
        return distance > 0 ? [Math.abs(distance - geodesicLeast(footprint, shape))] : [];
      }),
  );
  return most(apart);
}

/** Common ground, rest and union as live and as settled; null when something is thrown, takes too long, or differs from itself. */
function answersTo([a, b]: Pair): readonly number[] | null {
  const start = performance.now();
  try {
    const { overlapArea, problems } = relate(a, b);
    const settled = { settled: true };
    const live = [overlapArea, areaOf(difference(a, b)), areaOf(unionOf([a, b]))];
    const sure = [
      commonPart(a, b, settled)?.area ?? 0,
      areaOf(difference(a, b, settled)),
      areaOf(unionOf([a, b], settled)),
    ];
    const same = live.every((area, at) => Math.abs(area - (sure[at] ?? Number.NaN)) <= slack);
    return same && problems.length === 0 && performance.now() - start < patience ? live : null;
  } catch {
    return null;
  }
}

/** How many valid pairs of the fuzz throw, hang, or are wrong by more than contact: in their own sums, and beside GEOS where it is. */
function wrongPairs(count: number): number {
  const pairs = Array.from({ length: count }, (_, seed): Pair => {
    const { a, b } = pairOf(3_000_000 + seed);
    return [a, b];
  }).filter((pair) => pair.every((area) => examine(area).length === 0));
  const theirs = groundByGeos(pairs);
  return pairs.filter((pair, at) => {
    const ours = answersTo(pair);
    if (ours === null) return true;
    const [common = 0, rest = 0, union = 0] = ours;
    const [first, second] = [areaOf(pair[0]), areaOf(pair[1])];
    const wanted = theirs?.[at] ?? [first - rest, first - common, first + second - common];
    return [common, rest, union].some((area, which) => Math.abs(area - (wanted[which] ?? Number.NaN)) > 2 * slack);
  }).length;
}

/** All of it, on the district of the bench and on so many pairs of the fuzz; what GEOS is needed for is left out where it is not. */
export function accuracy(pairs: number): readonly Finding[] {
  const [zones, sites, roads] = [zonesOf('S'), sitesOf('S', 100), roadsOf('S', 5)];
  const common = commonGround(zones, [...sites, ...roads]);
  // The sum of GeographicLib rounds by some cm²: on a square kilometre that is below what is looked for.
  const areas = zones
    .map(({ shape }) => shape)
    .filter((shape) => ellipsoidalArea(shape) > 1e6 && shape.coordinates.flat().length < 400)
    .slice(0, 200)
    .map((shape) => Math.abs(ellipsoidalArea(shape) / geographicLibArea(shape) - 1));
  return [
    ...(common === null
      ? []
      : [{ title: 'common ground over 1 m² beside GEOS, relative', found: common, floor: 1e-6, goal: 1e-9 }]),
    { title: 'areas beside GeographicLib, relative', found: most(areas), floor: 1e-6, goal: 1e-9 },
    {
      title: 'distance beside brute force along geodesics, m',
      found: distances(zones, sites),
      floor: 0.01,
      goal: 0.001,
    },
    { title: `thrown, hung or wrong of ${pairs} adversarial pairs`, found: wrongPairs(pairs), floor: 0, goal: 0 },
  ];
}
