// What differs between two days as text: the verdicts, then each rule that answers otherwise and why.

import type { Change, Comparison } from '../analysis/index.ts';
import type { Run } from './command.ts';

/** The comparison, in the language of the run. */
export function comparisonText({ footprint, days, verdicts, changes }: Comparison, { language, words }: Run): string {
  const { screening } = words;
  const text = screening.conformity;
  const side = ({ outcome, state }: Change['before']): string =>
    `${screening.outcome[outcome]} [${screening.validity[state]}]`;
  const told = changes.filter(({ concerns }) => concerns);
  const idle = changes.filter(({ concerns }) => !concerns);
  const lines = told.flatMap((change) => {
    const because = text.changed(change);
    return [
      `  ${text.changeKind[change.kind]}  ${change.rule}  ${change.title[language]}`,
      `    ${side(change.before)} → ${side(change.after)}`,
      ...change.clauses.slice(0, 1).map((clause) => `    “${clause.quote}”${text.clause(clause)}`),
      ...(because === '' ? [] : [`    ${because}`]),
      ...change.succession.map((each) => `    ${text.succession(each)}`),
    ];
  });
  const rest = idle.length === 0 ? [] : [text.changesIdle(idle.length), `  ${idle.map(({ rule }) => rule).join(' ')}`];
  const [first, second] = verdicts.map((outcome) => screening.verdictWord[outcome]);
  return `${[
    `${text.changes(days[0], days[1])} · ${footprint}`,
    `${days[0]} ${first} → ${days[1]} ${second}`,
    ...(changes.length === 0 ? [text.noChange] : [...lines, ...rest]),
  ].join('\n')}\n`;
}
