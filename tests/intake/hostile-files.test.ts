// Archives and XML built to hurt, cells built to compute, names built to escape: each is answered with a sentence.

import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { metres } from '../../src/analysis/units/quantity.ts';
import type { IntakeHint } from '../../src/intake/intake.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';
import { footprintsOf, problemsOf } from './read.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const ring = '106.42,29.83 106.421,29.83 106.421,29.831 106.42,29.831 106.42,29.83';
const kml = (body: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;
const mark = (name: string, coordinates = ring): string =>
  `<Placemark><name>${name}</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;

async function inArchive(entries: Parameters<typeof zipSync>[0], hint: Partial<IntakeHint> = {}) {
  return readFootprints(zipSync(entries), { name: 'a.zip', ...hint });
}

describe('archives', () => {
  it.each<[string, Parameters<typeof zipSync>[0], object]>([
    ['a bomb of zeros', { 'doc.kml': new Uint8Array(40_000_000) }, { code: 'too-large', what: 'ratio' }],
    [
      'more entries than anyone packs',
      Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}.txt`, new Uint8Array(1)])),
      { code: 'too-large', what: 'entries', found: 1001 },
    ],
    [
      'an archive in an archive',
      { 'inner.kml': zipSync({ 'doc.kml': bytesOf(kml(mark('a'))) }) },
      { code: 'archive-without-data' },
    ],
    ['nothing that is read', { 'photo.jpg': bytesOf('x') }, { code: 'archive-without-data', entries: ['photo.jpg'] }],
    ['a file geodatabase', { 'a.gdb/a0001.gdbtable': bytesOf('x') }, { looksLike: 'file-geodatabase' }],
    ['a shapefile without its .shp', { 'a.dbf': bytesOf('x'), 'a.prj': bytesOf('x') }, { code: 'part-missing' }],
  ])('%s', async (_, entries, problem) => {
    expect(await inArchive(entries)).toMatchObject({ ok: false, problems: [problem] });
  });

  it('an entry that says it is smaller than it is', async () => {
    const archive = zipSync({ 'doc.kml': bytesOf(kml(mark('a'))) });
    const view = new DataView(archive.buffer);
    const directory = archive.length - 22 - 46 - 'doc.kml'.length;
    expect(view.getUint32(directory, true)).toBe(0x02014b50);
    view.setUint32(directory + 24, 10, true);
    expect(await readFootprints(archive, { name: 'a.kmz' })).toMatchObject({
      ok: false,
      problems: [{ code: 'archive-broken', detail: 'checksum' }],
    });
  });

  it('names that climb out of a folder are names and nothing else', async () => {
    const result = await inArchive({ '../../etc/passwd.kml': bytesOf(kml(mark('a'))) });
    expect(result).toMatchObject({ ok: true, value: { footprints: [{ name: 'a' }] } });
  });
});

describe('XML', () => {
  const lol = '<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

  it.each<[string, string, object]>([
    ['entities that multiply', kml(mark('&b;'), lol), { code: 'xml-entities' }],
    ['a file of this machine', kml(mark('&x;'), '<!DOCTYPE k SYSTEM "file:///etc/passwd">'), { code: 'xml-entities' }],
    [
      'ten thousand elements deep',
      kml(`${'<Folder>'.repeat(10_000)}${mark('a')}`),
      { code: 'too-large', what: 'depth' },
    ],
    ['elements that are not closed', kml(mark('a')).slice(0, -20), { code: 'xml-broken' }],
    [
      'a word among numbers',
      kml(mark('a', ring.replace('29.831', 'north'))),
      { code: 'coordinate-not-a-number', found: 'north' },
    ],
    ['another language', '<?xml version="1.0"?><svg/>', { code: 'not-recognised', looksLike: 'xml' }],
    ['no placemarks', kml(''), { code: 'no-geometry' }],
    [
      'a hole whose outer ring is not there',
      kml(mark('a').replaceAll('outerBoundaryIs', 'innerBoundaryIs')),
      { code: 'file-broken', format: 'KML', detail: 'structure' },
    ],
    [
      'a hole in an outer boundary that has lost its ring',
      kml(
        mark('a').replace(
          /<outerBoundaryIs>.*<\/outerBoundaryIs>/,
          (outer) => outer.replaceAll(/<(?=\/?LinearRing)/g, '') + outer.replaceAll('outer', 'inner'),
        ),
      ),
      { code: 'file-broken', format: 'KML', detail: 'structure' },
    ],
    [
      'a ring that stands in a polygon as neither outer ring nor hole',
      kml(mark('a').replace('<outerBoundaryIs>', '<boundary><LinearRing><coordinates/></LinearRing></boundary>$&')),
      { code: 'file-broken', format: 'KML', detail: 'structure' },
    ],
    [
      'a geometry within an element that is not known, beside one that is',
      kml(mark('a').replace(/<Polygon>.*<\/Polygon>/, '$&<wrap>$&</wrap>')),
      { code: 'file-broken', format: 'KML', detail: 'structure' },
    ],
    [
      'two outer rings in one polygon',
      kml(mark('a').replace(/<outerBoundaryIs>.*<\/outerBoundaryIs>/, '$&$&')),
      { code: 'file-broken', format: 'KML', detail: 'structure' },
    ],
    [
      'two lists of coordinates in one ring',
      kml(mark('a').replace(/<coordinates>.*<\/coordinates>/, '$&$&')),
      { code: 'file-broken', format: 'KML', detail: 'structure' },
    ],
  ])('%s', async (_, text, problem) => {
    expect((await problemsOf(text, { name: 'a.kml' }))[0]).toMatchObject(problem);
  });

  it('passes over a boundary of a hole with nothing in it', async () => {
    const text = kml(mark('a').replace('</outerBoundaryIs>', '$&<innerBoundaryIs/>'));
    expect(await footprintsOf(text, { name: 'a.kml' })).toHaveLength(1);
  });

  it('keeps markup in names as text', async () => {
    const [footprint] = await footprintsOf(kml(mark('&lt;img src=x onerror=alert(1)&gt;')), { name: 'a.kml' });
    expect(footprint!.name).toBe('<img src=x onerror=alert(1)>');
  });

  it('reads a KML whatever its name says', async () => {
    expect(await footprintsOf(kml(mark('a')), { name: 'a.dxf' })).toHaveLength(1);
  });
});

