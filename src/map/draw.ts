// Drawing and editing as one conversation: a draft, its history, and the hand tool. The app sees positions and areas only.

import type { Map as LiveMap } from 'maplibre-gl';
import type { LonLat, MultiPolygon } from '../analysis/index.ts';
import { type Draft, draftOf, sameDraft } from './draft.ts';
import { drawnDraft, editedDraft, geometryOf, shapesOf } from './draft-shapes.ts';
import { withoutVertexAt } from './draft-vertex.ts';
import { DrawAudience } from './draw-audience.ts';
import { listenToKeys } from './draw-keys.ts';
import { type DrawTool, startTool, type ToolShape } from './draw-tool.ts';
import { createHistory } from './history.ts';
import type { DrawController, DrawListener, DrawMode } from './map-controller.ts';
import type { MarksCanvas } from './marks-canvas.ts';

interface Session {
  readonly mode: DrawMode | 'edit';
  /** Place in the history when the session began. */
  readonly from: number;
  readonly tool: DrawTool;
}

/** What the drawing needs to know of its surroundings. */
interface DrawOptions {
  /** Where the draft and its handles are painted while the hand is on them. */
  readonly canvas: MarksCanvas;
  /** Tells when a session begins or ends, so that the settled footprint can step back. */
  readonly onSession: (drawing: boolean) => void;
}

const defaultWidth = 20;

/** The drawing controller of a map. */
export class Draw implements DrawController {
  readonly #map: LiveMap;
  readonly #options: DrawOptions;
  readonly #history = createHistory<Draft | null>(null);
  readonly #audience: DrawAudience;
  readonly #keys: { stop(): void };
  #session: Session | null = null;
  #draft: Draft | null = null;
  #width = defaultWidth;
  #loaded = false;
  #waiting: (() => void) | null = null;

  constructor(map: LiveMap, options: DrawOptions) {
    this.#map = map;
    this.#options = options;
    this.#audience = new DrawAudience(options.canvas);
    this.#keys = listenToKeys(map, this, (at) => this.#removeVertex(at));
    map.on('style.load', () => {
      this.#loaded = true;
      this.#waiting?.();
      this.#waiting = null;
    });
  }

