// What moves when one thing changes: an answer, or the day. Both read the same two screenings side by side.

import { describe, expect, it } from 'vitest';
import { readRuleBook } from '../../packs/rules/read-rule-book.ts';
import { compare, daysFrom, movesBetween, type Screening, screen, turningDays } from '../../src/analysis/index.ts';
import type { Project } from '../../src/analysis/rules/rule.ts';
import { wordsFor } from '../../src/words/index.ts';
import { footprint, layerAs, packOf } from '../rules/situation.ts';

const book = readRuleBook(new URL('../../packs/rules', import.meta.url).pathname);
const pack = packOf([layerAs('jl_bank', { distance: 600 }), layerAs('eco_redline', 'inside')], book);
const run = (project: Project, asOf = '2026-11-22', expiredPlans = true): Screening =>
  screen({ footprint: footprint(), project, pack, asOf, expiredPlans });
const outcomes = ({ findings }: Screening) => new Map(findings.map(({ rule, outcome }) => [rule, outcome]));

describe('an answer', () => {
  const [before, after] = [run({ kind: '化工厂' }), run({ kind: '化工厂', nature: '新建' })];

  it('moves exactly the rules whose outcome differs, and says from which to which', () => {
    const [was, is] = [outcomes(before), outcomes(after)];
    const moved = [...was].filter(([rule, outcome]) => is.get(rule) !== outcome).map(([rule]) => rule);
    const moves = movesBetween(before, after);
    expect(moves.map(({ rule }) => rule).toSorted()).toEqual(moved.toSorted());
    expect(moves.length).toBeGreaterThan(3);
    for (const move of moves) expect([move.before, move.after]).toEqual([was.get(move.rule), is.get(move.rule)]);
    expect(moves.find(({ rule }) => rule === 'LAW-26a')).toMatchObject({ before: 'undetermined', after: 'conflict' });
  });

  it('taken back moves the same rules back', () => {
    const there = movesBetween(before, after);
    const back = movesBetween(after, before).map((move) => ({ ...move, before: move.after, after: move.before }));
    expect(back.toSorted((a, b) => (a.rule < b.rule ? -1 : 1))).toEqual(
      there.toSorted((a, b) => (a.rule < b.rule ? -1 : 1)),
    );
    expect(movesBetween(after, run({ kind: '化工厂', nature: '新建' }))).toEqual([]);
  });

  it('puts what forbids first', () => {
    expect(movesBetween(before, after)[0]?.after).toBe('conflict');
  });
});

describe('a day', () => {
  const project = { kind: '化工厂', nature: '新建' };

  it('brings rules in, with the day of the text as the reason', () => {
    const { changes } = compare(run(project, '2026-08-14'), run(project, '2026-08-15'));
    const code = changes.find(({ rule }) => rule === 'COD-60');
    expect(code).toMatchObject({ kind: 'appears', concerns: true, validity: { from: '2026-08-15' } });
    expect(code && wordsFor('zh').screening.conformity.changed(code)).toBe('2026-08-15 起施行');
    expect(code?.succession[0]?.old.instrument).toBe('环境保护法');
  });

  it('lets a plan expire: the outcome stands while plans count, and goes when they do not', () => {
    const days = ['2025-12-31', '2026-01-01'] as const;
    const on = (expired: boolean) => {
      const [one, two] = days.map((day) => run(project, day, expired));
      return one && two ? compare(one, two).changes.find(({ rule }) => rule === 'RL-02') : undefined;
    };
    expect(on(true)).toMatchObject({ kind: 'stands', after: { outcome: 'conflict', state: 'expired-plan' } });
    expect(on(false)).toMatchObject({ kind: 'goes', after: { outcome: 'not-in-force' } });
    const sentence = (expired: boolean) => {
      const change = on(expired);
      return change && wordsFor('zh').screening.conformity.changed(change);
    };
    expect(sentence(true)).toBe('规划期至 2025-12-31，按最后表述的政策仍计入');
    expect(sentence(false)).toBe('规划期至 2025-12-31，不再计入');
  });

  it('comes first when it is the earlier one, in whichever order the two are given', () => {
    const [early, late] = [run(project, '2026-08-14'), run(project, '2026-08-15')];
    expect(compare(late, early)).toEqual(compare(early, late));
    expect(compare(late, early).days).toEqual(['2026-08-14', '2026-08-15']);
  });
});

it('the turning days are those on which the standing of a rule differs from the eve', () => {
  const turning = turningDays(book.rules);
  expect(turning.find(({ day }) => day === '2026-08-15')).toMatchObject({ begin: 19, end: 0 });
  const ofTheFiveYearPlans = book.rules.filter(({ validity }) => validity.until === '2025-12-31').length;
  expect(ofTheFiveYearPlans).toBeGreaterThan(160);
  expect(turning.find(({ day }) => day === '2026-01-01')).toMatchObject({ begin: 0, end: ofTheFiveYearPlans });
  for (const { day } of turning) {
    const changed = compare(run({}, daysFrom(day, -1), false), run({}, day, false)).changes;
    expect(changed.length, day).toBeGreaterThan(0);
  }
  expect(compare(run({}, '2026-08-15'), run({}, '2026-11-22')).changes).toEqual([]);
});
