// Industries by code and by words, over the classification that the rule book brings; a code that it does not list takes the title of its division.

import type { Industry } from '../../analysis/index.ts';
import { industryTitle } from '../../analysis/rules/industry-title.ts';

/** How well an entry answers what was typed, 0 best; null when it does not. */
function rankOf({ code, title, initials = '' }: Industry, wanted: string, digits: string | null): number | null {
  const en = title.en.toLowerCase();
  if (code === digits || title.zh === wanted || en === wanted || initials === wanted) return 0;
  if (digits !== null && code.startsWith(digits)) return 1;
  if (title.zh.startsWith(wanted) || en.startsWith(wanted) || initials.startsWith(wanted)) return 1;
  if (title.zh.includes(wanted) || en.includes(` ${wanted}`)) return 2;
  return en.includes(wanted) ? 3 : null;
}

/**
 * Industries whose code starts with, or whose title contains, or in pinyin initials begins with, what was typed: the exact one
 * first, then beginnings before middles, and the broader before the finer. An unlisted code of a known division comes before all.
 */
export function findIndustries(industries: readonly Industry[], typed: string): readonly Industry[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const code = wanted.replace(/^[a-z](?=\d)/, '');
  const digits = /^\d{2,4}$/.test(code) ? code : null;
  const ranked = industries.flatMap((entry) => {
    const rank = rankOf(entry, wanted, digits);
    return rank === null ? [] : [{ entry, rank }];
  });
  // A group that is not divided further is one with its only class.
  const listed = new Set(ranked.map(({ entry }) => entry.code));
  const sorted = ranked
    .filter(({ entry }) => !listed.has(`${entry.code}0`))
    .toSorted(
      (a, b) => a.rank - b.rank || a.entry.code.length - b.entry.code.length || (a.entry.code < b.entry.code ? -1 : 1),
    )
    .map(({ entry }) => entry);
  const title = digits !== null && !listed.has(digits) ? industryTitle(industries, digits) : null;
  return title === null ? sorted : [{ code, title }, ...sorted];
}

/** The first division of each section of GB/T 4754-2017. */
const firstDivisions: Readonly<Record<string, number>> = {
  A: 1,
  B: 6,
  C: 13,
  D: 44,
  E: 47,
  F: 51,
  G: 53,
  H: 61,
  I: 63,
  J: 66,
  K: 70,
  L: 71,
  M: 73,
  N: 76,
  O: 80,
  P: 83,
  Q: 84,
  R: 86,
  S: 91,
  T: 97,
};

/** The letter of the section to which a code belongs. */
const sectionOf = (code: string): string =>
  Object.entries(firstDivisions).findLast(([, division]) => Number(code.slice(0, 2)) >= division)?.[0] ?? '';

/** What stands above a code: the letter of its section, then its division and group as far as they are listed. */
export function pathOf(
  industries: readonly Industry[],
  code: string,
): { readonly section: string; readonly above: readonly Industry[] } {
  const above = [2, 3]
    .filter((length) => length < code.length && !(length === 3 && code.endsWith('0')))
    .flatMap((length) => industries.find((entry) => entry.code === code.slice(0, length)) ?? []);
  return { section: sectionOf(code), above };
}

/** How long the part of a title is that has so many Chinese signs. */
function lengthOfSigns(title: string, count: number): number {
  const ends = [...title.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index + 1);
  return ends[count - 1] ?? 0;
}

/**
 * A text parted at what was typed: before, the match, after; the match is empty when it is not in the text. Where the initials of
 * the text are given and begin with what was typed, the signs that they stand for are the match.
 */
export function partedAt(
  text: string,
  typed: string,
  initials = '',
): readonly [before: string, match: string, after: string] {
  const wanted = typed.trim().toLowerCase();
  const found = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted);
  const spelt = found < 0 && wanted !== '' && initials.startsWith(wanted) ? lengthOfSigns(text, wanted.length) : 0;
  const at = spelt > 0 ? 0 : found;
  const end = spelt > 0 ? spelt : at + wanted.length;
  return at < 0 ? [text, '', ''] : [text.slice(0, at), text.slice(at, end), text.slice(end)];
}
