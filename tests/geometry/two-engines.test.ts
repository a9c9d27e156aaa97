// Two engines, one answer: a fault planted in either of them is seen, the layer says so with both figures, and the hand that drags
// is answered by the fast path alone.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LonLat, MultiPolygon, Polygon } from '../../src/analysis/geometry/position.ts';
import { square as ringOf } from '../layers/tiny-layers.ts';

const { lyingClip, lyingOverlay, lyingSum, planted, unplant } = await vi.hoisted(() => import('../planted-faults.ts'));
vi.mock('../../src/analysis/geometry/overlay.ts', lyingOverlay);
vi.mock('../../src/analysis/geometry/clip.ts', lyingClip);
vi.mock('../../src/analysis/geometry/common-area.ts', lyingSum);

const { commonPart, difference, OverlayFault, unionOf } = await import('../../src/analysis/geometry/overlap.ts');
const { ellipsoidalArea } = await import('../../src/analysis/geometry/geodesy.ts');
const { relate } = await import('../../src/analysis/geometry/relate.ts');
const { repair } = await import('../../src/analysis/geometry/repair.ts');
const { faultOf } = await import('../../src/analysis/screening/site.ts');

const square = (lon: number, lat: number): Polygon => ({ type: 'Polygon', coordinates: [ringOf(lon, lat, 0.01)] });
const [a, b] = [square(106.4, 29.8), square(106.405, 29.8)];
// Half of a square of 0.01 degree at 29.8°N: 535,813.58 m² by GeographicLib.
const half = 535_813.58;

const settled = { settled: true };
const operations = {
  common: () => commonPart(a, b, settled),
  rest: () => difference(a, b, settled),
  union: () => unionOf([a, b], settled),
};

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return 'nothing thrown';
}

beforeEach(unplant);

describe.each(Object.entries(operations))('a settled result: %s', (_, run) => {
  it('stands when both engines agree', () => expect(run()).not.toBeNull());

  it.each(['turf', 'clipper', 'sum'] as const)('does not stand when %s is at fault', (engine) => {
    planted[engine] = true;
    const thrown = thrownBy(run);
    expect(thrown).toBeInstanceOf(OverlayFault);
    const trouble = faultOf(thrown);
    expect(trouble).toMatchObject({ code: 'engines-differ', first: expect.any(Number), second: expect.any(Number) });
  });
});

describe('while the hand moves', () => {
  it('the fast path alone answers, whatever Turf would say', () => {
    planted.turf = true;
    expect(Math.abs((commonPart(a, b)?.area ?? 0) / half - 1)).toBeLessThan(1e-7);
  });

  it('a fault of the clipper alone is outvoted by Turf and the sum', () => {
    planted.clipper = true;
    const { relation, overlapArea, overlap } = relate(a, b);
    expect([relation, overlap?.coordinates.length]).toEqual(['overlaps', 1]);
    expect(Math.abs(overlapArea / half - 1)).toBeLessThan(1e-7);
  });
});

describe('Clipper2 at fault on some of its grids', () => {
  /** Squares of 0.01 degree: each shares ground with the next, in the pile with the one after it too. */
  const row = [0, 0.005, 0.01].map((east) => square(106.4 + east, 29.8));
  const pile = [0, 0.004, 0.008].map((east) => square(106.4 + east, 29.8));
  const whole = 2 * half;

  it.each([
    ['three in a row', row, 2 * whole],
    ['three upon each other', pile, 1.8 * whole],
  ])('is drawn again on the next: %s', (_, parts, wanted) => {
    for (const [grids, certainty] of [
      [1, {}],
      [4, settled],
    ] as const) {
      planted.clipperGrids = grids;
      const area = ellipsoidalArea(unionOf(parts, certainty) ?? { type: 'MultiPolygon', coordinates: [] });
      expect(Math.abs(area / wanted - 1)).toBeLessThan(1e-7);
    }
  });

  it('is believed where Turf, asked piece by piece, finds the same: three long outlines upon each other', () => {
    const dense = ({ coordinates: [ring = []] }: Polygon): Polygon => {
      const along = ring.slice(1).flatMap(([x, y], at): LonLat[] => {
        const [fromX = x, fromY = y] = ring[at] ?? [];
        return Array.from({ length: 300 }, (_, k) => [
          fromX + ((x - fromX) * k) / 300,
          fromY + ((y - fromY) * k) / 300,
        ]);
      });
      return { type: 'Polygon', coordinates: [[...along, along[0]!]] };
    };
    planted.clipperGrids = 4;
    const area = ellipsoidalArea(unionOf(pile.map(dense)) ?? { type: 'MultiPolygon', coordinates: [] });
    expect(Math.abs(area / (1.8 * whole) - 1)).toBeLessThan(1e-7);
  });

  it('is believed on none, settled, when every one differs from Turf', () => {
    planted.clipperGrids = 5;
    expect(thrownBy(() => unionOf(row, settled))).toBeInstanceOf(OverlayFault);
  });
});

