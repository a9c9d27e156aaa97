// The footer that is always visible: whose data this is, which edition, and that the site stays on this device.

import type { Bilingual } from '../../analysis/index.ts';
import { useLanguage } from '../language.tsx';

interface NoticeProps {
  readonly illustrative: boolean;
  readonly edition: Bilingual | null;
}

/** The contentinfo landmark of the panel. */
export function Notice({ illustrative, edition }: NoticeProps) {
  const { words, text } = useLanguage();
  return (
    <footer className="notice">
      {illustrative && <>{words.illustrative} · </>}
      {edition && <>{words.dataEdition(text(edition))} · </>}
      {words.staysHere}
    </footer>
  );
}
