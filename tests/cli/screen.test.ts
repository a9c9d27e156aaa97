// screen: verdicts and exit statuses, several files, every bad input, damaged packs, the same bytes twice.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { beibei, tinyPackFolder } from './packs.ts';
import { folder, jadeline } from './world.ts';

const pack = tinyPackFolder();
const files = folder();
afterAll(() => {
  pack.remove();
  files.remove();
});

const ring = (lon: number, lat: number, size: number) => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
const polygon = (lon: number, lat: number, size = 0.001) =>
  JSON.stringify({
    type: 'Feature',
    properties: { name: '地块' },
    geometry: { type: 'Polygon', coordinates: [ring(lon, lat, size)] },
  });

const free = files.put('free.geojson', polygon(106.55, 29.65));
const red = files.put('red.geojson', polygon(106.31, 29.81));
/** Some 100 m from the bank of the tiny pack, which runs from 106.25, 29.6 to 106.5, 29.95. */
const bank = files.put('bank.geojson', polygon(106.2512, 29.6));
const half = files.put('half.geojson', polygon(106.1995, 29.7));
const far = files.put('far.geojson', polygon(105, 29.7));
const sample = fileURLToPath(new URL('../intake/boundary-points/sample-zone-35.txt', import.meta.url));

const screen = (...words: string[]) => jadeline(['screen', '--pack', pack.path, '--format', 'json', ...words]);
const outcomeOf = (output: string) => JSON.parse(output).verdict.outcome;

describe('verdicts and exit statuses', () => {
  it.each<[string, string[], number, string]>([
    ['nothing in the way', [free], 0, 'no-conflict'],
    ['on the red line', [red], 1, 'prohibited'],
    ['a question open', [bank], 2, 'undetermined'],
    ['the question answered', [bank, '--set', 'nature=New'], 3, 'conditional'],
    ['answered so that it does not matter', [bank, '--set', 'nature=扩建'], 0, 'no-conflict'],
    ['half outside', [half], 2, 'undetermined'],
  ])('%s', async (_, words, status, outcome) => {
    const answer = await screen(...words);
    expect([answer.status, outcomeOf(answer.output), answer.told]).toEqual([status, outcome, '']);
  });

  it('takes the day from the clock once, or from the user', async () => {
    expect(JSON.parse((await screen(free)).output).asOf).toBe('2026-11-22');
    expect(JSON.parse((await screen(free, '--as-of', '2020-02-29')).output).asOf).toBe('2020-02-29');
  });

  it('gives the same bytes twice', async () => {
    const [first, second] = [await screen(red), await screen(red)];
    expect(second.output).toBe(first.output);
    expect(JSON.parse(first.output).schema).toBe('jadeline/screening@1');
  });

  it('reads standard input', async () => {
    const { status, output } = await jadeline(['screen', '-', '--pack', pack.path, '--format', 'json'], {
      input: polygon(106.31, 29.81),
    });
    expect([status, outcomeOf(output)]).toEqual([1, 'prohibited']);
  });

  it('reads a survey point file', async () => {
    const { output } = await screen(sample);
    expect(JSON.parse(output).footprint.ellipsoidalArea).toBeCloseTo(7896.33, 2);
  });

  it('makes a footprint of a line with a width', async () => {
    const line = files.put(
      'line.geojson',
      JSON.stringify({
        type: 'LineString',
        coordinates: [
          [106.55, 29.65],
          [106.56, 29.65],
        ],
      }),
    );
    expect((await screen(line)).status).toBe(65);
    const { status, output } = await screen(line, '--width', '20');
    expect(status).toBe(0);
    expect(JSON.parse(output).footprint.ellipsoidalArea).toBeCloseTo(968 * 20, -2);
  });
});

describe('the project', () => {
  it.each([
    ['project.json', '{"nature": "新建"}'],
    ['project.yaml', '# a note\nnature: New\n'],
  ])('comes from %s', async (name, content) => {
    expect((await screen(bank, '--project', files.put(name, content))).status).toBe(3);
  });

  it('prefers --set', async () => {
    const path = files.put('p.yaml', 'nature: 新建');
    expect((await screen(bank, '--project', path, '--set', 'nature=扩建')).status).toBe(0);
  });

  it.each<[string, string]>([
    ['a list', '- nature'],
    ['no YAML', 'nature: [新建'],
    ['nothing', ''],
  ])('that is %s is 65', async (_, content) => {
    const { status, output, told } = await screen(bank, '--project', files.put('bad.yaml', content));
    expect([status, output]).toEqual([65, '']);
    expect(told).toContain('bad.yaml');
  });

  it('with an unknown key or value is 64, with the nearest spelling', async () => {
    const key = await screen(bank, '--set', 'natur=新建');
    expect(key.status).toBe(64);
    expect(key.told).toContain('是不是 nature？');
    const value = await screen(bank, '--set', 'nature=新键', '--lang', 'en');
    expect(value.status).toBe(64);
    expect(value.told).toContain('新建');
  });
});

