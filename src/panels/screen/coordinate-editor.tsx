// Typing a footprint as coordinates: a table of positions that is worked by keyboard alone, and a field to paste many lines.

import { useId, useRef, useState } from 'react';
import { useLanguage } from '../language.tsx';
import { type Cells, CoordinateTable } from './coordinate-table.tsx';
import { pastedRows, type ReadRow, readRow, type TypedSystem, typedSystems } from './read-coordinates.ts';

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

/** What stands in the filled rows; rows count from 1 as in the table. */
const readRows = (rows: readonly Cells[], system: TypedSystem): readonly ReadRow[] =>
  rows.flatMap((cells, index) => (isEmpty(cells) ? [] : [readRow(cells, system, index + 1)]));

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

interface FrameProps {
  readonly system: TypedSystem;
  readonly form: 'area' | 'line';
  readonly onSystem: (system: TypedSystem) => void;
  readonly onForm: (form: 'area' | 'line') => void;
}

function Frame({ system, form, onSystem, onForm }: FrameProps) {
  const { words } = useLanguage();
  return (
    <div className="fields">
      <label className="field">
        {words.system}
        <select
          value={system}
          onChange={(event) => onSystem(typedSystems.find((known) => known === event.target.value) ?? 'EPSG:4490')}
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
        <select value={form} onChange={(event) => onForm(event.target.value === 'line' ? 'line' : 'area')}>
          <option value="area">{words.formArea}</option>
          <option value="line">{words.formLine}</option>
        </select>
      </label>
    </div>
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
    const read = readRows(rows, system);
    const wrong = read.flatMap((row) => (row.ok ? [] : [row]));
    const positions = read.flatMap((row) => (row.ok ? [row.at] : []));
    const few = wrong.length === 0 && positions.length < least[form];
    setFaults(wrong);
    setTooFew(few);
    if (wrong.length === 0 && !few) onApply({ system, form, positions });
  };
  return (
    <div className="coordinates">
      <Frame system={system} form={form} onSystem={setSystem} onForm={setForm} />
      <CoordinateTable
        table={table}
        rows={rows}
        names={names}
        wrongRows={faults.map((fault) => fault.row)}
        problemId={`${id}-problems`}
        onChange={change}
        onInsert={insert}
        onDelete={remove}
      />
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
