// Many sites at once: open several files, read each verdict in a row, open one to see its evidence.

import type { VerdictOutcome } from '../../analysis/index.ts';
import { useLanguage } from '../language.tsx';
import { acceptedFiles } from '../screen/accepted-files.ts';
import { VerdictIcon } from '../signs.tsx';

/** One row: a footprint with its verdict, or the sentences that say why there is none. */
export interface BatchRow {
  readonly key: string;
  readonly name: string;
  readonly file: string;
  readonly area: string;
  readonly outcome: VerdictOutcome | null;
  readonly headline: string;
  readonly problems: readonly string[];
  readonly busy: boolean;
}

interface BatchListProps {
  readonly rows: readonly BatchRow[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOpen: (key: string) => void;
  readonly onClear: () => void;
  readonly onSave: () => void;
}

function BatchLine({ row, onOpen }: { readonly row: BatchRow; readonly onOpen: (key: string) => void }) {
  const { words } = useLanguage();
  return (
    <tr data-outcome={row.outcome ?? (row.busy ? 'busy' : 'unreadable')}>
      <th scope="row">
        {row.outcome ? (
          <button type="button" className="plain" onClick={() => onOpen(row.key)}>
            {row.name}
          </button>
        ) : (
          row.name
        )}
        <span className="quiet block">{row.file}</span>
        {row.problems.map((sentence) => (
          <span key={sentence} className="block problem">
            {sentence}
          </span>
        ))}
      </th>
      <td className="figures">{row.area}</td>
      <td>
        {row.outcome && (
          <span className={`pill ${row.outcome}`}>
            <VerdictIcon outcome={row.outcome} /> {row.headline}
          </span>
        )}
        {row.busy && words.checking}
        {!row.busy && row.outcome === null && words.notRead}
      </td>
    </tr>
  );
}

/** The pile of submissions. */
export function BatchList({ rows, onFiles, onOpen, onClear, onSave }: BatchListProps) {
  const { words } = useLanguage();
  return (
    <section aria-labelledby="batch-title">
      <h2 id="batch-title" className="heading">
        {words.batch}
      </h2>
      <p className="quiet">{words.batchIntro}</p>
      <label className="drop">
        <input
          type="file"
          multiple
          className="unseen"
          accept={acceptedFiles}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <strong>{words.chooseFiles}</strong>
        <span className="quiet">{words.fileKinds}</span>
      </label>
      {rows.length > 0 && (
        <>
          <div className="wide-table">
            <table className="batch">
              <caption className="unseen">{words.batch}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.site}</th>
                  <th scope="col">{words.area}</th>
                  <th scope="col">{words.verdict}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <BatchLine key={row.key} row={row} onOpen={onOpen} />
                ))}
              </tbody>
            </table>
          </div>
          <div className="actions">
            <button type="button" className="button small" onClick={onSave}>
              {words.saveAll}
            </button>
            <button type="button" className="button small" onClick={onClear}>
              {words.clearList}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
