// What is written reads back to the same ground within 1 mm: random footprints, with holes and parts, in every format.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Crs } from '../../src/analysis/geometry/crs.ts';
import type { LonLat, MultiPolygon, Ring } from '../../src/analysis/geometry/position.ts';
import { project } from '../../src/analysis/geometry/projection.ts';
import type { Footprint } from '../../src/analysis/screening/screening.ts';
import { type ExportFormat, writeFootprints } from '../../src/export/write-footprints.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';
import { readZones } from '../../src/layers/read-zones.ts';

/** A ring around a centre, `size` degrees wide, closed, counterclockwise. */
const ringAround = ([lon, lat]: LonLat, size: number, radii: readonly number[]): Ring => {
  const ring = radii.map((radius, index): LonLat => {
    const angle = (2 * Math.PI * index) / radii.length;
    return [lon + size * radius * Math.cos(angle), lat + size * radius * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
};

const radii = fc.array(fc.double({ min: 0.6, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 });
/** From plots of 50 m to sites of 30 km, on either side of 106.5°E, with a hole and a second part as it comes. */
const footprint = fc
  .record({
    lon: fc.double({ min: 106.2, max: 106.8, noNaN: true }),
    lat: fc.double({ min: 29.5, max: 30.2, noNaN: true }),
    size: fc.constantFrom(0.0005, 0.01, 0.15),
    outer: radii,
    hole: fc.option(radii),
    second: fc.option(radii),
    name: fc.constantFrom('示例地块', 'Plot A & B', '碚城 <1>', '一,二'),
  })
  .map(({ lon, lat, size, outer, hole, second, name }): Footprint => {
    const first = [ringAround([lon, lat], size, outer)];
    // A triangle with radii of 0.6 and more holds a circle of radius 0.25 around its centre.
    if (hole) first.push(ringAround([lon, lat], size * 0.2, hole).toReversed());
    const coordinates = second ? [first, [ringAround([lon + size * 3, lat], size, second)]] : [first];
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates };
    return { name, geometry, crs: 'EPSG:4490', planeArea: null, declaredArea: null, notes: [] };
  });

/** Distance in the plane from a position to the nearest of the edges. */
function distanceToEdges(
  at: readonly [number, number],
  rings: readonly (readonly (readonly [number, number])[])[],
): number {
  let least = Infinity;
  for (const ring of rings) {
    for (const [index, to] of ring.entries()) {
      const from = ring[index - 1];
      if (!from) continue;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const length = dx * dx + dy * dy;
      const along =
        length === 0 ? 0 : Math.min(1, Math.max(0, ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / length));
      least = Math.min(least, Math.hypot(at[0] - from[0] - along * dx, at[1] - from[1] - along * dy));
    }
  }
  return least;
}

/** A linear plane around Beibei, in metres: edges that are straight in lon, lat stay straight. */
const flat = (geometry: MultiPolygon) =>
  geometry.coordinates
    .flat()
    .map((ring) => ring.map(([lon, lat]): [number, number] => [(lon - 106.5) * 96_500, (lat - 29.8) * 110_900]));

/** The farthest that a vertex of one lies from the edges of the other, both ways, in metres. */
function apart(a: MultiPolygon, b: MultiPolygon): number {
  const [left, right] = [flat(a), flat(b)];
  const one = left.flat().map((at) => distanceToEdges(at, right));
  const other = right.flat().map((at) => distanceToEdges(at, left));
  return Math.max(...one, ...other);
}

const cases: readonly [ExportFormat, Crs | null, string][] = [
  ['geojson', null, 'a.geojson'],
  ['ndjson', null, 'a.ndjson'],
  ['zip', null, 'a.zip'],
  ['zip', 'EPSG:4523', 'a.zip'],
  ['zip', 'EPSG:4545', 'a.zip'],
  ['zip', 'EPSG:4490', 'a.zip'],
  ['txt', null, 'a.txt'],
  ['txt', 'EPSG:4524', 'a.txt'],
  ['kml', null, 'a.kml'],
  ['csv', null, 'a.csv'],
  ['wkt', null, 'a.wkt'],
  ['gpkg', null, 'a.gpkg'],
];

describe('a footprint that is written and read back', () => {
  it.each(cases)('%s %s', async (format, crs, name) => {
    await fc.assert(
      fc.asyncProperty(footprint, fc.constantFrom('gbk', 'utf-8'), async (given, encoding) => {
        const bytes = await writeFootprints([given], format, {
          name: 'a',
          crs,
          encoding: encoding === 'gbk' ? 'gbk' : 'utf-8',
        });
        const result = await readFootprints(bytes, { name });
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        expect(result.value.problems).toEqual([]);
        expect(result.value.footprints).toHaveLength(1);
        const [back] = result.value.footprints;
        expect(apart(given.geometry, back!.geometry)).toBeLessThan(0.001);
        expect(back!.geometry.coordinates.map((rings) => rings.length)).toEqual(
          given.geometry.coordinates.map((rings) => rings.length),
        );
        if (format !== 'wkt' && format !== 'txt') expect(back!.name).toBe(given.name);
      }),
      { numRuns: 40 },
    );
  });

  it('one a line, as many as there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(footprint, { minLength: 1, maxLength: 4 }), async (given) => {
        const manner = { name: 'a', crs: null, encoding: 'gbk' } as const;
        const lines = await writeFootprints(given, 'ndjson', manner);
        expect(new TextDecoder().decode(lines).trimEnd().split('\n')).toHaveLength(given.length);
        const read = await readFootprints(lines, { name: 'a.ndjson' });
        expect(read.ok && read.value.footprints.map(({ name }) => name)).toEqual(given.map(({ name }) => name));
      }),
      { numRuns: 20 },
    );
  });

  it('fgb', async () => {
    await fc.assert(
      fc.asyncProperty(footprint, async (given) => {
        const bytes = await writeFootprints([given], 'fgb', { name: 'a', crs: null, encoding: 'gbk' });
        const read = readZones(bytes, 'a.fgb');
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const { shape } = read.value[0]!;
        if (shape.type !== 'MultiPolygon') throw new Error(shape.type);
        expect(apart(given.geometry, shape)).toBeLessThan(0.001);
      }),
      { numRuns: 20 },
    );
  });

  it('is told apart when it moves by 2 mm: the measure of these tests sees it', () => {
    const at = (east: number): MultiPolygon => ({
      type: 'MultiPolygon',
      coordinates: [[ringAround([106.4 + east / 96_500, 29.8], 0.001, [1, 1, 1])]],
    });
    expect(apart(at(0), at(0.002))).toBeGreaterThan(0.0009);
    expect(project([106.4, 29.8], 'EPSG:4523')[0]).toBeGreaterThan(35_000_000);
  });
});
