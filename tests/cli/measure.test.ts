// measure: relation, overlap and distance against GEOS and GeographicLib (make-measures.py), and what it says of its input.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import { measureSchema } from '../../src/layers/answer-schemas.ts';
import measures from './measures.json' with { type: 'json' };
import { plot } from './plots.ts';
import { folder, jadeline } from './world.ts';

const files = folder();
afterAll(() => files.remove());

const measure = (...words: string[]) => jadeline(['measure', '--lang', 'en', ...words]);
const fixture = (name: string): string => fileURLToPath(new URL(`../intake/files/${name}`, import.meta.url));
const relations: Readonly<Record<keyof typeof measures, string>> = {
  apart: 'disjoint',
  'apart-facing': 'disjoint',
  overlaps: 'overlaps',
  touches: 'touches',
  within: 'within',
};

describe('two areas', () => {
  it.each(Object.entries(measures))('%s as GEOS and GeographicLib say', async (name, expected) => {
    const [a, b] = [expected.a, expected.b].map((shape, index) =>
      files.put(`${name}-${index}.json`, JSON.stringify(shape)),
    );
    const { status, output, told } = await measure(a ?? '', b ?? '', '--format', 'json');
    expect([status, told]).toEqual([0, '']);
    const found = JSON.parse(output);
    expect(measureSchema.safeParse(found).error).toBeUndefined();
    expect(found).toMatchObject({
      schema: 'jadeline/measure@1',
      relation: relations[name as keyof typeof measures],
      trouble: null,
    });
    expect(Math.abs(found.a.area - expected.areaA)).toBeLessThan(1e-4);
    if (expected.overlap === 0) expect(found.overlap).toBeNull();
    else {
      expect(Math.abs(found.overlap.area - expected.overlap)).toBeLessThan(1e-4);
      expect(found.overlap.shareOfA).toBeCloseTo(expected.overlap / expected.areaA, 8);
      expect(found.overlap.shareOfB).toBeCloseTo(expected.overlap / expected.areaB, 8);
    }
    expect(Math.abs(found.nearest.distance - expected.distance)).toBeLessThan(0.001);
    expect(geodesicDistance(found.nearest.from, found.nearest.to)).toBeCloseTo(found.nearest.distance, 9);
  });

  it('prints its edge model and its tolerances', async () => {
    const path = files.put('plot.json', plot('plot'));
    const { output } = await measure(path, path, '--format', 'json');
    expect(JSON.parse(output)).toMatchObject({
      relation: 'equals',
      edgeModel: 'straight-lon-lat',
      tolerance: { touch: 0.01, contact: 0.001 },
    });
    const { output: text } = await measure(path, path);
    expect(text).toContain('A and B are the same ground');
    expect(text).toContain('edges straight-lon-lat');
    expect(text).toContain('up to 0.01 m² is contact');
  });

  it('are read from any file, in the system it states or --crs', async () => {
    // The sample plot in two zones and as FlatGeobuf: the same ground, to the millimetre of its coordinates.
    const { output } = await measure(fixture('zone-36-utf-8.shp.zip'), fixture('plot.fgb'), '--format', 'json');
    const { overlap, a } = JSON.parse(output);
    expect(a.area - overlap.area).toBeLessThan(0.5);
    const there = files.put(
      'plane.json',
      JSON.stringify({
        type: 'Polygon',
        coordinates: [
          [
            [637250, 3302110],
            [637350, 3302110],
            [637350, 3302200],
            [637250, 3302110],
          ],
        ],
      }),
    );
    expect((await measure(there, fixture('plot.fgb'))).status).toBe(65);
    expect((await measure(there, fixture('plot.fgb'), '--crs', 'EPSG:4544')).status).toBe(65);
    const converted = await measure(there, there, '--crs', 'EPSG:4523');
    expect(converted.status).toBe(65);
    expect((await measure(there, there, '--crs', 'EPSG:4544')).output).toContain('EPSG:4544');
  });

  it('in words: how far, in which direction, and where', async () => {
    const [near, far] = [files.put('near.json', plot('here')), files.put('far.json', plot('there', 106.56))];
    const { output } = await measure(near, far);
    expect(output).toMatch(
      /^A and B are apart · overlap 0 m²\nDistance 8\d\d\.\d{3} m \(on the ellipsoid\); B lies to the east of A\n/,
    );
    expect(output).toMatch(/nearest position on A: longitude 106\.55100000, latitude 29\.65/);
    const chinese = (await jadeline(['measure', near, far])).output;
    expect(chinese).toMatch(/^A 与 B 不相接 · 重叠 0 平方米\n距离 8\d\d\.\d{3} 米（沿椭球面），B 在 A 的东面\n/);
  });
});

describe('what cannot simply be measured', () => {
  it('a bow tie is repaired, and that is said', async () => {
    const tie = files.put(
      'tie.json',
      '{"type":"Polygon","coordinates":[[[106.55,29.65],[106.56,29.66],[106.56,29.65],[106.55,29.66],[106.55,29.65]]]}',
    );
    const { status, output } = await measure(tie, files.put('b.json', plot('b')));
    expect(status).toBe(0);
    expect(output).toMatch(/repaired/);
    expect(JSON.parse((await measure(tie, tie, '--format', 'json')).output).a.notes).toContainEqual(
      expect.objectContaining({ code: 'repaired', fault: 'self-crossing' }),
    );
  });

  it('several footprints are measured pair by pair', async () => {
    const two = files.put('two.json', `{"type":"FeatureCollection","features":[${plot('a1')},${plot('a2', 106.56)}]}`);
    const one = files.put('one.json', plot('b1', 106.56));
    const pairs = JSON.parse((await measure(two, one, '--format', 'json')).output);
    expect(
      pairs.map((pair: { a: { name: string }; b: { name: string }; relation: string }) => [
        pair.a.name,
        pair.b.name,
        pair.relation,
      ]),
    ).toEqual([
      ['a1', 'b1', 'disjoint'],
      ['a2', 'b1', 'equals'],
    ]);
  });

  it('a file with any problem is not measured in part', async () => {
    const half = files.put(
      'half.json',
      `{"type":"FeatureCollection","features":[${plot('a')},{"type":"Feature","geometry":null}]}`,
    );
    const { status, output, told } = await measure(half, join(files.path, 'nowhere.json'));
    expect([status, output]).toEqual([65, '']);
    expect(told).toContain('feature 2');
    expect(told).toContain('nowhere.json');
  });

  it('too many pairs', async () => {
    const features = Array.from({ length: 101 }, (_, index) => plot(`p${index}`, 106.5 + index / 500));
    const many = files.put('many.json', `{"type":"FeatureCollection","features":[${features.join(',')}]}`);
    const { status, told } = await measure(many, many);
    expect([status, told]).toEqual([65, expect.stringContaining('10201 pairs')]);
  });

  it('writes to a file', async () => {
    const [path, out] = [files.put('o.json', plot('o')), join(files.path, 'measured.json')];
    expect((await measure(path, path, '--format', 'json', '--out', out)).status).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8')).relation).toBe('equals');
  });
});
