// Industries are found by code, by Chinese and English words, and by the initials of their pinyin.

import { expect, it } from 'vitest';
import { readRuleBook } from '../../packs/rules/read-rule-book.ts';
import { findIndustries, partedAt, pathOf } from '../../src/panels/screen/industry.ts';

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

it.each([
  ['2614', 'C', ['26', '261']],
  ['26', 'C', []],
  ['0111', 'A', ['01', '011']],
  // A group that is not divided further is its only class.
  ['0810', 'B', ['08']],
  ['97', 'T', []],
])('%s stands in its section, division and group', (code, section, above) => {
  const path = pathOf(industries, code);
  expect([path.section, path.above.map((entry) => entry.code)]).toEqual([section, above]);
});

it('marks what was typed where it stands', () => {
  expect(partedAt('基础化学原料制造', '化学')).toEqual(['基础', '化学', '原料制造']);
  expect(partedAt('Basic chemicals', 'CHEM')).toEqual(['Basic ', 'chem', 'icals']);
  expect(partedAt('基础', 'jc')).toEqual(['基础', '', '']);
  expect(partedAt('水泥、石灰', 'SNS', 'snsh')).toEqual(['', '水泥、石', '灰']);
});

it('puts the exact code before all, and beginnings before middles', () => {
  expect(findIndustries(industries, '26').map(({ code }) => code)).toEqual(
    expect.arrayContaining(['26', '261', '2614']),
  );
  expect(findIndustries(industries, '26')[0]?.code).toBe('26');
  const titles = findIndustries(industries, '水泥').map(({ title }) => title.zh.startsWith('水泥'));
  expect(titles).toEqual(titles.toSorted((a, b) => Number(b) - Number(a)));
  expect(new Set(titles).size).toBe(2);
});

it('every keystroke is answered within a frame, whatever it finds', () => {
  const typed = ['a', 'z', 'zz', '业', '制造', 'manufacture', 'C2', '26', 'xyz'];
  const begin = performance.now();
  for (let round = 0; round < 10; round++) for (const text of typed) findIndustries(industries, text);
  expect((performance.now() - begin) / (10 * typed.length)).toBeLessThan(16);
});
