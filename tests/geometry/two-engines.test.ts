// Two engines, one answer: a fault planted in either of them is seen, the layer says so with both figures, and the hand that drags
// is answered by the fast path alone.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LonLat, Polygon } from '../../src/analysis/geometry/position.ts';

const planted = vi.hoisted(() => ({ turf: false, clipper: false, sum: false }));
const shrunken = vi.hoisted(() => (ring: unknown) => {
  const positions = ring as LonLat[];
  const [first] = positions;
  return positions.map(([lon, lat], at) => (at === 1 ? [(lon + first![0]) / 2, (lat + first![1]) / 2] : [lon, lat]));
});

vi.mock('../../src/analysis/geometry/overlay.ts', async (actual) => {
  const real = await actual<typeof import('../../src/analysis/geometry/overlay.ts')>();
  const rawOverlay = (...all: Parameters<typeof real.rawOverlay>) => spoilt(real.rawOverlay(...all), planted.turf);
  return { ...real, rawOverlay };
});
vi.mock('../../src/analysis/geometry/clip.ts', async (actual) => {
  const { clip } = await actual<typeof import('../../src/analysis/geometry/clip.ts')>();
  return { clip: (...all: Parameters<typeof clip>) => spoilt(clip(...all), planted.clipper) };
});
vi.mock('../../src/analysis/geometry/common-area.ts', async (actual) => {
  const { commonArea } = await actual<typeof import('../../src/analysis/geometry/common-area.ts')>();
  return {
    commonArea: (...all: Parameters<typeof commonArea>) => (commonArea(...all) ?? 0) * (planted.sum ? 0.99 : 1),
  };
});

/** The same ground with one corner moved. */
function spoilt<Ground extends { coordinates: unknown }>(ground: Ground, lie: boolean): Ground {
  const polygons = ground.coordinates as unknown[][];
  return lie ? { ...ground, coordinates: polygons.map((rings) => rings.map(shrunken)) } : ground;
}

const { commonPart, difference, OverlayFault, unionOf } = await import('../../src/analysis/geometry/overlap.ts');
const { relate } = await import('../../src/analysis/geometry/relate.ts');
const { faultOf } = await import('../../src/analysis/screening/site.ts');

const square = (lon: number, lat: number, size = 0.01): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + size, lat],
      [lon + size, lat + size],
      [lon, lat + size],
      [lon, lat],
    ],
  ],
});
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

beforeEach(() => Object.assign(planted, { turf: false, clipper: false, sum: false }));

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

describe('two outlines of 40,000 positions', () => {
  const round = (shift: number): Polygon => {
    const ring = Array.from({ length: 40_000 }, (_, at): LonLat => {
      const turn = (2 * Math.PI * at) / 40_000;
      return [106.4 + shift + 0.01 * Math.cos(turn), 29.8 + 0.01 * Math.sin(turn)];
    });
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
  };

  it('are too long for Turf: no settled answer, at once and on any machine, and a live one', () => {
    const [one, other] = [round(0), round(0.001)];
    expect(faultOf(thrownBy(() => commonPart(one, other, settled)))).toMatchObject({
      code: 'engine-fault',
      detail: expect.stringContaining('more than the 60000 that Turf is asked about'),
    });
    expect(commonPart(one, other)?.area).toBeGreaterThan(1e6);
  });
});
