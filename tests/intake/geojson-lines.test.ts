// Many GeoJSON texts in one file, a line each or parted by record separators: read whole, as the command line reads them piece by piece.

import { describe, expect, it } from 'vitest';
import { limits } from '../../src/intake/limits.ts';
import { feature, footprintsOf, problemsOf, readText, square } from './read.ts';

const plot = (name: string): string => feature([square], { name });
const moved = feature([square.map(([lon, lat]) => [lon + 0.01, lat])]);
const named = { name: 'sites.ndjson' };
const names = async (text: string, name = named.name) => (await footprintsOf(text, { name })).map((each) => each.name);

describe('lines', () => {
  it.each<[string, string]>([
    ['one after the other', `${plot('a')}\n${plot('b')}\n`],
    ['without an end of the last line', `${plot('a')}\n${plot('b')}`],
    ['ended as on Windows, with empty lines and a byte order mark', `\uFEFF${plot('a')}\r\n\r\n${plot('b')}\r\n \r\n`],
    ['of a collection and a feature', `{"type":"FeatureCollection","features":[${plot('a')}]}\n${plot('b')}\n`],
    ['of which the first is long', `${feature([square], { name: 'a', more: 'x'.repeat(70_000) })}\n${plot('b')}\n`],
  ])('%s', async (_, text) => {
    expect(await names(text)).toEqual(['a', 'b']);
    // What they are is told by the content, whatever the name.
    expect(await names(text, 'sites.json')).toEqual(['a', 'b']);
  });

  it('without names are called by their row', async () => {
    expect(await names(`${moved}\n\n${feature([square])}\n`)).toEqual(['sites #1', 'sites #3']);
  });

  it('of a single shape are known by the name of the file', async () => {
    expect(await names(`${plot('a')}\n`)).toEqual(['a']);
    expect(await problemsOf(`${plot('a')}\nnothing\n`, named)).toMatchObject([{ code: 'not-json', row: 2, column: 1 }]);
  });

  it('cost one another nothing: what is wrong is said with its row', async () => {
    const short = feature([[square[0], square[1], square[0]]]);
    const open = '{"type":"Polygon","coordinates":[[[106,29],[106.1,29]';
    const point = '{"type":"Point","coordinates":[106.4,29.8]}';
    const read = await readText([plot('a'), open, '', '[1,2]', short, point, plot('b')].join('\n'), named);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.footprints.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(read.value.problems.map(({ code, row }) => [row, code])).toEqual([
      [2, 'truncated-json'],
      [4, 'not-geojson'],
      [5, 'ring-too-short'],
      [6, 'point-needs-radius'],
    ]);
  });

  it('say which feature of which row where a line holds several', async () => {
    const collection = `{"type":"FeatureCollection","features":[${plot('a')},{"type":"Feature","geometry":null}]}`;
    expect(await problemsOf(`${plot('c')}\n${collection}\n`, named)).toMatchObject([
      { code: 'no-geometry', row: 2, feature: 2 },
    ]);
  });

  it('have the limits of one file', async () => {
    const many = '{"type":"Polygon","coordinates":[]}\n'.repeat(limits.footprints + 1);
    expect(await problemsOf(many, named)).toMatchObject([{ code: 'too-large', what: 'footprints' }]);
    const ring = JSON.stringify(Array.from({ length: 1000 }, (_, index) => [106 + index / 1e6, 29]));
    const rings = `{"type":"Polygon","coordinates":[${Array.from({ length: 100 }, () => ring).join(',')}]}\n`;
    const row = Math.floor(limits.vertices / 100_000) + 1;
    expect(await problemsOf(rings.repeat(row + 1), named)).toMatchObject([
      { code: 'too-large', what: 'vertices', row, found: row * 100_000 },
    ]);
  });

  it('that are empty hold no geometry', async () => {
    expect(await problemsOf('\u001e \n\u001e\n', named)).toMatchObject([{ code: 'no-geometry' }]);
  });
});

describe('text sequences', () => {
  it('hold texts of many lines, and say the row of the file', async () => {
    const pretty = JSON.stringify(JSON.parse(plot('a')), null, 1);
    const rows = pretty.split('\n').length;
    expect(await names(`\u001e${pretty}\n\u001e${plot('b')}\n`, 'sites.txt')).toEqual(['a', 'b']);
    expect(await names(`\u001e${feature([square])}\n\u001e${moved}\n`)).toEqual(['sites #1', 'sites #2']);
    expect(await problemsOf(`\u001e${pretty}\n\u001e{"type":\n nothing}\n`, named)).toMatchObject([
      { code: 'not-json', row: rows + 2 },
    ]);
  });
});

describe('what only looks like lines', () => {
  it('is one text: a collection with a feature a row, and GeoJSON spread over rows', async () => {
    const collection = `{"type":"FeatureCollection","features":[\n${plot('a')},\n${plot('b')}\n]}\n`;
    expect(await names(collection, 'sites.geojson')).toEqual(['a', 'b']);
    const pretty = JSON.stringify(JSON.parse(collection), null, 2);
    for (const name of ['sites.geojson', 'sites.ndjson']) expect(await names(pretty, name)).toEqual(['a', 'b']);
    expect(await names(feature([square]))).toEqual(['sites']);
  });
});
