// Files that would be looked at for hours, or for ever, and files as long that are sound: the first are answered with a sentence, the
// second are read.

import { describe, expect, it } from 'vitest';
import { examine } from '../../src/analysis/geometry/examine.ts';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { metres } from '../../src/analysis/units/quantity.ts';
import { wordsFor } from '../../src/words/index.ts';
import { feature, footprintsOf, problemsOf, readText } from './read.ts';

type Ring = readonly (readonly [number, number])[];

const east = 35_637_300;
const north = 3_302_150;

const squareAt = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A drawing from group codes and values. */
const drawing = (entities: readonly (string | number)[], blocks: readonly (string | number)[] = [], unit = 6): string =>
  [
    ...[0, 'SECTION', 2, 'HEADER', 9, '$INSUNITS', 70, unit, 0, 'ENDSEC'],
    ...[0, 'SECTION', 2, 'BLOCKS', ...blocks, 0, 'ENDSEC'],
    ...[0, 'SECTION', 2, 'ENTITIES', ...entities, 0, 'ENDSEC', 0, 'EOF', ''],
  ].join('\n');
const polyline = (ring: Ring, layer = '红线'): readonly (string | number)[] => [
  ...[0, 'LWPOLYLINE', 8, layer, 90, ring.length - 1, 70, 1],
  ...ring.slice(0, -1).flatMap(([x, y]) => [10, x, 20, y]),
];
const lines = (chain: Ring): readonly (string | number)[] =>
  chain
    .slice(1)
    .flatMap(([x, y], index) => [
      ...[0, 'LINE', 8, '红线', 10, chain[index]?.[0] ?? x, 20, chain[index]?.[1] ?? y],
      ...[11, x, 21, y],
    ]);
const dxf = { name: 'a.dxf', layer: '*' };

const tooEntangled = { code: 'rings-conflict', fault: 'too-entangled' };

describe('rings that lie upon each other', () => {
  const degree = 1e-3;
  const wkt = (rings: readonly Ring[]): string =>
    `MULTIPOLYGON(${rings.map((ring) => `((${ring.map((at) => at.join(' ')).join(',')}))`).join(',')})`;

  it.each<[string, string, { name: string; layer?: string }]>([
    [
      'the same hole 500 times',
      feature([squareAt(106.42, 29.83, 0.1), ...times(500, () => squareAt(106.4205, 29.8305, degree / 2))]),
      { name: 'a.geojson' },
    ],
    ['the same part 500 times', wkt(times(500, () => squareAt(106.42, 29.83, degree))), { name: 'a.wkt' }],
    [
      '500 parts, each a little beside the one before',
      wkt(times(500, (index) => squareAt(106.42 + index * 1e-6, 29.83, degree))),
      { name: 'a.wkt' },
    ],
    [
      '1,500 parts, each around the one before',
      wkt(times(1_500, (index) => squareAt(106.42 - index * 1e-6, 29.83 - index * 1e-6, degree + index * 2e-6))),
      { name: 'a.wkt' },
    ],
    ['the same contour 1,500 times', drawing(times(1_500, () => polyline(squareAt(east, north, 20))).flat()), dxf],
  ])('%s', async (_, text, hint) => {
    const [problem, ...others] = await problemsOf(text, hint);
    expect(others).toEqual([]);
    expect(problem).toMatchObject(tooEntangled);
    expect(wordsFor('zh').intake.problem(problem!)).toContain('交叠之处过多，未能逐一核对');
    expect(wordsFor('en').intake.problem(problem!)).toContain('at so many places that it was not checked');
  });

  it('ten times the same part is one part', async () => {
    const [one] = await footprintsOf(wkt(times(10, () => squareAt(106.42, 29.83, degree))), { name: 'a.wkt' });
    expect(one!.geometry.coordinates.map((part) => part.map((ring) => ring.length))).toEqual([[5]]);
    // One note for each part beyond the first, with all that it shares with those before it.
    expect(one!.notes.filter(({ code }) => code === 'repaired')).toHaveLength(9);
  });

  it('3,000 holes that keep clear of each other are read', async () => {
    const holes = times(3_000, (index) =>
      squareAt(106.4205 + (index % 60) * degree, 29.8305 + Math.floor(index / 60) * degree, degree / 2).toReversed(),
    );
    const [footprint] = await footprintsOf(feature([squareAt(106.42, 29.83, 0.1), ...holes]), { name: 'a.geojson' });
    expect(footprint!.geometry.coordinates.map((part) => part.length)).toEqual([3_001]);
  });
});

