// What is said of the project: names and values in both languages, everything that does not fit told with what would.

import { describe, expect, it } from 'vitest';
import type { AttributeCard, RuleBook } from '../../src/analysis/index.ts';
import { projectOf, splitAnswer } from '../../src/cli/project-answers.ts';
import { UsageFault } from '../../src/cli/usage-fault.ts';

const card = (
  id: string,
  kind: AttributeCard['kind'],
  zh: string,
  en: string,
  values: readonly (readonly [string, string])[] = [],
): AttributeCard => ({
  id,
  kind,
  title: { zh, en },
  question: { zh, en },
  values: values.map(([value, title]) => ({ id: value, title: { zh: value, en: title } })),
});

const book: RuleBook = {
  schema: 'jadeline/rules@1',
  version: '1',
  rules: [],
  attributes: [
    card('nature', 'choice', '建设性质', 'Nature', [
      ['新建', 'New'],
      ['扩建', 'Expansion'],
    ]),
    card('is_park', 'boolean', '是否园区', 'Is a park'),
    card('risk_Q', 'number', '风险 Q', 'Risk Q'),
    card('industry', 'industry', '行业', 'Industry'),
    card('permits', 'list', '材料', 'Permits'),
    card('parent_park', 'text', '所属园区', 'Parent park'),
  ],
  industries: [{ code: '2511', title: { zh: '原油加工及石油制品制造', en: 'Refining' } }],
  industrySets: [],
};

const project = (...answers: string[]) => projectOf(answers.map(splitAnswer), book);

describe('answers', () => {
  it.each<[string, unknown]>([
    ['nature=新建', { nature: '新建' }],
    ['nature=New', { nature: '新建' }],
    ['Nature = new', { nature: '新建' }],
    ['建设性质＝扩建', { nature: '扩建' }],
    ['is_park=yes', { is_park: true }],
    ['is_park=否', { is_park: false }],
    ['risk_Q=1.5', { risk_Q: 1.5 }],
    ['industry=2511', { industry: '2511' }],
    ['industry=25', { industry: '25' }],
    ['industry=原油加工及石油制品制造', { industry: '2511' }],
    ['permits=a, b', { permits: ['a', 'b'] }],
    ['parent_park=a=b', { parent_park: 'a=b' }],
    ['is_park=?', { is_park: null }],
  ])('%s', (text, expected) => {
    expect(project(text)).toEqual(expected);
  });

  it('lets the later answer stand', () => {
    expect(project('nature=新建', 'nature=扩建')).toEqual({ nature: '扩建' });
  });

  it('reads values of other kinds from a file', () => {
    const raw = [
      ['is_park', true],
      ['risk_Q', 2],
      ['permits', ['a', 'b']],
      ['nature', null],
    ] as const;
    expect(projectOf(raw, book)).toEqual({ is_park: true, risk_Q: 2, permits: ['a', 'b'], nature: null });
  });
});

describe('what does not fit', () => {
  const faultsOf = (...answers: string[]) => {
    try {
      project(...answers);
      return [];
    } catch (error) {
      return error instanceof UsageFault ? error.usage : [error];
    }
  };

  it.each<[string, object]>([
    ['natur=新建', { code: 'attribute-unknown', key: 'natur', near: 'nature' }],
    ['nature=新', { code: 'answer-unknown', key: 'nature', known: ['新建 (New)', '扩建 (Expansion)'] }],
    ['nature=Expansoin', { code: 'answer-unknown', near: 'Expansion' }],
    ['is_park=maybe', { code: 'answer-unknown', known: ['true', 'false'] }],
    ['risk_Q=high', { code: 'answer-not-a-number' }],
    ['risk_Q=', { code: 'answer-not-a-number' }],
    ['industry=9999', { code: 'answer-unknown' }],
    ['industry=2512', { code: 'answer-unknown', near: '2511' }],
    ['__proto__=1', { code: 'attribute-unknown' }],
    ['constructor=1', { code: 'attribute-unknown' }],
    ['nature', { code: 'not-key-value' }],
  ])('%s', (text, fault) => {
    expect(faultsOf(text)).toEqual([expect.objectContaining(fault)]);
  });

  it('is told all at once', () => {
    expect(faultsOf('natur=新建', 'risk_Q=high')).toHaveLength(2);
  });
});
