// Pairs from seeds: what GEOS finds of the first (expected.json, by against-geos.ts --expect), and laws that need nobody else on many
// more. JADELINE_RUNS=1000000 asks for a hundred times as many.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { difference, unionOf } from '../../src/analysis/geometry/overlap.ts';
import type { Polygonal } from '../../src/analysis/geometry/position.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { examine, repair } from '../../src/analysis/geometry/repair.ts';
import { tolerance } from '../../src/analysis/geometry/tolerance.ts';
import { patience, runs } from '../properties/runs.ts';
import { pairOf } from './pairs.ts';

interface Expected {
  readonly seed: number;
  readonly valid: readonly boolean[];
  /** Common ground, rest of the first, union (m²); null when one of the two is not valid. */
  readonly areas: readonly [number, number, number] | null;
}
const expected: readonly Expected[] = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8'));

const areaOf = (ground: Polygonal | null): number => (ground === null ? 0 : ellipsoidalArea(ground));
const isValid = (area: Polygonal): boolean => examine(area).length === 0;
/** What two areas (m²) may differ by: one may be on the other side of the threshold of contact. */
const slack = 1.2 * tolerance.touch;

describe('pairs that GEOS has measured', () => {
  it('are valid where GEOS says so', () => {
    const wrong = expected.filter(({ seed, valid }) => {
      const { a, b } = pairOf(seed);
      return isValid(a) !== valid[0] || isValid(b) !== valid[1];
    });
    expect(wrong).toEqual([]);
  });

  it.each([false, true])('have its common ground, rest and union (settled: %s)', { timeout: patience }, (settled) => {
    const wrong = expected.filter(({ seed, areas }) => {
      if (areas === null) return false;
      const { a, b } = pairOf(seed);
      const ours = [
        relate(a, b).overlapArea,
        areaOf(difference(a, b, { settled })),
        areaOf(unionOf([a, b], { settled })),
      ];
      return ours.some((area, at) => !(Math.abs(area - (areas[at] ?? Number.NaN)) < slack));
    });
    expect(wrong).toEqual([]);
  });
});

describe('pairs of which nobody has told', () => {
  const { numRuns } = runs(10);

  it('have parts that sum to the whole, the same both ways', { timeout: patience }, () => {
    const mirror: Record<string, string> = { within: 'contains', contains: 'within' };
    for (let seed = 1_000_000; seed < 1_000_000 + numRuns; seed++) {
      const { a, b } = pairOf(seed);
      const [there, back] = [relate(a, b), relate(b, a)];
      expect(Math.abs(there.overlapArea - back.overlapArea), `seed ${seed}`).toBeLessThan(slack);
      expect(back.relation, `seed ${seed}`).toBe(mirror[there.relation] ?? there.relation);
      if (!isValid(a) || !isValid(b)) continue;
      const sum = there.overlapArea + areaOf(difference(a, b));
      expect(Math.abs(sum - areaOf(a)), `seed ${seed}`).toBeLessThan(2 * slack);
    }
  });

  it('are repaired once, to what is valid, and not at all when they are', { timeout: patience }, () => {
    for (let seed = 2_000_000; seed < 2_000_000 + numRuns; seed++) {
      const { a } = pairOf(seed);
      const { geometry, notes, problems } = repair(a);
      expect(
        examine(geometry).filter(({ code }) => code !== 'empty'),
        `seed ${seed}`,
      ).toEqual([]);
      expect(repair(structuredClone(geometry)).geometry, `seed ${seed}`).toEqual(geometry);
      if (isValid(a))
        expect({ geometry, notes, problems }, `seed ${seed}`).toEqual({ geometry: a, notes: [], problems: [] });
      else expect(notes.length + problems.length, `seed ${seed}`).toBeGreaterThan(0);
    }
  });
});
