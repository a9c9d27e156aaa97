// Typed coordinates: decimal degrees, degrees with minutes and seconds, survey pairs; and files that are no geometry.

import { describe, expect, it } from 'vitest';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import type { IntakeHint } from '../../src/intake/intake.ts';
import { readCoordinates, readFootprints } from '../../src/intake/read-footprints.ts';
import { fixture, footprintsOf, problemsOf, square } from './read.ts';

function typed(text: string, hint: Partial<IntakeHint> = {}) {
  const result = readCoordinates(text, { name: '', ...hint });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.footprints[0]!;
}
const refused = (text: string, hint: Partial<IntakeHint> = {}) => {
  const result = readCoordinates(text, { name: '', ...hint });
  return result.ok ? [] : result.problems;
};

describe('the same square, however it is typed', () => {
  it.each<[string, string]>([
    ['pairs on one line', '106.42,29.83 106.421,29.83 106.421,29.831 106.42,29.831'],
    ['one pair on a line', '106.42 29.83\n106.421 29.83\n106.421 29.831\n106.42 29.831\n'],
    ['full-width signs', '106.42，29.83；106.421，29.83；106.421，29.831；106.42，29.831'],
    ['closed', '106.42,29.83 106.421,29.83 106.421,29.831 106.42,29.831 106.42,29.83'],
    ['brackets', '(106.42,29.83),(106.421,29.83),(106.421,29.831),(106.42,29.831)'],
    [
      'minutes and seconds',
      '106°25′12″E 29°49′48″N, 106°25′15.6″E 29°49′48″N, 106°25′15.6″E 29°49′51.6″N, 106°25′12″E 29°49′51.6″N',
    ],
    [
      'latitude first, with letters',
      'N29°49\'48" E106°25\'12"; N29°49\'48" E106°25\'15.6"; N29°49\'51.6" E106°25\'15.6"; N29°49\'51.6" E106°25\'12"',
    ],
    [
      'Chinese',
      '北纬29度49分48秒，东经106度25分12秒\n北纬29度49分48秒，东经106度25分15.6秒\n北纬29度49分51.6秒，东经106度25分15.6秒\n北纬29度49分51.6秒，东经106度25分12秒',
    ],
    ['no letters', '29°49.8′ 106°25.2′ 29°49.8′ 106°25.26′ 29°49.86′ 106°25.26′ 29°49.86′ 106°25.2′'],
  ])('%s', (_, text) => {
    const ring = typed(text).geometry.coordinates[0]![0]!;
    expect(ring).toHaveLength(5);
    for (const [index, [lon, lat]] of square.entries()) {
      expect(ring[index]![0]).toBeCloseTo(lon, 9);
      expect(ring[index]![1]).toBeCloseTo(lat, 9);
    }
  });
});

describe('survey pairs', () => {
  const north = [3302190, 3302190, 3302110, 3302110];
  const east = [637250, 637350, 637350, 637250];
  const pairs = (prefix: number) => north.map((x, index) => `${x} ${prefix + east[index]!}`).join('\n');

  it('reads X north, Y east, with the zone in the number', () => {
    const footprint = typed(pairs(35_000_000));
    expect(footprint).toMatchObject({ crs: 'EPSG:4523', notes: [{ code: 'crs-assumed', crs: 'EPSG:4523' }] });
    expect(footprint.planeArea).toBeCloseTo(8000, 4);
  });

  it('tells the zone from the easting alone near Beibei', () => {
    expect(typed(pairs(0)).crs).toBe('EPSG:4544');
    expect(typed(pairs(-290_000)).crs).toBe('EPSG:4545');
  });

  it('takes the system that is stated', () => {
    expect(typed(pairs(0), { crs: 'EPSG:4545' })).toMatchObject({ crs: 'EPSG:4545', notes: [] });
  });

  it('reads easting first with a note', () => {
    const swapped = north.map((x, index) => `${35_000_000 + east[index]!} ${x}`).join('\n');
    expect(typed(swapped).notes.map(({ code }) => code)).toEqual(['axis-swapped', 'crs-assumed']);
    expect(typed(swapped).geometry).toEqual(typed(pairs(35_000_000)).geometry);
  });

  it('does not guess a zone elsewhere', () => {
    expect(refused('3302190 500250\n3302190 500350\n3302110 500350')[0]).toMatchObject({
      code: 'crs-ambiguous',
      candidates: ['EPSG:4544', 'EPSG:4545'],
    });
  });
});

