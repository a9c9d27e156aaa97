// The conformity table (符合性分析) on screen: the site and its units, every requirement in the table it belongs to, the data.

import { useId, useState } from 'react';
import type { Conclusion, Conformity } from '../../analysis/index.ts';
import { subjects } from '../../analysis/report/subjects.ts';
import { conclusions, filedRows, framingTables, remarksOf } from '../../words/conformity-tables.ts';
import { useLanguage } from '../language.tsx';
import { Requirement, useVoice } from './conformity-row.tsx';
import { PlainTable } from './text-table.tsx';

interface ConformityTableProps {
  readonly table: Conformity;
  readonly onCopy: () => void;
  readonly onSave: () => void;
  readonly onPrint: () => void;
}

interface OnlyProps {
  readonly counts: Conformity['counts'];
  readonly only: Conclusion | null;
  readonly onOnly: (only: Conclusion | null) => void;
}

/** How many requirements came to which conclusion; a press shows these alone. */
function Only({ counts, only, onOnly }: OnlyProps) {
  const { conformity } = useLanguage().all.screening;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <fieldset className="actions only">
      <legend className="quiet">{conformity.only}</legend>
      <button type="button" className="chip" aria-pressed={only === null} onClick={() => onOnly(null)}>
        {conformity.count(conformity.all, total)}
      </button>
      {conclusions
        .filter((conclusion) => counts[conclusion] > 0)
        .map((conclusion) => (
          <button
            key={conclusion}
            type="button"
            className={`chip ${conclusion}`}
            aria-pressed={only === conclusion}
            onClick={() => onOnly(only === conclusion ? null : conclusion)}
          >
            {conformity.count(conformity.conclusion[conclusion], counts[conclusion])}
          </button>
        ))}
    </fieldset>
  );
}

function Requirements({ table, only }: { readonly table: Conformity; readonly only: Conclusion | null }) {
  const { columns, subjects: titles, noneHere } = useLanguage().all.screening.conformity;
  const filed = filedRows(table);
  const heads = [
    columns.number,
    columns.level,
    columns.dimension,
    columns.requirement,
    columns.project,
    columns.conclusion,
  ];
  return subjects.map((subject) => {
    const rows = filed.filter(({ row }) => row.subject === subject);
    const shown = rows.filter(({ row }) => only === null || row.conclusion === only);
    return (
      <table key={subject} className="conformity requirements" data-table={subject}>
        <caption>
          {titles[subject]} <span className="quiet figures">{rows.length}</span>
        </caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, number }) => (
            <Requirement key={row.rule} row={row} number={number} />
          ))}
          {shown.length === 0 && (
            <tr>
              <td colSpan={heads.length} className="quiet">
                {noneHere}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    );
  });
}

/** The whole table; every conclusion opens into the tree of conditions behind it. */
export function ConformityTable({ table, onCopy, onSave, onPrint }: ConformityTableProps) {
  const voice = useVoice();
  const id = useId();
  const [only, setOnly] = useState<Conclusion | null>(null);
  const { conformity } = voice.words.screening;
  const { before, after } = framingTables(table, voice);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="conformity-page" aria-labelledby={id} tabIndex={0}>
      <div className="actions">
        <button type="button" className="button small" onClick={onCopy}>
          {conformity.copy}
        </button>
        <button type="button" className="button small" onClick={onSave}>
          {conformity.save}
        </button>
        <button type="button" className="button small" onClick={onPrint}>
          {conformity.print}
        </button>
      </div>
      {before.map((each) => (
        <PlainTable key={each.key} table={each} />
      ))}
      <h3 id={id}>{conformity.requirements}</h3>
      <Only counts={table.counts} only={only} onOnly={setOnly} />
      <Requirements table={table} only={only} />
      {after.map((each) => (
        <PlainTable key={each.key} table={each} />
      ))}
      <h3>{conformity.notes}</h3>
      <ul className="notes">
        {remarksOf(table, voice).map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  );
}
