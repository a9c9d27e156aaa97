// What differs between two days as text: the verdicts, then each rule that answers otherwise and why.

import type { Comparison } from '../analysis/index.ts';
import type { Run } from './command.ts';

/** The comparison, in the language of the run. */
export function comparisonText({ footprint, days, verdicts, changes }: Comparison, { language, words }: Run): string {
  const { screening } = words;
  const text = screening.conformity;
  const lines = changes.flatMap(({ rule, title, before, after, succession }) => [
    `  ${rule}  ${title[language]}`,
    `    ${screening.outcome[before.outcome]}（${screening.validity[before.state]}） → ${screening.outcome[after.outcome]}（${screening.validity[after.state]}）`,
    ...succession.map((each) => `    ${text.succession(each)}`),
  ]);
  const [first, second] = verdicts.map((outcome) => screening.verdictWord[outcome]);
  return `${[
    `${text.changes(days[0], days[1])} · ${footprint}`,
    `${first} → ${second}`,
    ...(changes.length === 0 ? [text.noChange] : lines),
  ].join('\n')}\n`;
}
