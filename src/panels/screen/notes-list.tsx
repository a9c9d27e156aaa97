// What a reader must know beside the answer, as footnotes; and the options of a screening: the day, expired plans.

import { useId } from 'react';
import { useLanguage } from '../language.tsx';

/** The notes of a screening, already in sentences. */
export function NotesList({ sentences }: { readonly sentences: readonly string[] }) {
  const { words } = useLanguage();
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title" className="heading">
        {words.notes}
      </h2>
      <ul className="notes">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

interface ScreenOptionsProps {
  readonly asOf: string;
  readonly expiredPlans: boolean;
  readonly onAsOf: (day: string) => void;
  readonly onExpiredPlans: (count: boolean) => void;
}

/** The day for which the verdict is computed, and whether expired plans still count. */
export function ScreenOptions({ asOf, expiredPlans, onAsOf, onExpiredPlans }: ScreenOptionsProps) {
  const { words } = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby="options-title" className="options">
      <h2 id="options-title" className="heading">
        {words.options}
      </h2>
      <label className="field">
        {words.asOf}
        <input type="date" value={asOf} onChange={(event) => event.target.value && onAsOf(event.target.value)} />
      </label>
      <label className="field check">
        <input
          type="checkbox"
          checked={expiredPlans}
          aria-describedby={id}
          onChange={(event) => onExpiredPlans(event.target.checked)}
        />
        {words.expiredPlans}
      </label>
      <p id={id} className="quiet">
        {words.expiredPlansNote}
      </p>
    </section>
  );
}

interface OutputProps {
  readonly ready: boolean;
  readonly onScreening: () => void;
  readonly onFootprint: () => void;
  readonly onPrint: () => void;
  readonly onLink: () => void;
}

/** What can be taken away: the screening, the footprint, a sheet of paper, a link with the site. */
export function Output({ ready, onScreening, onFootprint, onPrint, onLink }: OutputProps) {
  const { words } = useLanguage();
  return (
    <section aria-labelledby="output-title">
      <h2 id="output-title" className="heading">
        {words.output}
      </h2>
      <div className="actions">
        <button type="button" className="button small" disabled={!ready} onClick={onScreening}>
          {words.saveScreening}
        </button>
        <button type="button" className="button small" onClick={onFootprint}>
          {words.saveFootprint}
        </button>
        <button type="button" className="button small" disabled={!ready} onClick={onPrint}>
          {words.print}
        </button>
        <button type="button" className="button small" onClick={onLink}>
          {words.copyLink}
        </button>
      </div>
    </section>
  );
}
