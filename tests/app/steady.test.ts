// Parts that say the same stay the same objects, so that what shows them is not made anew.

import { describe, expect, it } from 'vitest';
import { steady } from '../../src/app/steady.ts';

const report = (area: number) => ({
  verdict: { outcome: 'conflict', rules: ['a'] },
  rows: [
    { rule: 'a', area: { exact: area }, clauses: [{ article: '1' }] },
    { rule: 'b', area: null, clauses: [{ article: '2' }] },
  ],
});

describe('what is told again', () => {
  it('is the same object when nothing differs', () => {
    const before = report(1);
    expect(steady(before, report(1))).toBe(before);
  });

  it('keeps the parts that do not differ, and takes on those that do', () => {
    const before = report(1);
    const after = steady(before, report(2));
    expect(after).toEqual(report(2));
    expect(after).not.toBe(before);
    expect(after.verdict).toBe(before.verdict);
    expect(after.rows[1]).toBe(before.rows[1]);
    expect(after.rows[0]).not.toBe(before.rows[0]);
    expect(after.rows[0]!.clauses).toBe(before.rows[0]!.clauses);
  });

  it.each<readonly [string, unknown, unknown]>([
    ['a list that is shorter', [1, 2, 3], [1, 2]],
    ['a list that is longer', [1], [1, 2]],
    ['a key that is gone', { a: 1, b: undefined }, { a: 1 }],
    ['a key that is another', { a: undefined }, { b: undefined }],
    ['a list where there was a record', { 0: 'x' }, ['x']],
    ['nothing where there was something', { a: { b: 1 } }, { a: null }],
    ['something where there was nothing', { a: null }, { a: { b: 1 } }],
  ])('takes on %s', (_, before, after) => {
    expect(steady(before, after)).toStrictEqual(after);
  });
});
