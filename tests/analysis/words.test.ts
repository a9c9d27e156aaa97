// Sentences for people: both languages, every code, calm, and never a promise that missing data cannot keep.

import { describe, expect, it } from 'vitest';
import { readRuleBook } from '../../packs/rules/read-rule-book.ts';
import type { LayerTrouble, Note } from '../../src/analysis/index.ts';
import { metres, share, squareMetres } from '../../src/analysis/units/quantity.ts';
import { formatIn } from '../../src/words/format.ts';
import { wordsFor } from '../../src/words/index.ts';
import { named } from '../rules/situation.ts';

const path = 'pbf.fgb';
const troubles: readonly LayerTrouble[] = [
  { code: 'file-missing', path },
  { code: 'download-failed', path, detail: '404' },
  { code: 'file-truncated', path, expectedBytes: 10, actualBytes: 5 },
  { code: 'hash-differs', path, expected: 'a', actual: 'b' },
  { code: 'unreadable', path, detail: 'magic bytes' },
  { code: 'count-differs', path, expected: 3, actual: 2 },
  { code: 'invalid-zone', zone: 'z1', detail: 'unclosed' },
  { code: 'deadline', seconds: 10 },
  { code: 'engine-fault', detail: 'OverlayFault' },
  { code: 'engines-differ', first: squareMetres(12.5), second: null },
];
const crs = 'EPSG:4490' as const;
const notes: readonly Note[] = [
  { code: 'repaired', fault: 'self-crossing', ring: 0, at: [106.45, 29.85], areaChange: squareMetres(3) },
  { code: 'ring-closed', ring: 0, gap: metres(0.02) },
  { code: 'duplicate-points', ring: 1, count: 2 },
  { code: 'declared-area-differs', declared: squareMetres(10_000), computed: squareMetres(9_000) },
  { code: 'axis-swapped', where: 'a.txt' },
  { code: 'ring-numbering', where: 'a.txt' },
  { code: 'no-header', crs },
  { code: 'crs-assumed', crs },
  { code: 'point-count-differs', plot: 'P1', stated: 8, found: 7 },
  { code: 'point-numbers-break', plot: 'P1', after: 'J2', before: 'J4' },
  { code: 'buffered-line', width: metres(20) },
  { code: 'partly-outside', outside: squareMetres(500), share: share(0.5) },
  { code: 'outside', distance: metres(1200) },
  { code: 'extent-superseded', edition: '2020', since: '2025-11-06', note: named('changed') },
  { code: 'sliver', layer: 'pbf', zone: 'z1', area: squareMetres(0.4), width: metres(0.05) },
  { code: 'within-accuracy', layer: 'pbf', distance: metres(4), accuracy: metres(10) },
  { code: 'answer-not-understood', attribute: 'nature', value: 'newish' },
  { code: 'illustrative', notice: named('illustrative') },
];

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const words = wordsFor(language).screening;
  it.each(troubles.map((trouble) => [trouble.code, trouble] as const))('trouble %s', (_code, trouble) => {
    const sentence = words.trouble(trouble);
    expect(sentence.length).toBeGreaterThan(8);
    expect(sentence).not.toMatch(/undefined|NaN|[!！]|无限制|unrestricted/);
  });

  it.each(notes.map((note) => [note.code, note] as const))('note %s', (_code, note) => {
    const sentence = words.note(note, () => (language === 'zh' ? '永久基本农田' : 'basic farmland'));
    expect(sentence).not.toMatch(/undefined|NaN|[!！]/);
    expect(sentence).not.toBe('');
  });
});

it('rules and questions speak both languages without raising their voice', () => {
  const { rules, attributes } = readRuleBook(new URL('../../packs/rules', import.meta.url).pathname);
  const texts = [
    ...rules.flatMap(({ title, advice, interpretation }) => [
      title,
      advice,
      ...(interpretation ? [interpretation] : []),
    ]),
    ...attributes.flatMap(({ title, question }) => [title, question]),
  ];
  for (const { zh, en } of texts) {
    expect(zh).toMatch(/\p{Script=Han}|\d|Q/u);
    expect(`${zh}${en}`).not.toMatch(/[!！]/);
  }
});

it('figures are written as a surveyor writes them', () => {
  const { areaWithMu, position, metres: written, bearing, day } = formatIn('zh');
  expect(areaWithMu({ value: 0.7896, unit: 'ha', digits: 4, mu: 11.84, exact: squareMetres(7896.33) })).toBe(
    '0.7896 公顷（11.84 亩）',
  );
  // 106.42° is 106°25′12″, 29.83° is 29°49′48″.
  expect(position([106.42, 29.83])).toBe('106°25′12.000″E 29°49′48.000″N');
  expect(written(metres(12_340))).toBe('12.3 公里');
  expect([bearing(0), bearing(359), bearing(100)]).toEqual(['北', '北', '东']);
  expect(day('2026-08-15')).toBe('2026年8月15日');
});
