// The keys of the app. Single letters are off while a person types, and never override the browser's own shortcuts.

import type { Task } from './state.ts';

/** What keys can do. */
export interface KeyActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly task: (task: Task) => void;
  readonly draw: () => void;
  readonly coordinates: () => void;
  readonly home: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly search: () => void;
  readonly shortcuts: () => void;
  readonly isDrawing: () => boolean;
  readonly cancelDrawing: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || isTextInput(target));

const isTextInput = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'file', 'button'].includes(target.type);

/** The action of a key press, or null when it is none of ours. */
function actionOf(event: KeyboardEvent, act: KeyActions): (() => void) | null {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    if (isTyping(event.target)) return null;
    if (key === 'z') return event.shiftKey ? act.redo : act.undo;
    return key === 'y' ? act.redo : null;
  }
  if (event.altKey || isTyping(event.target)) return null;
  const table: Readonly<Record<string, () => void>> = {
    '1': () => act.task('explore'),
    '2': () => act.task('screen'),
    '3': () => act.task('review'),
    '/': act.search,
    '?': act.shortcuts,
    '+': act.zoomIn,
    '=': act.zoomIn,
    '-': act.zoomOut,
    d: act.draw,
    c: act.coordinates,
    h: act.home,
  };
  if (key === 'Escape') return act.isDrawing() ? act.cancelDrawing : null;
  return table[key] ?? null;
}

/** Listens to the keys of the window; returns how to stop. */
export function followKeys(act: KeyActions): () => void {
  const press = (event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]')) return;
    const action = actionOf(event, act);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  // Before the map: its own undo knows the drawing only, ours knows the footprint.
  addEventListener('keydown', press, { capture: true });
  return () => removeEventListener('keydown', press, { capture: true });
}
