// Keys while drawing, when the map has the focus: Enter ends, Escape gives up, Delete takes the corner under the pointer,
// Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) go back and forth within the session. A key that is handled here goes no further;
// one that is not, such as undo before the session's first step, is left to the app.

import type { Map as LiveMap } from 'maplibre-gl';
import type { LonLat } from '../analysis/index.ts';
import type { DrawController } from './map-controller.ts';

function wordFor(event: KeyboardEvent): 'finish' | 'cancel' | 'undo' | 'redo' | 'remove' | null {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (command && key === 'y') return 'redo';
  if (command || event.altKey) return null;
  if (key === 'enter') return 'finish';
  if (key === 'escape') return 'cancel';
  return key === 'delete' || key === 'backspace' ? 'remove' : null;
}

/** Listens on the map's container; `removeVertex` is given the position under the pointer. */
export function listenToKeys(
  map: LiveMap,
  controller: DrawController & { readonly canStepBack: () => boolean },
  removeVertex: (at: LonLat) => void,
): { stop(): void } {
  const container = map.getContainer();
  let pointer: LonLat | null = null;
  const onMove = ({ lngLat }: { lngLat: { lng: number; lat: number } }): void => {
    pointer = [lngLat.lng, lngLat.lat];
  };
  const onKey = (event: KeyboardEvent): void => {
    const word = controller.active() === null ? null : wordFor(event);
    if (!word || event.target !== map.getCanvas()) return;
    if ((word === 'undo' && !controller.canStepBack()) || (word === 'redo' && !controller.canRedo())) return;
    event.preventDefault();
    event.stopPropagation();
    if (word === 'remove') {
      if (pointer) removeVertex(pointer);
    } else controller[word]();
  };
  map.on('mousemove', onMove);
  container.addEventListener('keydown', onKey);
  return {
    stop: () => {
      map.off('mousemove', onMove);
      container.removeEventListener('keydown', onKey);
    },
  };
}
