// Tables as text: fields parted by commas, tabs, semicolons or bars, with quotes as RFC 4180 has them.

import type { IntakeProblem } from './intake.ts';
import { limits } from './limits.ts';
import type { Table } from './table.ts';
import { headerRow } from './table-header.ts';

interface Parsed {
  readonly rows: readonly (readonly string[])[];
  /** Above the limit of cells. */
  readonly tooLarge: boolean;
  /** The row (from 1) of a quotation that does not end with its field; null where there is none. */
  readonly unpaired: number | null;
}

function parseCsv(text: string, delimiter: string): Parsed {
  const rows: string[][] = [[]];
  let [field, quoted, ended, cells] = ['', false, false, 0];
  let [row, opened] = [1, 1];
  let unpaired: number | null = null;
  const endField = (): void => {
    rows.at(-1)?.push(field);
    [field, ended] = ['', false];
    cells += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const endsRow = sign === '\n' || (sign === '\r' && text.charAt(at + 1) !== '\n');
    if (endsRow) row += 1;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else [quoted, ended] = [false, true];
    } else if (sign === '"' && field === '' && !ended) [quoted, opened] = [true, row];
    else if (sign === delimiter) endField();
    else if (endsRow) {
      endField();
      rows.push([]);
    } else if (sign !== '\r') {
      if (ended && sign.trim() !== '') unpaired ??= opened;
      field += sign;
    }
    if (cells > limits.cells) return { rows, tooLarge: true, unpaired };
  }
  endField();
  return { rows, tooLarge: false, unpaired: quoted ? (unpaired ?? opened) : unpaired };
}

const delimiters = [',', '\t', ';', '|', '，'];

/** The sign that parts the fields of a text with a header that names coordinates; null when it has none. */
export function tableDelimiter(text: string): string | null {
  const start = text.slice(0, 20_000);
  return delimiters.find((delimiter) => headerRow(parseCsv(start, delimiter).rows) !== null) ?? null;
}

/** A text as a table, or why it is none. */
export function csvTable(text: string, delimiter: string, file: string): Table | IntakeProblem {
  const { rows, tooLarge, unpaired } = parseCsv(text, delimiter);
  const { cells } = limits;
  if (tooLarge) return { file, code: 'too-large', what: 'cells', limit: cells, found: cells + 1 };
  return unpaired === null ? { rows, sheet: null } : { file, row: unpaired, code: 'quote-unpaired' };
}
