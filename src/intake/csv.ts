// Tables as text: fields parted by commas, tabs, semicolons or bars, with quotes as RFC 4180 has them.

import { limits } from './limits.ts';
import type { Table } from './table.ts';
import { headerRow } from './table-header.ts';

/** Rows of fields. Null above the limit of cells. */
function parseCsv(text: string, delimiter: string): readonly (readonly string[])[] | null {
  const rows: string[][] = [[]];
  let [field, quoted, cells] = ['', false, 0];
  const endField = (): void => {
    rows.at(-1)?.push(field);
    field = '';
    cells += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === delimiter) endField();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endField();
      rows.push([]);
    } else field += sign;
    if (cells > limits.cells) return null;
  }
  endField();
  return rows;
}

const delimiters = [',', '\t', ';', '|', '，'];

/** The sign that parts the fields of a text with a header that names coordinates; null when it has none. */
export function tableDelimiter(text: string): string | null {
  const start = text.slice(0, 20_000);
  return delimiters.find((delimiter) => headerRow(parseCsv(start, delimiter) ?? []) !== null) ?? null;
}

/** A text as a table; null above the limit of cells. */
export function csvTable(text: string, delimiter: string): Table | null {
  const rows = parseCsv(text, delimiter);
  return rows === null ? null : { rows, sheet: null };
}
