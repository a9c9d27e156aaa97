// What a reader must know beside the answer, as footnotes; and what can be taken away.

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
