// Runs every case that stands beside a rule in packs/rules, through the whole screening.

import { describe, expect, it } from 'vitest';
import { type RuleWithCases, readRuleFolder } from '../../packs/rules/read-rule-book.ts';
import type { RuleCase } from '../../packs/rules/rule-schema.ts';
import type { RuleBook, Where } from '../../src/analysis/rules/rule.ts';
import { layersOf } from '../../src/analysis/rules/rule-book.ts';
import { screen } from '../../src/analysis/screening/screen.ts';
import type { Screening } from '../../src/analysis/screening/screening.ts';
import { footprint, layerAs, packOf } from './situation.ts';

const { book, rules } = readRuleFolder(new URL('../../packs/rules', import.meta.url).pathname);

const drawnIn = (where: Where): readonly string[] =>
  'near' in where && where.drawn !== undefined ? [where.drawn] : [];

function run({ rule, given }: RuleWithCases, example: RuleCase): Screening {
  const alone: RuleBook = { ...book, rules: [rule] };
  const situations = { ...given.layers, ...example.layers };
  const named = [...layersOf(rule.where), ...drawnIn(rule.where), ...Object.keys(situations)];
  const layers = [...new Set(named)].map((id) => layerAs(id, situations[id] ?? 'outside'));
  const stated = { ...given.project, ...example.project };
  const project = Object.fromEntries(Object.entries(stated).filter(([name]) => !example.without?.includes(name)));
  const pack = packOf(layers, alone);
  const { asOf = '2026-11-22', expiredPlans = true } = example;
  return screen({ footprint: footprint(), project, pack, asOf, expiredPlans });
}

function got(screening: Screening, example: RuleCase): RuleCase {
  const finding = screening.findings[0]!;
  return {
    ...example,
    outcome: finding.outcome,
    ...(example.ends === undefined ? {} : { ends: finding.conditionKind ?? undefined }),
    ...(example.missing === undefined ? {} : { missing: [...finding.missing.attributes] }),
    ...(example.questions === undefined
      ? {}
      : { questions: screening.questions.filter(({ decides }) => decides).map(({ attribute }) => attribute) }),
    ...(example.nearLimit === undefined ? {} : { nearLimit: finding.evidence.some(({ nearLimit }) => nearLimit) }),
  } as RuleCase;
}

describe.each(rules.map((entry) => [entry.rule.id, entry] as const))('%s', (_id, entry) => {
  it.each(entry.cases.map((example) => [example.kind, example.note ?? '', example] as const))(
    '%s %s',
    (_kind, _note, example) => {
      const screening = run(entry, example);
      expect(got(screening, example)).toEqual(example);
      if (example.kind === 'layer-missing') expect(screening.verdict.outcome).toBe('undetermined');
    },
  );
});
