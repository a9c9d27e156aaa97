// Pairs of areas from a seed: near twins, neighbours, shapes on one grid, with holes and parts. Most are valid; who needs that looks.

import type { LonLat, MultiPolygon, Polygonal, Ring } from '../../src/analysis/geometry/position.ts';
import { twists } from '../properties/neighbours.ts';
import { seeded } from '../seeded.ts';
import { type Outline, oneOf, outline, type Spot, whole } from './outlines.ts';

type Random = () => number;
type Parts = readonly (readonly Outline[])[];

export interface Pair {
  readonly a: Polygonal;
  readonly b: Polygonal;
}

/** From steps of the grid to lon, lat. */
type Place = (spot: Spot) => LonLat;

const decimals = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Where the grid lies and how wide it is: decimal degrees as files hold them, exact binary fractions, or metres. */
function placing(random: Random): Place {
  const digits = whole(random, 3, 6);
  const step = 10 ** -digits;
  return oneOf<Place>(random, [
    ([x, y]) => [106.4 + x * step, 29.8 + y * step],
    ([x, y]) => [decimals(106.4 + x * step, 12), decimals(29.8 + y * step, 12)],
    ([x, y]) => [106.375 + x / 1024, 29.75 + y / 1024],
    ([x, y]) => [106.4 + (100 * x) / 96560, 29.8 + (100 * y) / 110860],
  ]);
}

const squeezed = (ring: Outline, share: number): Outline => {
  const [mx, my] = [
    ring.reduce((sum, [x]) => sum + x, 0) / ring.length,
    ring.reduce((sum, [, y]) => sum + y, 0) / ring.length,
  ];
  return ring.map(([x, y]): Spot => [mx + share * (x - mx), my + share * (y - my)]);
};

/** A ring alone, with a hole, or a few of them side by side; holes may touch their shell and each other. */
function parts(random: Random): Parts {
  const shell = outline(random);
  const shifted = (dx: number, dy: number, ring: Outline): Outline => ring.map(([x, y]): Spot => [x + dx, y + dy]);
  return oneOf<() => Parts>(random, [
    () => [[shell]],
    () => [[shell]],
    () => [[shell, squeezed(shell, oneOf(random, [0.1, 0.5, 0.9, 0.999999]))]],
    () => [[box(-1, -1, 14, 14), shell]],
    () => [[box(0, 0, 10, 10), ...latticeHoles(random)]],
    () => [[shell], [shifted(12, whole(random, 0, 3), outline(random))]],
    () => [[shell], [shifted(-12, 0, shell)], [shifted(0, 12, outline(random))]],
  ])();
}

const box = (west: number, south: number, east: number, north: number): Outline => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

/** Squares on the grid inside 0 to 10, some of which touch at corners, along edges, or at the border. */
function latticeHoles(random: Random): Outline[] {
  const every: Outline[] = [];
  const taken = new Set<string>();
  for (let count = whole(random, 1, 6); count > 0; count--) {
    const [x, y] = [whole(random, 0, 4) * 2, whole(random, 0, 4) * 2];
    if (taken.has(`${x} ${y}`)) continue;
    taken.add(`${x} ${y}`);
    every.push(
      oneOf<Outline>(random, [
        box(x + 0.5, y + 0.5, x + 1.5, y + 1.5),
        box(x, y, x + 2, y + 2),
        [
          [x + 1, y],
          [x + 2, y + 1],
          [x + 1, y + 2],
          [x, y + 1],
        ],
      ]),
    );
  }
  return every;
}

const closed = (open: readonly LonLat[]): Ring => [...open, ...open.slice(0, 1)];

const areaOf = (from: Parts, place: Place): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: from.map((rings) => rings.map((ring) => closed(ring.map(place)))),
});

/** Each ring of an area changed. */
const changed = (
  { coordinates }: MultiPolygon,
  change: (ring: readonly LonLat[]) => readonly LonLat[],
): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: coordinates.map((rings) => rings.map((ring) => closed(change(ring.slice(0, -1))))),
});

/** Told anew: other start, other direction, positions repeated and put in the middle of edges. */
function retold(random: Random, ring: readonly LonLat[]): readonly LonLat[] {
  const start = whole(random, 0, ring.length - 1);
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  if (random() < 0.5) turned.reverse();
  return turned.flatMap(([x, y], at): LonLat[] => {
    const [ex, ey] = turned[(at + 1) % turned.length] ?? [x, y];
    const here: LonLat = [x, y];
    if (random() < 0.2) return [here, here];
    return random() < 0.3 ? [here, [(x + ex) / 2, (y + ey) / 2]] : [here];
  });
}

/** The holes of an area filled, or its shells without them. */
function inverse(area: MultiPolygon): MultiPolygon {
  const holes = area.coordinates.flatMap(([, ...inner]) => inner.map((ring) => [ring]));
  return { type: 'MultiPolygon', coordinates: holes.length > 0 ? holes : area.coordinates };
}

/** What lies around the first part, up to a box. */
function around(area: MultiPolygon, place: Place): MultiPolygon {
  const [[shell = []] = []] = area.coordinates;
  return { type: 'MultiPolygon', coordinates: [[closed(box(-20, -20, 30, 30).map(place)), shell]] };
}

function partner(random: Random, a: MultiPolygon, place: Place): MultiPolygon {
  const seeds = Array.from({ length: 24 }, random);
  return oneOf<() => MultiPolygon>(random, [
    () => areaOf(parts(random), place),
    () => areaOf(parts(random), place),
    () => areaOf(parts(random), place),
    () => changed(a, (ring) => oneOf(random, twists)(ring, seeds)),
    () => changed(a, (ring) => oneOf(random, twists)(ring, seeds)),
    () => changed(areaOf(parts(random), place), (ring) => oneOf(random, twists)(ring, seeds)),
    () => changed(a, (ring) => retold(random, ring)),
    () => inverse(a),
    () => around(a, place),
    () => changed(around(a, place), (ring) => oneOf(random, twists)(ring, seeds)),
    () => ({ type: 'MultiPolygon', coordinates: a.coordinates.slice(0, 1) }),
  ])();
}

/** The pair of a seed, always the same. */
export function pairOf(seed: number): Pair {
  const random = seeded(seed);
  const place = placing(random);
  const a = areaOf(parts(random), place);
  const b = partner(random, a, place);
  return random() < 0.5 ? { a, b } : { a: b, b: a };
}
