// Survey point files: every variant that offices send describes the same ground, and says what was done to it.

import { describe, expect, it } from 'vitest';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';
import expected from './expected.json' with { type: 'json' };
import { fixture, footprintsOf, problemsOf, readText } from './read.ts';

const sample = new TextDecoder().decode(fixture('boundary-points/sample-zone-35.txt'));
/** Ellipsoidal area of the sample plot in m²: PROJ and GeographicLib, make-fixtures.py. */
const area = expected['sample-zone-35.txt'].area;

const notesOf = (list: Awaited<ReturnType<typeof footprintsOf>>) =>
  list.flatMap((each) => each.notes.map((n) => n.code));
const areaOf = (list: Awaited<ReturnType<typeof footprintsOf>>) =>
  list.reduce((sum, each) => sum + ellipsoidalArea(each.geometry), 0);

/** Rewrites every point line of the sample. */
const points = (write: (number: string, ring: string, north: string, east: string) => string): string =>
  sample.replaceAll(/^(J\d+),(\d),([\d.]+),([\d.]+)$/gm, (_, number, ring, north, east) =>
    write(number, ring, north, east),
  );
const body = (text: string): string => text.slice(text.indexOf('[地块坐标]'));
const onlyPoints = (text: string): string =>
  text
    .split('\n')
    .filter((line) => /^J/.test(line))
    .join('\n');

describe('the sample plot against PROJ and GeographicLib', () => {
  it.each(Object.entries(expected))('%s', async (name, { area, outer }) => {
    const result = await readFootprints(fixture(`boundary-points/${name}`), { name });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const [footprint] = result.value.footprints;
    expect(result.value.problems).toEqual([]);
    expect(ellipsoidalArea(footprint!.geometry)).toBeCloseTo(area, 4);
    expect(footprint!.planeArea).toBeCloseTo(7900, name === 'sample-zone-36.txt' || name.includes('fine') ? -1 : 5);
    expect(footprint!.declaredArea).toBeCloseTo(7900, 6);
    expect(footprint!.name).toBe('示例地块');
    const ring = footprint!.geometry.coordinates[0]![0]!;
    for (const [index, [lon, lat]] of outer.entries()) {
      expect(ring[index]![0]).toBeCloseTo(lon!, 10);
      expect(ring[index]![1]).toBeCloseTo(lat!, 10);
    }
  });

  it('is 7,896.33 m² in both zones', () => {
    expect(Math.abs(expected['sample-zone-35.txt'].area - 7896.33)).toBeLessThan(0.01);
    expect(Math.abs(expected['sample-zone-36-fine.txt'].area - 7896.33)).toBeLessThan(0.01);
  });
});

describe('encodings', () => {
  it.each(['gbk', 'utf-8-bom', 'utf-16le', 'utf-16le-unmarked', 'utf-16be'])('%s', async (encoding) => {
    const result = await readFootprints(fixture(`boundary-points/sample-${encoding}.txt`), { name: 'a.txt' });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.footprints.map(({ name }) => name)).toEqual(['示例地块']);
    expect(areaOf([...result.value.footprints])).toBeCloseTo(area, 3);
  });
});

