// Overlays traced from crossing to crossing: pictures whose corners can be worked out by hand, and the law that they cover what the
// sum over pairs of edges says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonArea } from '../../src/analysis/geometry/common-area.ts';
import { extentOf } from '../../src/analysis/geometry/edges.ts';
import { groundScale } from '../../src/analysis/geometry/ground-scale.ts';
import { reduceTo, signedRings } from '../../src/analysis/geometry/local-reduction.ts';
import { commonPart } from '../../src/analysis/geometry/overlap.ts';
import type { LonLat, MultiPolygon, Polygon, Polygonal } from '../../src/analysis/geometry/position.ts';
import { examine } from '../../src/analysis/geometry/repair.ts';
import { tolerance } from '../../src/analysis/geometry/tolerance.ts';
import { traced } from '../../src/analysis/geometry/trace.ts';
import { pairOf } from '../fuzz/pairs.ts';
import { patience, runs } from '../properties/runs.ts';
import { at, closed, star } from '../properties/shapes.ts';

const polygon = (...rings: (readonly LonLat[])[]): Polygon => ({ type: 'Polygon', coordinates: rings.map(closed) });
/** A rectangle, counter-clockwise, in quarters of a degree: exact in binary, and so is where their sides cross. */
const box = (west: number, south: number, east: number, north: number): LonLat[] =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ].map(([x = 0, y = 0]): LonLat => [106 + x / 4, 29 + y / 4]);

const trace = (operation: 'intersection' | 'difference', area: Polygonal, whole: Polygonal): MultiPolygon | null =>
  traced(operation, area, { whole, rings: reduceTo(area, whole).rings });

/** Quarters of a degree from 106°E 29°N, for reading. */
const read = (ground: MultiPolygon | null) =>
  ground?.coordinates.map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]) => `${4 * (lon - 106)} ${4 * (lat - 29)}`).join(', ')),
  );

describe('a traced overlay', () => {
  // ┌───┐
  // │ ┌─┼─┐
  // └─┼─┘ │
  //   └───┘
  it('of two boxes that cross has the corners of both and the two crossings, whichever way the rings run', () => {
    const [a, b] = [box(0, 0, 4, 4), box(2, 2, 6, 6)];
    for (const one of [a, a.toReversed()]) {
      for (const two of [b, b.toReversed()]) {
        const common = trace('intersection', polygon(one), polygon(two));
        expect(read(common)).toEqual([['2 2, 4 2, 4 4, 2 4, 2 2']]);
        const rest = trace('difference', polygon(one), polygon(two));
        expect(read(rest)).toEqual([['0 0, 4 0, 4 2, 2 2, 2 4, 0 4, 0 0']]);
      }
    }
  });

  it('of a beam across a frame falls into two parts, and the rest of the frame too', () => {
    const frame = polygon(box(0, 0, 6, 6), box(2, 2, 4, 4).toReversed());
    const beam = polygon(box(-1, 2.5, 7, 3.5));
    expect(read(trace('intersection', beam, frame))).toEqual([
      ['0 2.5, 2 2.5, 2 3.5, 0 3.5, 0 2.5'],
      ['4 2.5, 6 2.5, 6 3.5, 4 3.5, 4 2.5'],
    ]);
    expect(read(trace('difference', frame, beam))).toEqual([
      ['0 0, 6 0, 6 2.5, 4 2.5, 4 2, 2 2, 2 2.5, 0 2.5, 0 0'],
      ['0 3.5, 2 3.5, 2 4, 4 4, 4 3.5, 6 3.5, 6 6, 0 6, 0 3.5'],
    ]);
  });

  it('keeps rings that nothing crosses: holes of either area, parts inside, parts that swallow nothing', () => {
    const [field, pond] = [polygon(box(0, 0, 8, 8), box(1, 1, 2, 2)), polygon(box(4, 4, 6, 6), box(4.5, 4.5, 5, 5))];
    expect(read(trace('intersection', field, pond))).toEqual([
      ['4 4, 6 4, 6 6, 4 6, 4 4', '4.5 4.5, 4.5 5, 5 5, 5 4.5, 4.5 4.5'],
    ]);
    expect(read(trace('difference', field, pond))).toEqual([
      ['0 0, 8 0, 8 8, 0 8, 0 0', '4 4, 4 6, 6 6, 6 4, 4 4', '1 1, 1 2, 2 2, 2 1, 1 1'],
      ['4.5 4.5, 5 4.5, 5 5, 4.5 5, 4.5 4.5'],
    ]);
  });

  it('has the same corner to the last bit for two zones that share the border it lies on, whoever comes first', () => {
    for (let turn = 0; turn < 2000; turn++) {
      const road = polygon([at(-50, -7 + turn / 50), at(913, 401 - turn / 50), at(905, 422), at(-61, 9 + turn / 30)]);
      const [south, north] = [at(413.3, -300), at(377.7, 900)];
      const zones = [polygon([south, north, at(-900, 0)]), polygon([north, south, at(1900, 0)])];
      const pairs: [Polygon, Polygon][] = zones.flatMap((zone): [Polygon, Polygon][] => [
        [road, zone],
        [zone, road],
      ]);
      const corners = pairs.map(
        ([one, two]) => new Set(trace('intersection', one, two)?.coordinates.flat(2).map(String)),
      );
      const shared = [...(corners[0] ?? [])].filter((corner) => corners.every((others) => others.has(corner)));
      expect(shared).toHaveLength(2);
    }
  });

  it('is not told where the areas touch: a shared border, a corner on a side, a common corner', () => {
    const house = polygon(box(0, 0, 4, 4));
    const neighbours = [
      box(4, 0, 8, 4),
      [...box(4, 1, 4, 1).slice(0, 1), ...box(6, 0, 6, 3).slice(1, 3)],
      box(4, 4, 6, 6),
    ];
    for (const ring of neighbours) expect(trace('intersection', house, polygon(ring))).toBeNull();
  });
});

