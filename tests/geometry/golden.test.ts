// Pairs named after their trouble (fixtures by make-golden.py): common ground and rest as GEOS finds them, by one engine and by two.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ellipsoidalArea, metresPerDegree } from '../../src/analysis/geometry/geodesy.ts';
import { commonPart, difference, unionOf } from '../../src/analysis/geometry/overlap.ts';
import type { Polygonal } from '../../src/analysis/geometry/position.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { examine, repair } from '../../src/analysis/geometry/repair.ts';
import { tolerance } from '../../src/analysis/geometry/tolerance.ts';

const read = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url)).map((file) => ({
    name: file.replace('.geojson', ''),
    ...JSON.parse(readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8')),
  }));

const areaOf = (geometry: Polygonal | null): number => (geometry === null ? 0 : ellipsoidalArea(geometry));

describe.each(read('good'))('$name', ({ properties, geometry }) => {
  const [a, b]: [Polygonal, Polygonal] = geometry.geometries;
  const { first, second, common, latitude } = properties;
  const [east, north] = metresPerDegree(latitude);
  // GEOS measures in square degrees; one factor for all is good to 1e-4 over a kilometre, the whole says how much.
  const squareMetres = (area: number): number => area * east * north;
  const near = (found: number, wanted: number): void => {
    const counts = squareMetres(wanted) > tolerance.touch ? squareMetres(wanted) : 0;
    expect(Math.abs(found - counts)).toBeLessThan(tolerance.touch + 2e-4 * counts);
  };

  it.each([false, true])('has the common ground and the rest that GEOS finds (settled: %s)', (settled) => {
    near(commonPart(a, b, { settled })?.area ?? 0, common);
    near(commonPart(b, a, { settled })?.area ?? 0, common);
    near(areaOf(difference(a, b, { settled })), first - common);
    near(areaOf(unionOf([a, b], { settled })), first + second - common);
  });

  it('sums to the whole, and stands in the relation that the areas give', () => {
    const part = commonPart(a, b)?.area ?? 0;
    expect(Math.abs(part + areaOf(difference(a, b)) - areaOf(a))).toBeLessThan(tolerance.touch);
    const { relation } = relate(a, b);
    expect(['touches', 'disjoint'].includes(relation)).toBe(squareMetres(common) <= tolerance.touch);
  });
});

describe.each(['hole-a-hair-across-its-shell', 'parts-a-hair-into-each-other'])('%s', (name) => {
  it('is mended without a change of ground', () => {
    const { geometry } = read('bad').find((shape) => shape.name === name) ?? {};
    const { geometry: mended, problems } = repair(geometry);
    expect(problems).toEqual([]);
    expect(Math.abs(ellipsoidalArea(mended) - ellipsoidalArea(geometry))).toBeLessThan(1e-6);
  });
});

describe.each(read('bad'))('$name', ({ geometry }) => {
  it('is found, and mended or refused; what is mended stays', () => {
    expect(examine(geometry)).not.toEqual([]);
    const mended = repair(geometry);
    expect(mended.geometry.coordinates.length > 0).toBe(mended.problems.length === 0);
    expect(examine(mended.geometry).filter(({ code }) => code !== 'empty')).toEqual([]);
    expect(() => relate(geometry, geometry)).not.toThrow();
  });
});
