// Laws of contact: what touches on a lattice touches wherever it is put down, though its coordinates no longer say so to the last digit.

import { describe, expect, it } from 'vitest';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { examine, repair } from '../../src/analysis/geometry/repair.ts';
import { seeded } from '../seeded.ts';
import { exactly, inDecimals, latticeArea } from './lattice.ts';
import { patience, runs } from './runs.ts';

const { numRuns } = runs();
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
});
