// One line under the map: the notice, where the pointer is in two systems, and the scale.

import { useLanguage } from '../language.tsx';

interface StatusLineProps {
  readonly illustrative: boolean;
  readonly degrees: string | null;
  readonly plane: string | null;
  readonly ratio: string | null;
  readonly onCopy: (() => void) | null;
}

/** Coordinates of the pointer or the centre in degrees and in the plane, and the representative fraction. */
export function StatusLine({ illustrative, degrees, plane, ratio, onCopy }: StatusLineProps) {
  const { words } = useLanguage();
  return (
    <div className="status-line">
      {illustrative && <span className="status-notice">{words.illustrativeShort}</span>}
      {degrees && onCopy && (
        <button type="button" className="plain figures" onClick={onCopy} title={words.copyPosition}>
          {degrees}
        </button>
      )}
      {plane && <span className="figures plane">{plane}</span>}
      <span className="stretch" />
      {ratio && <span className="figures ratio">{ratio}</span>}
    </div>
  );
}
