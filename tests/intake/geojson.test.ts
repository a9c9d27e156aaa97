// GeoJSON: every form of RFC 7946, the older crs member, and what can be wrong with it, each with its place.

import { describe, expect, it } from 'vitest';
import { ellipsoidalArea, geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import { project, unproject } from '../../src/analysis/geometry/projection.ts';
import { feature, footprintsOf, problemsOf, readText, square } from './read.ts';

const named = { name: 'site.geojson' };
const polygon = { type: 'Polygon', coordinates: [square] };
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const ofType = (type: string, coordinates: unknown) => JSON.stringify({ type, coordinates });

describe('forms', () => {
  it.each<[string, string]>([
    ['bare geometry', JSON.stringify(polygon)],
    ['feature', feature([square])],
    ['collection', collection(JSON.parse(feature([square])))],
    ['geometry collection', JSON.stringify({ type: 'GeometryCollection', geometries: [polygon] })],
    ['multipolygon', ofType('MultiPolygon', [[square]])],
    ['byte order mark', `\uFEFF${feature([square])}`],
    ['heights', feature([square.map(([lon, lat]) => [lon, lat, 210])])],
    ['clockwise', feature([square.toReversed()])],
    ['poisoned keys', `{"__proto__": {"type": "Nothing"}, "constructor": 1, ${feature([square]).slice(1)}`],
  ])('%s', async (_, text) => {
    const [footprint, ...others] = await footprintsOf(text, named);
    expect(others).toEqual([]);
    expect(footprint).toMatchObject({ crs: 'EPSG:4326', planeArea: null, declaredArea: null, notes: [] });
    // 96.7 m by 110.8 m; GeographicLib gives 10,712.6 m² for this square.
    expect(ellipsoidalArea(footprint!.geometry)).toBeCloseTo(
      ellipsoidalArea({ type: 'Polygon', coordinates: [square] }),
      6,
    );
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each([['name'], ['名称'], ['地块名称'], ['XMMC'], ['DKMC']])('takes the name from %s', async (key) => {
    const [footprint] = await footprintsOf(feature([square], { id: 4, [key]: ' 蔡家\u001b[31m污水处理厂 ' }), named);
    expect(footprint!.name).toBe('蔡家 [31m污水处理厂');
  });

  it('names by file and number otherwise', async () => {
    const one = JSON.parse(feature([square]));
    expect((await footprintsOf(collection(one, one), named)).map(({ name }) => name)).toEqual(['site #1', 'site #2']);
    expect((await footprintsOf(feature([square]), named)).map(({ name }) => name)).toEqual(['site']);
  });

  it('widens a line that has a width', async () => {
    const line = ofType('LineString', [
      [106.42, 29.83],
      [106.43, 29.83],
    ]);
    const [footprint] = await footprintsOf(line, { ...named, width: 30 as never });
    const length = geodesicDistance([106.42, 29.83], [106.43, 29.83]);
    expect(ellipsoidalArea(footprint!.geometry) / (length * 30)).toBeCloseTo(1, 4);
    expect(footprint!.notes).toEqual([{ code: 'buffered-line', width: 30 }]);
  });
});

describe('coordinate systems', () => {
  const plane = square.map((position) => project(position, 'EPSG:4523'));
  const withCrs = (name: unknown, coordinates: unknown = [plane]) =>
    feature(coordinates, {}, { crs: { type: 'name', properties: { name } } });

  it.each(['EPSG:4523', 'urn:ogc:def:crs:EPSG::4523', 'http://www.opengis.net/def/crs/EPSG/0/4523', 'epsg:4523'])(
    'reads %s',
    async (name) => {
      const [footprint] = await footprintsOf(withCrs(name), named);
      expect(footprint!.crs).toBe('EPSG:4523');
      expect(footprint!.geometry.coordinates[0]![0]![0]![0]).toBeCloseTo(106.42, 9);
    },
  );

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4490'])(
    'takes %s as lon, lat',
    async (name) => {
      expect((await footprintsOf(withCrs(name, [square]), named))[0]!.geometry.coordinates[0]![0]).toEqual(square);
    },
  );

  it('reads a member of the collection', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'EPSG:4544' } },
      features: [JSON.parse(feature([square.map((position) => project(position, 'EPSG:4544'))]))],
    });
    expect((await footprintsOf(text, named))[0]!.crs).toBe('EPSG:4544');
  });

  it('keeps the true line of a long projected edge within 1 mm', async () => {
    const corners = [
      [35_600_000, 3_300_000],
      [35_640_000, 3_300_000],
      [35_640_000, 3_340_000],
      [35_600_000, 3_300_000],
    ] as const;
    const [footprint] = await footprintsOf(withCrs('EPSG:4523', [corners]), named);
    const ring = footprint!.geometry.coordinates[0]![0]!;
    expect(ring.length).toBeGreaterThan(50);
    let worst = 0;
    for (const [index, to] of ring.slice(1).entries()) {
      const from = ring[index]!;
      const [a, b] = [project(from, 'EPSG:4523'), project(to, 'EPSG:4523')];
      const middle = unproject([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], 'EPSG:4523');
      worst = Math.max(worst, geodesicDistance(middle, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
    }
    expect(worst).toBeGreaterThan(0.0001);
    expect(worst).toBeLessThan(0.001);
  });

  it('asks about outlines of DataV, which are GCJ-02 although the format says WGS 84', async () => {
    const text = feature([square], { adcode: 500109, subFeatureIndex: 8 });
    expect(await problemsOf(text)).toMatchObject([{ code: 'crs-ambiguous', candidates: ['GCJ-02', 'EPSG:4326'] }]);
    expect(await footprintsOf(text, { crs: 'GCJ-02' })).toHaveLength(1);
  });

  it('brings GCJ-02 back, and says that it is approximate', async () => {
    const shifted = square.map((at) => project(at, 'GCJ-02'));
    const [footprint] = await footprintsOf(withCrs('GCJ-02', [shifted]));
    expect(footprint!.notes).toContainEqual({ code: 'crs-shifted', crs: 'GCJ-02', because: 'declared' });
    const [at] = footprint!.geometry.coordinates[0]![0]!;
    expect(Math.hypot(at![0] - square[0][0], at![1] - square[0][1])).toBeLessThan(1e-8);
  });

  it.each<[string, string, object]>([
    ['Xi’an 80', withCrs('EPSG:2359'), { code: 'crs-unsupported', reason: 'xian-80' }],
    ['Beijing 54', withCrs('urn:ogc:def:crs:EPSG::2412'), { code: 'crs-unsupported', reason: 'beijing-54' }],
    [
      'a system from elsewhere',
      withCrs('EPSG:27700'),
      { code: 'crs-unsupported', stated: 'EPSG:27700', reason: 'not-known' },
    ],
    ['metres without a system', feature([plane]), { code: 'crs-missing', suggested: ['EPSG:4523'] }],
    [
      'northing first',
      withCrs('EPSG:4523', [plane.map(([x, y]) => [y, x])]),
      { code: 'axes-swapped', ring: 1, point: 1 },
    ],
    [
      'degrees in a projected system',
      withCrs('EPSG:4523', [square]),
      { code: 'coordinate-out-of-range', crs: 'EPSG:4523' },
    ],
  ])('refuses %s', async (_, text, problem) => {
    expect(await problemsOf(text, named)).toEqual([expect.objectContaining(problem)]);
  });
});

