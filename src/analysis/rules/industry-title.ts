// What an industry code is called. A code that the book does not list goes by its group or division.

import type { Bilingual } from '../zones/layer.ts';
import type { Industry } from './rule.ts';

/** The title of a GB/T 4754 code: its own, or that of the longest listed code that it begins with; null when there is none. */
export function industryTitle(industries: readonly Industry[], code: string): Bilingual | null {
  for (let length = code.length; length >= 2; length--) {
    const found = industries.find((entry) => entry.code === code.slice(0, length));
    if (found) return found.title;
  }
  return null;
}
