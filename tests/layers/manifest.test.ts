// The schemas are closed, their errors have an address, and they are the engine's types.

import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type * as rules from '../../src/analysis/rules/rule.ts';
import type { LayerCard } from '../../src/analysis/zones/layer.ts';
import { examplesSchema } from '../../src/layers/examples.ts';
import { placeSchemas } from '../../src/layers/gazetteer.ts';
import { cardSchemas } from '../../src/layers/manifest.ts';
import { parseJson } from '../../src/layers/parse-json.ts';
import { publishedSchemas } from '../../src/layers/published-schemas.ts';
import { ruleSchemas } from '../../src/layers/rule-book.ts';
import { redLineRule, ruleBook, tinyPack } from './tiny-pack.ts';

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const sound = JSON.parse(new TextDecoder().decode(tinyPack().get('manifest.json')));

/** Code and address of every problem with a manifest after one change. */
function faults(change: (manifest: typeof sound) => void, schema: z.ZodType = cardSchemas().manifest, value = sound) {
  const copy = structuredClone(value);
  change(copy);
  const parsed = parseJson(encode(copy), schema, 'file.json');
  return parsed.ok ? [] : parsed.problems.map((problem) => ('at' in problem ? problem.at : problem.code));
}

describe('a manifest', () => {
  it('that is sound passes', () => {
    expect(faults(() => undefined)).toEqual([]);
  });

  it.each([
    ['another schema', (m: typeof sound) => (m.schema = 'jadeline/pack@2'), '/schema'],
    ['a misspelt key', (m: typeof sound) => (m.layers[1].acuracy = 5), '/layers/1'],
    ['a missing key', (m: typeof sound) => delete m.layers[1].accuracy, '/layers/1/accuracy'],
    ['a hash that is none', (m: typeof sound) => (m.layers[0].file.sha256 = 'abc'), '/layers/0/file/sha256'],
    ['a path that leaves the folder', (m: typeof sound) => (m.rules.path = '../rules.json'), '/rules/path'],
    ['a path to another server', (m: typeof sound) => (m.rules.path = 'https://example.org/a'), '/rules/path'],
    [
      'a day that is none',
      (m: typeof sound) => (m.layers[2].edition.validFrom = '2025-02-30'),
      '/layers/2/edition/validFrom',
    ],
    ['a text in one language', (m: typeof sound) => (m.title = { zh: '碧线' }), '/title/en'],
    ['a layer declared twice', (m: typeof sound) => (m.layers[1].id = 'district'), '/layers/1/id'],
    ['an extent that no layer shows', (m: typeof sound) => (m.extent.layer = 'jl_bank'), '/extent/layer'],
  ])('with %s is refused at its place', (_, change, at) => {
    expect(faults(change)).toEqual([at]);
  });

  it('with several faults names them all', () => {
    expect(faults((m) => Object.assign(m, { id: 'Bei Bei', status: 'draft' }))).toEqual(['/id', '/status']);
  });
});

describe('a rule book', () => {
  const broken = (part: object) =>
    faults(() => undefined, ruleSchemas().book, { ...ruleBook, rules: [{ ...redLineRule, ...part }] });

  it('with every form of the grammar passes', () => {
    const where: rules.Where = {
      any: [{ district: true }, { all: [{ near: 'jl_bank', within: 1000, drawn: 'jl_1km' }, { overlaps: 'ugb' }] }],
    };
    const when: rules.Condition = {
      all: [
        { any: [{ attribute: 'kind', in: ['化工'] }, { attribute: 'risk_Q', above: 1 }, { industry: '重化工' }] },
        { not: { known: 'is_park' } },
      ],
    };
    expect(broken({ where, when, endsIn: 'argue' })).toEqual([]);
  });

  it.each([
    ['a measure that does not exist', { where: { overlap: 'ugb' } }, '/rules/0/where'],
    [
      'a misspelt word deep inside',
      { where: { all: [{ any: [{ near: 'a', within: 'far' }] }] } },
      '/rules/0/where/all/0/any/0/within',
    ],
    ['a condition with two verbs', { when: { attribute: 'kind', in: ['a'], above: 1 } }, '/rules/0/when'],
    ['no clause', { clauses: [] }, '/rules/0/clauses'],
    ['an effect of its own', { effect: 'forbid' }, '/rules/0/effect'],
  ])('with %s is refused at its place', (_, part, at) => {
    expect(broken(part)).toEqual([at]);
  });

  it('knows every key of the engine and no other', () => {
    expectTypeOf<z.output<ReturnType<typeof cardSchemas>['manifest']>['layers'][number]>().toEqualTypeOf<LayerCard>();
    expectTypeOf<z.output<ReturnType<typeof ruleSchemas>['book']>['rules'][number]>().toEqualTypeOf<rules.Rule>();
    const card: Required<rules.AttributeCard> = {
      id: 'kind',
      kind: 'choice',
      title: { zh: '类', en: 'kind' },
      question: { zh: '类', en: 'kind' },
      values: [{ id: 'a', title: { zh: '甲', en: 'a' } }],
      unit: 'm',
      from: 'ugb',
      default: null,
      trueWhen: { always: true },
      falseWhen: { always: true },
    };
    expect(faults(() => undefined, ruleSchemas().book, { ...ruleBook, attributes: [card] })).toEqual([]);
  });
});

describe('the companions', () => {
  it('refuse a position off the earth and a footprint that is a line', () => {
    const place = {
      id: 'a',
      name: { zh: '甲', en: 'a' },
      kind: 'town',
      at: [29.8, 106.4],
      accuracy: 100,
      basis: 'read',
    };
    expect(
      faults(() => undefined, placeSchemas().gazetteer, { schema: 'jadeline/gazetteer@1', places: [place] }),
    ).toEqual(['/places/0/at/1']);
    const example = {
      id: 'a',
      title: { zh: '甲', en: 'a' },
      note: { zh: '示意', en: 'indicative' },
      project: { kind: '化工', parts: ['a', 'b'] },
      footprint: { type: 'LineString', coordinates: [] },
      projectNo: null,
      expect: 'prohibited',
    };
    const value = { schema: 'jadeline/examples@1', projects: [], examples: [example] };
    expect(faults(() => undefined, examplesSchema(), value).every((at) => at.startsWith('/examples/0/footprint'))).toBe(
      true,
    );
  });
});

describe('the published schemas', () => {
  it('are closed and the same on every run', () => {
    const schemas = publishedSchemas();
    expect(schemas.map(({ file }) => file)).toEqual([
      'pack-1.json',
      'rules-1.json',
      'gazetteer-1.json',
      'examples-1.json',
      'screening-1.json',
      'screening-line-1.json',
      'measure-1.json',
    ]);
    for (const { text } of schemas) {
      const { anyOf, ...whole } = JSON.parse(text);
      for (const each of anyOf ?? [whole]) expect(each.additionalProperties).toBe(false);
    }
    expect(publishedSchemas()).toEqual(schemas);
  });

  it('describe conditions by themselves', () => {
    const { $defs } = JSON.parse(publishedSchemas()[1]!.text);
    expect(Object.keys($defs)).toEqual(['Where', 'Condition']);
  });
});