describe('bad input', () => {
  const bowTie = [square[0], square[2], square[1], square[3], square[0]];

  it.each<[string, string, object]>([
    ['empty', '', { code: 'empty-file' }],
    ['blank', ' \n\t', { code: 'empty-file' }],
    ['not JSON', 'hello', { code: 'not-json', row: 1, column: 1 }],
    [
      'a wrong sign',
      '{"type": "Polygon",\n "coordinates": [[[1, 2];]]}',
      { code: 'not-json', row: 2, column: 25, found: ';' },
    ],
    ['a trailing comma', '[1,2,]', { code: 'not-json', row: 1, column: 6 }],
    ['truncated', feature([square]).slice(0, 90), { code: 'truncated-json', row: 1, column: 91 }],
    ['truncated in a word', '{"type": "Feat', { code: 'truncated-json', open: 1 }],
    ['two documents on a line', '{} {}', { code: 'not-json', row: 1, column: 4 }],
    ['JSON of another kind', '{"a": 1}', { code: 'not-geojson' }],
    ['TopoJSON', '{"type": "Topology", "objects": {}}', { code: 'not-geojson', found: 'Topology' }],
    ['a list', '[106.42, 29.83]', { code: 'not-geojson' }],
    ['no features', collection(), { code: 'no-geometry' }],
    ['null geometry', '{"type":"Feature","properties":{},"geometry":null}', { code: 'no-geometry' }],
    ['no coordinates', ofType('Polygon', []), { code: 'no-geometry' }],
    ['a point', ofType('Point', [106.42, 29.83]), { code: 'point-needs-radius' }],
    ['a line', ofType('LineString', square), { code: 'line-needs-width' }],
    [
      'NaN',
      '{"type":"Polygon","coordinates":[[[106.4,NaN]]]}',
      { code: 'coordinate-not-a-number', row: 1, column: 42, found: 'NaN' },
    ],
    [
      'a text for a number',
      feature([[['106.42', 29.83], ...square]]),
      { code: 'coordinate-not-a-number', ring: 1, point: 1 },
    ],
    ['half a position', feature([[[106.42], ...square]]), { code: 'coordinate-not-a-number', found: '[106.42]' }],
    [
      'infinite',
      '{"type":"Polygon","coordinates":[[[106.4,1e999]]]}',
      { code: 'coordinate-not-a-number', found: 'Infinity' },
    ],
    [
      'out of range',
      feature([
        [
          [106.42, 29.83],
          [186.42, 29.83],
          [106.42, 29.93],
          [106.42, 29.83],
        ],
      ]),
      { code: 'coordinate-out-of-range', point: 2, at: [186.42, 29.83] },
    ],
    ['swapped', feature([square.map(([lon, lat]) => [lat, lon])]), { code: 'axes-swapped', ring: 1, point: 1 }],
    ['unclosed', feature([square.slice(0, 4)]), { code: 'unclosed', ring: 1 }],
    ['two points', feature([[square[0], square[1], square[0]]]), { code: 'ring-too-short', count: 2 }],
    [
      'no area',
      feature([
        [
          [106.42, 29.83],
          [106.43, 29.83],
          [106.44, 29.83],
          [106.42, 29.83],
        ],
      ]),
      { code: 'ring-without-area' },
    ],
  ])('%s', async (_, text, problem) => {
    expect((await problemsOf(text, named))[0]).toMatchObject({ file: 'site.geojson', ...problem });
  });

  it('repairs a crossing that leaves no doubt, and says so', async () => {
    const [footprint] = await footprintsOf(feature([bowTie]), named);
    expect(footprint!.notes).toEqual([expect.objectContaining({ code: 'repaired', fault: 'self-crossing' })]);
    expect(
      ellipsoidalArea(footprint!.geometry) / ellipsoidalArea({ type: 'Polygon', coordinates: [square] }),
    ).toBeCloseTo(0.5, 4);
  });

  it('closes a ring whose ends are 1 cm apart, and says so', async () => {
    const text = feature([[...square.slice(0, 4), [106.42, 29.8300001]]]);
    const [footprint] = await footprintsOf(text, named);
    expect(footprint!.notes).toEqual([expect.objectContaining({ code: 'ring-closed', ring: 0 })]);
    expect(footprint!.geometry.coordinates[0]![0]).toHaveLength(5);
  });

  it('keeps the sound features beside the problems of the others', async () => {
    const result = await readText(
      collection(JSON.parse(feature([square])), JSON.parse(ofType('Point', [106, 29])), null, {
        type: 'Feature',
        geometry: null,
      }),
      named,
    );
    expect(result.ok && result.value.footprints).toHaveLength(1);
    expect(result.ok && result.value.footprints[0]?.notes).toEqual([{ code: 'left-out', what: 'points', count: 1 }]);
    expect(result.ok && result.value.problems.map(({ code, feature: number }) => [code, number])).toEqual([
      ['not-geojson', 3],
      ['no-geometry', 4],
    ]);
  });

  it('stops at its limits before memory is spent', async () => {
    const started = Date.now();
    const deep = `{"type":"Polygon","coordinates":${'['.repeat(5_000_000)}`;
    expect((await problemsOf(deep, named))[0]).toMatchObject({ code: 'too-large', what: 'depth' });
    const many = `{"type":"Polygon","coordinates":[[${'[1,2],'.repeat(200_001)}[1,2]]]}`;
    expect((await problemsOf(many, named))[0]).toMatchObject({ code: 'too-large', what: 'vertices', limit: 200_000 });
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});
