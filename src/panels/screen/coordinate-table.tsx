// The table of positions: one row each, added, mended and taken away by keyboard alone.

import type { RefObject } from 'react';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';

/** The two cells of a row as typed. */
export type Cells = readonly [string, string];

interface RowProps {
  readonly cells: Cells;
  readonly index: number;
  readonly names: readonly [string, string];
  readonly wrong: boolean;
  readonly problemId: string;
  readonly onChange: (cells: Cells) => void;
  readonly onInsert: () => void;
  readonly onDelete: () => void;
}

function CoordinateRow({ cells, index, names, wrong, problemId, onChange, onInsert, onDelete }: RowProps) {
  const { words } = useLanguage();
  const [first, second] = cells;
  const field = (value: string, column: 0 | 1) => (
    <td>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-label={words.cell(names[column], index + 1)}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? problemId : undefined}
        data-cell={`${index}-${column}`}
        onChange={(event) => onChange(column === 0 ? [event.target.value, second] : [first, event.target.value])}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onInsert();
        }}
      />
    </td>
  );
  return (
    <tr>
      <th scope="row" className="figures">
        {index + 1}
      </th>
      {field(first, 0)}
      {field(second, 1)}
      <td className="row-tools">
        <button
          type="button"
          className="icon-button"
          onClick={onInsert}
          aria-label={words.insertAfter(index + 1)}
          title={words.insertAfter(index + 1)}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          className="icon-button"
          onClick={onDelete}
          aria-label={words.deleteRow(index + 1)}
          title={words.deleteRow(index + 1)}
        >
          <Icon name="close" />
        </button>
      </td>
    </tr>
  );
}

interface CoordinateTableProps {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly rows: readonly Cells[];
  readonly names: readonly [string, string];
  /** Rows, counted from 1, that are no positions. */
  readonly wrongRows: readonly number[];
  readonly problemId: string;
  readonly onChange: (index: number, cells: Cells) => void;
  readonly onInsert: (after: number) => void;
  readonly onDelete: (index: number) => void;
}

/** The table with its heads. */
export function CoordinateTable(props: CoordinateTableProps) {
  const { words } = useLanguage();
  const { table, rows, names, wrongRows, problemId } = props;
  return (
    <table ref={table} className="coordinate-table">
      <caption className="unseen">{words.coordinateTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
          <th scope="col">
            <span className="unseen">{words.rowTools}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <CoordinateRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the ring
            key={index}
            cells={cells}
            index={index}
            names={names}
            wrong={wrongRows.includes(index + 1)}
            problemId={problemId}
            onChange={(next) => props.onChange(index, next)}
            onInsert={() => props.onInsert(index)}
            onDelete={() => props.onDelete(index)}
          />
        ))}
      </tbody>
    </table>
  );
}