describe('a corner a hair off a side', () => {
  // Two edges leave the corner of the wedge; both cross the side of the house within 1e-14 degree of one another.
  it('is not told: which of the two crossings comes first is in doubt, and the wrong one would give all but the ground', () => {
    const west = (lat: number): LonLat[] => [
      [106.39999999999999, 29.799999999999997],
      [106.401, 29.799999999999997],
      [106.401, 29.801000000000005],
      [106.40000000000002, lat],
    ];
    const wedge = polygon([
      [106.4, 29.8005],
      [106.4007, 29.8005],
      [106.4007, 29.8003],
    ]);
    expect(trace('intersection', polygon(west(29.801)), wedge)).toBeNull();
    // The wedge has 0.0007 by 0.0002 degree, halved: 750.17 m².
    expect(commonPart(polygon(west(29.801)), wedge)?.area).toBeCloseTo(750.17, 2);
  });
});

describe('traced ground', () => {
  it('covers what the sum over pairs of edges says, in valid polygons', { timeout: patience }, () => {
    let told = 0;
    fc.assert(
      fc.property(star, star, (a, b) => {
        const scale = groundScale(extentOf(a));
        const common = trace('intersection', a, b);
        const rest = trace('difference', a, b);
        if (common === null || rest === null) return;
        told++;
        const sum = scale.toSquareMetres(commonArea(signedRings(a), signedRings(b), scale)) ?? Number.NaN;
        expect(Math.abs(scale.measure(common) - sum)).toBeLessThan(1e-6);
        const whole = scale.measure({ type: 'MultiPolygon', coordinates: [a.coordinates] });
        expect(Math.abs(scale.measure(rest) - (whole - sum))).toBeLessThan(1e-6);
        for (const ground of [common, rest]) if (ground.coordinates.length > 0) expect(examine(ground)).toEqual([]);
      }),
      runs(),
    );
    expect(told).toBeGreaterThan(0.9 * runs().numRuns);
  });

  it('covers what the sum says on pairs that are hard on clippers too, as far as it is told', {
    timeout: patience,
  }, () => {
    const { numRuns } = runs();
    let told = 0;
    for (let seed = 0; seed < numRuns; seed++) {
      const { a, b } = pairOf(seed);
      if (examine(a).length > 0 || examine(b).length > 0) continue;
      const common = trace('intersection', a, b);
      if (common === null) continue;
      told++;
      const scale = groundScale(extentOf(a));
      const sum = scale.toSquareMetres(commonArea(signedRings(a), signedRings(b), scale)) ?? Number.NaN;
      const apart = Math.abs(scale.measure(common) - sum);
      expect(apart, `seed ${seed}`).toBeLessThan(tolerance.enginesApart + tolerance.enginesShare * sum);
    }
    expect(told).toBeGreaterThan(0.1 * numRuns);
  });
});