describe('relate', () => {
  it('never throws: when nobody agrees it gives the area without a drawing', () => {
    Object.assign(planted, { clipper: true, sum: true });
    expect(relate(a, b)).toMatchObject({ relation: 'overlaps', overlap: null });
  });

  it('gives both figures of a planted fault', () => {
    planted.turf = true;
    const trouble = faultOf(thrownBy(operations.common));
    expect(trouble).toMatchObject({ first: expect.closeTo(half, 1), second: expect.any(Number) });
  });
});

describe('repair', () => {
  it('gives no ground for a knot where what is drawn is not what is summed', () => {
    const [ring = []] = a.coordinates;
    const bowTie = { type: 'Polygon', coordinates: [[ring[0], ring[2], ring[1], ring[3], ring[0]]] } as const;
    planted.clipper = true;
    expect(repair(bowTie)).toMatchObject({ geometry: { coordinates: [] }, problems: [{ code: 'self-crossing' }] });
    planted.clipper = false;
    expect(repair({ ...bowTie }).geometry.coordinates).toHaveLength(2);
  });
});

describe('outlines of very many positions', () => {
  /** A circle of 0.01 degree with waves on it. */
  const round = (count: number, east: number): Polygon => {
    const ring = Array.from({ length: count }, (_, at): LonLat => {
      const turn = (2 * Math.PI * at) / count;
      const radius = 0.01 * (1 + 0.05 * Math.sin(29 * turn));
      return [106.4 + east + radius * Math.cos(turn), 29.8 + radius * Math.sin(turn)];
    });
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
  };
  const areaOf = (ground: MultiPolygon | null): number =>
    ellipsoidalArea(ground ?? { type: 'MultiPolygon', coordinates: [] });
  const pairs: [string, Polygon, Polygon][] = [
    ['a ring of 100,000 positions and a square', round(100_000, 0), square(106.4, 29.8)],
    [
      'a ring of 100,000 positions in a square',
      round(100_000, 0),
      { type: 'Polygon', coordinates: [ringOf(106.3, 29.7, 0.2)] },
    ],
    ['two rings of 15,000 positions', round(15_000, 0), round(15_000, 0.001)],
  ];

  it.each(pairs)('are settled piece by piece: %s', (_, one, other) => {
    const common = commonPart(one, other, settled);
    const [rest, union] = [difference(one, other, settled), unionOf([one, other], settled)];
    const alive = commonPart(one, other);
    expect(Math.abs((common?.area ?? 0) - (alive?.area ?? 0))).toBeLessThan(0.01);
    expect(Math.abs((common?.area ?? 0) + areaOf(rest) - ellipsoidalArea(one))).toBeLessThan(0.01);
    expect(Math.abs(areaOf(union) - areaOf(rest) - ellipsoidalArea(other))).toBeLessThan(0.01);
  });

  it.each(pairs)('are not believed when Turf finds another area: %s', (_, one, other) => {
    planted.turf = true;
    for (const run of [() => commonPart(one, other, settled), () => unionOf([one, other], settled)]) {
      expect(faultOf(thrownBy(run))).toMatchObject({ code: 'engines-differ' });
    }
  });

  it('are too long for Turf where all of their edges come near each other: at once and on any machine', () => {
    const [one, other] = [round(40_000, 0), round(40_000, 1e-8)];
    expect(faultOf(thrownBy(() => commonPart(one, other, settled)))).toEqual({ code: 'too-many-edges', most: 60_000 });
    expect(commonPart(one, other)?.area).toBeGreaterThan(1e6);
  });
});
