// The bands are true distance: every point of their edges, and which side of the edge any point lies on.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../src/analysis/geometry/nearest.ts';
import type { LonLat } from '../../src/analysis/geometry/position.ts';
import { distanceToLine, onEdge, polygons, roughDistance, zonesOf } from './shipped-pack.ts';

const district = polygons(zonesOf('district')[0]!);
const border = district.coordinates.flat();
const banks = zonesOf('jl_bank').map(({ shape }) => {
  if (shape.type !== 'LineString') throw new Error('a bank is a line');
  return shape.coordinates;
});

const onBorder = (point: LonLat): boolean =>
  border.some((ring) => ring.some((a, index) => index > 0 && roughDistance(point, ring[index - 1]!, a) < 0.5));

/** Points on the edges of a band: both ends' thirds and the middle. */
function* samples(id: string): Generator<LonLat> {
  for (const ring of polygons(zonesOf(id)[0]!).coordinates.flat()) {
    for (let index = 1; index < ring.length; index++) {
      for (const share of [0, 0.5]) yield onEdge(ring[index - 1]!, ring[index]!, share);
    }
  }
}

describe.each([
  ['jl_1km', 1000],
  ['jl_5km', 5000],
])('%s', (id, limit) => {
  it(`lies ${limit} m from the bank, within 0.5 m, wherever it is not the district's border`, () => {
    const free = [...samples(id)].filter((point) => !onBorder(point));
    expect(free.length).toBeGreaterThan(1000);
    const misses = free.map((point) => Math.abs(distanceToLine(point, banks) - limit));
    expect(Math.max(...misses)).toBeLessThan(0.5);
  });

  it('holds every point of the district that is nearer, and none that is farther', () => {
    const band = polygons(zonesOf(id)[0]!);
    const anywhere = fc.tuple(
      fc.double({ min: 106.3, max: 106.69, noNaN: true }),
      fc.double({ min: 29.65, max: 30.09, noNaN: true }),
    );
    fc.assert(
      fc.property(anywhere, (point) => {
        fc.pre(contains(district, point) === 'inside');
        const inWater = contains(polygons(zonesOf('jialing')[0]!), point) !== 'outside';
        const distance = inWater ? 0 : distanceToLine(point, banks);
        fc.pre(Math.abs(distance - limit) > 0.5);
        expect(contains(band, point)).toBe(distance < limit ? 'inside' : 'outside');
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

it('banks carry the vertices of the river surface, all but the two ends', () => {
  const surface = polygons(zonesOf('jialing')[0]!).coordinates.flat(2).map(String);
  const bank = new Set(banks.flat().map(String));
  expect(surface.every((vertex) => bank.has(vertex))).toBe(true);
  expect(new Set(surface).size).toBe(bank.size);
});
