// Drawing and editing as one conversation: a draft, its history, and the hand tool. The app sees positions and areas only.

import type { GeoJSONSource, Map as LiveMap } from 'maplibre-gl';
import type { LonLat, MultiPolygon } from '../analysis/index.ts';
import { palettes, type Theme } from '../layers/paint.ts';
import { type Draft, draftOf, sameDraft } from './draft.ts';
import { drawnDraft, editedDraft, geometryOf, isCrossing, shapesOf } from './draft-shapes.ts';
import { withoutVertexAt } from './draft-vertex.ts';
import { listenToKeys } from './draw-keys.ts';
import { draftSource, layDrawing, liftDrawing } from './draw-look.ts';
import { type DrawTool, startTool, type ToolShape } from './draw-tool.ts';
import { createHistory } from './history.ts';
import type { DrawController, DrawListener, DrawMode } from './map-controller.ts';
import { footprintData } from './marks.ts';

interface Session {
  readonly mode: DrawMode | 'edit';
  /** Place in the history when editing began. */
  readonly from: number;
  readonly tool: DrawTool;
}

/** The drawing controller with what only the map needs. */
export interface Draw extends DrawController {
  /** Takes on the present theme. */
  refresh(): void;
  destroy(): void;
}

const defaultWidth = 20;

/** Drawing on a map. `onSession` tells when a session begins or ends, so that the settled footprint can step back. */
export function createDraw(map: LiveMap, options: { theme: () => Theme; onSession: (drawing: boolean) => void }): Draw {
  const history = createHistory<Draft | null>(null);
  const listeners: DrawListener[] = [];
  const stateListeners: (() => void)[] = [];
  let session: Session | null = null;
  let draft: Draft | null = null;
  let width = defaultWidth;
  let loaded = false;
  let waiting: (() => void) | null = null;

  map.on('style.load', () => {
    loaded = true;
    waiting?.();
    waiting = null;
  });
  const whenLoaded = (action: () => void): void => {
    if (loaded) action();
    else waiting = action;
  };
  const tellState = (): void => {
    for (const listener of stateListeners) listener();
  };
  const tell = (live: boolean): void => {
    const geometry = geometryOf(draft);
    const crossing = isCrossing(draft);
    showDraft(map, session ? geometry : null, crossing);
    for (const listener of listeners) listener(geometry, draft?.kind === 'line' ? draft.line : null, live, crossing);
    tellState();
  };

  const onShapes = (shapes: readonly ToolShape[], settled: boolean): void => {
    if (!session) return;
    const before = draft;
    if (session.mode !== 'edit') draft = drawnDraft(shapes, width);
    else if (draft) {
      const edited = editedDraft(draft, shapes);
      draft = edited.draft;
      if (edited.follow.length > 0) session.tool.place(edited.follow);
    }
    // The tool also speaks of its handles: only what moved is passed on.
    if (!settled) {
      if (!sameDraft(before, draft)) tell(true);
      return;
    }
    if (!geometryOf(draft)) return;
    if (!sameDraft(history.present(), draft)) history.push(draft);
    // The tool is still in the middle of its own finish: its mode is changed after it.
    if (session.mode !== 'edit') queueMicrotask(() => session && session.mode !== 'edit' && enterEdit());
    tell(false);
  };

  const toolNow = (): DrawTool => {
    if (session) return session.tool;
    const colours = palettes[options.theme()];
    const tool = startTool(map, colours.azurite, { onShapes });
    layDrawing(map, colours);
    options.onSession(true);
    return tool;
  };
  const enterEdit = (): void => {
    if (!draft) return;
    const tool = toolNow();
    session = { mode: 'edit', from: history.place(), tool };
    holdDraft(tool, draft);
    tell(false);
  };
  const end = (): void => {
    if (!session) return;
    liftDrawing(map);
    session.tool.stop();
    session = null;
    options.onSession(false);
  };
  const settle = (next: Draft | null): void => {
    draft = next;
    if (session?.mode === 'edit') {
      if (draft) holdDraft(session.tool, draft);
      else end();
    }
    tell(false);
  };

  const controller: Draw = {
    start: (mode, widthMetres = defaultWidth) =>
      whenLoaded(() => {
        width = widthMetres;
        const tool = toolNow();
        draft = null;
        session = { mode, from: history.place(), tool };
        tool.begin(mode);
        map.getCanvas().focus({ preventScroll: true });
        tell(true);
      }),
    setWidth: (widthMetres) => {
      width = widthMetres;
      if (draft?.kind !== 'line') return;
      const before = history.present();
      draft = { ...draft, width };
      if (session?.mode === 'edit' && before?.kind === 'line') {
        if (before.line === draft.line && before.width !== width) history.goTo(history.place() - 1);
        history.push(draft);
      }
      tell(session !== null && session.mode !== 'edit');
    },
    edit: (geometry) =>
      whenLoaded(() => {
        const present = history.present();
        draft = present && sameGeometry(geometryOf(present), geometry) ? present : draftOf(geometry);
        if (draft !== present) history.push(draft);
        enterEdit();
      }),
    finish: () => {
      if (!session) return;
      if (session.mode !== 'edit') return session.tool.close();
      end();
      tell(false);
    },
    cancel: () => {
      if (!session) return;
      draft = history.goTo(session.from);
      end();
      tell(false);
    },
    undo: () => {
      if (session && session.mode !== 'edit') session.tool.undoPoint();
      else if (history.canUndo()) settle(history.undo());
      tellState();
    },
    redo: () => {
      if (session && session.mode !== 'edit') session.tool.redoPoint();
      else if (history.canRedo()) settle(history.redo());
      tellState();
    },
    canUndo: () => (session && session.mode !== 'edit' ? session.tool.canUndoPoint() : history.canUndo()),
    canRedo: () => (session && session.mode !== 'edit' ? session.tool.canRedoPoint() : history.canRedo()),
    active: () => session?.mode ?? null,
    onChange: (listener) => void listeners.push(listener),
    onState: (listener) => void stateListeners.push(listener),
    refresh: () => {
      if (session?.mode !== 'edit') return;
      end();
      enterEdit();
    },
    destroy: () => {
      keys.stop();
      end();
    },
  };
  const removeVertex = (at: LonLat): void => {
    if (session?.mode !== 'edit' || !draft) return;
    const next = withoutVertexAt(draft, session.tool.selected(), at, map);
    if (!next) return;
    history.push(next);
    settle(next);
  };
  const keys = listenToKeys(map, controller, removeVertex);
  return controller;
}

function holdDraft(tool: DrawTool, draft: Draft): void {
  const shapes = shapesOf(draft);
  const keep = tool.selected();
  const first = shapes.find(({ key }) => key === keep) ?? shapes[0];
  if (first) tool.hold(shapes, first.key);
}

const sameGeometry = (a: MultiPolygon | null, b: MultiPolygon): boolean => JSON.stringify(a) === JSON.stringify(b);

const isGeoJson = (source: unknown): source is GeoJSONSource =>
  typeof source === 'object' && source !== null && 'setData' in source;

function showDraft(map: LiveMap, geometry: MultiPolygon | null, crossing: boolean): void {
  const source = map.getSource(draftSource);
  if (!isGeoJson(source)) return;
  const data = footprintData(geometry);
  for (const feature of data.features) feature.properties = { crossing };
  source.setData(data);
}
