// Typing a footprint as coordinates: a table of positions that is worked by keyboard alone, and a field to paste many lines.

import { useId, useRef, useState } from 'react';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { pastedRows, type ReadRow, readRow, type TypedSystem, typedSystems } from './read-coordinates.ts';

type Cells = readonly [string, string];

/** Positions as typed: in their own system, east (or longitude) first. */
export interface TypedPositions {
  readonly system: TypedSystem;
  readonly form: 'area' | 'line';
  readonly positions: readonly (readonly [number, number])[];
}

export interface CoordinateEditorProps {
  /** Rows to begin with: the corners of the present footprint, or none. */
  readonly start: readonly Cells[];
  readonly onApply: (typed: TypedPositions) => void;
}

const emptyRows = (count: number): Cells[] => Array.from({ length: count }, () => ['', '']);
const isEmpty = ([first, second]: Cells) => first.trim() === '' && second.trim() === '';
const least = { area: 3, line: 2 } as const;

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

function useRows(start: readonly Cells[]) {
  const table = useRef<HTMLTableElement>(null);
  const [rows, setRows] = useState<readonly Cells[]>(start.length > 0 ? start : emptyRows(4));
  const focus = (index: number) =>
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-cell="${index}-0"]`)?.focus());
  const insert = (after: number) => {
    setRows(rows.toSpliced(after + 1, 0, ['', '']));
    focus(after + 1);
  };
  const remove = (index: number) => {
    setRows(rows.length > 1 ? rows.toSpliced(index, 1) : emptyRows(1));
    focus(Math.max(0, index - 1));
  };
  const change = (index: number, cells: Cells) => setRows(rows.with(index, cells));
  return { table, rows, setRows, insert, remove, change };
}

function PasteField({ onPaste }: { readonly onPaste: (rows: readonly Cells[]) => void }) {
  const { words } = useLanguage();
  const [text, setText] = useState('');
  return (
    <details className="paste">
      <summary>{words.pasteMany}</summary>
      <textarea
        rows={4}
        aria-label={words.pasteMany}
        placeholder={words.pasteExample}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="button small"
        disabled={text.trim() === ''}
        onClick={() => {
          onPaste(pastedRows(text));
          setText('');
        }}
      >
        {words.fillTable}
      </button>
    </details>
  );
}

/** The editor; what is wrong is said beside the table, with the row, and nothing is screened until it is mended. */
export function CoordinateEditor({ start, onApply }: CoordinateEditorProps) {
  const { words } = useLanguage();
  const id = useId();
  const { table, rows, setRows, insert, remove, change } = useRows(start);
  const [system, setSystem] = useState<TypedSystem>('EPSG:4490');
  const [form, setForm] = useState<'area' | 'line'>('area');
  const [faults, setFaults] = useState<readonly Extract<ReadRow, { ok: false }>[]>([]);
  const [tooFew, setTooFew] = useState(false);
  const names = system === 'EPSG:4490' ? words.degreeColumns : words.planeColumns;
  const apply = () => {
    const filled = rows.map((cells, index) => ({ cells, index })).filter(({ cells }) => !isEmpty(cells));
    const read = filled.map(({ cells, index }) => readRow(cells, system, index + 1));
    const wrong = read.flatMap((row) => (row.ok ? [] : [row]));
    const positions = read.flatMap((row) => (row.ok ? [row.at] : []));
    const few = wrong.length === 0 && positions.length < least[form];
    setFaults(wrong);
    setTooFew(few);
    if (wrong.length === 0 && !few) onApply({ system, form, positions });
  };
  return (
    <div className="coordinates">
      <div className="fields">
        <label className="field">
          {words.system}
          <select
            value={system}
            onChange={(event) => setSystem(typedSystems.find((known) => known === event.target.value) ?? 'EPSG:4490')}
          >
            {typedSystems.map((known) => (
              <option key={known} value={known}>
                {words.systems[known]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.form}
          <select value={form} onChange={(event) => setForm(event.target.value === 'line' ? 'line' : 'area')}>
            <option value="area">{words.formArea}</option>
            <option value="line">{words.formLine}</option>
          </select>
        </label>
      </div>
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
              wrong={faults.some((fault) => fault.row === index + 1)}
              problemId={`${id}-problems`}
              onChange={(next) => change(index, next)}
              onInsert={() => insert(index)}
              onDelete={() => remove(index)}
            />
          ))}
        </tbody>
      </table>
      <div id={`${id}-problems`} role="alert" className="problems">
        {tooFew && <p>{words.tooFew(least[form])}</p>}
        {faults.map((fault) => (
          <p key={fault.row}>{words.rowProblems[fault.problem](fault.row)}</p>
        ))}
      </div>
      <div className="actions">
        <button type="button" className="button small" onClick={() => insert(rows.length - 1)}>
          {words.addRow}
        </button>
        <button type="button" className="button primary" onClick={apply}>
          {words.applyCoordinates}
        </button>
      </div>
      <PasteField
        onPaste={(pasted) => {
          setRows(pasted);
          setFaults([]);
        }}
      />
    </div>
  );
}