describe('lists of positions', () => {
  it.each<[string, string, string, object]>([
    [
      'a KML in which the number is missing that parts two points',
      'a.kml',
      kml(mark('a', ring.replace('106.421,29.831', ',29.831'))),
      { code: 'numbers-unpaired' },
    ],
    [
      'a KML of which one point alone has a height',
      'a.kml',
      kml(mark('a', ring.replace('106.421,29.831', '106.421,29.831,210'))),
      { code: 'numbers-unpaired', count: 11 },
    ],
    [
      'a KML with a point that has lost the mark before its element',
      'a.kml',
      kml(mark('a').replace('<Polygon>', 'Polygon>').replace('</Polygon>', '')),
      { code: 'file-broken', format: 'KML', detail: 'structure' },
    ],
    [
      'a WKT of which one position alone has three numbers',
      'a.wkt',
      'POLYGON((106.42 29.83,106.421 29.83 29.831,106.42 29.831,106.42 29.83))',
      { code: 'wkt-broken' },
    ],
    [
      'a WKT with two numbers that have grown together',
      'a.wkt',
      'POLYGON((106.42 29.83,106.421 29.83,106.42129.831,106.42 29.831,106.42 29.83))',
      { code: 'wkt-broken' },
    ],
    [
      'a track of which one point has lost the mark before it',
      'a.gpx',
      `<gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${ring
        .split(' ')
        .map(
          (pair, index) => `${index === 2 ? '' : '<'}trkpt lon="${pair.split(',')[0]}" lat="${pair.split(',')[1]}"/>`,
        )
        .join('')}</trkseg></trk></gpx>`,
      { code: 'file-broken', format: 'GPX', detail: 'structure' },
    ],
  ])('%s', async (_, name, text, problem) => {
    expect((await problemsOf(text, { name, width: metres(10) }))[0]).toMatchObject(problem);
  });

  it.each([
    ['a.kml', kml(mark('a', ring.replaceAll(/(?<=29\.83\d?)(?= |$)/g, ',210')))],
    ['a.wkt', 'POLYGON Z((106.42 29.83 210,106.421 29.83 211,106.42 29.831 212,106.42 29.83 210))'],
  ])('%s with a height for each position is read', async (name, text) => {
    expect(await footprintsOf(text, { name })).toHaveLength(1);
  });
});

