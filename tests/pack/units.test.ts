// The control units tile the district: every edge of a unit is met by its neighbour's, or is an edge of the district.

import { expect, it } from 'vitest';
import type { MultiPolygon } from '../../src/analysis/geometry/position.ts';
import { polygons, zonesOf } from './shipped-pack.ts';

const edgesOf = (shape: MultiPolygon): string[] =>
  shape.coordinates.flat().flatMap((ring) => ring.slice(1).map((to, index) => `${ring[index]} ${to}`));

const reversed = (edge: string): string => edge.split(' ').toReversed().join(' ');

it('has every border twice, in opposite directions, and the district once', () => {
  const edges = zonesOf('ctrl_unit').flatMap((unit) => edgesOf(polygons(unit)));
  const known = new Set(edges);
  expect(known.size).toBe(edges.length);
  const single = edges.filter((edge) => !known.has(reversed(edge)));
  expect(single.toSorted()).toEqual(edgesOf(polygons(zonesOf('district')[0]!)).toSorted());
});

it('has 9 priority, 9 key and 3 general units with codes that count up', () => {
  const units = zonesOf('ctrl_unit').map(({ attributes }) => [attributes.class, attributes.code].join(' '));
  const serials = (unitClass: string, digit: number, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${unitClass} ZH500109${digit}${String(index + 1).padStart(4, '0')}`);
  expect(units.toSorted()).toEqual(
    [...serials('优先保护单元', 1, 9), ...serials('重点管控单元', 2, 9), ...serials('一般管控单元', 3, 3)].toSorted(),
  );
});
