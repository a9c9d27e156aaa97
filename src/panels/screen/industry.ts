// Industries by code and by words, over the classification that the rule book brings; a code that it does not list takes the title of its division.

import type { Bilingual, Industry } from '../../analysis/index.ts';

/** The title of a GB/T 4754 code: its own, or that of the longest listed code that it begins with; null when there is none. */
export function industryTitle(industries: readonly Industry[], code: string): Bilingual | null {
  for (let length = code.length; length >= 2; length--) {
    const found = industries.find((entry) => entry.code === code.slice(0, length));
    if (found) return found.title;
  }
  return null;
}

const most = 8;

/**
 * Industries whose code starts with, or whose title contains, or in pinyin initials begins with, what was typed: the same title
 * first, then the broader before the finer. An unlisted code of a known division comes before all.
 */
export function findIndustries(industries: readonly Industry[], typed: string): readonly Industry[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const code = wanted.replace(/^[a-z](?=\d)/, '');
  const isCode = /^\d{2,4}$/.test(code);
  const listed = industries.filter(
    (entry) =>
      (isCode && entry.code.startsWith(code)) ||
      entry.title.zh.includes(wanted) ||
      (entry.initials?.startsWith(wanted) ?? false) ||
      entry.title.en.toLowerCase().includes(wanted),
  );
  // A group that is not divided further is one with its only class.
  const divided = listed.filter((entry) => !listed.some((other) => other.code === `${entry.code}0`));
  const title = isCode && !listed.some((entry) => entry.code === code) ? industryTitle(industries, code) : null;
  const own: readonly Industry[] = title ? [{ code, title }] : [];
  const exact = (entry: Industry): number =>
    entry.title.zh === wanted || entry.title.en.toLowerCase() === wanted || entry.initials === wanted ? 0 : 1;
  const sorted = divided.toSorted(
    (a, b) => exact(a) - exact(b) || a.code.length - b.code.length || (a.code < b.code ? -1 : 1),
  );
  return [...own, ...sorted].slice(0, most);
}
