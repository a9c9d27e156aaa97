// The answer as a whole: questions in order, stable bytes, a report that rounds without hiding, and what applies at a point.

import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { readRuleBook } from '../../packs/rules/read-rule-book.ts';
import {
  engineVersion,
  locate,
  reportOf,
  type Screening,
  screen,
  serialise,
  shownArea,
  shownDistance,
  shownShare,
} from '../../src/analysis/index.ts';
import type { Project } from '../../src/analysis/rules/rule.ts';
import { layersOf } from '../../src/analysis/rules/rule-book.ts';
import { metres, share, squareMetres } from '../../src/analysis/units/quantity.ts';
import { wordsFor } from '../../src/words/index.ts';
import { at, footprint, layerAs, packOf } from '../rules/situation.ts';

const book = readRuleBook(new URL('../../packs/rules', import.meta.url).pathname);
const layers = [
  layerAs('jl_bank', { distance: 600 }),
  layerAs('jl_1km', 'inside'),
  layerAs('jl_5km', 'inside'),
  layerAs('tributaries', { distance: 3000 }),
  ...['eco_redline', 'pbf', 'ugb', 'sishan', 'pa', 'water_src', 'ctrl_unit'].map((id) => layerAs(id, 'outside')),
  layerAs('industrial_park', 'outside'),
];
const ready = new Set(layers.map(({ card }) => card.id));
const named = [...book.rules.flatMap(({ where }) => layersOf(where)), 'admission_list'];
const absent = [...new Set(named)].filter((id) => !ready.has(id));
layers.push(...absent.map((id) => layerAs(id, 'absent')));
const pack = packOf(layers, book);
const run = (project: Project): Screening => screen({ footprint: footprint(), project, pack, asOf: '2026-11-22' });

describe('questions', () => {
  it('a blank project is asked three things first, each of which settles many', () => {
    expect(run({}).questions.map(({ attribute }) => attribute)).toEqual([
      'kind',
      'nature',
      'industry',
      'fuel',
      'outfall',
    ]);
  });

  it('housing near the river needs no industry code', () => {
    const { questions, verdict } = run({ nature: '新建', kind: '住宅' });
    expect(questions.filter(({ decides }) => decides)).toEqual([]);
    expect(verdict.outcome).toBe('conditional');
  });

  it('English titles and texts of booleans are understood, nonsense is said and counts as unknown', () => {
    const { project, notes } = run({
      nature: 'New',
      kind: 'chemical plant',
      tailings: '否',
      industry: 'C2614',
      heavy_metal: 'perhaps',
    });
    expect(project).toEqual({ nature: '新建', kind: '化工厂', tailings: false, industry: '2614', heavy_metal: null });
    expect(notes).toContainEqual({ code: 'answer-not-understood', attribute: 'heavy_metal', value: 'perhaps' });
  });

  it('why it is asked can be said', () => {
    const [first] = reportOf(run({})).questions;
    expect(wordsFor('zh').screening.reason(first!.because)).toContain('因为地块在jl_bank 1,000 米以内');
  });
});

describe('the three wordings of the 1 km rule', () => {
  const firing = (project: Project): string[] =>
    run(project)
      .findings.filter(({ outcome }) => outcome === 'conflict')
      .map(({ rule }) => rule);

  it('a new chemical plant is banned by all three, each with its source and date', () => {
    const screening = run({ nature: '新建', kind: '化工厂', industry: '2614', risk_Q: 0, fuel: '电' });
    expect(screening.verdict).toMatchObject({ outcome: 'prohibited', rules: ['LAW-26a', 'JL-02', 'JL-04'] });
    const sources = screening.findings
      .filter(({ rule }) => screening.verdict.rules.includes(rule))
      .map(({ clauses }) => `${clauses[0]!.source} ${clauses[0]!.date}`);
    expect(sources[0]).toContain('长江保护法 第二十六条第二款');
    expect(sources[1]).toBe('北碚府发〔2021〕26号 第四章一（一） 2021-06-03');
    expect(sources[2]).toBe('北碚区建设“两山”实践创新基地实施方案（2020-2025年） 五（一） 2 2020');
  });

  it('a new weaving mill by the plan of 2020 only', () => {
    expect(firing({ nature: '新建', kind: '工厂', industry: '1711', risk_Q: 0, fuel: '电' })).toEqual(['JL-04']);
  });

  it('enlarging a chemical plant by the law only', () => {
    expect(firing({ nature: '扩建', kind: '化工厂', industry: '2614', risk_Q: 0, fuel: '电' })).toEqual(['LAW-26a']);
  });
});