describe('several files', () => {
  it('gives a list with their files and the most severe status', async () => {
    const { status, output } = await screen(free, red, bank);
    expect(status).toBe(1);
    expect(
      JSON.parse(output).map((entry: { file: string; screening: { verdict: { outcome: string } } }) => [
        entry.file,
        entry.screening.verdict.outcome,
      ]),
    ).toEqual([
      [free, 'no-conflict'],
      [red, 'prohibited'],
      [bank, 'undetermined'],
    ]);
  });

  it('screens the others when one is not readable, and says 65', async () => {
    const { status, output, told } = await screen(free, join(files.path, 'nowhere.geojson'), red);
    expect(status).toBe(65);
    expect(told).toContain('nowhere.geojson');
    expect(JSON.parse(output).map((entry: object) => Object.keys(entry))).toEqual([
      ['file', 'screening'],
      ['file', 'problems'],
      ['file', 'screening'],
    ]);
  });

  it('screens the sound features of a file', async () => {
    const mixed = files.put(
      'mixed.geojson',
      `{"type":"FeatureCollection","features":[${polygon(106.55, 29.65)},{"type":"Feature","geometry":null}]}`,
    );
    const { status, output, told } = await jadeline([
      'screen',
      mixed,
      '--pack',
      pack.path,
      '--format',
      'ndjson',
      '--lang',
      'en',
    ]);
    expect(status).toBe(65);
    expect(told).toContain('feature 2');
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].screening.verdict.outcome).toBe('no-conflict');
    expect(lines[1].problems[0]).toMatchObject({ code: 'no-geometry', feature: 2 });
  });

  it('writes footprints and overlaps as GeoJSON', async () => {
    const { output } = await jadeline(['screen', red, '--pack', pack.path, '--format', 'geojson']);
    const roles = JSON.parse(output).features.map(
      ({ properties }: { properties: { role: string } }) => properties.role,
    );
    expect(roles).toContain('footprint');
    expect(roles).toContain('overlap');
  });

  it('writes to a file', async () => {
    const out = join(files.path, 'out.json');
    const { status, output, told } = await screen(free, '--out', out, '--lang', 'en');
    expect([status, output, told]).toEqual([0, '', `Written to ${out}\n`]);
    expect(outcomeOf(readFileSync(out, 'utf8'))).toBe('no-conflict');
    expect((await screen(free, '--out', join(files.path, 'no', 'such', 'folder.json'))).status).toBe(65);
  });
});

