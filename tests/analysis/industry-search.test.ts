// Industries are found by code, by Chinese and English words, and by the initials of their pinyin.

import { expect, it } from 'vitest';
import { readRuleBook } from '../../packs/rules/read-rule-book.ts';
import { findIndustries } from '../../src/panels/screen/industry.ts';

const { industries } = readRuleBook(new URL('../../packs/rules', import.meta.url).pathname);

it.each([
  ['fzy', '17'],
  ['FZY', '17'],
  ['纺织业', '17'],
  ['textiles', '17'],
  ['C17', '17'],
  ['yljgxx', undefined],
  ['造纸', '222'],
  ['zz', '222'],
  ['稻谷种植', '0111'],
  ['data centres', '6450'],
  ['0810', '0810'],
])('%s finds %s', (typed, code) => {
  expect(findIndustries(industries, typed)[0]?.code).toBe(code);
});

it('an undivided group and its class are one answer', () => {
  expect(findIndustries(industries, '铁矿采选').map(({ code }) => code)).toEqual(['0810']);
});

it('every title has its initials', () => {
  for (const { title, initials } of industries)
    expect(initials).toHaveLength([...title.zh].filter((sign) => /\p{Script=Han}/u.test(sign)).length);
});
