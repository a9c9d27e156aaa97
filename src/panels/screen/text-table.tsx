// A plain table of text: its caption, its heads, and cells of one or more lines.

import type { TextTable } from '../../words/conformity-tables.ts';

/** The table; without heads the first cell of a row is its head. */
export function PlainTable({ table: { key, kind, title, head, rows } }: { readonly table: TextTable }) {
  return (
    <table className={`conformity ${kind}`} data-table={key}>
      <caption>{title}</caption>
      {head.length > 0 && (
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row) => (
          <tr key={row.map((cell) => cell.join(' ')).join(' ')}>
            {row.map((cell, index) => {
              const lines = cell.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ));
              const column = head[index] ?? String(index);
              const heads = index === 0 && head.length === 0 && row.length > 1;
              return heads ? (
                <th key={column} scope="row">
                  {lines}
                </th>
              ) : (
                <td key={column} data-head={head[index]}>
                  {lines}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