describe('a ring that is a scribble', () => {
  /** Each corner joined with the one that lies almost opposite: every edge crosses almost every other. */
  const scribble = (corners: number): Ring => {
    const ring = times(corners, (index): [number, number] => {
      const angle = (2 * Math.PI * index * Math.floor(corners / 2)) / corners;
      return [106.42 + 0.01 * Math.cos(angle), 29.83 + 0.01 * Math.sin(angle)];
    });
    return [...ring, ring[0]!];
  };

  it('is told as such, with the first of its crossings up to a hundred problems', async () => {
    const problems = await problemsOf(feature([scribble(1_001)]), { name: 'a.geojson' });
    expect(problems[0]).toMatchObject(tooEntangled);
    expect(problems.slice(1).map(({ code }) => code)).toEqual(times(99, () => 'self-crossing'));
  });

  it('of few corners is told with each of its crossings', async () => {
    // Seven corners, joined in threes: each edge crosses four others, which makes 14 crossings.
    const problems = await problemsOf(feature([scribble(7)]), { name: 'a.geojson' });
    expect(problems.map(({ code }) => code)).toEqual(times(14, () => 'self-crossing'));
  });
});

describe('a drawing', () => {
  const block = [0, 'BLOCK', 8, 0, 2, 'A', 10, 0, 20, 0, ...polyline(squareAt(0, 0, 20), '0'), 0, 'ENDBLK'];
  const array = (columns: string | number, rows: string | number, name = 'A'): readonly (string | number)[] => [
    ...[0, 'INSERT', 8, '红线', 2, name, 10, east, 20, north],
    ...[70, columns, 71, rows, 44, 25, 45, 25],
  ];

  it('is read with every copy of a block', async () => {
    expect(await footprintsOf(drawing(array(40, 30), block), dxf)).toHaveLength(1_200);
  });

  it.each<[string, string]>([
    ['a block in more columns than there is room for', drawing(array('9'.repeat(40), 1), block)],
    [
      'a block without anything in it, in more columns than can be counted',
      drawing(array(1e15, 1), [0, 'BLOCK', 2, 'A']),
    ],
    [
      'blocks within blocks',
      drawing(
        array(1_000, 1_000, '0'),
        times(8, (index) => [0, 'BLOCK', 2, index, ...array(1_000, 1_000, `${index + 1}`), 0, 'ENDBLK']).flat(),
      ),
    ],
  ])('%s is too large', async (_, text) => {
    expect(await problemsOf(text, dxf)).toMatchObject([{ code: 'too-large', what: 'vertices' }]);
  });

  it('with a chain of 40,000 lines that does not close is told as open', async () => {
    const chain = times(40_000, (index): [number, number] => [east + index * 0.1, north + (index % 2)]);
    expect(await problemsOf(drawing(lines(chain)), dxf)).toMatchObject([
      { code: 'drawing-without-areas', open: 39_999 },
    ]);
  });

  it('with 3,000 outlines of single lines has them all', async () => {
    const outlines = times(3_000, (index) =>
      lines(squareAt(east + (index % 60) * 25, north + Math.floor(index / 60) * 25, 20)),
    );
    expect(await footprintsOf(drawing(outlines.flat()), dxf)).toHaveLength(3_000);
  });

  it.each([
    ['metres', 6, 1],
    ['millimetres', 4, 1_000],
  ] as const)('in %s: a hole whose first corner is half a millimetre outside is a hole', async (_, unit, scale) => {
    const scaled = (ring: Ring): Ring => ring.map(([x, y]) => [x * scale, y * scale]);
    const shell = squareAt(east, north, 100);
    const hole: Ring = [
      [east - 0.000_5, north + 50],
      [east + 20, north + 40],
      [east + 20, north + 60],
      [east - 0.000_5, north + 50],
    ];
    const footprints = await footprintsOf(
      drawing([...polyline(scaled(shell)), ...polyline(scaled(hole))], [], unit),
      dxf,
    );
    // 100 m by 100 m without a triangle of 20 m by 20 m.
    expect(footprints.map(({ planeArea }) => Math.round(planeArea ?? 0))).toEqual([9_800]);
  });
});

