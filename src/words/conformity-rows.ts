// One requirement of the conformity table as lines of text: where it stands, its own words, the project, the conclusion.

import type { ConformityRow } from '../analysis/index.ts';
import type { Language, Words } from './index.ts';
import type { Names } from './names.ts';

/** In whose words a table is written. */
export interface Voice {
  readonly language: Language;
  readonly words: Words;
  readonly names: Names;
}

/** A cell holds lines. */
export type Cell = readonly string[];

/** What the project is, and what was measured, for one requirement. */
export function situationOf(row: ConformityRow, { language, words, names }: Voice): Cell {
  const { conformity, evidence } = words.screening;
  const parted = words.app.listComma;
  const answers = Object.entries(row.stated).map(([attribute, value]) => {
    const values = [value].flat().map((each) => names.value(attribute, each));
    return conformity.stated(names.attribute(attribute), values.length === 0 ? words.app.none : values.join(parted));
  });
  const unknown = row.missingAttributes.map(({ id }) => names.attribute(id));
  const missing = row.missingLayers.map(({ title }) => title[language]);
  const lines = [
    ...row.evidence.filter(({ measure }) => measure !== 'district').map(evidence),
    ...answers,
    ...(unknown.length === 0 ? [] : [conformity.unknownFact(unknown)]),
    ...(missing.length === 0 ? [] : [conformity.stated(missing.join(parted), conformity.missingData)]),
  ];
  if (lines.length > 0) return lines;
  return [row.conclusion === 'not-in-force' ? words.screening.validity[row.validity.onDate] : conformity.noEvidence];
}

/** The requirement in its own words: number and title, then each quotation with its address. */
export const requirementOf = (row: ConformityRow, { language, words }: Voice): Cell => [
  `${row.rule} ${row.title[language]}`,
  ...row.clauses.map((clause) => `“${clause.quote}”${words.screening.conformity.clause(clause)}`),
];

/** The conclusion, how the text stands on the day where it is not simply in force, and sources that say otherwise. */
export function concludedOf(row: ConformityRow, { words }: Voice): Cell {
  const { conformity } = words.screening;
  const ids = row.contradicts.map(({ id }) => id);
  const others = [...new Set(row.contradicts.flatMap(({ rules }) => rules))].filter((rule) => rule !== row.rule);
  const expired = row.validity.onDate === 'expired-plan' ? [words.app.validityShort['expired-plan']] : [];
  return [
    conformity.conclusion[row.conclusion],
    ...expired,
    ...(row.contradicts.length === 0 ? [] : [conformity.against(ids, others)]),
  ];
}

/** Level and dimension of a requirement. */
export function placeOf(row: ConformityRow, { words }: Voice): readonly [level: string, dimension: string] {
  const { level, dimension, conformity } = words.screening;
  return [level[row.level], row.dimension === null ? conformity.noDimension : dimension[row.dimension]];
}