describe('variants of the same plot', () => {
  it.each<[string, string, string[]]>([
    ['zone number not in the easting', points((j, r, n, e) => `${j},${r},${n},${e.slice(2)}`), []],
    ['no J', points((j, r, n, e) => `${j.slice(1)},${r},${n},${e}`), []],
    ['no ring numbers', points((j, _, n, e) => `${j},${n},${e}`), []],
    ['tabs', points((j, r, n, e) => `${j}\t${r}\t${n}\t${e}`), []],
    ['a plot line with tabs', sample.replace(/^8,.*$/m, (line) => line.replaceAll(',', '\t')), []],
    ['spaces', points((j, r, n, e) => `${j}  ${r} ${n} ${e}`), []],
    ['full-width commas', points((j, r, n, e) => `${j}，${r}，${n}，${e}`), []],
    ['a height behind', points((j, r, n, e) => `${j},${r},${n},${e},231.5`), []],
    ['a trailing comma', points((j, r, n, e) => `${j},${r},${n},${e},`), []],
    ['full-width equals signs', sample.replaceAll('=', ' ＝ '), []],
    ['no @', sample.replace(',@', ''), []],
    ['Windows line ends', sample.replaceAll('\n', '\r\n'), []],
    ['area in square metres', sample.replace('8,0.7900', '8,7900'), []],
    ['count with closing points', sample.replace('8,0.7900', '10,0.7900'), []],
    ['wrong count', sample.replace('8,0.7900', '9,0.7900'), ['point-count-differs']],
    ['another declared area', sample.replace('0.7900', '0.8000'), ['declared-area-differs']],
    ['a declared area that differs by 12 m², not 1 %', sample.replace('0.7900', '0.7912'), ['declared-area-differs']],
    ['a declared area that differs by 8 m²', sample.replace('0.7900', '0.7908'), []],
    ['easting first', points((j, r, n, e) => `${j},${r},${e},${n}`), ['axis-swapped']],
    ['no header', body(sample), ['no-header']],
    ['no section headings', sample.replaceAll(/^\[.*\n/gm, ''), []],
    ['no heading before the plots', sample.replace('[地块坐标]\n', ''), []],
    ['remarks in the header', sample.replace('带号=35', '本表由测绘单位填写\n带号=35'), []],
    ['points only', onlyPoints(sample), ['no-header']],
    ['points only, no zone number', onlyPoints(points((j, r, n, e) => `${j},${r},${n},${e.slice(2)}`)), ['no-header']],
    ['no zone stated', sample.replace('带号=35\n', ''), []],
    ['central meridian stated', sample.replace('带号=35', '中央子午线=105'), []],
    ['datum not stated', sample.replace('坐标系=2000国家大地坐标系\n', ''), ['crs-assumed']],
    ['closing points left out', sample.replace(/J4,1.*\nJ1.*$/m, (m) => m.split('\n')[0]!), ['ring-closed']],
    ['closing point 3 cm off', sample.replace(/(J4.*\nJ1,1,3302190\.)000/, '$1030'), ['ring-closed']],
    [
      'a point twice',
      sample.replace(/^J2.*$/m, (line) => `${line}\n${line}`),
      ['duplicate-points', 'point-count-differs'],
    ],
    [
      'rings numbered the wrong way round',
      points((j, r, n, e) => `${j},${3 - Number(r)},${n},${e}`),
      ['ring-numbering'],
    ],
    ['all rings numbered 1', points((j, _, n, e) => `${j},1,${n},${e}`), []],
  ])('%s', async (_, text, notes) => {
    expect(text).not.toBe(sample);
    const footprints = await footprintsOf(text);
    expect(footprints).toHaveLength(1);
    expect(areaOf(footprints)).toBeCloseTo(area, 3);
    expect(footprints[0]!.geometry.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(footprints[0]!.geometry.coordinates[0]![0]![0]![0]).toBeCloseTo(
      expected['sample-zone-35.txt'].outer[0]![0]!,
      3,
    );
    expect(notesOf(footprints).toSorted()).toEqual(notes.toSorted());
  });
});

describe('several plots and parts', () => {
  const shifted = (by: number) => (line: string) =>
    line.replace(/(\d+\.\d+)$/, (east) => (Number(east) + by).toFixed(3));
  const plot = onlyPoints(sample).split('\n').slice(0, 5);

  it('gives one footprint for each plot', async () => {
    const text = `${sample}4,0.8000,2,二号地块,面,,工业用地,,@\n${plot.map(shifted(300)).join('\n')}\n`;
    const footprints = await footprintsOf(text);
    expect(footprints.map(({ name }) => name)).toEqual(['示例地块', '二号地块']);
    expect(footprints[1]!.planeArea).toBeCloseTo(8000, 4);
  });

  it('tells parts from holes by containment', async () => {
    const far = plot.map(shifted(300)).map((line) => line.replace(/^(J\d+),1/, '$1,3'));
    const [footprint] = await footprintsOf(`${sample}${far.join('\n')}\n`);
    expect(footprint!.geometry.coordinates.map((rings) => rings.length)).toEqual([2, 1]);
    expect(footprint!.planeArea).toBeCloseTo(15_900, 4);
    expect(footprint!.notes.map(({ code }) => code)).toContain('ring-numbering');
  });

  it('screens the sound plot when another is not', async () => {
    const result = await readText(`${sample}3,0.1,2,坏地块,面,,,,@\nJ1,1,33021x0,35637250\n`);
    expect(result.ok && result.value.footprints.map(({ name }) => name)).toEqual(['示例地块']);
    expect(result.ok && result.value.problems).toEqual([
      { file: 'site.txt', row: 25, plot: '坏地块', code: 'coordinate-not-a-number', found: '33021x0' },
    ]);
  });

  it.each<[string, (text: string) => string, number]>([
    ['the plot line and the first point', (text) => text.replace('@\n', '@'), 13],
    ['two points', (text) => text.replace(/\n(?=J2,)/, ''), 14],
    ['the last point of a ring and the first of a hole', (text) => text.replace(/\n(?=J5,)/, ''), 18],
  ])('with a line end lost between %s: refused with the row', async (_, damaged, row) => {
    const text = damaged(sample);
    expect(text).not.toBe(sample);
    expect((await problemsOf(text))[0]).toMatchObject({ row, code: 'row-not-understood' });
    expect(await readText(text)).toMatchObject({ ok: false });
  });

  it('makes a ribbon of a line only with a width', async () => {
    const line = sample.replace(',面,', ',线,').split('\n').slice(0, -9).join('\n');
    expect((await problemsOf(line)).map(({ code }) => code)).toEqual(['line-needs-width']);
    const [footprint] = await footprintsOf(line, { width: 20 as never });
    expect(footprint!.notes.map(({ code }) => code)).toContain('buffered-line');
    expect(ellipsoidalArea(footprint!.geometry) / 20).toBeCloseTo(100, 0);
  });
});

describe('what is refused, and where', () => {
  it.each<[string, string, object]>([
    [
      'Xi’an 80',
      sample.replace('2000国家大地坐标系', '1980西安坐标系'),
      { row: 5, code: 'crs-unsupported', reason: 'xian-80' },
    ],
    [
      '80 in the other order',
      sample.replace('2000国家大地坐标系', '80国家大地坐标系'),
      { code: 'crs-unsupported', reason: 'xian-80' },
    ],
    [
      'Beijing 54',
      sample.replace('2000国家大地坐标系', '北京54'),
      { row: 5, code: 'crs-unsupported', reason: 'beijing-54' },
    ],
    [
      'a local system',
      sample.replace('2000国家大地坐标系', '重庆市独立坐标系'),
      { code: 'crs-unsupported', reason: 'local' },
    ],
    [
      '6-degree zones with a number of 3-degree ones',
      sample.replace('几度分带=3', '几度分带=6'),
      { row: 9, code: 'zone-unknown', found: '35' },
    ],
    [
      'another projection',
      sample.replace('高斯克吕格', 'UTM'),
      { row: 7, code: 'crs-unsupported', reason: 'projection' },
    ],
    ['millimetres', sample.replace('=米', '=毫米'), { row: 8, code: 'unit-unsupported', stated: '毫米' }],
    ['zone 18', sample.replace('带号=35', '带号=18'), { row: 9, code: 'zone-unknown', found: '18' }],
    [
      'zone against prefix',
      sample.replace('带号=35', '带号=36'),
      { row: 14, code: 'zone-contradicts', stated: 36, found: 35 },
    ],
    ['transformation', sample.replace('0,0,0,0,0,0,0', '12.5,0,0,0,0,0,0'), { row: 11, code: 'transformation-stated' }],
    ['degrees', points((j, r) => `${j},${r},29.4950,106.2512`), { row: 14, code: 'sexagesimal' }],
    ['degree signs', points((j, r) => `${j},${r},29°49′50″,106°25′12″`), { row: 14, code: 'sexagesimal' }],
    [
      'one pair exchanged',
      sample.replace('3302110.000,35637350.000', '35637350.000,3302110.000'),
      { row: 16, code: 'axes-mixed' },
    ],
    [
      'one number out of range',
      sample.replace('3302110.000,35637350.000', '330211.000,35637350.000'),
      { row: 16, code: 'coordinate-out-of-range' },
    ],
    ['NaN', sample.replace('3302110.000', 'NaN'), { row: 16, code: 'coordinate-not-a-number', found: 'NaN' }],
    [
      'two points',
      sample.split('\n').slice(0, 15).join('\n').replace('8,0.7900', '2,0.7900'),
      { plot: '示例地块', ring: 1, code: 'ring-too-short', count: 2 },
    ],
    [
      'a file that breaks off between two points',
      sample.split('\n').slice(0, 21).join('\n'),
      { row: 13, code: 'file-broken', detail: 'truncated' },
    ],
    [
      'two files, one behind the other, in different zones',
      sample + sample.replace('带号=35', '带号=36'),
      { row: 32, code: 'headers-differ', key: '带号', first: '35', second: '36' },
    ],
    ['a point plot', sample.replace(',面,', ',点,'), { row: 13, code: 'point-needs-radius' }],
    ['header only', sample.split('\n').slice(0, 12).join('\n'), { code: 'no-geometry' }],
    [
      'nonsense between',
      sample.replace(/^J3/m, '以上为外圈\nJ3'),
      { row: 16, code: 'row-not-understood', text: '以上为外圈' },
    ],
    ['no zone, far from here', onlyPoints(points((j, r, n) => `${j},${r},${n},500123.000`)), { code: 'crs-ambiguous' }],
  ])('%s', async (_, text, problem) => {
    const problems = await problemsOf(text);
    expect(problems[0]).toMatchObject({ file: 'site.txt', ...problem });
  });

  it('tells all problems at once', async () => {
    const text = sample.replace('=米', '=英尺').replace('带号=35', '带号=99').replace('2000国家大地坐标系', '北京54');
    expect((await problemsOf(text)).map(({ code }) => code)).toEqual([
      'crs-unsupported',
      'unit-unsupported',
      'zone-unknown',
    ]);
  });

  it('does not let a stated system replace a refused datum', async () => {
    const problems = await problemsOf(sample.replace('2000国家大地坐标系', '北京54'), { crs: 'EPSG:4523' });
    expect(problems.map(({ code }) => code)).toEqual(['crs-unsupported']);
  });

  it('lets a stated system settle a doubtful zone', async () => {
    const footprints = await footprintsOf(sample.replace('带号=35', '带号=18'), { crs: 'EPSG:4523' });
    expect(areaOf(footprints)).toBeCloseTo(area, 3);
  });
});
