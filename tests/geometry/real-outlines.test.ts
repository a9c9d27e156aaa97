// Outlines of the real world, read where they lie (JADELINE_TESTDATA, or ../shared/testdata beside the repository); skipped without them.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boxesMeet, extentOf } from '../../src/analysis/geometry/edges.ts';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { difference, intersection } from '../../src/analysis/geometry/overlap.ts';
import type { Polygonal } from '../../src/analysis/geometry/position.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { examine, repair } from '../../src/analysis/geometry/repair.ts';

const folder = process.env.JADELINE_TESTDATA ?? join(import.meta.dirname, '../../../shared/testdata');
const there = existsSync(join(folder, 'it_sicily_municipalities.geojson'));

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const geometries = (name: string): Polygonal[] =>
  JSON.parse(read(name)).features.map((feature: { geometry: Polygonal }) => feature.geometry);

/** The numbers of a WKT multipolygon. */
function fromWkt(text: string): Polygonal {
  const body = text.slice(text.indexOf('('), text.lastIndexOf(')') + 1);
  const json = body
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replaceAll(/([-\d.]+)\s+([-\d.]+)/g, '[$1,$2]');
  return { type: 'MultiPolygon', coordinates: JSON.parse(json) };
}

describe.skipIf(!there)('real outlines', () => {
  it('of municipalities that tile an island: neighbours touch, none overlap', () => {
    const towns = geometries('it_sicily_municipalities.geojson').slice(0, 130);
    const found = { touches: 0, disjoint: 0, other: 0 };
    for (const [index, town] of towns.entries()) {
      expect(examine(town)).toEqual([]);
      for (const other of towns.slice(index + 1)) {
        if (!boxesMeet(extentOf(town), extentOf(other))) continue;
        const { relation } = relate(town, other);
        found[relation === 'touches' || relation === 'disjoint' ? relation : 'other']++;
      }
    }
    expect(found.other).toBe(0);
    expect(found.touches).toBeGreaterThan(200);
  });

  it('of a continent, hard for clippers: the parts inside and outside sum to the whole', () => {
    const [asia, window] = geometries('booleanop_asia.geojson');
    const [inside, outside] = [intersection(asia!, window!), difference(asia!, window!)];
    const whole = ellipsoidalArea(asia!);
    expect(Math.abs((ellipsoidalArea(inside!) + ellipsoidalArea(outside!)) / whole - 1)).toBeLessThan(1e-9);
  });

  it('of 91 faulty parts: the union that GEOS makes of them', () => {
    const zones = fromWkt(read('nl_zones.wkt'));
    const { geometry, problems } = repair(zones);
    expect(problems).toEqual([]);
    expect(examine(geometry)).toEqual([]);
    // shapely 1.8.5, GEOS 3.11.1: unary_union of the parts, each made valid, covers 0.0017009575307 square degrees at 52.32°N.
    const perSquareDegree =
      ellipsoidalArea({
        type: 'Polygon',
        coordinates: [
          [
            [5.54, 52.3],
            [5.56, 52.3],
            [5.56, 52.34],
            [5.54, 52.34],
            [5.54, 52.3],
          ],
        ],
      }) /
      (0.02 * 0.04);
    expect(ellipsoidalArea(geometry) / perSquareDegree / 0.0017009575307).toBeCloseTo(1, 3);
  });
});
