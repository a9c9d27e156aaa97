// Laws of distance and containment.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chordBetween } from '../../src/analysis/geometry/chord.ts';
import { geodesicDestination, geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import { contains, nearestApproach } from '../../src/analysis/geometry/nearest.ts';
import { intersection } from '../../src/analysis/geometry/overlap.ts';
import { betweenPatches, boxInto, edgeInto, patchLength } from '../../src/analysis/geometry/patches.ts';
import type { LonLat, Polygon } from '../../src/analysis/geometry/position.ts';
import { patience, runs } from './runs.ts';
import { area, at, positionsOf } from './shapes.ts';

/** An area moved by a number of degrees. */
const moved = (geometry: Polygon, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: geometry.coordinates.map((ring) => ring.map(([lon, lat]): LonLat => [lon + east, lat + north])),
});
const shift = fc.double({ min: -0.2, max: 0.2, noNaN: true });

describe('distance', () => {
  it('is that of its own two positions, which lie on the two boundaries', { timeout: patience }, () => {
    fc.assert(
      fc.property(area, area, shift, shift, (a, other, east, north) => {
        const b = moved(other, east, north);
        const { distance, from, to } = nearestApproach(a, b);
        if (distance === 0) return;
        expect(geodesicDistance(from, to)).toBe(distance);
        expect([contains(a, from), contains(b, to)]).toEqual(['boundary', 'boundary']);
        const corners = positionsOf(a)
          .slice(0, 4)
          .flatMap((p) =>
            positionsOf(b)
              .slice(0, 8)
              .map((q) => geodesicDistance(p, q)),
          );
        expect(distance).toBeLessThanOrEqual(Math.min(...corners) + 1e-6);
        expect(nearestApproach(b, a).distance).toBeCloseTo(distance, 4);
      }),
      runs(),
    );
  });

  it('is no longer than between any two corners, and the same either way, however far apart', {
    timeout: patience,
  }, () => {
    const east = fc.double({ min: -280, max: 70, noNaN: true });
    const north = fc.double({ min: -115, max: 55, noNaN: true });
    fc.assert(
      fc.property(area, area, east, north, (a, other, dx, dy) => {
        const b = moved(other, dx, dy);
        const { distance, from, to } = nearestApproach(a, b);
        if (distance === 0) return;
        expect([contains(a, from), contains(b, to)]).toEqual(['boundary', 'boundary']);
        const chords = positionsOf(a).flatMap((p) => positionsOf(b).map((q) => chordBetween(p, q)));
        expect(chordBetween(from, to)).toBeLessThanOrEqual(Math.min(...chords) + 1e-6);
        expect(nearestApproach(b, a).distance).toBeCloseTo(distance, 4);
      }),
      runs(10),
    );
  });

  it('is 0 exactly when the two share ground or come within a millimetre', { timeout: patience }, () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const { distance } = nearestApproach(a, b);
        if (intersection(a, b) !== null) expect(distance).toBe(0);
        if (distance > 0) expect(positionsOf(b).every((position) => contains(a, position) === 'outside')).toBe(true);
      }),
      runs(),
    );
  });
});

describe('contains', () => {
  it('answers inside, boundary, outside across every edge', { timeout: patience }, () => {
    fc.assert(
      fc.property(area, fc.nat(80), (a, where) => {
        const [ring = []] = a.coordinates;
        const index = where % (ring.length - 1);
        const [p, q] = [ring[index]!, ring[index + 1]!];
        const middle: LonLat = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
        const turn = (Math.atan2((q[0] - p[0]) * 96560, (q[1] - p[1]) * 110860) * 180) / Math.PI;
        expect(contains(a, p)).toBe('boundary');
        expect(contains(a, middle)).toBe('boundary');
        const sides = [90, -90].map((side) => contains(a, geodesicDestination(middle, turn + side, 0.01)));
        expect(sides.toSorted()).toEqual(['inside', 'outside']);
      }),
      runs(),
    );
  });

  it('is never inside far away', { timeout: patience }, () => {
    fc.assert(
      fc.property(area, (a) => {
        expect(contains(a, at(5000, 0))).toBe('outside');
      }),
      runs(),
    );
  });
});

describe('what two patches are apart', () => {
  const box = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.oneof(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true })),
    fc.oneof(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true })),
  );
  // What reaches farthest is at an end.
  const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
  const patches = new Float64Array(2 * patchLength);
  const within = ([west, south, wide, high]: readonly number[], x: number, y: number): LonLat => [
    west! + x * wide!,
    south! * (1 - y) + Math.min(90, south! + high!) * y,
  ];

  it.each<readonly [string, typeof boxInto, boolean]>([
    ['boxes', boxInto, false],
    ['edges', edgeInto, true],
  ])('is no more than any chord between them: %s', { timeout: patience }, (_, into, straight) => {
    fc.assert(
      fc.property(box, box, fc.boolean(), share, share, share, share, (a, b, down, x, y, u, v) => {
        // An edge runs from one corner to the opposite one; one of the two may fall where the other rises.
        const corner = (far: 0 | 1): LonLat => within(a, far, straight && down ? 1 - far : far);
        into(patches, 0, ...corner(0), ...corner(1));
        into(patches, patchLength, ...within(b, 0, 0), ...within(b, 1, 1));
        const p = straight ? within(a, x, down ? 1 - x : x) : within(a, x, y);
        const chord = chordBetween(p, straight ? within(b, u, u) : within(b, u, v));
        expect(betweenPatches(patches, 0, patches, patchLength)).toBeLessThanOrEqual(chord);
      }),
      runs(),
    );
  });
});
