// A line with a width: its area by hand, its edge by geodesic distance from the line.

import { describe, expect, it } from 'vitest';
import { ellipsoidalArea, geodesicDestination, geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import { contains, nearestApproach } from '../../src/analysis/geometry/nearest.ts';
import { unionOfMany } from '../../src/analysis/geometry/overlap.ts';
import { type LonLat, type Polygon, polygonsOf } from '../../src/analysis/geometry/position.ts';
import { examine } from '../../src/analysis/geometry/repair.ts';
import { ribbon } from '../../src/analysis/geometry/ribbon.ts';
import { metres } from '../../src/analysis/units/quantity.ts';

const start: LonLat = [106.4, 29.8];
const east = geodesicDestination(start, 90, 800);
const corner: LonLat[] = [start, east, geodesicDestination(east, 0, 600)];
const long: LonLat[] = [
  [106.3, 29.7],
  [106.5, 29.9],
];
const lengthOf = (line: readonly LonLat[]): number =>
  line.slice(1).reduce((sum, position, index) => sum + geodesicDistance(line[index]!, position), 0);

describe('ribbon', () => {
  it('of a straight line has length times width', () => {
    expect(ellipsoidalArea(ribbon([start, east], metres(60)))).toBeCloseTo(800 * 60, 0);
    // The line is straight in lon, lat and so a little longer than the geodesic between its ends.
    expect(ellipsoidalArea(ribbon(long, metres(60))) / (lengthOf(long) * 60)).toBeCloseTo(1, 5);
  });

  it('of a right angle lacks, on the inside, a square less a quarter disc', () => {
    // Two rectangles of 60 m share 30 × 30 m on the inside; the round join adds a quarter disc of 30 m outside.
    const expected = 1400 * 60 - 30 * 30 + (Math.PI * 30 * 30) / 4;
    expect(Math.abs(ellipsoidalArea(ribbon(corner, metres(60))) - expected)).toBeLessThan(0.5);
  });

  it.each([
    ['a corner', corner],
    ['20 km', long],
    ['a bow', Array.from({ length: 40 }, (_, k): LonLat => [106.4 + k / 5000, 29.8 + Math.sin(k / 6) / 300])],
  ])('is half its width from the line everywhere but at the ends: %s', (_, line) => {
    const outline = ribbon(line, metres(60));
    expect(examine(outline)).toEqual([]);
    const distances = polygonsOf(outline)
      .flat(2)
      .map(
        (position) =>
          nearestApproach(
            { type: 'Polygon', coordinates: [[position, position, position, position]] },
            { type: 'LineString', coordinates: line },
          ).distance,
      );
    expect(Math.max(...distances)).toBeLessThan(30.01);
    expect(Math.min(...distances)).toBeGreaterThan(29.99);
  });

  it('of a line that meets itself is the union, with the loop left open', () => {
    const loop: LonLat[] = [start, [106.41, 29.8], [106.41, 29.81], [106.405, 29.81], [106.405, 29.79]];
    const outline = ribbon(loop, metres(60));
    expect(outline.type).toBe('Polygon');
    expect(outline.coordinates).toHaveLength(2);
    expect(contains(outline, [106.4075, 29.805])).toBe('outside');
    expect(examine(outline)).toEqual([]);
  });

  it('of a hairpin narrower than itself has no hole and no fault', () => {
    const hairpin: LonLat[] = [start, [106.405, 29.8], [106.4, 29.8001]];
    const outline = ribbon(hairpin, metres(60));
    expect([outline.type, outline.coordinates.length, examine(outline)]).toEqual(['Polygon', 1, []]);
  });

  it('refuses what has no length or no width', () => {
    for (const line of [[], [start], [start, start]]) expect(() => ribbon(line, metres(60))).toThrow(RangeError);
    for (const width of [0, -1, Number.NaN]) expect(() => ribbon(corner, metres(width))).toThrow(RangeError);
  });
});

describe('the union of many parts', () => {
  const [width, height] = [0.004, 0.003];
  const rectangle = (west: number, east: number, south: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, south + height],
        [west, south + height],
        [west, south],
      ],
    ],
  });

  it.each([17, 256, 1_000])(
    '%i, each on a quarter to three quarters of its neighbours: the rectangle around them',
    (count) => {
      const parts = Array.from({ length: count }, (_, at) =>
        rectangle(106 + at / 1_000, 106 + at / 1_000 + width, 29.8),
      );
      const whole = unionOfMany(parts);
      expect(whole!.coordinates.map((rings) => rings.length)).toEqual([1]);
      const around = ellipsoidalArea(rectangle(106, 106 + (count - 1) / 1_000 + width, 29.8));
      expect(Math.abs(ellipsoidalArea(whole!) - around)).toBeLessThan(1e-6 * around);
    },
  );

  it('40 apart from one another stay 40', () => {
    const parts = Array.from({ length: 40 }, (_, at) => rectangle(106 + at / 100, 106 + at / 100 + width, 29.8));
    expect(unionOfMany(parts)!.coordinates).toHaveLength(40);
  });

  it('some too small to count, among others, are neither lost nor in the way', () => {
    const specks = Array.from({ length: 20 }, (_, at) => rectangle(107 + at / 1e3, 107 + at / 1e3 + 1e-12, 29.8));
    const whole = unionOfMany([...specks, rectangle(106, 106 + width, 29.8)]);
    const one = ellipsoidalArea(rectangle(106, 106 + width, 29.8));
    expect(Math.abs(ellipsoidalArea(whole!) - one)).toBeLessThan(0.01);
  });
});
