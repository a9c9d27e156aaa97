// Laws of contact: what touches on a lattice touches wherever it is put down, though its coordinates no longer say so to the last digit.

import { describe, expect, it } from 'vitest';
import { exactSide, sideAfter } from '../../src/analysis/geometry/contains.ts';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { difference, intersection, unionOf } from '../../src/analysis/geometry/overlap.ts';
import type { LonLat, MultiPolygon } from '../../src/analysis/geometry/position.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { examine, repair } from '../../src/analysis/geometry/repair.ts';
import { whole } from '../fuzz/outlines.ts';
import { seeded } from '../seeded.ts';
import { exactly, inDecimals, latticeArea, turnedBy } from './lattice.ts';
import { patience, runs } from './runs.ts';

const { numRuns } = runs();
/** All engines on all places: a few per cent of the cases. */
const settledRuns = runs(20).numRuns;
const codes = (area: Parameters<typeof examine>[0]): string[] => examine(area).map(({ code }) => code);

describe('areas on a lattice', () => {
  it('are valid where steps are exact, and never given up where they are decimal', { timeout: patience }, () => {
    for (let seed = 0; seed < numRuns; seed++) {
      const put = latticeArea(seeded(seed));
      const area = put(inDecimals);
      expect(codes(put(exactly)), `seed ${seed}`).toEqual([]);
      const { geometry, problems } = repair(area);
      expect(problems, `seed ${seed}`).toEqual([]);
      expect(codes(geometry), `seed ${seed}`).toEqual([]);
      expect(Math.abs(ellipsoidalArea(geometry) - ellipsoidalArea(area)), `seed ${seed}`).toBeLessThan(1e-3);
    }
  });

  it('stand to each other alike wherever they are, and share ground told in valid polygons', {
    timeout: patience,
  }, () => {
    for (let seed = 0; seed < numRuns; seed++) {
      const random = seeded(-1 - seed);
      const [a, b] = [latticeArea(random), latticeArea(random)];
      const [there, here] = [exactly, inDecimals].map((place) => relate(a(place), b(place)));
      expect(here?.relation, `seed ${seed}`).toBe(there?.relation);
      expect(here?.distance === 0, `seed ${seed}`).toBe(there?.distance === 0);
      for (const { overlap, overlapArea } of [there, here].filter((one) => one !== undefined)) {
        expect(overlap === null ? [] : codes(overlap), `seed ${seed}`).toEqual([]);
        expect(overlap === null, `seed ${seed}`).toBe(overlapArea === 0);
      }
    }
  });

  it.each([
    ['while a hand moves', false, numRuns],
    ['settled', true, settledRuns],
  ] as const)(
    'have common ground, rest and union that fit together wherever they are, %s',
    {
      timeout: patience,
    },
    (_, settled, count) => {
      const groundOf = (area: MultiPolygon | null): number => (area === null ? 0 : ellipsoidalArea(area));
      for (let seed = 0; seed < count; seed++) {
        const random = seeded(1_000_000 + seed);
        const [one, other] = [latticeArea(random), latticeArea(random)];
        const places = [exactly, inDecimals, turnedBy(7 * random())];
        for (const place of settled ? places : places.slice(seed % 3, (seed % 3) + 1)) {
          const [a, b] = [one(place), other(place)];
          const common = groundOf(intersection(a, b, { settled }));
          const rest = groundOf(difference(a, b, { settled }));
          const union = groundOf(unionOf([a, b], { settled }));
          expect(Math.abs(common + rest - groundOf(a)), `seed ${seed}`).toBeLessThan(0.03);
          expect(Math.abs(union - rest - groundOf(b)), `seed ${seed}`).toBeLessThan(0.03);
        }
      }
    },
  );
});

describe('a step from a position', () => {
  it('leads where a short way along it ends, from borders and corners too', { timeout: patience }, () => {
    for (let seed = 0; seed < numRuns; seed++) {
      const random = seeded(2_000_000 + seed);
      const area = latticeArea(random)(exactly);
      const spot = (): LonLat => exactly([whole(random, -1, 7), whole(random, -1, 7)]);
      const [from, to] = [spot(), spot()];
      // On this lattice no border is nearer than a tenth of a step without going through the position: the sum is exact.
      const after: LonLat = [from[0] + (to[0] - from[0]) / 4096, from[1] + (to[1] - from[1]) / 4096];
      expect(sideAfter(area, from, to), `seed ${seed}`).toBe(exactSide(area, after));
    }
  });
});

describe('a part in a corner of another', () => {
  it('is told however both are turned, though on paper it keeps to a border that is as good as its own', {
    timeout: patience,
  }, () => {
    for (let step = 0; step < numRuns; step++) {
      const place = turnedBy((Math.PI * step) / numRuns);
      const ring = (...spots: readonly (readonly [number, number])[]) => [...spots, ...spots.slice(0, 1)].map(place);
      const [block, corner] = [ring([0, 0], [0, 40], [40, 40], [40, 0]), ring([0, 40], [4, 40], [4, 36])];
      const parts = [[block], [corner]];
      for (const coordinates of [parts, parts.toReversed()]) {
        expect(codes({ type: 'MultiPolygon', coordinates }), `step ${step}`).toContain('parts-overlap');
      }
    }
  });
});
