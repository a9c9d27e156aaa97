// Areas against GeographicLib on densified edges, small ones against a sum in 60 digits (fixture by make-areas.py), and the survey
// sample in both zones.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Crs } from '../../src/analysis/geometry/crs.ts';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import type { Polygon } from '../../src/analysis/geometry/position.ts';
import { planeArea, project, unproject } from '../../src/analysis/geometry/projection.ts';

interface Areas {
  features: { properties: { name: string; area: number }; geometry: Polygon }[];
}

const { features }: Areas = JSON.parse(readFileSync(new URL('areas.geojson', import.meta.url), 'utf8'));

/** X (north), Y (east) pairs of a survey sheet to a polygon in lon, lat; each ring is closed here. */
function plot(crs: Crs, ...rings: [north: number, east: number][][]): Polygon {
  const coordinates = rings.map((ring) => [...ring, ...ring.slice(0, 1)].map(([x, y]) => unproject([y, x], crs)));
  return { type: 'Polygon', coordinates };
}

// The sample plot of the 界址点 format: 80 m by 100 m with a hole of 10 m by 10 m, in zone 35 and in zone 36.
const inZone35 = plot(
  'EPSG:4523',
  [
    [3302190, 35637250],
    [3302190, 35637350],
    [3302110, 35637350],
    [3302110, 35637250],
  ],
  [
    [3302160, 35637290],
    [3302150, 35637290],
    [3302150, 35637300],
    [3302160, 35637300],
  ],
);
const inZone36 = plot(
  'EPSG:4524',
  [
    [3302391.459, 36347284.032],
    [3302388.854, 36347384.004],
    [3302308.877, 36347381.92],
    [3302311.481, 36347281.949],
  ],
  [
    [3302360.425, 36347323.24],
    [3302350.428, 36347322.979],
    [3302350.168, 36347332.976],
    [3302360.165, 36347333.237],
  ],
);

describe('ellipsoidal area', () => {
  it.each(features)('agrees with the reference: $properties.name', ({ properties, geometry }) => {
    expect(Math.abs(ellipsoidalArea(geometry) / properties.area - 1)).toBeLessThan(1e-9);
  });

  it('of the survey sample is 7,896.33 m² in both zones', () => {
    const throughZone36 = inZone35.coordinates.map((ring) =>
      ring.map((position) => unproject(project(position, 'EPSG:4524'), 'EPSG:4524')),
    );
    expect(Math.abs(ellipsoidalArea(inZone35) - 7896.33)).toBeLessThan(0.01);
    expect(Math.abs(ellipsoidalArea({ type: 'Polygon', coordinates: throughZone36 }) - 7896.33)).toBeLessThan(0.01);
  });

  it('of the sheet in zone 36, which is rounded to millimetres, is what PROJ and GeographicLib make of those numbers', () => {
    // 7896.34890 m² by pyproj 3.4.1; half a millimetre at each corner is worth up to 0.05 m² here.
    expect(Math.abs(ellipsoidalArea(inZone36) - 7896.3489)).toBeLessThan(0.001);
  });

  it('of an empty geometry is nothing', () => {
    expect(ellipsoidalArea({ type: 'MultiPolygon', coordinates: [] })).toBe(0);
    expect(ellipsoidalArea({ type: 'Polygon', coordinates: [] })).toBe(0);
  });
});

describe('plane area', () => {
  it('of the survey sample is 0.79 hectares in its own plane, whatever the easting', () => {
    expect(planeArea(inZone35, 'EPSG:4523')).toBeCloseTo(7900, 4);
    expect(planeArea(inZone35, 'EPSG:4544')).toBeCloseTo(7900, 4);
  });

  it('does not exist in a geographic system', () => {
    expect(() => planeArea(inZone35, 'EPSG:4490')).toThrow(RangeError);
  });
});
