// Least distances against brute force along geodesics (fixture by make-distances.py), and what counts as meeting.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { geodesicAzimuth, geodesicDestination, geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import { contains, nearestApproach } from '../../src/analysis/geometry/nearest.ts';
import type { LonLat, Polygon, Shape } from '../../src/analysis/geometry/position.ts';

interface Pair {
  properties: { name: string; distance: number };
  geometry: { geometries: [Polygon, Shape] };
}

const { features }: { features: Pair[] } = JSON.parse(
  readFileSync(new URL('distances.geojson', import.meta.url), 'utf8'),
);

/** A rectangle with its south-west corner at a position; sizes in degrees. */
function box([lon, lat]: LonLat, width: number, height = width): Polygon {
  const [east, north] = [lon + width, lat + height];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [lon, lat],
        [east, lat],
        [east, north],
        [lon, north],
        [lon, lat],
      ],
    ],
  };
}

describe('nearest approach', () => {
  it.each(features)('agrees with brute force: $properties.name', ({ properties, geometry: { geometries } }) => {
    const { distance, from, to, bearing } = nearestApproach(...geometries);
    expect(Math.abs(distance - properties.distance)).toBeLessThan(0.001);
    expect(geodesicDistance(from, to)).toBe(distance);
    expect(bearing).toBe(geodesicAzimuth(from, to));
    expect(contains(geometries[0], from)).toBe('boundary');
  });

  const plot = box([106.4, 29.8], 0.01);

  it.each<[string, Shape]>([
    ['overlap', box([106.405, 29.805], 0.01)],
    ['containing', box([106.3, 29.7], 0.2)],
    ['contained', box([106.404, 29.804], 0.001)],
    ['shared side', box([106.41, 29.8], 0.01)],
    ['corner contact', box([106.41, 29.81], 0.01)],
    ['crossing without a vertex inside', box([106.39, 29.804], 0.03, 0.001)],
    [
      'a line through',
      {
        type: 'LineString',
        coordinates: [
          [106.3, 29.805],
          [106.5, 29.806],
        ],
      },
    ],
    ['a point inside', { type: 'Point', coordinates: [106.405, 29.805] }],
  ])('is 0 at a common position, without a bearing: %s', (_, shape) => {
    const { distance, from, to, bearing } = nearestApproach(plot, shape);
    expect({ distance, bearing }).toEqual({ distance: 0, bearing: null });
    expect(to).toEqual(from);
    expect(contains(plot, from)).not.toBe('outside');
  });

  it('counts what lies within a millimetre as meeting', () => {
    const corner: LonLat = [106.41, 29.81];
    const near = (metres: number): Shape => ({ type: 'Point', coordinates: geodesicDestination(corner, 45, metres) });
    expect(nearestApproach(plot, near(0.0009)).distance).toBe(0);
    expect(nearestApproach(plot, near(0.0011)).distance).toBeGreaterThan(0.001);
  });

  it.each([0.05, 10, 0])('is the same across the antimeridian as elsewhere (%d degrees on either side)', (east) => {
    const apart = (line: number): number => {
      const beyond = line + east > 180 ? line + east - 360 : line + east;
      const to = beyond === 180 ? -180 : beyond;
      return nearestApproach(box([line - east - 0.01, 29.8], 0.01), box([to, 29.8], 0.01)).distance;
    };
    expect(Math.abs(apart(180) - apart(90))).toBeLessThan(1e-6);
  });

  it('refuses an empty geometry', () => {
    expect(() => nearestApproach(plot, { type: 'MultiPolygon', coordinates: [] })).toThrow(RangeError);
  });
});

describe('contains', () => {
  const ringed: Polygon = {
    type: 'Polygon',
    coordinates: [...box([106, 29], 1).coordinates, ...box([106.4, 29.4], 0.2).coordinates],
  };

  it.each<[LonLat, string]>([
    [[106.1, 29.1], 'inside'],
    [[106.5, 29.5], 'outside'],
    [[107.1, 29.5], 'outside'],
    [[106, 29.5], 'boundary'],
    [[106, 29], 'boundary'],
    [[106.4, 29.5], 'boundary'],
    [[106.5, 29.4], 'boundary'],
    [[106.1, 29.4], 'inside'],
    [[105.9, 29], 'outside'],
  ])('%j lies %s', (at, side) => {
    expect(contains(ringed, at)).toBe(side);
  });

  it('gives the boundary a width of a millimetre on either side', () => {
    for (const azimuth of [90, 270]) {
      const from = (metres: number): LonLat => geodesicDestination([106, 29.5], azimuth, metres);
      expect(contains(ringed, from(0.0009))).toBe('boundary');
      expect(contains(ringed, from(0.0011))).toBe(azimuth === 90 ? 'inside' : 'outside');
    }
  });
});
