// The conformity table as plain tables of text in one language: what is copied, saved, printed and written to a terminal.

import { crsInfo, isCrs } from '../analysis/geometry/crs.ts';
import type { Conclusion, Conformity, ConformityRow } from '../analysis/index.ts';
import { subjects } from '../analysis/report/subjects.ts';
import { type Cell, concludedOf, placeOf, requirementOf, situationOf, type Voice } from './conformity-rows.ts';
import { formatIn } from './format.ts';
import type { Language } from './index.ts';

/** One table: its key, caption, heads and rows of as many cells. */
export interface TextTable {
  readonly key: string;
  /** Whether its rows are requirements or what frames them. */
  readonly kind: 'requirements' | 'framing';
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The conclusions in the order in which they matter to a reader. */
export const conclusions: readonly Conclusion[] = [
  'not-conform',
  'undetermined',
  'argue',
  'procedure',
  'conforms',
  'noted',
  'not-involved',
  'not-in-force',
];

const perhaps = <Value>(value: Value | null, write: (value: Value) => string): Cell =>
  value === null ? [] : [write(value)];

const crsName = (crs: string, language: Language): string =>
  isCrs(crs) ? `${crs} ${crsInfo(crs).title[language]}` : crs;

function basicsOf(table: Conformity, { language, words }: Voice): TextTable {
  const { conformity, verdict } = words.screening;
  const { areaWithMu } = formatIn(language);
  const { footprint, provenance, counts } = table;
  const { pack, engine } = provenance;
  const sums = conclusions.map((conclusion) => conformity.count(conformity.conclusion[conclusion], counts[conclusion]));
  const outside = footprint.areaOutside?.exact ? footprint.areaOutside : null;
  const basis = conformity.basis(pack.title[language], pack.manifest.slice(0, 16), pack.rules.slice(0, 16), engine);
  const names = conformity.basicRows;
  const rows: readonly (readonly [string, Cell])[] = [
    [names.site, [footprint.name]],
    [names.ellipsoidal, [areaWithMu(footprint.ellipsoidalArea)]],
    [names.plane, perhaps(footprint.planeArea, areaWithMu)],
    [names.declared, perhaps(footprint.declaredArea, areaWithMu)],
    [names.outside, perhaps(outside, areaWithMu)],
    [names.crs, [crsName(footprint.crs, language)]],
    [names.day, [table.asOf]],
    [names.verdict, [verdict(table.verdict)]],
    [names.counts, [conformity.counted([...sums, conformity.total(table.rows.length)])]],
    [names.basis, [basis]],
  ];
  const stated = rows.filter(([, cell]) => cell.length > 0).map(([name, cell]): readonly Cell[] => [[name], cell]);
  return { key: 'basics', kind: 'framing', title: conformity.basics, head: [], rows: stated };
}

function unitsOf({ units }: Conformity, { language, words }: Voice): TextTable {
  const { conformity } = words.screening;
  const { area, share } = formatIn(language);
  const { code, name, class: kind, area: common, share: part } = conformity.unitColumns;
  const rows = units.map((unit) => [
    [unit.code],
    [unit.name[language]],
    [unit.class],
    [area(unit.area)],
    [share(unit.share)],
  ]);
  const head = [code, name, kind, common, part];
  return {
    key: 'units',
    kind: 'framing',
    title: conformity.units,
    head,
    rows: units.length === 0 ? [[[conformity.noUnits]]] : rows,
  };
}

function linesOf({ controlLines }: Conformity, { language, words }: Voice): TextTable {
  const { conformity, trouble } = words.screening;
  const { areaWithMu, share, distance } = formatIn(language);
  const dash: Cell = ['—'];
  const orDash = (cell: Cell): Cell => (cell.length === 0 ? dash : cell);
  const rows = controlLines.map((row) => [
    [row.title[language]],
    [conformity.answers[row.answer], ...perhaps(row.trouble, trouble)],
    orDash(perhaps(row.area, areaWithMu)),
    orDash(perhaps(row.share, share)),
    orDash(
      perhaps(row.area === null ? row.nearest : null, (near) => `${near.name[language]} ${distance(near.distance)}`),
    ),
    [row.edition.name[language], ...perhaps(row.accuracy, (value) => conformity.accuracy(distance(value)))],
  ]);
  const { line, answer, area, share: part, nearest, data } = conformity.lineColumns;
  return {
    key: 'control-lines',
    kind: 'framing',
    title: conformity.lines,
    head: [line, answer, area, part, nearest, data],
    rows,
  };
}

function dataOf({ data }: Conformity, { language, words }: Voice): TextTable {
  const { conformity } = words.screening;
  const { distance } = formatIn(language);
  const columns = conformity.dataColumns;
  const rows = data
    .filter(({ answer }) => answer !== 'not-covered')
    .map((row) => [
      [row.title[language]],
      [row.edition.name[language]],
      perhaps(row.publisher, (name) => name[language]),
      [conformity.status[row.status]],
      perhaps(row.accuracy, (value) => `±${distance(value)}`),
      [conformity.answers[row.answer]],
      perhaps(row.sha256, (sum) => sum.slice(0, 12)),
    ]);
  const { layer, edition, publisher, status, accuracy, answer, sha256 } = columns;
  const head = [layer, edition, publisher, status, accuracy, answer, sha256];
  return { key: 'data', kind: 'framing', title: conformity.data, head, rows };
}

/** The tables around the requirements: what comes before them, and what after. */
export const framingTables = (table: Conformity, voice: Voice) => ({
  before: [basicsOf(table, voice), unitsOf(table, voice), linesOf(table, voice)],
  after: [dataOf(table, voice)],
});

/** Layers without data, what to know beside the answer, and what must stand on every such page. */
export function remarksOf({ data, notes }: Conformity, { language, words, names }: Voice): readonly string[] {
  const { conformity, note } = words.screening;
  const absent = data.filter(({ answer }) => answer === 'not-covered').map(({ title }) => title[language]);
  return [
    ...(absent.length === 0 ? [] : [conformity.notCovered(absent)]),
    ...notes.map((each) => note(each, names.layer)),
    ...conformity.notices,
  ];
}

/** The requirements in the order in which they are filed, table by table, numbered throughout. */
export function filedRows({ rows }: Conformity): readonly { readonly row: ConformityRow; readonly number: number }[] {
  return subjects
    .flatMap((subject) => rows.filter((row) => row.subject === subject))
    .map((row, index) => ({ row, number: index + 1 }));
}

/** Every table in the order in which it is filed; each requirement stands in exactly one. */
export function conformityTables(table: Conformity, voice: Voice): readonly TextTable[] {
  const { columns, subjects: titles } = voice.words.screening.conformity;
  const head = [
    columns.number,
    columns.level,
    columns.dimension,
    columns.requirement,
    columns.project,
    columns.conclusion,
  ];
  const filed = filedRows(table);
  const requirements = subjects.map((subject): TextTable => {
    const rows = filed
      .filter(({ row }) => row.subject === subject)
      .map(({ row, number }) => {
        const [level, dimension] = placeOf(row, voice);
        const own = [requirementOf(row, voice), situationOf(row, voice), concludedOf(row, voice)];
        return [[String(number)], [level], [dimension], ...own];
      });
    return { key: subject, kind: 'requirements', title: titles[subject], head, rows };
  });
  const { before, after } = framingTables(table, voice);
  return [...before, ...requirements, ...after];
}
