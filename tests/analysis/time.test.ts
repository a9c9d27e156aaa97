// Law has days: statutes count on theirs, plans past their end count as the last stated policy and say so.

import { describe, expect, it } from 'vitest';
import { readRuleBook } from '../../packs/rules/read-rule-book.ts';
import { validityOn } from '../../src/analysis/rules/validity.ts';
import { screen } from '../../src/analysis/screening/screen.ts';
import type { Screening } from '../../src/analysis/screening/screening.ts';
import { footprint, layerAs, named, packOf } from '../rules/situation.ts';

const book = readRuleBook(new URL('../../packs/rules', import.meta.url).pathname);

describe('validity', () => {
  const statute = { kind: 'statute', from: '2026-08-15', until: '2030-12-31' } as const;
  it.each([
    ['2026-08-14', 'not-yet'],
    ['2026-08-15', 'in-force'],
    ['2030-12-31', 'in-force'],
    ['2031-01-01', 'ended'],
  ] as const)('a statute on %s is %s', (day, state) => {
    expect(validityOn(statute, day)).toBe(state);
  });

  it('a plan does not end, it expires', () => {
    expect(validityOn({ kind: 'plan', from: null, until: '2025-12-31' }, '2026-01-01')).toBe('expired-plan');
  });
});

function inRedLine(asOf: string, expiredPlans = true): Screening {
  const pack = packOf([layerAs('eco_redline', 'inside')], book);
  return screen({ footprint: footprint(), project: { nature: '新建', kind: '工厂' }, pack, asOf, expiredPlans });
}
const outcomeOf = ({ findings }: Screening, rule: string) => findings.find((finding) => finding.rule === rule)?.outcome;

it('before 2026-08-15 the Code is not in force, and the plan is', () => {
  const screening = inRedLine('2026-08-14');
  expect(outcomeOf(screening, 'COD-60')).toBe('not-in-force');
  expect(outcomeOf(screening, 'RL-02')).toBe('conflict');
});

it('on 2026-08-15 both count, and the plan is marked expired', () => {
  const screening = inRedLine('2026-08-15');
  expect(outcomeOf(screening, 'COD-60')).toBe('condition');
  const plan = screening.findings.find(({ rule }) => rule === 'RL-02')!;
  expect(plan).toMatchObject({ outcome: 'conflict', validity: { onDate: 'expired-plan', until: '2025-12-31' } });
});

it('expired plans can be left out, and then decide nothing', () => {
  const screening = inRedLine('2026-11-22', false);
  expect(outcomeOf(screening, 'RL-02')).toBe('not-in-force');
  expect(screening.verdict.rules).not.toContain('RL-02');
});

it('a district that has since changed is said', () => {
  const pack = packOf([], { ...book, rules: [] });
  const edition = { name: named('e'), note: named('changed') };
  const editions = [
    { ...edition, id: '2020', validFrom: null, validUntil: '2025-11-05', layer: 'district' },
    { ...edition, id: '2025', validFrom: '2025-11-06', validUntil: null, layer: null },
  ];
  const on = (asOf: string) =>
    screen({ footprint: footprint(), project: {}, pack: { ...pack, extent: { layer: 'district', editions } }, asOf })
      .notes;
  const note = { code: 'extent-superseded', edition: '2020', since: '2025-11-06', note: named('changed') };
  expect(on('2025-11-05')).not.toContainEqual(note);
  expect(on('2025-11-06')).toContainEqual(note);
});