  start(mode: DrawMode, widthMetres = defaultWidth): void {
    this.#whenLoaded(() => {
      this.#width = widthMetres;
      this.#draft = null;
      this.#session = { mode, from: this.#history.place(), tool: this.#tool() };
      this.#session.tool.begin(mode);
      this.#map.getCanvas().focus({ preventScroll: true });
      this.#tell(true);
    });
  }

  setWidth(widthMetres: number): void {
    this.#width = widthMetres;
    if (this.#draft?.kind !== 'line') return;
    const before = this.#history.present();
    this.#draft = { ...this.#draft, width: widthMetres };
    const editing = this.#session?.mode === 'edit';
    if (editing && before?.kind === 'line') {
      // A width that is slid through many values is one step.
      if (before.line === this.#draft.line && before.width !== widthMetres)
        this.#history.goTo(this.#history.place() - 1);
      this.#history.push(this.#draft);
    }
    this.#tell(this.#session !== null && !editing);
  }

  edit(geometry: MultiPolygon): void {
    this.#whenLoaded(() => {
      const present = this.#history.present();
      const unchanged = JSON.stringify(geometryOf(present)) === JSON.stringify(geometry);
      this.#draft = unchanged ? present : draftOf(geometry);
      if (!unchanged) this.#history.push(this.#draft);
      this.#enterEdit();
    });
  }

  finish(): void {
    if (!this.#session) return;
    if (this.#session.mode !== 'edit') {
      this.#session.tool.close();
      return;
    }
    this.#end();
    this.#tell(false);
  }

  cancel(): void {
    if (!this.#session) return;
    this.#draft = this.#session.mode === 'edit' ? this.#history.goTo(this.#session.from) : null;
    this.#end();
    this.#tell(false);
  }

  undo(): void {
    const tool = this.#drawingTool();
    if (tool) tool.undoPoint();
    else if (this.#history.canUndo()) this.#settle(this.#history.undo());
    this.#audience.tellState();
  }

  redo(): void {
    const tool = this.#drawingTool();
    if (tool) tool.redoPoint();
    else if (this.#history.canRedo()) this.#settle(this.#history.redo());
    this.#audience.tellState();
  }

  canUndo(): boolean {
    return this.#drawingTool()?.canUndoPoint() ?? this.#history.canUndo();
  }

  canRedo(): boolean {
    return this.#drawingTool()?.canRedoPoint() ?? this.#history.canRedo();
  }

  /** Whether undo would stay within the present session. */
  canStepBack(): boolean {
    if (!this.#session) return false;
    return this.#drawingTool()?.canUndoPoint() ?? this.#history.place() > this.#session.from;
  }

  active(): DrawMode | 'edit' | null {
    return this.#session?.mode ?? null;
  }

  onChange(listener: DrawListener): void {
    this.#audience.onChange(listener);
  }

  onState(listener: () => void): void {
    this.#audience.onState(listener);
  }

  destroy(): void {
    this.#keys.stop();
    this.#end();
  }

  /** The tool while a new shape is drawn; undefined otherwise. */
  #drawingTool(): DrawTool | undefined {
    return this.#session && this.#session.mode !== 'edit' ? this.#session.tool : undefined;
  }

  #whenLoaded(action: () => void): void {
    if (this.#loaded) action();
    else this.#waiting = action;
  }

  #tell(live: boolean): void {
    this.#audience.tell(this.#draft, { live, inHand: this.#session !== null });
  }

  #onShapes(shapes: readonly ToolShape[], settled: boolean): void {
    const session = this.#session;
    if (!session) return;
    const before = this.#draft;
    if (session.mode !== 'edit') this.#draft = drawnDraft(shapes, this.#width);
    else if (before) {
      const { draft, follow } = editedDraft(before, shapes);
      this.#draft = draft;
      if (follow.length > 0) session.tool.place(follow);
    }
    // The tool also speaks of its handles: only what moved is passed on.
    if (!settled) {
      if (!sameDraft(before, this.#draft)) this.#tell(true);
      return;
    }
    if (!geometryOf(this.#draft)) return;
    if (!sameDraft(this.#history.present(), this.#draft)) this.#history.push(this.#draft);
    // The tool is still in the middle of its own finish: its mode is changed after it.
    if (session.mode !== 'edit') queueMicrotask(() => this.#session === session && this.#enterEdit());
    this.#tell(false);
  }

  #tool(): DrawTool {
    if (this.#session) return this.#session.tool;
    this.#options.onSession(true);
    return startTool(this.#map, {
      onShapes: (shapes, settled) => this.#onShapes(shapes, settled),
      onHand: (hand) => this.#options.canvas.lay({ hand }),
    });
  }

  #enterEdit(): void {
    if (!this.#draft) return;
    const tool = this.#tool();
    this.#session = { mode: 'edit', from: this.#history.place(), tool };
    holdDraft(tool, this.#draft);
    this.#tell(false);
  }

  #end(): void {
    if (!this.#session) return;
    this.#session.tool.stop();
    this.#session = null;
    this.#options.onSession(false);
  }

  #settle(draft: Draft | null): void {
    this.#draft = draft;
    if (this.#session && draft) holdDraft(this.#session.tool, draft);
    else this.#end();
    this.#tell(false);
  }

  #removeVertex(at: LonLat): void {
    if (this.#session?.mode !== 'edit' || !this.#draft) return;
    const next = withoutVertexAt(this.#draft, this.#session.tool.selected(), at, this.#map);
    if (!next) return;
    this.#history.push(next);
    this.#settle(next);
  }
}

function holdDraft(tool: DrawTool, draft: Draft): void {
  const shapes = shapesOf(draft);
  const keep = tool.selected();
  const first = shapes.find(({ key }) => key === keep) ?? shapes[0];
  if (first) tool.hold(shapes, first.key);
}
