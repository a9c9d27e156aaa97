// Two screenings of the same ground side by side: which rules answer otherwise. What differs between them, a day or an answer,
// is the caller's to know.

import type { Bilingual } from '../zones/layer.ts';
import type { Finding, Outcome, Screening } from './screening.ts';

/** One rule in both screenings. */
export interface FindingPair {
  readonly before: Finding;
  readonly after: Finding;
}

/** A rule whose outcome is another one. */
export interface Move {
  readonly rule: string;
  readonly title: Bilingual;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** Outcomes by how much they weigh for a reader. */
const weight: Readonly<Record<Outcome, number>> = {
  conflict: 7,
  undetermined: 6,
  condition: 5,
  satisfied: 4,
  notice: 3,
  'not-covered': 2,
  'not-in-force': 1,
  'not-applicable': 0,
};

const stake = ({ before, after }: FindingPair): number => Math.max(weight[before.outcome], weight[after.outcome]);

/** Every rule that both screenings judged, the weightiest outcome on either side first, else in the order of the book. */
export function pairsOf(before: Screening, after: Screening): readonly FindingPair[] {
  const later = new Map(after.findings.map((finding) => [finding.rule, finding]));
  return before.findings
    .flatMap((first): FindingPair[] => {
      const second = later.get(first.rule);
      return second === undefined ? [] : [{ before: first, after: second }];
    })
    .toSorted((a, b) => stake(b) - stake(a));
}

/** The rules whose outcome moved from one screening to the next. */
export const movesBetween = (before: Screening, after: Screening): readonly Move[] =>
  pairsOf(before, after)
    .filter((pair) => pair.before.outcome !== pair.after.outcome)
    .map((pair) => ({
      rule: pair.before.rule,
      title: pair.before.title,
      before: pair.before.outcome,
      after: pair.after.outcome,
    }));
