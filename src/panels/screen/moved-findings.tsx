// What the last answer moved: said politely, listed from which outcome to which, and ready to be taken back.

import { useEffect, useRef } from 'react';
import type { Move, VerdictOutcome } from '../../analysis/index.ts';
import { useLanguage } from '../language.tsx';
import { OutcomeBadge } from '../signs.tsx';

/** What a change of answers did; null while nothing was changed or the engine has not spoken. */
export interface Moved {
  /** Each changed fact with what it is now, such as “nature: new”. */
  readonly facts: readonly string[];
  readonly moves: readonly Move[];
  readonly verdicts: readonly [before: VerdictOutcome, after: VerdictOutcome];
}

interface MovedFindingsProps {
  readonly moved: Moved | null;
  readonly onRule: (rule: string) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** So many moves are listed at once; more are folded. */
const few = 5;

function Summary({ moved, onRule, onUndo, onClose }: MovedFindingsProps & { readonly moved: Moved }) {
  const { words, text, all } = useLanguage();
  const { moves } = moved;
  const { outcome } = all.screening;
  const list = (
    <ul className="moves">
      {moves.map(({ rule, title, before, after }) => (
        <li key={rule} data-rule={rule} data-before={before} data-after={after}>
          <span className="from-to">
            <OutcomeBadge outcome={before} /> <span aria-hidden="true">→</span> <OutcomeBadge outcome={after} />
          </span>
          <span>
            <button type="button" className="plain change-title" onClick={() => onRule(rule)}>
              {text(title)}
            </button>
            <span className="block quiet">{words.fromTo(outcome[before], outcome[after])}</span>
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {moves.length > few ? (
        <details>
          <summary>{words.movedList(moves.length)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      <div className="actions">
        <button type="button" className="button small" onClick={onUndo}>
          {words.movedUndo}
        </button>
        <button type="button" className="button small" onClick={onClose}>
          {words.movedClose}
        </button>
      </div>
    </>
  );
}

/** The summary under the verdict. The live region stands there from the start, so that it is read when it fills. */
export function MovedFindings(props: MovedFindingsProps) {
  const { moved } = props;
  const { words, all } = useLanguage();
  const place = useRef<HTMLElement>(null);
  const { verdictWord } = all.screening;
  // The question that was answered may be gone with the focus in it: then reading goes on here.
  useEffect(() => {
    if (moved !== null && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [moved]);
  return (
    <section className={moved === null ? '' : 'moved'} ref={place} tabIndex={-1}>
      <p role="status">
        {moved !== null && (
          <>
            <strong>{words.moved(words.movedFacts(moved.facts), moved.moves.length)}</strong>{' '}
            {moved.verdicts[0] !== moved.verdicts[1] &&
              words.movedVerdict(verdictWord[moved.verdicts[0]], verdictWord[moved.verdicts[1]])}
          </>
        )}
      </p>
      {moved !== null && <Summary {...props} moved={moved} />}
    </section>
  );
}
