// What happens when the overlay engine fails or lies: the fault is thrown with its facts, and relate still answers by the other sum.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MultiPolygon, Polygon } from '../../src/analysis/geometry/position.ts';
import { square as ringOf } from '../layers/tiny-layers.ts';

const engine = vi.hoisted(() => ({ answer: (): unknown => null }));
vi.mock('@turf/intersect', () => ({ intersect: () => engine.answer() }));
vi.mock('@turf/difference', () => ({ difference: () => engine.answer() }));
vi.mock('@turf/union', () => ({ union: () => engine.answer() }));

const { difference, intersection, OverlayFault, unionOf } = await import('../../src/analysis/geometry/overlap.ts');
const { relate } = await import('../../src/analysis/geometry/relate.ts');
const { repair } = await import('../../src/analysis/geometry/repair.ts');

/** A square of 0.01 degree. */
const square = (lon: number, lat: number, size = 0.01): Polygon => ({
  type: 'Polygon',
  coordinates: [ringOf(lon, lat, size)],
});

const [a, b] = [square(106.4, 29.8), square(106.405, 29.8)];
const operations: [string, () => MultiPolygon | null][] = [
  ['intersection', () => intersection(a, b, { settled: true })],
  ['difference', () => difference(a, b, { settled: true })],
  ['union', () => unionOf([a, b], { settled: true })],
];

function faultOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof OverlayFault ? error.facts : error;
  }
  return 'no fault';
}

describe.each(operations)('%s', (operation, run) => {
  it('throws the facts when the engine throws', () => {
    engine.answer = () => {
      throw new Error('Unable to complete output ring');
    };
    expect(faultOf(run)).toMatchObject({ operation, reason: 'engine-threw', detail: 'Unable to complete output ring' });
  });

  it('throws both areas when the engine loses a part, or gives ground too much', () => {
    for (const lie of [null, { geometry: square(106.4, 29.8, 0.02) }, { geometry: square(106.4, 29.8, 0.001) }]) {
      engine.answer = () => lie;
      expect(faultOf(run)).toMatchObject({ operation, reason: 'areas-differ' });
    }
  });
});

describe('relate and repair', () => {
  beforeEach(() => {
    engine.answer = () => {
      throw new Error('broken');
    };
  });

  it('still answer, by the engine that is left', () => {
    const { relation, overlap, overlapArea } = relate(a, b);
    expect([relation, overlap?.coordinates.length]).toEqual(['overlaps', 1]);
    // Half of a square of 0.01 degree at 29.8°N: 535,813.58 m² by GeographicLib.
    expect(Math.abs(overlapArea / 535_813.58 - 1)).toBeLessThan(1e-6);
  });

  it('untie a knot without it', () => {
    const [ring = []] = a.coordinates;
    const bowTie = { type: 'Polygon', coordinates: [[ring[0], ring[2], ring[1], ring[3], ring[0]]] } as const;
    const { geometry, problems } = repair(bowTie);
    expect([geometry.coordinates.length, problems]).toEqual([2, []]);
  });
});
