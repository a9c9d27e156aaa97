// One rule's answer as lines: what was measured, the clause, what is missing, and what to do.

import type { FindingRow } from '../analysis/index.ts';
import type { Names } from '../words/names.ts';
import type { Run } from './command.ts';
import type { Paint } from './paint.ts';

/** What a line is written with: its colours, and how things are called. */
export interface Hand {
  readonly paint: Paint;
  readonly names: Names;
}

/** A finding in full; the lines are indented below its title. */
export function findingLines(row: FindingRow, { language, words }: Run, { paint, names }: Hand): readonly string[] {
  const { cli, screening } = words;
  const expired = row.validity.onDate === 'in-force' ? [] : [screening.validity[row.validity.onDate]];
  const kind = row.conditionKind === null ? [] : [screening.condition[row.conditionKind]];
  const missingAnswers = row.missingAttributes.map(({ id }) => `${names.attribute(id)} (${id})`);
  const missingLayers = row.missingLayers.map(({ title }) => title[language]);
  const evidence = row.evidence.filter(({ measure }) => measure !== 'district');
  const zonesOf = (zones: readonly { zh: string; en: string }[]): string =>
    zones.length === 0 ? '' : ` · ${cli.report.listed(zones.map((zone) => zone[language]))}`;
  const details = [
    [screening.effect[row.effect], screening.level[row.level], ...kind, ...expired].join(' · '),
    ...evidence.map((each) => `${screening.evidence(each)}${zonesOf(each.zones)}`),
    ...row.clauses.flatMap((clause) => [`“${clause.quote}”`, `  ${cli.clause(clause)}`]),
    ...(missingAnswers.length === 0 ? [] : [screening.missingAttributes(missingAnswers)]),
    ...(missingLayers.length === 0 ? [] : [screening.missingLayers(missingLayers)]),
    ...(row.contradicts ?? []).map(({ id, title, handling, rules }) =>
      screening.conformity.contradiction(id, title[language], handling[language], rules),
    ),
    ...(row.succession ?? []).map(screening.conformity.succession),
    cli.report.advice(row.advice[language]),
    ...row.openExceptions.map(({ title, evidence: proof }) =>
      screening.openException(title[language], proof[language]),
    ),
  ];
  return [`${paint.bold(row.rule)}  ${row.title[language]}`, ...details.map((line) => `  ${line}`)];
}
