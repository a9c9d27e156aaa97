// Every coordinate system against PROJ (fixture by make-projections.py), within 1 mm both ways.

import { describe, expect, it } from 'vitest';
import { crsInfo, crsList, isCrs, threeDegreeZone, zoneCrs } from '../../src/analysis/geometry/crs.ts';
import { geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import { project, unproject } from '../../src/analysis/geometry/projection.ts';
import rows from './projections.json' with { type: 'json' };

describe('projections', () => {
  it('agree with PROJ within 1 mm in every system, both ways', () => {
    expect(new Set(rows.map(({ crs }) => crs)).size).toBe(76);
    for (const { crs, lon, lat, x, y } of rows) {
      if (!isCrs(crs)) throw new Error(crs);
      const [east, north] = project([lon, lat], crs);
      expect(Math.hypot(east - x, north - y), `${crs} ${lon} ${lat}`).toBeLessThan(0.001);
      expect(geodesicDistance(unproject([x, y], crs), [lon, lat]), `${crs} back`).toBeLessThan(0.001);
    }
  });

  it('leave lon, lat as they are in geographic systems', () => {
    expect(project([106.4, 29.8], 'EPSG:4490')).toEqual([106.4, 29.8]);
    expect(unproject([106.4, 29.8], 'EPSG:4326')).toEqual([106.4, 29.8]);
  });

  it('know zones by number and by meridian: 106.5°E parts zone 35 from zone 36', () => {
    expect([threeDegreeZone(106.49), threeDegreeZone(106.5), threeDegreeZone(73.6), threeDegreeZone(136.4)]).toEqual([
      35, 36, 25, 45,
    ]);
    expect(() => threeDegreeZone(140)).toThrow(RangeError);
    expect([zoneCrs(35, true), zoneCrs(36, true), zoneCrs(35, false), zoneCrs(36, false)]).toEqual([
      'EPSG:4523',
      'EPSG:4524',
      'EPSG:4544',
      'EPSG:4545',
    ]);
    expect(crsInfo('EPSG:4523')).toMatchObject({ kind: 'projected', centralMeridian: 105, falseEasting: 35_500_000 });
    expect(crsInfo('EPSG:4545')).toMatchObject({ kind: 'projected', centralMeridian: 108, falseEasting: 500_000 });
  });

  it('lead from GCJ-02 and BD-09 back to where they came from, by the distances of the domain sheet', () => {
    const here = [106.42, 29.83] as const;
    for (const [crs, away] of [
      ['GCJ-02', 477],
      ['BD-09', 1093],
    ] as const) {
      const shifted = project(here, crs);
      expect(Math.abs(geodesicDistance(shifted, here) - away)).toBeLessThan(25);
      expect(geodesicDistance(unproject(shifted, crs), here)).toBeLessThan(0.001);
    }
  });

  it('are a closed list', () => {
    expect(crsList()).toHaveLength(80);
    expect(['EPSG:4499.5', 'EPSG:4555', 'epsg:4490', 'GCJ02', ''].filter(isCrs)).toEqual([]);
  });
});
