// The conformity table for other programs: tab-separated text for a spreadsheet, HTML for a document.

import type { TextTable } from './conformity-tables.ts';

/** A field of tab-separated text; one with a tab, a line end or a quotation mark stands in quotation marks. */
const field = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The tables as tab-separated text, each under its caption; the lines of a cell stay in it. */
export const tabSeparated = (tables: readonly TextTable[]): string =>
  tables
    .map(({ title, head, rows }) => {
      const body = rows.map((row) => row.map((cell) => field(cell.join('\n'))).join('\t'));
      return [title, ...(head.length === 0 ? [] : [head.map(field).join('\t')]), ...body].join('\n');
    })
    .join('\n\n');

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

function tableOf({ title, head, rows }: TextTable): string {
  const heads =
    head.length === 0 ? '' : `<thead><tr>${head.map((each) => `<th>${escaped(each)}</th>`).join('')}</tr></thead>`;
  const line = (row: TextTable['rows'][number]): string =>
    `<tr>${row.map((cell) => `<td>${cell.map(escaped).join('<br>')}</td>`).join('')}</tr>`;
  return `<table border="1"><caption>${escaped(title)}</caption>${heads}<tbody>${rows.map(line).join('')}</tbody></table>`;
}

/** The tables as HTML, with what must be said below them. */
export const markedUp = (tables: readonly TextTable[], remarks: readonly string[]): string =>
  [...tables.map(tableOf), ...remarks.map((remark) => `<p>${escaped(remark)}</p>`)].join('\n');

const sheet =
  '@page{size:A4 landscape;margin:12mm}body{font:10.5pt/1.5 sans-serif}table{border-collapse:collapse;width:100%;margin:12pt 0}' +
  'caption{text-align:start;font-weight:600;padding:6pt 0}td,th{border:.5pt solid #888;padding:3pt 5pt;text-align:start;vertical-align:top}' +
  'tr{break-inside:avoid}thead{display:table-header-group}';

/** A whole page that stands alone and prints on A4 landscape. */
export const pageOf = (title: string, language: string, body: string): string =>
  `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${sheet}</style></head>` +
  `<body><h1>${escaped(title)}</h1>\n${body}\n</body></html>\n`;