describe('bad input: a sentence, 65, no verdict and no trace', () => {
  const swapped = JSON.stringify({
    type: 'Polygon',
    coordinates: [ring(106.3, 29.7, 0.01).map(([lon, lat]) => [lat, lon])],
  });
  const nan = '{"type":"Polygon","coordinates":[[[106.3,NaN],[1,2],[3,4],[106.3,1]]]}';
  const crossed =
    '{"type":"Polygon","coordinates":[[[106.3,29.7],[106.31,29.71],[106.31,29.7],[106.3,29.71],[106.3,29.72]]]}';
  it.each<[string, string, string]>([
    ['empty', '', 'nothing in it'],
    ['text', 'hello world', 'not valid JSON'],
    ['truncated', polygon(106.55, 29.65).slice(0, 80), 'breaks off'],
    ['no-geometry', '{"type":"FeatureCollection","features":[]}', 'no geometry'],
    ['point', '{"type":"Point","coordinates":[106.3,29.7]}', 'a point'],
    ['nan', nan, 'not a number'],
    ['out-of-range', polygon(206.3, 29.7), 'out of range'],
    ['swapped', swapped, 'wrong order'],
    ['unclosed', crossed, 'not closed'],
    ['far', readFileSync(far, 'utf8'), 'km from the ground'],
  ])('%s', async (name, content, sentence) => {
    const path = files.put(`${name}.geojson`, content);
    const { status, output, told } = await screen(path, '--lang', 'en');
    expect(status).toBe(65);
    expect(told).toContain(`${name}.geojson`);
    expect(told).toContain(sentence);
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(`${output}${told}`).not.toMatch(/verdict"|\n\s+at /);
    expect(JSON.parse(output)).toEqual([
      { file: path, problems: [expect.objectContaining({ message: expect.stringContaining(sentence) })] },
    ]);
  });

  it('writes nothing to standard output as text', async () => {
    const { status, output } = await jadeline(['screen', far, '--pack', pack.path]);
    expect([status, output]).toEqual([65, '']);
  });

  it('repairs a bow tie with a note', async () => {
    const tie = files.put(
      'tie.geojson',
      '{"type":"Polygon","coordinates":[[[106.55,29.65],[106.56,29.66],[106.56,29.65],[106.55,29.66],[106.55,29.65]]]}',
    );
    const { status, output } = await screen(tie);
    expect(status).toBe(0);
    expect(JSON.parse(output).notes).toContainEqual(
      expect.objectContaining({ code: 'repaired', fault: 'self-crossing' }),
    );
  });

  it.each([
    [files.path, 'folder'],
    [join(files.path, 'nowhere'), 'no such file'],
  ])('%s', async (path, sentence) => {
    const { status, told } = await screen(path, '--lang', 'en');
    expect(status).toBe(65);
    expect(told).toContain(sentence);
  });
});

describe('a damaged pack fails closed', () => {
  it.each<[string, (files: Map<string, Uint8Array>) => void, string]>([
    ['missing', (all) => all.delete('eco_redline.fgb'), 'file-missing'],
    ['truncated', (all) => all.set('eco_redline.fgb', all.get('eco_redline.fgb')!.slice(0, 500)), 'file-truncated'],
    ['altered', (all) => all.get('eco_redline.fgb')!.fill(7, 400, 401), 'hash-differs'],
  ])('a layer file %s: could not check, undetermined', async (_, damage, code) => {
    const broken = tinyPackFolder(damage);
    const { status, output } = await jadeline(['screen', free, '--pack', broken.path, '--format', 'json']);
    broken.remove();
    const screening = JSON.parse(output);
    expect([status, screening.verdict.outcome, screening.verdict.unchecked]).toEqual([
      2,
      'undetermined',
      ['eco_redline'],
    ]);
    const layer = screening.layers.find((each: { layer: string }) => each.layer === 'eco_redline');
    expect(layer).toMatchObject({ answer: 'could-not-check', trouble: { code } });
  });

  it.each<[string, (files: Map<string, Uint8Array>) => void]>([
    ['no manifest', (all) => all.delete('manifest.json')],
    ['a manifest that is no JSON', (all) => all.set('manifest.json', new TextEncoder().encode('{'))],
    ['other rules', (all) => all.get('rules.json')!.fill(32, 10, 11)],
  ])('%s: 65 with the reason', async (_, damage) => {
    const broken = tinyPackFolder(damage);
    const { status, output, told } = await jadeline(['screen', free, '--pack', broken.path]);
    broken.remove();
    expect([status, output]).toEqual([65, '']);
    expect(told).toMatch(/json/);
    expect(told).not.toMatch(/\n\s+at /);
  });
});

describe('the report as text', () => {
  const text = (...words: string[]) => jadeline(['screen', '--pack', pack.path, ...words]);

  it('begins with the verdict and its scope, and gives clause and figures', async () => {
    const { status, output } = await text(red);
    expect(status).toBe(1);
    const [verdict, scope, subject] = output.split('\n');
    expect(verdict).toBe('不符合“RL”：go elsewhere');
    expect(scope).toMatch(/^限已覆盖的 \d+ 类管控；另有 \d+ 类未覆盖，须另行核实$/);
    expect(subject).toContain('地块');
    expect(output).toContain('“禁止”');
    expect(output).toMatch(/在eco_redline内 .* 公顷（.* 亩），占 100\.0%/);
    expect(output).toContain('本结果为自动筛查');
  });

  it('says in English what it says in Chinese', async () => {
    const { output } = await text(free, '--lang', 'en');
    expect(output.split('\n')[0]).toMatch(/^No conflict found.* \d+ more are not covered/);
  });

  it('lists the open questions', async () => {
    const { output } = await text(bank);
    expect(output).toContain('nature  建设性质？');
    expect(output).toContain('BANK');
  });

  it('has colours on a terminal only, and never with NO_COLOR', async () => {
    const words = ['screen', free, '--pack', pack.path];
    expect((await jadeline(words)).output).not.toContain('\u001b');
    const onTerminal = await jadeline(words, { terminal: true });
    expect(onTerminal.output).toContain('\u001b[');
    expect(onTerminal.told).toContain('\r');
    expect((await jadeline([...words, '--quiet'], { terminal: true })).told).toBe('');
    expect((await jadeline(words, { terminal: true, environment: { NO_COLOR: '1' } })).output).not.toContain('\u001b');
  });

  it('names what could not be checked and why', async () => {
    const broken = tinyPackFolder((all) => all.delete('eco_redline.fgb'));
    const { output } = await jadeline(['screen', free, '--pack', broken.path]);
    broken.remove();
    expect(output.split('\n')[0]).toContain('无法判定：eco_redline未能核对');
    expect(output).toMatch(/未能核对.* {2}eco_redline · .*eco_redline\.fgb/);
  });
});

describe('the pack that ships', () => {
  it('screens the sample plot', async () => {
    const { status, output } = await jadeline(['screen', sample, '--pack', beibei, '--format', 'json']);
    expect([0, 1, 2, 3]).toContain(status);
    expect(JSON.parse(output).footprint.inside).toBe('whole');
  });

  it('fails closed without its red line', async () => {
    rmSync(join(files.path, 'copy'), { recursive: true, force: true });
    const { cpSync } = await import('node:fs');
    cpSync(beibei, join(files.path, 'copy'), { recursive: true });
    rmSync(join(files.path, 'copy', 'eco_redline.fgb'));
    const { output } = await jadeline(['screen', sample, '--pack', join(files.path, 'copy'), '--format', 'json']);
    expect(JSON.parse(output).verdict.unchecked).toEqual(['eco_redline']);
    expect(['undetermined', 'prohibited']).toContain(outcomeOf(output));
  });
});
