// Laws of areas and overlays, on round areas and on blocky ones whose borders often coincide.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonArea } from '../../src/analysis/geometry/common-area.ts';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { groundScale } from '../../src/analysis/geometry/ground-scale.ts';
import { signedRings } from '../../src/analysis/geometry/local-reduction.ts';
import { difference, intersection, unionOf } from '../../src/analysis/geometry/overlap.ts';
import { overlay } from '../../src/analysis/geometry/overlay.ts';
import { boxOf, type LonLat, type Polygon, type Polygonal } from '../../src/analysis/geometry/position.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { tolerance } from '../../src/analysis/geometry/tolerance.ts';
import { patience, runs } from './runs.ts';
import { area, at, closed, retold, star } from './shapes.ts';

const areaOf = (geometry: Polygonal | null): number => (geometry === null ? 0 : ellipsoidalArea(geometry));
const slack = tolerance.touch + 1e-3;

const law = <T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
): void => {
  fc.assert(
    fc.property(...arbitraries, (...values: T) => check(...values)),
    runs(),
  );
};

describe('areas', () => {
  it('do not depend on where a ring starts, nor on its direction', { timeout: patience }, () => {
    law([area, fc.nat(50), fc.boolean()], (a, start, reverse) => {
      expect(Math.abs(areaOf(retold(a, start, reverse)) / areaOf(a) - 1)).toBeLessThan(1e-12);
    });
  });

  it('of the two sides of a cut sum to the whole', { timeout: patience }, () => {
    law([fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 30 })], (steps) => {
      const border = steps.map((step, index) => at(500 + step, (1000 * index) / (steps.length - 1)));
      const west: Polygon = { type: 'Polygon', coordinates: [closed([...border, at(0, 1000), at(0, 0)])] };
      const east: Polygon = { type: 'Polygon', coordinates: [closed([...border, at(1000, 1000), at(1000, 0)])] };
      const whole: Polygon = {
        type: 'Polygon',
        coordinates: [closed([border[0]!, at(1000, 0), at(1000, 1000), border.at(-1)!, at(0, 1000), at(0, 0)])],
      };
      expect(Math.abs((areaOf(west) + areaOf(east)) / areaOf(whole) - 1)).toBeLessThan(1e-12);
      expect(relate(west, east)).toMatchObject({ relation: 'touches', overlap: null, distance: 0 });
      expect(Math.abs(areaOf(unionOf([west, east])) - areaOf(whole))).toBeLessThan(1e-3);
    });
  });
});

describe('overlays', () => {
  it('have a common ground that does not depend on the order', { timeout: patience }, () => {
    law([area, area], (a, b) => {
      expect(Math.abs(areaOf(intersection(a, b)) - areaOf(intersection(b, a)))).toBeLessThan(slack);
    });
  });

  it('part an area into what lies in another and what does not', { timeout: patience }, () => {
    law([area, area], (a, b) => {
      const [common, rest] = [areaOf(intersection(a, b)), areaOf(difference(a, b))];
      expect(Math.abs(common + rest - areaOf(a))).toBeLessThan(slack);
      expect(Math.abs(areaOf(unionOf([a, b])) - rest - areaOf(b))).toBeLessThan(slack);
      expect(common).toBeLessThanOrEqual(Math.min(areaOf(a), areaOf(b)) + slack);
    });
  });

  it('grow with what goes in: a part of an area has no more in common than the whole', { timeout: patience }, () => {
    law([area, area, area], (a, b, cut) => {
      const part = intersection(a, cut);
      if (part === null) return;
      expect(areaOf(intersection(part, b))).toBeLessThanOrEqual(areaOf(intersection(a, b)) + slack);
      expect(areaOf(difference(part, b))).toBeLessThanOrEqual(areaOf(difference(a, b)) + slack);
    });
  });

  it('do not depend on where rings start, nor on their direction', { timeout: patience }, () => {
    law([area, area, fc.nat(50)], (a, b, start) => {
      const told = areaOf(intersection(retold(a, start, true), retold(b, start, start % 2 === 0)));
      expect(Math.abs(told - areaOf(intersection(a, b)))).toBeLessThan(slack);
    });
  });

  it('are the same with and without the local reduction', { timeout: patience }, () => {
    const big = fc
      .array(fc.double({ min: 0.6, max: 1, noNaN: true }), { minLength: 30, maxLength: 90, size: 'max' })
      .map((radii): Polygon => {
        const corner = (share: number, k: number): LonLat =>
          at(
            2500 * share * Math.cos((2 * Math.PI * k) / radii.length) - 1800,
            2500 * share * Math.sin((2 * Math.PI * k) / radii.length),
          );
        return { type: 'Polygon', coordinates: [closed(radii.map(corner))] };
      });
    fc.assert(
      fc.property(star, big, fc.nat(99), (a, b, turn) => {
        const [common, rest] = [areaOf(intersection(a, b)), areaOf(difference(a, b))];
        const scale = groundScale(boxOf(a));
        const unreduced = commonArea(signedRings(a), signedRings(b), scale) ?? Number.NaN;
        expect(Math.abs(common - unreduced)).toBeLessThan(slack);
        expect(Math.abs(rest + unreduced - areaOf(a))).toBeLessThan(slack);
        if (turn > 0) return;
        expect(Math.abs(common - areaOf(overlay('intersection', [a, b])))).toBeLessThan(slack);
        expect(Math.abs(rest - areaOf(overlay('difference', [a, b])))).toBeLessThan(slack);
      }),
      runs(),
    );
  });
});

describe('relations', () => {
  it('of an area to itself, however it is told: equals', { timeout: patience }, () => {
    law([area, fc.nat(50), fc.boolean()], (a, start, reverse) => {
      expect(relate(a, retold(a, start, reverse)).relation).toBe('equals');
    });
  });

  it('of a to b mirror those of b to a', { timeout: patience }, () => {
    const mirror = {
      within: 'contains',
      contains: 'within',
      equals: 'equals',
      overlaps: 'overlaps',
      touches: 'touches',
      disjoint: 'disjoint',
    };
    law([area, area], (a, b) => {
      const [there, back] = [relate(a, b), relate(b, a)];
      expect(back.relation).toBe(mirror[there.relation]);
      expect(Math.abs(there.distance - back.distance)).toBeLessThan(1e-6);
      expect(there.overlapArea > tolerance.touch).toBe(!['touches', 'disjoint'].includes(there.relation));
    });
  });
});