describe('rings and lines', () => {
  it('reads a hole after a blank line', () => {
    const text = `${square.map((p) => p.join(',')).join(' ')}\n\n106.4204,29.8304 106.4206,29.8304 106.4206,29.8306`;
    expect(typed(text).geometry.coordinates.map((rings) => rings.length)).toEqual([2]);
  });

  it('makes a ribbon with a width', () => {
    const footprint = typed('106.42,29.83 106.43,29.83', { width: 12 as never });
    expect(ellipsoidalArea(footprint.geometry)).toBeCloseTo(966.6 * 12, -2);
  });
});

describe('what is refused', () => {
  it.each<[string, string, object]>([
    ['nothing', ' ', { code: 'empty-file' }],
    ['one point', '106.42,29.83', { code: 'point-needs-radius' }],
    ['two points', '106.42,29.83 106.43,29.83', { code: 'line-needs-width' }],
    ['an odd number', '106.42,29.83 106.43', { code: 'numbers-unpaired', count: 3 }],
    ['a word', '106.42,29.83\n106.43,abc', { code: 'coordinate-not-a-number', row: 2, found: 'abc' }],
    ['sixty minutes', '106°60′E 29°10′N 106°10′E 29°10′N 106°11′E 29°11′N', { code: 'coordinate-not-a-number' }],
    ['two longitudes', '106°10′E 106°11′E 29°10′N 29°10′N', { code: 'axes-mixed' }],
    ['latitude first', '29.83,106.42 29.83,106.43 29.84,106.43', { code: 'axes-swapped' }],
    ['metres and degrees', '106.42,29.83 3302190,637250 106.43,29.84', { code: 'axes-mixed' }],
    ['absurd', '1e3', { code: 'coordinate-not-a-number' }],
  ])('%s', (_, text, problem) => {
    expect(refused(text)[0]).toMatchObject(problem);
  });
});

describe('a file of coordinates, and files that are none of ours', () => {
  it('reads a plain list from a file', async () => {
    const [footprint] = await footprintsOf('106.42,29.83 106.421,29.83 106.421,29.831', { name: 'list.txt' });
    expect(footprint!.name).toBe('list');
  });

  it.each<[string, string, string | null]>([
    ['XML', '<?xml version="1.0"?><html></html>', 'xml'],
    ['prose', '北碚区生态环境保护规划', null],
  ])('%s', async (_, text, looksLike) => {
    expect(await problemsOf(text)).toEqual([{ file: 'site.txt', code: 'not-recognised', looksLike }]);
  });

  it.each<[string, readonly number[], object]>([
    ['a ZIP that breaks off', [0x50, 0x4b, 3, 4, 0, 0], { code: 'archive-broken', detail: 'truncated' }],
    [
      'a shapefile that breaks off',
      [0, 0, 0x27, 0x0a, 0, 0],
      { code: 'file-broken', format: 'Shapefile', detail: 'truncated' },
    ],
    ['bytes of no encoding', [0xff, 0xff, 0x80, 0x81], { code: 'encoding-unknown' }],
    ['zeros', [0, 0, 0, 0], { code: 'encoding-unknown' }],
    ['nothing', [], { code: 'empty-file' }],
  ])('%s', async (_, bytes, problem) => {
    const result = await readFootprints(new Uint8Array(bytes), { name: 'x.geojson' });
    expect(result).toEqual({ ok: false, problems: [{ file: 'x.geojson', ...problem }] });
  });

  it('refuses 33 MB before reading them', async () => {
    const result = await readFootprints(new Uint8Array(33 * 1024 * 1024), { name: 'x' });
    expect(!result.ok && result.problems[0]).toMatchObject({ code: 'too-large', what: 'bytes' });
  });

  it('decides by content, not by name', async () => {
    const result = await readFootprints(fixture('boundary-points/sample-zone-35.txt'), { name: 'sample.geojson' });
    expect(result.ok).toBe(true);
  });
});
