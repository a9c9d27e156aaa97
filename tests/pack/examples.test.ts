// The 47 key projects and the footprints to try: whole, inside the district, and screened to the verdict that they promise.

import { describe, expect, it } from 'vitest';
import { intersection } from '../../src/analysis/geometry/overlap.ts';
import { polygonsOf } from '../../src/analysis/geometry/position.ts';
import { screen } from '../../src/analysis/screening/screen.ts';
import { metres, squareMetres } from '../../src/analysis/units/quantity.ts';
import { examplesSchema } from '../../src/layers/examples.ts';
import { bytesOf, distanceToLine, geodesicArea, onEdge, pack, polygons, zonesOf } from './shipped-pack.ts';

const { projects, examples } = examplesSchema().parse(JSON.parse(new TextDecoder().decode(bytesOf('examples.json'))));
const district = polygons(zonesOf('district')[0]!);
const banks = zonesOf('jl_bank').map(({ shape }) => (shape.type === 'LineString' ? shape.coordinates : []));

it('lists the 47 projects, and gives at least 14 that name a place a footprint', () => {
  expect(projects.map(({ no }) => no)).toEqual(Array.from({ length: 47 }, (_, index) => index + 1));
  const named = new Set(projects.filter(({ placeClass }) => placeClass === 'P').map(({ no }) => no));
  const drawn = new Set(
    examples.flatMap(({ projectNo }) => (projectNo !== null && named.has(projectNo) ? [projectNo] : [])),
  );
  expect(drawn.size).toBeGreaterThanOrEqual(14);
});

describe.each(examples.map((example) => [example.id, example] as const))('%s', (_, example) => {
  const geometry = { type: 'MultiPolygon' as const, coordinates: polygonsOf(example.footprint) };

  it('lies inside the district and says 示意', () => {
    const inside = intersection(geometry, district);
    expect(Math.abs(geodesicArea(inside!) - geodesicArea(geometry))).toBeLessThan(0.1);
    expect(example.note.zh).toContain('示意选址');
  });

  it(`is ${example.expect}`, () => {
    const footprint = {
      name: example.id,
      geometry,
      crs: 'EPSG:4490',
      planeArea: null,
      declaredArea: null,
      notes: [],
    } as const;
    const { verdict } = screen({ footprint, project: example.project, pack, asOf: '2026-11-22', near: metres(5000) });
    expect(verdict.outcome).toBe(example.expect);
  });
});

describe('distance from the bank, by GeographicLib', () => {
  it.each([
    ['chemical-plant-600', 600],
    ['industrial-park-3000', 3000],
  ])('%s: %d m', (id, distance) => {
    const { footprint } = examples.find((example) => example.id === id)!;
    const ring = polygonsOf(footprint)[0]![0]!;
    const edge = ring
      .slice(1)
      .flatMap((to, index) => Array.from({ length: 50 }, (_, step) => onEdge(ring[index]!, to, step / 50)));
    const nearest = Math.min(...edge.map((point) => distanceToLine(point, banks)));
    expect(Math.abs(nearest - distance)).toBeLessThan(0.5);
  });
});

it('prohibits the three plain cases for the reason that they show', () => {
  const rulesFor = (id: string): readonly string[] => {
    const example = examples.find((candidate) => candidate.id === id)!;
    const geometry = { type: 'MultiPolygon' as const, coordinates: polygonsOf(example.footprint) };
    const footprint = {
      name: id,
      geometry,
      crs: 'EPSG:4490',
      planeArea: null,
      declaredArea: squareMetres(1),
      notes: [],
    } as const;
    return screen({ footprint, project: example.project, pack, asOf: '2026-11-22' }).verdict.rules;
  };
  expect(rulesFor('chemical-plant-600')).toEqual(expect.arrayContaining(['LAW-26a', 'JL-02', 'JL-04']));
  expect(rulesFor('industrial-park-3000')).toContain('JL-05');
  expect(rulesFor('jinyunshan-housing')).toContain('SM-03');
});
