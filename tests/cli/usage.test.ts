// Wrong use is told in a sentence with what would be right, in the language asked for, and ends with 64.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/cli/spelling.ts';
import { jadeline } from './world.ts';

describe('help and version', () => {
  it.each([
    ['--help'],
    ['-h'],
    ['screen', '--help'],
    ['serve', '-h'],
    ['rules', '--help'],
    ['pack', '--help'],
    ['locate', '--help'],
  ])('%s %s', async (...words) => {
    const { status, output, told } = await jadeline(words.filter(Boolean));
    expect([status, told]).toEqual([0, '']);
    expect(output).toContain('jadeline');
  });

  it('speaks English when asked', async () => {
    expect((await jadeline(['--help', '--lang', 'en'])).output).toContain('may this project stand here?');
    expect((await jadeline(['--lang=en', 'screen', '--help'])).output).toContain('Usage: jadeline screen');
  });

  it('gives the version of package.json', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await jadeline(['--version'])).toEqual({ status: 0, output: `${version}\n`, told: '' });
    expect((await jadeline(['screen', '--version'])).output).toBe(`${version}\n`);
  });

  it('tells the help on standard error when there is no command', async () => {
    const { status, output, told } = await jadeline([]);
    expect([status, output]).toEqual([64, '']);
    expect(told).toContain('screen');
  });
});

describe('wrong use', () => {
  it.each<[string[], string[]]>([
    [
      ['scren', 'a.geojson'],
      ['scren', 'screen'],
    ],
    [['measure', 'a'], ['两个文件']],
    [['measure', '-', '-'], ['标准输入']],
    [['convert', 'a'], ['两个文件']],
    [
      ['convert', 'a.kml', 'b.doc'],
      ['b.doc', '.geojson'],
    ],
    [
      ['convert', 'a.kml', 'b.txt', '--to', 'EPSG:3857'],
      ['--to', 'EPSG:4523'],
    ],
    [['verify', 'a'], ['不在这一版']],
    [
      ['pack', 'build'],
      ['pack build', '不在这一版'],
    ],
    [
      ['pack', 'chek'],
      ['pack chek', 'check'],
    ],
    [['screen'], ['至少一个文件']],
    [['screen', '-', '-'], ['标准输入']],
    [
      ['screen', 'a.geojson', '--formt', 'json'],
      ['--formt', '--format'],
    ],
    [
      ['screen', 'a.geojson', '--format', 'jsn'],
      ['jsn', 'json'],
    ],
    [
      ['screen', 'a.geojson', '--format', 'docx'],
      ['docx', '不在这一版'],
    ],
    [
      ['screen', 'a.geojson', '--format'],
      ['--format', '缺少值'],
    ],
    [
      ['screen', 'a.geojson', '--quiet=yes'],
      ['--quiet', '不带值'],
    ],
    [['screen', 'a.geojson', '--as-of', '2026-02-30'], ['2026-02-30']],
    [['screen', 'a.geojson', '--as-of', 'heute'], ['heute']],
    [
      ['screen', 'a.geojson', '--crs', 'EPSG:4522x'],
      ['EPSG:4522X', 'EPSG:4522'],
    ],
    [['screen', 'a.geojson', '--crs', 'gcj03'], ['GCJ-02']],
    [['screen', 'a.geojson', '--width', '-3'], ['--width']],
    [
      ['screen', 'a.geojson', '--lang', 'fr'],
      ['fr', 'zh'],
    ],
    [['locate', '106.42'], ['106.42']],
    [['locate', '29.83', '106.42'], ['29.83 106.42']],
    [['locate', 'abc', '29'], ['abc']],
    [['serve', 'a', 'b'], ['b']],
    [['serve', '--port', '99999'], ['99999']],
  ])('%j', async (words, parts) => {
    const { status, output, told } = await jadeline(words);
    expect([status, output]).toEqual([64, '']);
    for (const part of parts) expect(told.toUpperCase()).toContain(part.toUpperCase());
    expect(told).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('tells every unknown option at once', async () => {
    const { told } = await jadeline(['screen', 'a', '--fomat', 'json', '--ot', 'b', '--lang', 'en']);
    expect(told.trim().split('\n')).toHaveLength(2);
    expect(told).toContain('Did you mean --format?');
    expect(told).toContain('Did you mean --out?');
  });
});

describe('the nearest spelling', () => {
  it.each([
    ['scren', 'screen'],
    ['lcoate', 'locate'],
    ['SERVE', 'serve'],
    ['locaet1', 'locate'],
    ['xyz', null],
    ['', null],
  ])('%s → %s', (word, expected) => {
    expect(nearest(word, ['screen', 'locate', 'rules', 'serve'])).toBe(expected);
  });
});
