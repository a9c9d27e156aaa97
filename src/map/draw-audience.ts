// Who listens to the drawing, and the draft as it is shown to them and on the map.

import type { Draft } from './draft.ts';
import { geometryOf, isCrossing } from './draft-shapes.ts';
import type { DrawListener } from './map-controller.ts';
import type { MarksCanvas } from './marks-canvas.ts';

/** The listeners of one map's drawing. */
export class DrawAudience {
  readonly #canvas: MarksCanvas;
  readonly #listeners: DrawListener[] = [];
  readonly #stateListeners: (() => void)[] = [];

  constructor(canvas: MarksCanvas) {
    this.#canvas = canvas;
  }

  onChange(listener: DrawListener): void {
    this.#listeners.push(listener);
  }

  onState(listener: () => void): void {
    this.#stateListeners.push(listener);
  }

  /** Tells that `active`, `canUndo` or `canRedo` may have changed. */
  tellState(): void {
    for (const listener of this.#stateListeners) listener();
  }

  /** Shows a draft on the map while it is `inHand`, and tells of it; `live` while the hand is moving. */
  tell(draft: Draft | null, { live, inHand }: { readonly live: boolean; readonly inHand: boolean }): void {
    const [geometry, crossing] = [geometryOf(draft), isCrossing(draft)];
    if (inHand) this.#canvas.lay({ footprint: geometry, crossing });
    const line = draft?.kind === 'line' ? draft.line : null;
    for (const listener of this.#listeners) listener(geometry, line, live, crossing);
    this.tellState();
  }
}
