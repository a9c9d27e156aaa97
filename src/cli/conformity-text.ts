// The conformity table as text: tab-free lines that can be read in a terminal and pasted into a document.

import { type ConformityRow, conformityOf, type Screening } from '../analysis/index.ts';
import { concludedOf, placeOf, requirementOf, situationOf, type Voice } from '../words/conformity-rows.ts';
import { filedRows, framingTables, remarksOf, type TextTable } from '../words/conformity-tables.ts';
import type { Names } from '../words/names.ts';
import type { OpenedPack } from '../worker/client.ts';
import type { Run } from './command.ts';

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

function rowLines(row: ConformityRow, number: number, voice: Voice): readonly string[] {
  const { columns } = voice.words.screening.conformity;
  const [title, ...quotes] = requirementOf(row, voice);
  const [conclusion, ...remarks] = concludedOf(row, voice);
  return [
    `${number}  ${conclusion}  ${title}`,
    ...indented([
      placeOf(row, voice).join(' · '),
      ...quotes,
      `${columns.project}：${situationOf(row, voice).join('；')}`,
      ...remarks,
    ]),
  ];
}

const tableLines = ({ title, rows }: TextTable): readonly string[] => [
  '',
  title,
  ...indented(rows.map((row) => row.map((cell) => cell.join(' ')).join('  '))),
];

/** The whole table of one screening: one block for each requirement, none left out. */
export function conformityText(
  screening: Screening,
  { run, names, pack }: { run: Run; names: Names; pack: OpenedPack },
): string {
  const voice: Voice = { language: run.language, words: run.words, names };
  const text = run.words.screening.conformity;
  const table = conformityOf(screening, pack);
  const { before, after } = framingTables(table, voice);
  const filed = filedRows(table);
  const requirements = Object.entries(text.subjects).flatMap(([subject, title]) => {
    const rows = filed.filter(({ row }) => row.subject === subject);
    return ['', title, ...indented(rows.flatMap(({ row, number }) => rowLines(row, number, voice)))];
  });
  return `${[
    `${text.title} · ${table.footprint.name} · ${table.asOf}`,
    ...before.flatMap(tableLines),
    ...requirements,
    ...after.flatMap(tableLines),
    '',
    ...remarksOf(table, voice),
  ].join('\n')}\n`;
}
