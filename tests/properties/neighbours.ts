// Pairs of areas that are hard on clippers: what shares a border, nearly shares one, or was moved by one unit in the last place.

import fc from 'fast-check';
import type { LonLat, Polygon, Ring } from '../../src/analysis/geometry/position.ts';
import { area, at, closed } from './shapes.ts';

/** A staircase between two heights, closed over a wall. */
const staircase: fc.Arbitrary<Polygon> = fc
  .record({
    steps: fc.oneof({ weight: 7, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.integer({ min: 1, max: 20 })),
    run: fc.integer({ min: 1, max: 30 }),
    wall: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ steps, run, wall }) => {
    const tread = Array.from({ length: steps }, (_, step): LonLat[] => [
      at(step * run, step * run),
      at((step + 1) * run, step * run),
    ]).flat();
    return {
      type: 'Polygon',
      coordinates: [closed([...tread, at(steps * run, steps * run), at(0, wall + steps * run)])],
    };
  });

const base = fc.oneof(area, staircase);

const outerOf = ({ coordinates: [ring = []] }: Polygon): readonly LonLat[] => ring.slice(0, -1);
const polygon = (...rings: Ring[]): Polygon => ({ type: 'Polygon', coordinates: rings });

/** One unit in the last place up or down. */
function nudged(value: number, up: boolean): number {
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0] = (bits[0] ?? 0n) + (up ? 1n : -1n);
  return new Float64Array(bits.buffer)[0] ?? value;
}

type Twist = (ring: readonly LonLat[], seeds: readonly number[]) => readonly LonLat[];

const seedAt = (seeds: readonly number[], index: number): number => seeds[index % seeds.length] ?? 0.5;

/** Every position moved by up to so many degrees. */
const jittered =
  (by: number): Twist =>
  (ring, seeds) =>
    ring.map(([x, y], i): LonLat => [x + by * (seedAt(seeds, 2 * i) - 0.5), y + by * (seedAt(seeds, 2 * i + 1) - 0.5)]);

const lastPlace: Twist = (ring, seeds) =>
  ring.map(([x, y], i): LonLat => [nudged(x, seedAt(seeds, i) > 0.5), nudged(y, seedAt(seeds, i + 1) > 0.5)]);

const rounded =
  (digits: number): Twist =>
  (ring) =>
    ring.map(([x, y]): LonLat => [Number(x.toFixed(digits)), Number(y.toFixed(digits))]);

/** A position more on every edge, rounded to where floating point puts it: T-junctions all along. */
const junctions: Twist = (ring, seeds) =>
  ring.flatMap(([x, y], i): LonLat[] => {
    const [ex, ey] = ring[(i + 1) % ring.length] ?? [x, y];
    const t = seedAt(seeds, i);
    return [
      [x, y],
      [x + t * (ex - x), y + t * (ey - y)],
    ];
  });

/** Moved as a whole by so many degrees: a long sliver on every side. */
const moved =
  (by: number): Twist =>
  (ring, seeds) =>
    ring.map(([x, y]): LonLat => [x + by * (seedAt(seeds, 0) - 0.5), y + by * (seedAt(seeds, 1) - 0.5)]);

/** Half of the border as it is, closed on the other side of its chord's middle. */
const sharedRun: Twist = (ring, seeds) => {
  const half = ring.slice(0, Math.max(2, Math.ceil(ring.length / 2)));
  const far = at(1500 * (seedAt(seeds, 0) - 0.5), 1500 * (seedAt(seeds, 1) - 0.5));
  return [...half, far];
};

/** Ways to make a near twin of a ring. */
export const twists: readonly [Twist, ...Twist[]] = [
  lastPlace,
  ...[1e-14, 1e-13, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5].map(jittered),
  ...[7, 9, 11].map(rounded),
  ...[1e-11, 1e-9, 1e-7, 1e-5].map(moved),
  junctions,
  sharedRun,
];

/** An area and one that nearly is it, or shares a part of its border. */
export const neighbours: fc.Arbitrary<readonly [Polygon, Polygon]> = fc
  .record({
    one: base,
    twist: fc.nat(twists.length - 1),
    seeds: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 }),
  })
  .map(({ one, twist, seeds }) => {
    const ring = outerOf(one);
    const other = twists[twist]?.(ring, seeds) ?? ring;
    return [one, polygon(closed(other))];
  });

/** A square kilometre cut into strips by ragged lines, each shared by the two strips beside it, position by position. */
export const strips: fc.Arbitrary<readonly Polygon[]> = fc
  .array(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 5 })
  .map((cuts) => {
    const lines = cuts.map((steps, cut) =>
      steps.map((step, row) =>
        at(-500 + (1000 * (cut + 1)) / (cuts.length + 1) + step, -500 + (1000 * row) / (steps.length - 1)),
      ),
    );
    const border = [[at(-500, -500), at(-500, 500)], ...lines, [at(500, -500), at(500, 500)]];
    return border.slice(1).map((right, index) => polygon(closed([...right, ...(border[index] ?? []).toReversed()])));
  });
