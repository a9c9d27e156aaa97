// Workbooks (XLSX): the cells of each sheet as text. Formulas are never computed; the value that the program kept counts,
// and a formula without one is shown as it stands.

import type { IntakeProblem, Place } from './intake.ts';
import { limits } from './limits.ts';
import type { Table } from './table.ts';
import { decodeText } from './text-encoding.ts';
import { childrenOf, descendantsOf, type Element, parseXml } from './xml.ts';
import type { Entry } from './zip.ts';

function rootOf(entries: readonly Entry[], name: string, place: Place): Element | IntakeProblem | null {
  const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (entry === undefined) return null;
  const bytes = entry.read();
  if (!(bytes instanceof Uint8Array)) return bytes;
  const text = decodeText(bytes);
  return text === null ? { ...place, code: 'encoding-unknown' } : parseXml(text, place);
}

/** The text of a shared or inline string: its runs, without phonetic hints. */
const stringOf = (element: Element): string =>
  childrenOf(element)
    .map((child) => {
      if (child.localName === 't') return child.textContent ?? '';
      return child.localName === 'r' ? stringOf(child) : '';
    })
    .join('');

/** A column by its letters: A is 0. */
const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/.exec(reference)?.[0] ?? 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellText(cell: Element, shared: readonly string[]): string {
  const type = cell.getAttribute('t') ?? 'n';
  const inline = childrenOf(cell, 'is')[0];
  if (type === 'inlineStr' && inline !== undefined) return stringOf(inline);
  const value = childrenOf(cell, 'v')[0]?.textContent;
  const formula = childrenOf(cell, 'f')[0];
  if (value === undefined || value === null || value === '')
    return formula === undefined ? '' : `=${formula.textContent ?? ''}`;
  return type === 's' ? (shared[Number(value)] ?? '') : value;
}

/** Rows as they are numbered; rows that the file leaves out are blank. Null above the limit of cells. */
function rowsOf(sheet: Element, shared: readonly string[]): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  let cells = 0;
  for (const row of descendantsOf(sheet, 'row')) {
    const number = Number(row.getAttribute('r') ?? rows.length + 1);
    if (!(number >= 1 && number <= limits.vertices * 2)) return null;
    while (rows.length < number) rows.push([]);
    for (const [index, cell] of childrenOf(row, 'c').entries()) {
      const reference = cell.getAttribute('r');
      const column = reference === null || reference === '' ? index : columnOf(reference);
      cells += 1;
      if (column > 16_383 || cells > limits.cells) return null;
      const line = rows[number - 1];
      if (line === undefined || column > 200) continue;
      while (line.length <= column) line.push('');
      line[column] = cellText(cell, shared);
    }
  }
  return rows;
}

interface SheetFile {
  readonly name: string;
  readonly path: string;
}

function sheetsOf(workbook: Element, relations: Element): readonly SheetFile[] {
  const targets = new Map(
    childrenOf(relations).map((relation) => [relation.getAttribute('Id') ?? '', relation.getAttribute('Target') ?? '']),
  );
  return descendantsOf(workbook, 'sheet').flatMap((sheet) => {
    const target = targets.get(sheet.getAttribute('r:id') ?? sheet.getAttribute('id') ?? '');
    if (target === undefined) return [];
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return [{ name: sheet.getAttribute('name') ?? path, path }];
  });
}

/** The sheets of a workbook that is open as an archive. */
export function readWorkbook(entries: readonly Entry[], file: string): readonly Table[] | IntakeProblem {
  const place: Place = { file };
  const broken: IntakeProblem = { ...place, code: 'file-broken', format: 'XLSX', detail: 'structure' };
  const workbook = rootOf(entries, 'xl/workbook.xml', place);
  const relations = rootOf(entries, 'xl/_rels/workbook.xml.rels', place);
  const strings = rootOf(entries, 'xl/sharedStrings.xml', place);
  if (workbook === null || relations === null) return broken;
  if ('code' in workbook) return workbook;
  if ('code' in relations) return relations;
  if (strings !== null && 'code' in strings) return strings;
  const shared = strings === null ? [] : childrenOf(strings, 'si').map(stringOf);
  const tables: Table[] = [];
  for (const { name, path } of sheetsOf(workbook, relations)) {
    const sheet = rootOf(entries, path, place);
    if (sheet === null) return broken;
    if ('code' in sheet) return sheet;
    const rows = rowsOf(sheet, shared);
    if (rows === null)
      return { ...place, code: 'too-large', what: 'cells', limit: limits.cells, found: limits.cells + 1 };
    tables.push({ rows, sheet: name });
  }
  return tables;
}
