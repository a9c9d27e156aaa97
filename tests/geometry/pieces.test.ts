// Turf asked piece by piece finds what it finds about the whole, and gives up soon where cutting does not part the edges.

import { describe, expect, it } from 'vitest';
import { extentOf } from '../../src/analysis/geometry/edges.ts';
import { groundScale } from '../../src/analysis/geometry/ground-scale.ts';
import { rawOverlay } from '../../src/analysis/geometry/overlay.ts';
import { areaInPieces } from '../../src/analysis/geometry/pieces.ts';
import type { LonLat, Polygon } from '../../src/analysis/geometry/position.ts';
import { repair } from '../../src/analysis/geometry/repair.ts';
import { pairOf } from '../fuzz/pairs.ts';

const closed = (open: readonly LonLat[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...open, ...open.slice(0, 1)]],
});

/** A rough ring of so many positions around 106.4°E 29.8°N. */
const rough = (count: number, east: number, waves: number): Polygon =>
  closed(
    Array.from({ length: count }, (_, at): LonLat => {
      const turn = (2 * Math.PI * at) / count;
      const radius = 0.01 * (1 + 0.1 * Math.sin(waves * turn) + 0.002 * Math.sin(977 * turn));
      return [106.4 + east + radius * Math.cos(turn), 29.8 + radius * Math.sin(turn)];
    }),
  );

describe.each(['intersection', 'union'] as const)('an %s asked piece by piece', (operation) => {
  it('is what Turf says of the whole', () => {
    const parts = [rough(12_000, 0, 29), rough(1500, 0.004, 17), rough(1000, -0.003, 5)];
    const scale = groundScale(extentOf(parts[0]!));
    for (const turned of [false, true]) {
      const whole = scale.measure(rawOverlay(operation, parts, { turned }));
      expect(whole).toBeGreaterThan(1e6);
      expect(Math.abs(areaInPieces(parts, { operation, scale, turned }) - whole)).toBeLessThan(1e-3);
    }
  });

  it('is what Turf says of pairs that are hard on clippers', () => {
    let compared = 0;
    for (let seed = 0; seed < 60; seed++) {
      const { a, b } = pairOf(seed);
      const [one, other] = [repair(a), repair(b)];
      if (one.problems.length + other.problems.length > 0) continue;
      const parts = [one.geometry, other.geometry];
      const scale = groundScale(extentOf(one.geometry));
      const whole = scale.measure(rawOverlay(operation, parts));
      const pieces = areaInPieces(parts, { operation, scale, turned: false });
      expect(Math.abs(pieces - whole), `seed ${seed}`).toBeLessThan(0.01 + 1e-9 * whole);
      compared++;
    }
    expect(compared).toBeGreaterThan(40);
  });

  it('is given up soon where edges meet in one position, which no cutting parts', () => {
    const fan = (east: number): Polygon => {
      const spoke = (at: number): LonLat[] => {
        const turn = (Math.PI * (at + east)) / 20_000;
        const place = (radius: number, aside: number): LonLat => [
          106.4 + radius * Math.cos(turn + aside),
          29.8 + radius * Math.sin(turn + aside),
        ];
        return [place(0.01, 0), place(0.01, 5e-5), place(1e-9, 0)];
      };
      return closed(Array.from({ length: 20_000 }, (_, at) => spoke(at)).flat());
    };
    const parts = [fan(0), fan(0.5)];
    expect(() => areaInPieces(parts, { operation, scale: groundScale(extentOf(parts[0]!)), turned: false })).toThrow(
      'more than the 60000 edges that Turf is asked about',
    );
  });
});
