// A file that is being read: how far, and how to stop it.

import type { ReadProgress } from '../../intake/intake.ts';
import { useLanguage } from '../language.tsx';

interface ReadingProps {
  readonly file: string;
  readonly progress: ReadProgress;
  readonly onCancel: () => void;
}

/** Shown after a moment only: most files are read before anyone could look. */
export function ReadingProgress({ file, progress, onCancel }: ReadingProps) {
  const { words } = useLanguage();
  const percent = Math.round(progress.share * 100);
  const known = progress.stage === 'placing';
  return (
    <section className="reading" role="status">
      <p>{words.readingStage[progress.stage](file)}</p>
      {known ? (
        <progress max={100} value={percent} aria-label={words.readingFile} />
      ) : (
        <progress aria-label={words.readingFile} />
      )}
      <button type="button" className="button small" onClick={onCancel}>
        {words.cancel}
      </button>
    </section>
  );
}