describe('tables', () => {
  const rows = ring.split(' ').map((pair) => `__proto__,${pair}`);

  it('take quoted names with quotation marks and lines in them', async () => {
    const named = rows.map((row) => row.replace('__proto__', '"a ""b"",\nc" '));
    const [footprint] = await footprintsOf(`plot,lon,lat\n${named.join('\n')}`, { name: 'a.csv' });
    expect(footprint!.name).toBe('a "b", c');
  });

  it('take __proto__ and constructor as names', async () => {
    const [footprint] = await footprintsOf(`plot,lon,lat\n${rows.join('\n')}`, { name: 'a.csv' });
    expect(footprint!.name).toBe('__proto__');
    expect(Object.prototype).not.toHaveProperty('lon');
  });

  it.each<[string, string, object]>([
    [
      'a formula',
      'lon,lat\n106.42,29.83\n=1+1,29.83\n106.421,29.831',
      { code: 'coordinate-not-a-number', row: 3, column: 1, found: '=1+1' },
    ],
    [
      'a quotation mark that swallows the rows after it',
      'plot,lon,lat\na,106.42,29.83\na,106.421,29.83\na,106.421,29.831\n"b,106.43,29.83\nb,106.431,29.83\nb,106.431,29.831',
      { code: 'quote-unpaired', row: 5 },
    ],
    [
      'two quotation marks that swallow the rows between them',
      'plot,lon,lat\r\na,106.42,29.83\r\n"a,106.421,29.83\r\na,106.421,29.831\r\n"a,106.42,29.831\r\na,106.42,29.83',
      { code: 'quote-unpaired', row: 3 },
    ],
    [
      'one comma too many, which moves the numbers of a row',
      'plot,lon,lat\na,106.42,29.83\na,,106.421,29.83\na,106.421,29.831',
      { code: 'row-too-long', row: 3, cells: 4, columns: 3 },
    ],
    [
      'two rows that have become one',
      'plot,lon,lat\na,106.42,29.83\na,106.421,29.83,a,106.421,29.831\na,106.42,29.831',
      { code: 'row-too-long', row: 3, cells: 6, columns: 3 },
    ],
    ['no coordinates', 'plot,area\na,1\nb,2', { code: 'no-coordinate-columns', columns: ['plot', 'area'] }],
    ['half a row', 'lon,lat\n106.42,29.83\n106.43\n106.43,29.84', { code: 'coordinate-not-a-number', row: 3 }],
    [
      'Xi’an 80 in the title',
      '坐标系：西安80\nX,Y\n3302190,35637250\n3302190,35637350\n3302110,35637350',
      { code: 'crs-unsupported', reason: 'xian-80' },
    ],
    ['Mercator or zone 13', 'X,Y\n13300000,3400000\n13300100,3400000\n13300100,3400100', { code: 'crs-ambiguous' }],
  ])('%s', async (_, text, problem) => {
    expect((await problemsOf(text, { name: 'a.csv' }))[0]).toMatchObject(problem);
  });

  it('reads latitude before longitude when the numbers leave no doubt, and says so', async () => {
    const swapped = ring.split(' ').map((pair) => pair.split(',').reverse().join(','));
    const [footprint] = await footprintsOf(`x,y\n${swapped.join('\n')}`, { name: 'a.csv' });
    expect(footprint!.geometry.coordinates[0]![0]![0]).toEqual([106.42, 29.83]);
    expect(footprint!.notes.map(({ code }) => code)).toContain('axis-swapped');
  });

  it.each([
    'X坐标(m),Y坐标(m)',
    '纵坐标X,横坐标Y',
    '北坐标（米）,东坐标（米）',
    'CGCS2000_X,CGCS2000_Y',
    'X/m,Y/m',
    'Northing,Easting',
  ])('know the header %s', async (header) => {
    const survey = '3302190,35637250\n3302190,35637350\n3302110,35637350\n3302110,35637250';
    const [footprint] = await footprintsOf(`${header}\n${survey}`, { name: 'a.csv' });
    expect(footprint!.planeArea).toBeCloseTo(8000, 3);
  });

  it.each(['', '\n', '\r\n\r\n', '\n,,,,,\n', '\n审核人：某某,,,,,\n'])(
    'reads points in two blocks side by side, the left one first, above %j',
    async (end) => {
      const [footprint, ...others] = await footprintsOf(
        `点号,经度,纬度,点号,经度,纬度\n1,106.42,29.83,3,106.421,29.831\n2,106.421,29.83,4,106.42,29.831${end}`,
        { name: 'a.csv' },
      );
      expect(others).toEqual([]);
      expect(footprint!.geometry.coordinates).toHaveLength(1);
      expect(footprint!.geometry.coordinates[0]![0]).toHaveLength(5);
      expect(footprint!.notes.map(({ code }) => code)).not.toContain('repaired');
    },
  );
});

describe('systems', () => {
  it.each<[string, string, object]>([
    [
      'a declared zone that the numbers leave',
      'SRID=4523;POLYGON((637250 3302190,637350 3302190,637350 3302110,637250 3302190))',
      { code: 'crs-contradicts', fits: ['EPSG:4544'] },
    ],
    ['two SRIDs', 'SRID=4490;POINT(1 1)\nSRID=4326;POINT(1 1)', { code: 'crs-unsupported' }],
    ['a curve', 'CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0,1 -1,0 0))', { code: 'geometry-unsupported' }],
    ['an open bracket', 'POLYGON((106.42 29.83,106.421 29.83', { code: 'wkt-broken', found: '' }],
    ['a drawing moved to its origin', 'POLYGON((0 0,50 0,50 50,0 0))', { code: 'crs-missing', suggested: [] }],
    ['local metres', 'POLYGON((0 0,500 0,500 500,0 0))', { code: 'crs-missing', suggested: [] }],
  ])('%s', async (_, text, problem) => {
    expect((await problemsOf(text, { name: 'a.wkt' }))[0]).toMatchObject(problem);
  });
});
