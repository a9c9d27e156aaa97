// One rule's answer as lines: what was measured, the clause, what is missing, and what to do.

import type { EvidenceRow, FindingRow } from '../analysis/index.ts';
import type { Run } from './command.ts';
import type { Paint } from './paint.ts';
import { shownIn } from './shown.ts';

function evidenceLine(row: EvidenceRow, { language, words }: Run): string {
  const text = words.cli.report;
  const { area, share, distance } = shownIn(language);
  const layer = row.layerTitle[language];
  const measured = [
    row.area !== null && row.share !== null ? text.overlap(layer, area(row.area), share(row.share)) : '',
    row.distance !== null && row.limit !== null
      ? `${text.distance(layer, distance(row.distance))}${text.limit(distance(row.limit))}`
      : '',
  ].filter((part) => part !== '');
  const near = row.nearLimit && row.accuracy !== null ? text.nearLimit(distance(row.accuracy)) : '';
  const zones = row.zones.map((zone) => zone[language]).join(language === 'zh' ? '、' : ', ');
  const what = measured.length === 0 ? layer : measured.join(language === 'zh' ? '；' : '; ');
  return `${what}${near}${zones === '' ? '' : ` · ${zones}`}`;
}

/** A finding in full; the lines are indented below its title. */
export function findingLines(row: FindingRow, run: Run, paint: Paint): readonly string[] {
  const { language, words } = run;
  const { cli } = words;
  const text = cli.report;
  const expired = row.validity.onDate === 'in-force' ? '' : ` · ${cli.validity[row.validity.onDate]}`;
  const kind = row.conditionKind === null ? '' : ` · ${text.conditionKinds[row.conditionKind]}`;
  const missingAnswers = row.missingAttributes.map(({ id, title }) => `${title[language]} (${id})`);
  const missingLayers = row.missingLayers.map(({ title }) => title[language]);
  const details = [
    `${cli.effects[row.effect]} · ${cli.levels[row.level]}${kind}${expired}`,
    ...row.evidence.filter(({ measure }) => measure !== 'district').map((each) => evidenceLine(each, run)),
    ...row.clauses.flatMap((clause) => [`“${clause.quote}”`, `  ${cli.clause(clause)}`]),
    ...(missingAnswers.length === 0 ? [] : [text.missingAnswers(missingAnswers)]),
    ...(missingLayers.length === 0 ? [] : [text.missingLayers(missingLayers)]),
    text.advice(row.advice[language]),
    ...row.openExceptions.map(({ title, evidence }) => cli.exception(title[language], evidence[language])),
  ];
  return [`${paint.bold(row.rule)}  ${row.title[language]}`, ...details.map((line) => `  ${line}`)];
}
