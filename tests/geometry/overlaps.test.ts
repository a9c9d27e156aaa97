// Overlays against GEOS with areas by GeographicLib (fixture by make-overlaps.py), and the relations that follow from them.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { difference, intersection, unionOf } from '../../src/analysis/geometry/overlap.ts';
import type { Polygonal } from '../../src/analysis/geometry/position.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { tolerance } from '../../src/analysis/geometry/tolerance.ts';

interface Pair {
  properties: Record<'first' | 'second' | 'intersection' | 'union' | 'difference', number> & { name: string };
  geometry: { geometries: [Polygonal, Polygonal] };
}

const { features }: { features: Pair[] } = JSON.parse(
  readFileSync(new URL('overlaps.geojson', import.meta.url), 'utf8'),
);

const areaOf = (geometry: Polygonal | null): number => (geometry === null ? 0 : ellipsoidalArea(geometry));

/** What is no more than contact counts as nothing; else 1e-9 of the larger area, which is how well GeographicLib agrees. */
function near(found: number, wanted: number, scale: number): void {
  expect(Math.abs(found - (wanted > tolerance.touch ? wanted : 0))).toBeLessThan(1e-4 + 1e-9 * scale);
}

describe.each(features)('$properties.name', ({ properties, geometry: { geometries } }) => {
  const [a, b] = geometries;
  const { first, second, name } = properties;

  it('has the common ground, the union and the remainder that GEOS finds', () => {
    near(areaOf(intersection(a, b)), properties.intersection, Math.min(first, second));
    near(areaOf(intersection(b, a)), properties.intersection, Math.min(first, second));
    near(areaOf(unionOf([a, b])), properties.union, first + second);
    near(areaOf(difference(a, b)), properties.difference, first);
  });

  it('stands in the relation that the areas give', () => {
    const { relation, overlapArea, distance } = relate(a, b);
    const apart = name.startsWith('gap') ? 'touches' : distance > 0 ? 'disjoint' : 'touches';
    const [aInside, bInside] = [first, second].map((area) => area - properties.intersection < tolerance.touch);
    const inside = aInside && bInside ? 'equals' : aInside ? 'within' : bInside ? 'contains' : 'overlaps';
    expect(relation).toBe(properties.intersection > tolerance.touch ? inside : apart);
    near(overlapArea, properties.intersection, Math.min(first, second));
  });
});

describe('contact', () => {
  const pair = (name: string): Pair => features.find(({ properties }) => properties.name === name)!;

  it.each(['shared side', 'corner contact', 'T-junction', 'side in part', 'jagged shared border', 'fills the hole'])(
    'is no overlap: %s',
    (name) => {
      const [a, b] = pair(name).geometry.geometries;
      expect(intersection(a, b)).toBeNull();
      expect(relate(a, b)).toMatchObject({ relation: 'touches', overlap: null, overlapArea: 0, distance: 0 });
      expect(difference(a, b)).toEqual({
        type: 'MultiPolygon',
        coordinates: a.type === 'Polygon' ? [a.coordinates] : a.coordinates,
      });
    },
  );

  it('a sliver of a centimetre is overlap, and kept', () => {
    const [a, b] = pair('sliver of 0.01 m').geometry.geometries;
    expect(relate(a, b)).toMatchObject({ relation: 'overlaps' });
  });
});
