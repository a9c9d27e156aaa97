// What the command line says of where a file lies: seven parameters, the choices with their distances, progress.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { tinyPackFolder } from './packs.ts';
import { folder, jadeline } from './world.ts';

const pack = tinyPackFolder();
const files = folder();
afterAll(() => {
  pack.remove();
  files.remove();
});

const xian = fileURLToPath(new URL('../intake/files/xian-80.shp.zip', import.meta.url));
const screen = (...words: string[]) => jadeline(['screen', '--pack', pack.path, ...words]);
const parameters = '-12.064,130.821,81.974,-1.25,0.87,2.31,-4.16';

describe('seven parameters', () => {
  it('bring Xi’an 80 over and stand in the report and in the JSON', async () => {
    const shifted = ['--datum-shift', parameters, '--rotation', 'coordinate-frame'];
    const { output, told } = await screen(xian, ...shifted);
    expect(told).toBe('');
    for (const part of ['ΔY 130.821 m', 'εZ 2.31″', '-4.16 ppm', 'EPSG 9607', '按给出的七参数换算']) {
      expect(output).toContain(part);
    }
    const screening = JSON.parse((await screen(xian, ...shifted, '--format', 'json')).output);
    expect(screening.footprint.reading).toMatchObject({ confidence: 'declared' });
    expect(screening.notes).toContainEqual({
      code: 'datum-shifted',
      datum: 'xian-80',
      stated: 'Xian_1980_3_Degree_GK_Zone_35',
      shift: {
        translation: [-12.064, 130.821, 81.974],
        rotation: [-1.25, 0.87, 2.31],
        scale: -4.16,
        convention: 'coordinate-frame',
      },
    });
  });

  it.each<[string, string[], number, string]>([
    ['none', [], 65, '--datum-shift'],
    ['six numbers', ['--datum-shift', '1,2,3,4,5,6'], 64, '七个数'],
    ['a word', ['--datum-shift', '1,2,3,4,5,6,x'], 64, '七个数'],
    ['rotations without their convention', ['--datum-shift', parameters], 64, '--rotation'],
    ['a scale as a factor', ['--datum-shift', '1,2,3,0,0,0,1000001'], 64, 'ppm'],
    ['a convention of another name', ['--datum-shift', parameters, '--rotation', 'left'], 64, 'position-vector'],
    ['an old system without parameters', ['--crs', 'EPSG:2359'], 64, '--datum-shift'],
    ['another datum', ['--crs', 'beijing-54', '--datum-shift', '1,2,3,0,0,0,0'], 65, '不是同一个'],
  ])('%s: refused with a sentence', async (_, words, status, sentence) => {
    const answer = await screen(xian, ...words);
    expect([answer.status, answer.output]).toEqual([status, '']);
    expect(answer.told).toContain(sentence);
  });

  it('name the datum of a file that names none', async () => {
    const plain = files.put(
      'plain.wkt',
      'POLYGON((35637250 3302190,35637350 3302190,35637350 3302110,35637250 3302190))',
    );
    const shift = ['--datum-shift', '15.8,-154.4,-82.3,0,0,0,0'];
    expect((await screen(plain, ...shift)).status).toBe(65);
    for (const system of ['xian-80', '西安80', 'EPSG:2359', '2359']) {
      const { output } = await screen(plain, '--crs', system, ...shift, '--format', 'json');
      expect(JSON.parse(output).notes).toContainEqual(expect.objectContaining({ datum: 'xian-80' }));
    }
    const { output } = await screen(plain, '--crs', 'EPSG:2411', ...shift, '--format', 'json');
    expect(JSON.parse(output).notes).toContainEqual(expect.objectContaining({ datum: 'beijing-54' }));
  });

  it('serve convert too', async () => {
    const out = files.put('out.geojson', '');
    const answer = await jadeline(['convert', xian, out, `--datum-shift=15.8,-154.4,-82.3,0,0,0,0`]);
    expect(answer.status).toBe(0);
    expect(answer.told).toContain('ΔY -154.4 m');
    expect(JSON.parse(readFileSync(out, 'utf8')).features).toHaveLength(1);
  });
});

describe('a file with two readings', () => {
  it('ends with 65 and names each choice for --crs with its place and distance', async () => {
    const doubt = files.put('doubt.wkt', 'POLYGON((500000 3302110,500900 3302110,500900 3302990,500000 3302110))');
    const { status, output, told } = await screen(doubt);
    expect([status, output]).toEqual([65, '']);
    expect(told).toMatch(
      /EPSG:4544.*位置 105\.000000, 29\.83\d+，距数据范围 \d+\.\d 公里；EPSG:4545.*位置 108\.000000/,
    );
  });
});

describe('a terminal', () => {
  it('shows that a file is being read, and how far', async () => {
    const square = (east: number) => {
      const [west, end] = [106.4 + east * 2e-4, 106.4001 + east * 2e-4];
      return [
        [
          [west, 29.8],
          [end, 29.8],
          [end, 29.8001],
          [west, 29.8],
        ],
      ];
    };
    const many = { type: 'MultiPolygon', coordinates: [0, 1].map(square) };
    const file = files.put('two.geojson', JSON.stringify(many));
    const { told } = await jadeline(['screen', '--pack', pack.path, file], { terminal: true });
    expect(told).toContain(`正在读取 ${file} 100%`);
  });
});
