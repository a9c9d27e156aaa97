// locate, rules and pack: what applies at a point, what the rules say, what a pack is and whether it is sound.

import { afterAll, describe, expect, it } from 'vitest';
import { beibei, tinyPackFolder } from './packs.ts';
import { jadeline } from './world.ts';

const pack = tinyPackFolder();
afterAll(() => pack.remove());

describe('locate', () => {
  const locate = (...words: string[]) => jadeline(['locate', ...words, '--pack', pack.path]);

  it('tells the zones at a point', async () => {
    const { status, output } = await locate('106.31', '29.81', '--format', 'json');
    const located = JSON.parse(output);
    expect([status, located.schema, located.inside]).toEqual([0, 'jadeline/located@1', 'inside']);
    const zones = Object.fromEntries(
      located.layers.map((each: { layer: string; zones: { zone: string }[] }) => [
        each.layer,
        each.zones.map(({ zone }) => zone),
      ]),
    );
    expect(zones).toMatchObject({ district: ['beibei'], eco_redline: ['north'], water_src: [] });
    expect(located.rules.map(({ rule }: { rule: string }) => rule)).toContain('RL');
  });

  it('says it in words, in both languages, and takes one word with a comma', async () => {
    const [zh, en] = [await locate('106.31', '29.81'), await locate('106.31,29.81', '--lang', 'en')];
    expect(zh.output).toContain('经度 106.31，纬度 29.81 · 在数据包范围内 · 判定日期 2026-11-22');
    expect(zh.output).toContain('区 north');
    expect(en.output).toContain('Zone north');
    expect(en.output).toContain('1 not covered');
  });

  it('says that a point outside is not covered', async () => {
    const { status, output } = await locate('106.65', '29.7', '--lang', 'en');
    expect(status).toBe(0);
    expect(output).toContain('outside the ground of the pack');
  });

  it('refuses a point that is far away', async () => {
    const { status, output, told } = await locate('29.81', '80');
    expect([status, output]).toEqual([65, '']);
    expect(told).toContain('公里');
  });
});

describe('rules', () => {
  const rules = (...words: string[]) => jadeline(['rules', ...words, '--pack', pack.path]);

  it('lists them', async () => {
    const { status, output } = await rules();
    expect(status).toBe(0);
    expect(output.split('\n')[0]).toBe('2026-11-22 适用的规则 2 条：');
    expect(output).toMatch(/RL\s+禁止/);
  });

  it('shows one with its clause', async () => {
    const { status, output } = await rules('rl', '--lang', 'en');
    expect(status).toBe(0);
    expect(output).toContain('“禁止”');
    expect(output).toContain('law 1');
    expect(JSON.parse((await rules('RL', '--format', 'json')).output).id).toBe('RL');
  });

  it('knows none of another name', async () => {
    const { status, told } = await rules('BNK');
    expect(status).toBe(64);
    expect(told).toContain('BANK');
  });

  it('counts those of the day', async () => {
    const ids = async (day: string) =>
      JSON.parse((await jadeline(['rules', '--pack', beibei, '--as-of', day, '--format', 'json'])).output).rules.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('2026-11-22')).toContain('JL-05');
    expect(await ids('1990-01-01')).not.toContain('JL-05');
  });
});

describe('pack', () => {
  it('describes a pack', async () => {
    const { status, output } = await jadeline(['pack', 'info', '--pack', pack.path]);
    expect(status).toBe(0);
    expect(output).toContain('eco_redline');
    expect(output).toContain('2 个要素');
    const json = JSON.parse((await jadeline(['pack', '--pack', pack.path, '--format', 'json'])).output);
    expect(json.layers.map(({ id, state }: { id: string; state: string }) => [id, state])).toContainEqual([
      'flood',
      'absent',
    ]);
  });

  it('finds the one that ships sound', async () => {
    const { status, output } = await jadeline(['pack', 'check', '--pack', beibei, '--lang', 'en']);
    expect(output).toContain('0 errors');
    expect(status).toBe(0);
  });

  it.each<[string, (files: Map<string, Uint8Array>) => void, RegExp]>([
    ['a missing layer', (all) => all.delete('eco_redline.fgb'), /eco_redline.*eco_redline\.fgb/],
    ['an altered layer', (all) => all.get('district.fgb')!.fill(7, 300, 301), /district/],
    ['no rules', (all) => all.delete('rules.json'), /rules\.json/],
  ])('finds %s', async (_, damage, sentence) => {
    const broken = tinyPackFolder(damage);
    const check = await jadeline(['pack', 'check', '--pack', broken.path]);
    const info = await jadeline(['pack', 'info', '--pack', broken.path]);
    broken.remove();
    expect([check.status, info.status]).toEqual([65, 65]);
    expect(check.output).toMatch(sentence);
    expect(check.output).toContain('错误');
  });

  it('says where there is none', async () => {
    const { status, told } = await jadeline(['pack', 'info', '--pack', '/nowhere/at/all', '--lang', 'en']);
    expect(status).toBe(65);
    expect(told).toContain('/nowhere/at/all');
    expect(told).toContain('manifest.json');
  });
});