describe('bytes', () => {
  it('keys are sorted, numbers whole, order of input without effect', () => {
    expect(serialise({ b: 1, a: [0.1 + 0.2, -0, null], c: undefined })).toBe(
      '{"a":[0.30000000000000004,0,null],"b":1}',
    );
    expect(() => serialise({ a: Number.NaN })).toThrow(RangeError);
  });

  it('two runs give the same bytes, and they read back the same', () => {
    const once = serialise(run({ nature: '新建' }));
    expect(serialise(run({ nature: '新建' }))).toBe(once);
    expect(serialise(JSON.parse(once))).toBe(once);
  });

  it('the engine prints the version of the package', () => {
    expect(engineVersion).toBe(packageJson.version);
  });
});

describe('the report', () => {
  it('says "no conflict found" only with its limits, and never that all conforms', () => {
    const report = reportOf(run({ nature: '运营', kind: '住宅' }));
    const sentence = wordsFor('zh').screening.verdict(report.verdict);
    expect(sentence).toBe('未发现冲突，限已覆盖的 10 类管控；另有 57 类未覆盖，须另行核实。');
    expect(wordsFor('en').screening.verdict(report.verdict)).toContain(
      '10 kinds of control covered; 57 more are not covered',
    );
  });

  it('puts what matters first', () => {
    const order = reportOf(run({ nature: '新建', kind: '化工厂', industry: '2614' })).groups.map(
      ({ outcome }) => outcome,
    );
    expect(order).toEqual(['conflict', 'undetermined', 'condition', 'notice', 'not-covered', 'not-applicable']);
  });

  it('rounds, but never across a limit', () => {
    expect(shownDistance(metres(1000.04), metres(1000))).toMatchObject({ value: 1000.04, digits: 2 });
    expect(shownDistance(metres(1000.04))).toMatchObject({ value: 1000, digits: 0 });
    expect(shownArea(squareMetres(7896.33))).toMatchObject({ value: 7896.33, unit: 'm2', digits: 2, mu: 11.84 });
    expect(shownArea(squareMetres(12_345.6))).toMatchObject({ value: 1.2346, unit: 'ha', digits: 4, mu: 18.52 });
    expect(shownShare(share(0.99996))).toMatchObject({ percent: 99.996 });
    expect(shownShare(share(0.0000001))).toMatchObject({ percent: 0, belowShown: true });
  });
});

describe('what applies here', () => {
  it('zones at the point, the nearest of the others, and the rules of the ground', () => {
    const located = locate(
      packOf([layerAs('eco_redline', 'inside'), layerAs('pbf', 'outside'), layerAs('cropland', 'absent')], book),
      at(50, 50),
      '2026-11-22',
    );
    const answer = (id: string) => located.layers.find(({ layer }) => layer === id)!;
    expect(answer('eco_redline')).toMatchObject({
      answer: 'affected',
      zones: [{ zone: 'eco_redline-1', position: 'inside' }],
    });
    expect(answer('pbf').nearest!.distance).toBeCloseTo(350, 1);
    const rules = new Map(located.rules.map(({ rule, answer: holds }) => [rule, holds]));
    expect(rules.get('RL-02')).toBe('affected');
    expect(rules.get('SH-15')).toBe('affected');
    expect(rules.get('FL-01')).toBe('not-covered');
    expect(rules.has('LAW-PBF1')).toBe(false);
    expect(rules.get('PA-01')).toBe('could-not-check');
  });

  it('on a line is contact, outside the extent is not covered', () => {
    const world = packOf([layerAs('eco_redline', 'edge')], book);
    const onLine = locate(world, at(100, 50), '2026-11-22').layers.find(({ layer }) => layer === 'eco_redline')!;
    expect(onLine.nearest!.distance).toBeLessThan(0.01);
    const far = locate(world, at(30_000, 0), '2026-11-22');
    expect(far).toMatchObject({ inside: 'outside', rules: [] });
  });
});
