// The drawing tool behind our own words: one ring or line at a time, told in positions. Terra Draw does the hand work.

import type { Map as LiveMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { HandAdapter } from './hand-adapter.ts';
import type { DrawMode } from './map-controller.ts';
import type { HandShapes } from './paint-handles.ts';

const engineMode = { polygon: 'polygon', line: 'linestring', rectangle: 'rectangle' } as const;

/** A ring or line in the hands of the tool; `key` is ours. Positions are lon, lat. */
export interface ToolShape {
  readonly key: string;
  readonly kind: 'ring' | 'line';
  readonly positions: readonly (readonly number[])[];
}

export interface ToolEvents {
  /** Something moved; `settled` when the hand let go. */
  onShapes(shapes: readonly ToolShape[], settled: boolean): void;
  /** What is to be seen of the tool: its lines and handles; null when it is put away. */
  onHand(hand: HandShapes | null): void;
}

/** The tool as this room uses it. */
export interface DrawTool {
  begin(mode: DrawMode): void;
  /** Puts shapes into the tool and selects one of them for editing. */
  hold(shapes: readonly ToolShape[], selected: string): void;
  /** Moves shapes that the tool already holds. */
  place(shapes: readonly ToolShape[]): void;
  /** Ends the shape in hand as the Enter key does. */
  close(): void;
  undoPoint(): void;
  redoPoint(): void;
  canUndoPoint(): boolean;
  canRedoPoint(): boolean;
  /** The key of the shape that carries the handles. */
  selected(): string | null;
  stop(): void;
}

/** How near the pointer must be to a handle, in CSS pixels: a target of 36. */
const pointerDistance = 18;

function modes() {
  const coordinates = { midpoints: { draggable: true }, draggable: true, deletable: true };
  const feature = { draggable: true, selfIntersectable: true, coordinates };
  return [
    new TerraDrawPolygonMode({ pointerDistance, showCoordinatePoints: true }),
    new TerraDrawRectangleMode({ pointerDistance }),
    new TerraDrawLineStringMode({ pointerDistance, showCoordinatePoints: true }),
    new TerraDrawSelectMode({
      pointerDistance,
      flags: { polygon: { feature }, linestring: { feature } },
      keyEvents: null,
      allowManualDeselection: false,
      dragEventThrottle: 1000,
      pointerEvents: {
        leftClick: true,
        rightClick: true,
        contextMenu: true,
        onDragStart: true,
        onDrag: true,
        onDragEnd: true,
      },
    }),
  ];
}

function shapeOf(feature: GeoJSONStoreFeatures): ToolShape[] {
  const key = String(feature.properties.key ?? feature.id);
  const { geometry } = feature;
  if (geometry.type === 'Polygon') return [{ key, kind: 'ring', positions: geometry.coordinates[0] ?? [] }];
  if (geometry.type === 'LineString') return [{ key, kind: 'line', positions: geometry.coordinates }];
  return [];
}

const positionsOf = (shape: ToolShape): number[][] => shape.positions.map((at) => [...at]);

/** Starts the tool on a map whose style is loaded. */
export function startTool(map: LiveMap, events: ToolEvents): DrawTool {
  const draw = new TerraDraw({
    adapter: new HandAdapter(map, events.onHand),
    modes: modes(),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  const shapes = (): ToolShape[] => draw.getSnapshot().flatMap(shapeOf);
  // While shapes are put in, the tool reports every step of it.
  let holding = false;
  const idOf = (key: string) => draw.getSnapshot().find(({ properties }) => properties.key === key)?.id;
  draw.on('change', (_ids, _type, context) => {
    if (holding || (context && 'origin' in context)) return;
    events.onShapes(shapes(), false);
  });
  draw.on('finish', () => events.onShapes(shapes(), true));
  draw.start();
  const geometryOf = (shape: ToolShape) =>
    shape.kind === 'ring'
      ? { type: 'Polygon' as const, coordinates: [positionsOf(shape)] }
      : { type: 'LineString' as const, coordinates: positionsOf(shape) };
  return {
    begin: (mode) => {
      draw.clear();
      draw.setMode(engineMode[mode]);
    },
    hold: (held, selected) => {
      holding = true;
      draw.setMode('select');
      draw.clear();
      draw.addFeatures(
        held.map((shape) => ({
          type: 'Feature',
          properties: { mode: shape.kind === 'ring' ? 'polygon' : 'linestring', key: shape.key },
          geometry: geometryOf(shape),
        })),
      );
      const id = idOf(selected);
      if (id !== undefined) draw.selectFeature(id);
      holding = false;
    },
    place: (moved) => {
      holding = true;
      for (const shape of moved) {
        const id = idOf(shape.key);
        if (id !== undefined) draw.updateFeatureGeometry(id, geometryOf(shape));
      }
      holding = false;
    },
    close: () => map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' })),
    undoPoint: () => void draw.undo(),
    redoPoint: () => void draw.redo(),
    canUndoPoint: () => draw.canUndo(),
    canRedoPoint: () => draw.canRedo(),
    selected: () => {
      const found = draw.getSnapshot().find(({ properties }) => properties.selected === true);
      return found ? String(found.properties.key) : null;
    },
    stop: () => draw.stop(),
  };
}
