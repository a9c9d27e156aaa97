// What a map at a small scale shows: nothing moves, rings stay closed, and only what is smaller than the step is gone.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalised } from '../../src/analysis/geometry/generalise.ts';
import type { LonLat, Polygon, Ring, Shape } from '../../src/analysis/geometry/position.ts';

/** A circle of so many corners around a place, in degrees. */
const circle = ([x, y]: LonLat, radius: number, corners: number): Ring => {
  const open = Array.from({ length: corners }, (_, corner): LonLat => {
    const turn = (2 * Math.PI * corner) / corners;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
  return [...open, ...open.slice(0, 1)];
};

const polygon = (...rings: Ring[]): Polygon => ({ type: 'Polygon', coordinates: rings });

describe('a generalised shape', () => {
  it('has only positions of the shape, a step apart, in rings that close', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 3000 }),
        fc.double({ min: 1e-4, max: 0.05, noNaN: true }),
        (corners, step) => {
          const ring = circle([106.4, 29.8], 0.1, corners);
          const shape = generalised(polygon(ring), step);
          if (shape === null) return;
          const drawn = shape.type === 'MultiPolygon' ? (shape.coordinates[0]?.[0] ?? []) : [];
          expect(drawn.at(-1)).toEqual(drawn[0]);
          expect(drawn.every(([x, y]) => ring.some(([a, b]) => a === x && b === y))).toBe(true);
          for (const [index, [x, y]] of drawn.entries()) {
            const before = drawn[index - 1];
            if (before === undefined || index === drawn.length - 1) continue;
            expect(Math.max(Math.abs(x - before[0]), Math.abs(y - before[1]))).toBeGreaterThanOrEqual(step);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is within a step of every position that was left out', () => {
    const ring = circle([106.4, 29.8], 0.1, 2000);
    const shape = generalised(polygon(ring), 0.01);
    const drawn = shape?.type === 'MultiPolygon' ? (shape.coordinates[0]?.[0] ?? []) : [];
    expect(drawn.length).toBeLessThan(100);
    for (const [x, y] of ring) {
      const nearest = Math.min(...drawn.map(([a, b]) => Math.max(Math.abs(a - x), Math.abs(b - y))));
      expect(nearest).toBeLessThan(0.02);
    }
  });

  it('loses holes and parts that are too small to be seen, and is nothing when all are', () => {
    const [shell, hole] = [circle([106.4, 29.8], 0.1, 40), circle([106.4, 29.8], 0.001, 40)];
    const shape = generalised(polygon(shell, hole), 0.01);
    expect(shape).toMatchObject({ type: 'MultiPolygon', coordinates: [[expect.anything()]] });
    expect(generalised(polygon(hole), 0.01)).toBeNull();
  });

  it('keeps both ends of a line, and a point as it is', () => {
    const line: Shape = { type: 'LineString', coordinates: circle([106.4, 29.8], 0.1, 500).slice(0, 400) };
    const thin = generalised(line, 0.02);
    const drawn = thin?.type === 'MultiLineString' ? (thin.coordinates[0] ?? []) : [];
    expect([drawn[0], drawn.at(-1)]).toEqual([line.coordinates[0], line.coordinates.at(-1)]);
    const point: Shape = { type: 'Point', coordinates: [106.4, 29.8] };
    expect(generalised(point, 1)).toBe(point);
  });
});
