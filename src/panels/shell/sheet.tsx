// The panel: a column on a desk, a sheet of three heights on a phone, moved by dragging its handle or by buttons.

import { type PointerEvent, type ReactNode, useRef } from 'react';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';

type Height = 'low' | 'half' | 'full';
const heights: readonly Height[] = ['low', 'half', 'full'];

interface SheetProps {
  readonly height: Height;
  readonly onHeight: (height: Height) => void;
  readonly children: ReactNode;
}

const dragStep = 60;

/** The sheet; its height is a matter of the phone layout only. */
export function Sheet({ height, onHeight, children }: SheetProps) {
  const { words } = useLanguage();
  const from = useRef<number | null>(null);
  const at = heights.indexOf(height);
  const go = (steps: number) => {
    const next = heights[Math.max(0, Math.min(heights.length - 1, at + steps))];
    if (next && next !== height) onHeight(next);
  };
  const release = (event: PointerEvent) => {
    if (from.current === null) return;
    const moved = from.current - event.clientY;
    from.current = null;
    if (Math.abs(moved) > dragStep / 2) go(Math.sign(moved) * Math.max(1, Math.round(Math.abs(moved) / 250)));
  };
  return (
    <div className={`sheet ${height}`}>
      <div
        className="handle"
        onPointerDown={(event) => {
          from.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={release}
      >
        <button
          type="button"
          className="icon-button"
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => go(-1)}
          disabled={at === 0}
          aria-label={words.sheetDown}
        >
          <Icon name="down" />
        </button>
        <span className="grip" aria-hidden="true" />
        <button
          type="button"
          className="icon-button"
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => go(1)}
          disabled={at === heights.length - 1}
          aria-label={words.sheetUp}
        >
          <Icon name="up" />
        </button>
      </div>
      {children}
    </div>
  );
}
