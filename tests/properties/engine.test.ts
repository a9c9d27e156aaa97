// Laws of the fast path on pairs that are hard on clippers. Areas are held against tolerance.touch: below it nothing is claimed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { commonPart, difference, intersection, unionOf } from '../../src/analysis/geometry/overlap.ts';
import type { LonLat, MultiPolygon, Polygon, Polygonal, Ring } from '../../src/analysis/geometry/position.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { examine } from '../../src/analysis/geometry/repair.ts';
import { tolerance } from '../../src/analysis/geometry/tolerance.ts';
import { neighbours, strips } from './neighbours.ts';
import { patience, runs } from './runs.ts';
import { area, at, closed, retold } from './shapes.ts';

const areaOf = (geometry: Polygonal | null): number => (geometry === null ? 0 : ellipsoidalArea(geometry));
const slack = tolerance.touch + 2e-3;
const isSound = (geometry: Polygonal): boolean => examine(geometry).length === 0;

/** The same area with positions given twice, positions in the middle of edges, and a height. */
function padded({ coordinates }: Polygon, every: number): Polygon {
  const pad = (ring: Ring): Ring =>
    ring.flatMap((position, index): LonLat[] => {
      const [x, y] = position;
      const [nx, ny] = ring[index + 1] ?? position;
      const high = [x, y, 7] as unknown as LonLat;
      if (index === ring.length - 1 || index % every !== 0) return [high];
      return [high, high, [(x + nx) / 2, (y + ny) / 2]];
    });
  return { type: 'Polygon', coordinates: coordinates.map(pad) };
}

describe('on near neighbours', () => {
  it('the common ground and the rest sum to the whole, in either order', { timeout: patience }, () => {
    fc.assert(
      fc.property(neighbours, ([a, b]) => {
        fc.pre(isSound(b));
        const common = commonPart(a, b)?.area ?? 0;
        expect(Math.abs(common - (commonPart(b, a)?.area ?? 0))).toBeLessThan(slack);
        expect(common).toBeLessThanOrEqual(Math.min(areaOf(a), areaOf(b)) + slack);
        expect(Math.abs(common + areaOf(difference(a, b)) - areaOf(a))).toBeLessThan(slack);
      }),
      runs(),
    );
  });

  it('the ground as drawn has the area as summed', { timeout: patience }, () => {
    fc.assert(
      fc.property(neighbours, ([a, b]) => {
        const part = commonPart(a, b);
        fc.pre(isSound(b) && part !== null);
        if (part !== null) expect(Math.abs(areaOf(part.geometry) - part.area)).toBeLessThan(2e-3 + 1e-9 * part.area);
      }),
      runs(),
    );
  });

  it('nothing is thrown, sound or not', { timeout: patience }, () => {
    fc.assert(
      fc.property(neighbours, ([a, b]) => {
        const there = relate(a, b);
        const back = relate(b, a);
        expect(there.overlapArea).toBeGreaterThanOrEqual(0);
        expect(Math.abs(there.overlapArea - back.overlapArea)).toBeLessThan(slack);
      }),
      runs(),
    );
  });

  it('both engines agree', { timeout: patience }, () => {
    fc.assert(
      fc.property(neighbours, ([a, b]) => {
        fc.pre(isSound(b));
        const [live, settled] = [commonPart(a, b)?.area ?? 0, commonPart(a, b, { settled: true })?.area ?? 0];
        expect(settled).toBe(live);
      }),
      runs(),
    );
  });
});

describe('the way an area is told', () => {
  it('does not matter: start, direction, repeated and collinear positions, height', { timeout: patience }, () => {
    fc.assert(
      fc.property(area, area, fc.nat(50), fc.boolean(), (a, b, start, reverse) => {
        const told =
          commonPart(padded(retold(a, start, reverse), 2), padded(retold(b, start + 3, !reverse), 3))?.area ?? 0;
        expect(Math.abs(told - (commonPart(a, b)?.area ?? 0))).toBeLessThan(slack);
      }),
      runs(),
    );
  });

  it('does not matter: order of parts', { timeout: patience }, () => {
    const multi = (polygons: readonly Polygon[]): MultiPolygon => ({
      type: 'MultiPolygon',
      coordinates: polygons.map(({ coordinates }) => coordinates),
    });
    fc.assert(
      fc.property(strips, area, (tiles, a) => {
        const every = tiles.filter((_, index) => index % 2 === 0);
        const [there, back] = [commonPart(a, multi(every)), commonPart(multi(every.toReversed()), a)];
        expect(Math.abs((there?.area ?? 0) - (back?.area ?? 0))).toBeLessThan(slack);
      }),
      runs(),
    );
  });
});

describe('zones that tile the ground', () => {
  const whole: Polygon = {
    type: 'Polygon',
    coordinates: [closed([at(-500, -500), at(500, -500), at(500, 500), at(-500, 500)])],
  };

  it('take shares of a footprint that sum to it', { timeout: patience }, () => {
    fc.assert(
      fc.property(strips, area, (tiles, a) => {
        const sum = tiles.reduce((total, tile) => total + (commonPart(a, tile)?.area ?? 0), 0);
        expect(Math.abs(sum - (commonPart(a, whole)?.area ?? 0))).toBeLessThan(tiles.length * slack);
      }),
      runs(),
    );
  });

  it('touch and do not overlap, and join to the whole', { timeout: patience }, () => {
    fc.assert(
      fc.property(strips, (tiles) => {
        for (const [index, tile] of tiles.entries()) {
          const next = tiles[index + 1];
          if (next === undefined) continue;
          expect(intersection(tile, next)).toBeNull();
          expect(relate(tile, next)).toMatchObject({ relation: 'touches', distance: 0 });
        }
        expect(Math.abs(areaOf(unionOf(tiles)) - areaOf(whole))).toBeLessThan(slack);
      }),
      runs(),
    );
  });
});

describe('rings of 100,000 positions', () => {
  const big = (shift: number): Polygon => {
    const ring = Array.from({ length: 100_000 }, (_, k): LonLat => {
      const turn = (2 * Math.PI * k) / 100_000;
      const radius =
        9000 * (1 + 0.2 * Math.sin(7 * turn) + 0.02 * Math.sin(911 * turn) + 0.002 * Math.sin(20_011 * turn));
      return at(shift + radius * Math.cos(turn), shift + radius * Math.sin(turn));
    });
    return { type: 'Polygon', coordinates: [closed(ring)] };
  };

  it.each([0, 1e-4, 500])('stand beside themselves moved by %d m', { timeout: patience }, (shift) => {
    const [a, b] = [big(0), big(shift)];
    const common = commonPart(a, b)?.area ?? 0;
    expect(Math.abs(common + areaOf(difference(a, b)) - areaOf(a))).toBeLessThan(slack + 1e-9 * areaOf(a));
  });
});
