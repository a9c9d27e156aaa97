// The few buttons on the map: zoom, home, draw, undo, redo.

import { Icon, type IconName } from '../icons.tsx';
import { useLanguage } from '../language.tsx';

interface MapButtonsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onHome: () => void;
  readonly onDraw: () => void;
  readonly onUndo: (() => void) | null;
  readonly onRedo: (() => void) | null;
  readonly onPrint: () => void;
}

interface RoundButtonProps {
  readonly sign: IconName;
  readonly label: string;
  readonly act: (() => void) | null;
  readonly className?: string;
}

function RoundButton({ sign, label, act, className = '' }: RoundButtonProps) {
  return (
    <button
      type="button"
      className={`map-button ${className}`}
      onClick={act ?? undefined}
      disabled={!act}
      aria-label={label}
      title={label}
    >
      <Icon name={sign} />
    </button>
  );
}

/** Buttons that move the map and start drawing; each has a name and a key. */
export function MapButtons({ onZoomIn, onZoomOut, onHome, onDraw, onUndo, onRedo, onPrint }: MapButtonsProps) {
  const { words } = useLanguage();
  return (
    <div className="map-buttons" role="toolbar" aria-label={words.mapTools} aria-orientation="vertical">
      <RoundButton sign="plus" label={words.zoomIn} act={onZoomIn} />
      <RoundButton sign="minus" label={words.zoomOut} act={onZoomOut} />
      <RoundButton sign="home" label={words.wholeDistrict} act={onHome} />
      <RoundButton sign="pencil" label={words.drawSite} act={onDraw} />
      <RoundButton sign="undo" label={words.undo} act={onUndo} />
      <RoundButton sign="redo" label={words.redo} act={onRedo} />
      <RoundButton sign="print" label={words.print} act={onPrint} className="desk-only" />
    </div>
  );
}
