// The classification of GB/T 4754-2017: complete, a tree, and found by pinyin. Counts are those that the head of industries.txt states.

import { expect, it } from 'vitest';
import { readClassification } from '../../packs/rules/read-industries.ts';
import { readRuleBook } from '../../packs/rules/read-rule-book.ts';

const packs = new URL('../../packs', import.meta.url).pathname;
const { sections, industries } = readClassification(packs);
const ofLength = (length: number) => industries.filter(({ code }) => code.length === length);
const codes = new Set(industries.map(({ code }) => code));

it('has 20 sections, 97 divisions, 473 groups and 1,381 classes', () => {
  expect(sections.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
  expect([2, 3, 4].map((length) => ofLength(length).length)).toEqual([97, 473, 1381]);
  expect(codes.size).toBe(97 + 473 + 1381);
});

it('gives every code its parents, in the order of the standard', () => {
  for (const { code } of industries) {
    for (let length = 2; length < code.length; length++) expect(codes.has(code.slice(0, length)), code).toBe(true);
  }
  const listed = industries.map(({ code }) => code);
  expect(listed).toEqual(listed.toSorted());
});

it('gives every group a class, and an undivided group the class of the same name', () => {
  const classes = ofLength(4);
  for (const { code, title } of ofLength(3)) {
    const own = classes.filter((entry) => entry.code.startsWith(code));
    expect(own.length, code).toBeGreaterThan(0);
    if (own[0]?.code === `${code}0`) expect(own.map((entry) => entry.title)).toEqual([title]);
  }
});

// Read aloud by hand: signs with two readings.
it.each([
  ['0319', 'qtscsy', '其他牲畜饲养'],
  ['0532', 'cqfwclhd', '畜禽粪污处理活动'],
  ['0531', 'xmlzfzhd', '畜牧良种繁殖活动'],
  ['0111', 'dgzz', '稻谷种植'],
  ['1461', 'wjzz', '味精制造'],
  ['1469', 'qttwpfjzpzz', '其他调味品、发酵制品制造'],
  ['2023', 'bhbzz', '刨花板制造'],
  ['2421', 'zyqzz', '中乐器制造'],
  ['2469', 'qtylypzz', '其他娱乐用品制造'],
  ['1019', 'ntjqttsskc', '粘土及其他土砂石开采'],
  ['3432', 'sczyqzjzz', '生产专用起重机制造'],
  ['3464', 'zlktsbzz', '制冷、空调设备制造'],
  ['5421', 'ctky', '长途客运'],
  ['6621', 'syyhfw', '商业银行服务'],
  ['3761', 'zxczz', '自行车制造'],
  ['9522', 'hyxtt', '行业性团体'],
  ['7241', 'kjsjjswfw', '会计、审计及税务服务'],
  ['7242', 'scdc', '市场调查'],
  ['7281', 'kjhzfw', '科技会展服务'],
])('%s reads %s', (code, initials, zh) => {
  expect(industries.find((entry) => entry.code === code)).toMatchObject({ initials, title: { zh } });
});

it('has every code that a named set names', () => {
  for (const { id, members, debated } of readRuleBook(`${packs}/rules`).industrySets) {
    for (const code of [...members, ...debated]) expect(codes.has(code), `${id} ${code}`).toBe(true);
  }
});