describe('long lists', () => {
  it('150,000 points in one geometry', async () => {
    const points = times(150_000, () => '106.42 29.83').join(',');
    const result = await readText(`MULTIPOINT(${points})`, { name: 'a.wkt' });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'point-needs-radius' }] });
  });

  it.each([
    ['a.wkt', `MULTIPOINT(${times(5_001, () => '106.42 29.83').join(',')})`],
    ['a.geojson', JSON.stringify({ type: 'MultiPoint', coordinates: times(5_001, () => [106.42, 29.83]) })],
  ])('%s: more points with a radius than there is room for', async (name, text) => {
    expect(await problemsOf(text, { name, radius: metres(5) })).toMatchObject([
      { code: 'too-large', what: 'points', limit: 5_000, found: 5_001 },
    ]);
  });

  it('a track that goes to and fro: 2,000 points, each on much of the ground of those before', async () => {
    // 2 km to the east in steps of 1 m, each 5 m beside the last: within 0.3 m of its straight edges the ground is 35 m wide.
    const track = times(2_000, (index) => [106.42 + index / 96_500, 29.83 + (index % 2) * (5 / 110_860)]);
    const text = JSON.stringify({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: track },
    });
    const [footprint] = await footprintsOf(text, { name: 'a.geojson', width: metres(30) });
    const [south, high] = [29.83 - 15 / 110_860, 29.83 + 20 / 110_860];
    const lats = footprint!.geometry.coordinates.flat(2).map(([, lat]) => lat);
    expect(Math.abs(Math.min(...lats) - south) * 110_860).toBeLessThan(0.3);
    expect(Math.abs(Math.max(...lats) - high) * 110_860).toBeLessThan(0.3);
    expect(footprint!.geometry.coordinates).toHaveLength(1);
    expect(footprint!.geometry.coordinates[0]).toHaveLength(1);
    const area = ellipsoidalArea(footprint!.geometry);
    expect(area / (2_000 * 35)).toBeGreaterThan(0.98);
    expect(area / (2_000 * 35)).toBeLessThan(1.02);
  });

  it('150,000 points in one GeoJSON geometry', async () => {
    const coordinates = times(150_000, () => [106.42, 29.83]);
    const text = JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates } });
    const problems = await problemsOf(text, { name: 'a.geojson' });
    expect(problems[0]).toMatchObject({ code: 'point-needs-radius' });
  });
});

describe('shapes of many rings that are sound', () => {
  const centre = [106.42, 29.83] as const;
  const at = (angle: number): readonly [number, number] => [
    centre[0] + 0.01 * Math.cos(angle),
    centre[1] + 0.01 * Math.sin(angle),
  ];

  it('200 triangles that touch in one position', () => {
    const coordinates = times(200, (index) => {
      const [from, to] = [(2 * Math.PI * index) / 200, (2 * Math.PI * (index + 0.5)) / 200];
      return [[centre, at(from), at(to), centre]];
    });
    expect(examine({ type: 'MultiPolygon', coordinates })).toEqual([]);
  });

  it('the 5,000 black fields of a board of 100 by 100', () => {
    const coordinates = times(10_000, (index) => [index % 100, Math.floor(index / 100)] as const)
      .filter(([column, row]) => (column + row) % 2 === 0)
      // A power of two: corners of neighbours are the same numbers.
      .map(([column, row]) => [squareAt(106 + column / 1024, 29 + row / 1024, 1 / 1024)]);
    expect(examine({ type: 'MultiPolygon', coordinates })).toEqual([]);
  });
});
