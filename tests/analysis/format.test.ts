// Figures and days as they are written, held against the platform's own writer.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIn, written } from '../../src/words/format.ts';

const platform = (value: number, digits: number): string =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

describe('figures', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [7896.33, 2, '7,896.33'],
    [1234567.8, 4, '1,234,567.8000'],
    [-12345.6, 1, '-12,345.6'],
  ])('%d with %d decimals is %s', (value, digits, text) => expect(written(value, digits)).toBe(text));

  it('are those of the platform for every value that was rounded', () => {
    const cases = fc.record({ parts: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), digits: fc.nat({ max: 4 }) });
    fc.assert(
      fc.property(cases, ({ parts, digits }) => {
        const value = parts / 10 ** digits;
        expect(written(value, digits)).toBe(platform(value, digits));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('days', () => {
  it('are those of the platform, in both languages', () => {
    for (let day = Date.UTC(1999, 11, 30); day < Date.UTC(2030, 0, 3); day += 86_400_000 * 9) {
      const date = new Date(day);
      const iso = date.toISOString().slice(0, 10);
      for (const [language, locale] of [
        ['zh', 'zh-CN'],
        ['en', 'en-GB'],
      ] as const) {
        const wanted = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
        expect(formatIn(language).day(iso)).toBe(wanted);
      }
    }
  });
});
