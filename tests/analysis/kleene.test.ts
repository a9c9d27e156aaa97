// Three-valued logic as laws: what is decided while facts are missing stays decided when they come.

import { type Arbitrary, array, assert, constantFrom, letrec, oneof, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allOf,
  anyOf,
  evaluate,
  membership,
  negate,
  type Truth,
  waitsFor,
} from '../../src/analysis/rules/condition.ts';
import { factsOf } from '../../src/analysis/rules/facts.ts';
import type { Condition, IndustrySet, Project, RuleBook } from '../../src/analysis/rules/rule.ts';
import { named } from '../rules/situation.ts';

const names = ['a', 'b', 'c'] as const;
const book: RuleBook = {
  schema: 'jadeline/rules@1',
  version: 'test',
  rules: [],
  attributes: names.map((id) => ({ id, kind: 'boolean', title: named(id), question: named(id), values: [] })),
  industries: [],
  industrySets: [],
};

const truths = array(constantFrom<Truth>('true', 'false', 'unknown'), { maxLength: 5 });
const { condition } = letrec<{ condition: Condition }>((tie) => ({
  condition: oneof(
    { depthSize: 'small' },
    record({ attribute: constantFrom(...names), in: constantFrom([true], [false]) }),
    record({ all: array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    record({ any: array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    record({ not: tie('condition') }),
  ) as Arbitrary<Condition>,
}));
const fact = option(constantFrom(true, false), { nil: null });
const project: Arbitrary<Project> = record({ a: fact, b: fact, c: fact });

describe('the tables', () => {
  it.each([
    ['true', 'true', 'true', 'true'],
    ['true', 'false', 'false', 'true'],
    ['true', 'unknown', 'unknown', 'true'],
    ['false', 'false', 'false', 'false'],
    ['false', 'unknown', 'false', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ] as const)('%s with %s: all %s, any %s', (left, right, all, any) => {
    expect([allOf([left, right]), allOf([right, left])]).toEqual([all, all]);
    expect([anyOf([left, right]), anyOf([right, left])]).toEqual([any, any]);
  });

  it('De Morgan holds', () => {
    void assert(property(truths, (values) => negate(allOf(values)) === anyOf(values.map(negate))));
  });
});

describe('a missing fact', () => {
  const completions = (known: Project): Project[] =>
    names.reduce<Project[]>(
      (worlds, name) =>
        worlds.flatMap((world) =>
          world[name] === null ? [true, false].map((value) => ({ ...world, [name]: value })) : [world],
        ),
      [known],
    );

  it('never decides: what is true or false without it is so in every completion', () => {
    void assert(
      property(condition, project, (asked, known) => {
        const { value } = evaluate(asked, factsOf(known, book));
        if (value === 'unknown') return true;
        return completions(known).every((world) => evaluate(asked, factsOf(world, book)).value === value);
      }),
    );
  });

  it('is named: an unknown value waits for attributes that are indeed missing', () => {
    void assert(
      property(condition, project, (asked, known) => {
        const explanation = evaluate(asked, factsOf(known, book));
        const waits = waitsFor(explanation);
        return explanation.value === 'unknown'
          ? waits.length > 0 && waits.every((name) => known[name] === null)
          : waits.length === 0;
      }),
    );
  });
});

describe('membership in an industry set', () => {
  const set: IndustrySet = {
    id: 's',
    title: named('s'),
    members: ['26', '1713'],
    debated: ['2710'],
    note: named('n'),
    version: 'test',
  };
  it.each([
    ['2614', 'true'],
    ['26', 'true'],
    ['1713', 'true'],
    ['1711', 'false'],
    ['17', 'unknown'],
    ['171', 'unknown'],
    ['2710', 'unknown'],
    ['27', 'unknown'],
    ['7010', 'false'],
  ] as const)('%s is %s', (code, value) => {
    expect(membership(code, set)).toBe(value);
  });
});
