// The rule files as data: quotes are exact, gaps are refused with an address, and a rule changed by hand changes the answer.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRuleBook, readRuleFolder } from '../../packs/rules/read-rule-book.ts';
import { screen } from '../../src/analysis/screening/screen.ts';
import { footprint, layerAs, packOf } from './situation.ts';

const packs = new URL('../../packs', import.meta.url).pathname;
const { book } = readRuleFolder(join(packs, 'rules'));
const scratch = mkdtempSync(join(tmpdir(), 'rules-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The rule files with one text replaced in one of them. */
function changed(file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(scratch, 'copy-'));
  cpSync(join(packs, 'rules'), join(folder, 'rules'), { recursive: true });
  for (const file of ['industries.yaml', 'industries.txt', 'pinyin-initials.yaml'])
    cpSync(join(packs, file), join(folder, file));
  const path = join(folder, 'rules', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return join(folder, 'rules');
}

describe('a rule changed by hand', () => {
  it('changes the answer', () => {
    const pack = (folder: string) => packOf([layerAs('jl_bank', { distance: 600 })], readRuleBook(folder));
    const outcome = (folder: string) =>
      screen({
        footprint: footprint(),
        project: { nature: '新建', kind: '工厂', industry: '1711' },
        pack: pack(folder),
        asOf: '2026-11-22',
      }).findings.find(({ rule }) => rule === 'JL-04')?.outcome;
    expect(outcome(join(packs, 'rules'))).toBe('conflict');
    const nearer = changed('beibei/two-mountains-plan.yaml', 'within: 1000', 'within: 500');
    expect(outcome(nearer)).toBe('not-applicable');
  });

  it.each([
    [
      'a case is missing',
      'national/land-law.yaml',
      '- { kind: edge,',
      '- { kind: more,',
      /land-law\.yaml: rule LAW-PBF1: cases: no case of kind "edge"/,
    ],
    [
      'a field is misspelt',
      'national/land-law.yaml',
      'effect: prohibit',
      'effekt: prohibit',
      /land-law\.yaml: rule LAW-PBF1: .*effekt/,
    ],
    [
      'an effect is unknown',
      'national/land-law.yaml',
      'effect: prohibit',
      'effect: forbid',
      /land-law\.yaml: rule LAW-PBF1: effect: /,
    ],
    [
      'an attribute is unknown',
      'national/land-law.yaml',
      'attribute: change_of_use',
      'attribute: change_of_us',
      /land-law\.yaml: rule LAW-PBF1: unknown-attribute: change_of_us/,
    ],
    [
      'a value is unknown',
      'national/wetland-law.yaml',
      'in: [新建, 扩建, 迁建]',
      'in: [新造]',
      /wetland-law\.yaml: rule LAW-WET2: unknown-value: nature = 新造/,
    ],
    [
      'a restriction does not say where it ends',
      'national/wetland-law.yaml',
      'endsIn: argue',
      'level: national',
      /rule LAW-WET2: restriction-without-end/,
    ],
    [
      'a debated set decides a rule',
      'beibei/eco-plan.yaml',
      '{ industry: 纸浆制造 }',
      '{ industry: 重化工 }',
      /rule JL-02: debated-set-in-rule/,
    ],
    [
      'an attribute follows from itself',
      'attributes.yaml',
      '    falseWhen: { attribute: is_park, in: [false] }',
      '    falseWhen: { attribute: existing_park_extension, in: [false] }',
      /attribute existing_park_extension: circular-attribute/,
    ],
    [
      'an instrument is unknown',
      'national/land-law.yaml',
      'instrument: land-law',
      'instrument: land',
      /no instrument "land"/,
    ],
  ])('is refused where %s', (_what, file, from, to, message) => {
    expect(() => readRuleBook(changed(file, from, to))).toThrow(message);
  });
});

it('the 97 divisions of GB/T 4754-2017 are complete', () => {
  const divisions = book.industries.filter(({ code }) => code.length === 2).map(({ code }) => code);
  expect(divisions).toEqual(Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0')));
});

it('titles of choices are unambiguous in either language', () => {
  for (const { id, values } of book.attributes) {
    const texts = values.flatMap((choice) => [...new Set([choice.id, choice.title.zh, choice.title.en])]);
    expect(new Set(texts.map((text) => text.toLowerCase())).size, id).toBe(texts.length);
  }
});

const shared = process.env.JADELINE_SHARED ?? new URL('../../../shared', import.meta.url).pathname;
const sheet = join(shared, 'domain/rules.json');
interface Recorded {
  readonly id: string;
  readonly quote?: string;
  readonly quotes?: readonly { readonly quote: string; readonly file: string }[];
}

describe.runIf(existsSync(sheet))('the fact sheet', () => {
  const { rules: plans, law_rules: laws } = existsSync(sheet)
    ? (JSON.parse(readFileSync(sheet, 'utf8')) as { rules: Recorded[]; law_rules: Recorded[] })
    : { rules: [], law_rules: [] };
  const records = new Map([...plans, ...laws].map((record) => [record.id, record]));
  const seeds = new Map<string, string>();
  const seed = (file: string): string => {
    const text = seeds.get(file) ?? readFileSync(join(shared, 'seeds', file), 'utf8');
    seeds.set(file, text);
    return text;
  };

  it('has 163 rules of the plans and 43 of the law, and every one of them is here', () => {
    expect([plans.length, laws.length]).toEqual([163, 43]);
    const present = new Set(book.rules.map(({ id }) => id));
    expect([...records.keys()].filter((id) => !present.has(id))).toEqual([]);
  });

  it.each(book.rules.map((rule) => [rule.id, rule] as const))('holds %s letter by letter', (id, rule) => {
    const record = records.get(id.replace(/-(other|tributary)$/, ''));
    expect(record, `no record ${id}`).toBeDefined();
    const originals = [record!.quote, ...(record!.quotes ?? []).map((each) => each.quote)];
    for (const { quote } of rule.clauses)
      expect(
        originals.some((text) => text?.includes(quote)),
        quote,
      ).toBe(true);
    for (const { quote, file } of record!.quotes ?? []) expect(seed(file)).toContain(quote);
  });
});

it('the book has 206 records besides those that split one', () => {
  const own = book.rules.filter(({ id }) => !/-(other|tributary)$/.test(id));
  expect(own).toHaveLength(206);
});
