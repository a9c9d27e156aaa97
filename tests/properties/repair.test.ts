// Laws of repair: it never throws, what it gives back is sound, doing it twice changes nothing, and what is valid stays as it is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonArea } from '../../src/analysis/geometry/common-area.ts';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { signedRings } from '../../src/analysis/geometry/local-reduction.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { examine, repair } from '../../src/analysis/geometry/repair.ts';
import { patience, runs } from './runs.ts';
import { area, retold, scribble } from './shapes.ts';

describe('repair', () => {
  it('leaves a valid area as it is, to the last digit', { timeout: patience }, () => {
    fc.assert(
      fc.property(area, (a) => {
        expect(examine(a)).toEqual([]);
        expect(repair(a)).toEqual({
          geometry: { type: 'MultiPolygon', coordinates: [a.coordinates] },
          notes: [],
          problems: [],
        });
      }),
      runs(),
    );
  });

  it('gives sound ground or none for a ring that crosses itself, and the same again', { timeout: patience }, () => {
    fc.assert(
      fc.property(scribble, (tangle) => {
        const { geometry, notes, problems } = repair(tangle);
        expect(geometry.coordinates.length > 0).toBe(problems.length === 0);
        if (geometry.coordinates.length === 0) return;
        expect(examine(geometry)).toEqual([]);
        expect(repair(structuredClone(geometry))).toEqual({ geometry, notes: [], problems: [] });
        expect(examine(tangle).length > 0).toBe(notes.length > 0);
        // Where no ground is covered twice, the squared winding numbers of the tangle sum to the ground.
        const rings = signedRings(tangle).map(({ xy }) => ({ xy, sign: 1 }));
        const [before, after] = [commonArea(rings, rings), commonArea(signedRings(geometry), signedRings(geometry))];
        expect(Math.abs((before ?? 0) - (after ?? 1)) * 1.07e10).toBeLessThan(0.02);
      }),
      runs(),
    );
  });

  it('undoes what does not change the ground: positions given twice, spikes, an open end', {
    timeout: patience,
  }, () => {
    fc.assert(
      fc.property(area, fc.nat(30), fc.nat(30), (a, start, where) => {
        const [ring = [], ...holes] = retold(a, start, false).coordinates;
        const open = ring.slice(0, -1);
        const [here, next] = [open[where % open.length]!, open[(where + 1) % open.length]!];
        const [lon, lat] = here;
        const tip = [2 * lon - next[0], 2 * lat - next[1]] as const;
        const spoiled = open.flatMap((position) => (position === here ? [here, here, tip, here] : [position]));
        const faulty = { type: 'Polygon', coordinates: [spoiled, ...holes] } as const;
        const repaired = repair(faulty);
        expect(repaired.problems).toEqual([]);
        expect(relate(repaired.geometry, a).relation).toBe('equals');
        expect(Math.abs(ellipsoidalArea(repaired.geometry) - ellipsoidalArea(a))).toBeLessThan(0.01);
        expect(repaired.notes.map(({ code }) => code)).toContain('ring-closed');
        expect(repaired.notes).toContainEqual(expect.objectContaining({ code: 'repaired', fault: 'spike' }));
      }),
      runs(),
    );
  });

  it('finds the same, wherever a ring starts and whichever way it runs', { timeout: patience }, () => {
    fc.assert(
      fc.property(fc.oneof(scribble, area), fc.nat(30), fc.boolean(), (a, start, reverse) => {
        const other = retold(a, start, reverse);
        expect(examine(other).length > 0).toBe(examine(a).length > 0);
        const [one, two] = [repair(a), repair(other)];
        expect(two.problems.length > 0).toBe(one.problems.length > 0);
        expect(Math.abs(ellipsoidalArea(two.geometry) - ellipsoidalArea(one.geometry))).toBeLessThan(0.02);
      }),
      runs(),
    );
  });

  it('never throws, whatever it is given', { timeout: patience }, () => {
    const position = fc.oneof(
      fc.tuple(fc.double(), fc.double()),
      fc.array(fc.anything(), { maxLength: 3 }),
      fc.anything(),
    );
    const junk = fc.oneof(
      fc.array(fc.array(fc.oneof(fc.array(position, { maxLength: 6 }), position), { maxLength: 4 })),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.constantFrom('Polygon', 'MultiPolygon'), junk, (type, coordinates) => {
        const { geometry, problems } = repair({ type, coordinates });
        expect(geometry.coordinates.length > 0).toBe(problems.length === 0);
      }),
      runs(),
    );
  });
});
