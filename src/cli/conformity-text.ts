// The conformity table as text: tab-free lines that can be read in a terminal and pasted into a document.

import { crsInfo, isCrs } from '../analysis/geometry/crs.ts';
import { type ConformityRow, conformityOf, type Screening } from '../analysis/index.ts';
import { formatIn } from '../words/format.ts';
import type { Names } from '../words/names.ts';
import type { Run } from './command.ts';

/** What was found of the project for one requirement. */
function situation(row: ConformityRow, { language, words }: Run, names: Names): string {
  const text = words.screening.conformity;
  const answers = Object.entries(row.stated).map(
    ([key, value]) =>
      `${names.attribute(key)} ${[value]
        .flat()
        .map((each) => names.value(key, each))
        .join('、')}`,
  );
  const measured = row.evidence.filter(({ measure }) => measure !== 'district').map(words.screening.evidence);
  const unknown = row.missingAttributes.map(({ id }) => names.attribute(id));
  const missing = row.missingLayers.map(({ title }) => title[language]);
  const parts = [
    ...measured,
    ...answers,
    ...(unknown.length === 0 ? [] : [text.unknownFact(unknown)]),
    ...(missing.length === 0 ? [] : [`${text.missingData}（${missing.join('、')}）`]),
  ];
  return parts.length === 0 ? text.noEvidence : parts.join('；');
}

function rowLines(row: ConformityRow, run: Run, names: Names): readonly string[] {
  const { screening, cli } = run.words;
  const text = screening.conformity;
  const dimension = row.dimension === null ? text.noDimension : screening.dimension[row.dimension];
  const expired = row.validity.onDate === 'in-force' ? [] : [screening.validity[row.validity.onDate]];
  return [
    `${text.conclusion[row.conclusion]}  ${row.rule}  ${row.title[run.language]}`,
    `  ${[screening.level[row.level], dimension, ...expired].join(' · ')}`,
    ...row.clauses.map((clause) => `  “${clause.quote}” ${cli.clause(clause)}`),
    `  ${text.columns.project}：${situation(row, run, names)}`,
  ];
}

/** The whole table of one screening. */
export function conformityText(screening: Screening, { run, names }: { run: Run; names: Names }): string {
  const { language, words } = run;
  const text = words.screening.conformity;
  const { area, share, distance } = formatIn(language);
  const table = conformityOf(screening);
  const { crs } = table.footprint;
  const crsName = isCrs(crs) ? `${crs} ${crsInfo(crs).title[language]}` : crs;
  const units = table.units.map(
    (unit) => `${unit.code}  ${unit.name[language]}  ${unit.class}  ${area(unit.area)}  ${share(unit.share)}`,
  );
  const lines = table.tables.lines.map(
    (row) =>
      `${words.screening.layerAnswer[row.answer]}  ${row.title[language]}${row.area === null ? '' : `  ${area(row.area)}`}`,
  );
  const concluded = new Map(table.rows.map(({ rule, conclusion }) => [rule, text.conclusion[conclusion]]));
  const named = (rules: readonly string[]): string[] => rules.map((rule) => `${concluded.get(rule) ?? ''}  ${rule}`);
  const data = table.data.map((row) => {
    const accuracy = row.accuracy === null ? [] : [text.accuracy(distance(row.accuracy))];
    return [row.title[language], row.edition.name[language], ...accuracy, row.sha256?.slice(0, 12) ?? ''].join(' · ');
  });
  const section = (title: string, body: readonly string[]): string[] => ['', title, ...body.map((line) => `  ${line}`)];
  return `${[
    `${text.title} · ${table.footprint.name} · ${table.asOf}`,
    words.screening.verdict(table.verdict),
    ...section(text.units, units.length === 0 ? [text.noUnits] : units),
    ...section(
      text.requirements,
      table.rows.flatMap((row) => rowLines(row, run, names)),
    ),
    ...section(text.yangtze, named(table.tables.yangtze)),
    ...section(text.lines, lines),
    ...section(text.reserves, named(table.tables.reserves)),
    ...section(text.water, named(table.tables.water)),
    ...section(text.data, [text.crs(crsName), ...data]),
    ...['', ...text.notices],
  ].join('\n')}\n`;
}
