// The verdict, first and in one sentence that says what to do next: icon, word, sentence. Never by colour alone.

import { useEffect, useState } from 'react';
import type { VerdictOutcome } from '../../analysis/index.ts';
import { useLanguage } from '../language.tsx';
import { VerdictIcon } from '../signs.tsx';

/** What the card says; composed outside, so that the card only shows. */
export interface VerdictText {
  readonly outcome: VerdictOutcome;
  readonly headline: string;
  readonly sentence: string;
  /** Layers that could not be checked, each in a sentence. */
  readonly failures: readonly string[];
}

interface VerdictCardProps {
  readonly verdict: VerdictText | null;
  readonly busy: boolean;
  /** Title of the layer being measured, while busy. */
  readonly layer: string | null;
  readonly fault: string | null;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

/** True once something has been going on for longer than 200 ms. */
function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 200);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow;
}

function Fault({ trace, onRetry }: { readonly trace: string; readonly onRetry: () => void }) {
  const { words } = useLanguage();
  return (
    <div className="verdict undetermined" role="alert">
      <h2>{words.ourMistake}</h2>
      <p>{words.ourMistakeAdvice}</p>
      <details>
        <summary>{words.trace}</summary>
        <pre className="trace">{trace}</pre>
      </details>
      <button type="button" className="button" onClick={onRetry}>
        {words.tryAgain}
      </button>
    </div>
  );
}

/** The verdict with its live region; while a run takes long it says what is being measured and can be cancelled. */
export function VerdictCard({ verdict, busy, layer, fault, onCancel, onRetry }: VerdictCardProps) {
  const { words } = useLanguage();
  const slow = useSlow(busy);
  if (fault !== null) return <Fault trace={fault} onRetry={onRetry} />;
  return (
    <div className="verdict-place" aria-live="polite" aria-busy={busy}>
      {verdict && (
        <section
          className={`verdict ${verdict.outcome}${slow ? ' stale' : ''}`}
          aria-label={words.verdict}
          data-outcome={verdict.outcome}
        >
          <h2>
            <VerdictIcon outcome={verdict.outcome} /> {verdict.headline}
          </h2>
          <p>{verdict.sentence}</p>
          {verdict.failures.length > 0 && (
            <ul className="failures">
              {verdict.failures.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      {slow && (
        <div className="progress-row">
          <progress aria-label={words.checking} />
          <span>{layer ? words.checkingLayer(layer) : words.checking}</span>
          <button type="button" className="button small" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      )}
    </div>
  );
}
