// What the app may ask of the map, and what the map tells the app. No type of the map engine crosses this line.

import type { FeatureCollection } from 'geojson';
import type { Box, LayerCard, LonLat, MultiPolygon } from '../analysis/index.ts';
import type { Theme } from '../layers/paint.ts';

export type Language = 'zh' | 'en';

/** Where the map looks. `zoom` is the engine's (512-pixel tiles); `metresPerPixel` is at the centre, per CSS pixel. */
export interface View {
  readonly center: LonLat;
  readonly zoom: number;
  readonly metresPerPixel: number;
}

/** Absolute addresses of the three font files; `fontsAt` makes them from a base. */
export interface FontUrls {
  readonly sans: string;
  readonly bold: string;
  readonly serif: string;
}

/** Room in CSS pixels that panels take from the map's edges. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface MapOptions {
  readonly language: Language;
  readonly theme?: Theme;
  readonly fonts: FontUrls;
  /** Without it the map shows `bounds`. */
  readonly view?: { readonly center: LonLat; readonly zoom: number };
  readonly bounds: Box;
  readonly padding?: Padding;
  readonly reducedMotion: boolean;
  /** A click or tap on the ground; not called while drawing. */
  readonly onClick: (at: LonLat) => void;
  readonly onMove: (view: View) => void;
  /** The position under the pointer; null when it leaves the map. */
  readonly onHover?: (at: LonLat | null) => void;
  /** The map cannot be shown, for example without WebGL. `detail` is the engine's own sentence. */
  readonly onFailure?: (detail: string) => void;
}

/** A layer to show: its card, its features as GeoJSON, and the reader's choices. Opacity is 0 to 1. */
export interface DisplayLayer {
  readonly card: LayerCard;
  readonly features: FeatureCollection;
  readonly visible: boolean;
  readonly opacity: number;
}

export type OverlapKind = 'conflict' | 'condition' | 'undetermined' | 'outside';

/** Common ground of the footprint and a control, to be painted over it. */
export interface DisplayOverlap {
  readonly kind: OverlapKind;
  readonly geometry: MultiPolygon;
}

/** A measured line from the footprint to what is near, with its distance as text. */
export interface NearestLine {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly label: string;
}

export type DrawMode = 'polygon' | 'line' | 'rectangle';

/** A drawing as it stands. `line` is set for a line with a width, `geometry` is then its ribbon. */
export interface Drawing {
  readonly geometry: MultiPolygon | null;
  readonly line: readonly LonLat[] | null;
  /** True while the hand is moving. */
  readonly live: boolean;
  /** True when a ring crosses itself; the geometry is given all the same. */
  readonly crossing: boolean;
}

export type DrawListener = (
  geometry: MultiPolygon | null,
  line: readonly LonLat[] | null,
  live: boolean,
  crossing: boolean,
) => void;

/**
 * Drawing and editing. Positions have 9 decimals. `start` begins a new shape; when it is finished (Enter, double click,
 * click on the first point) it stays editable: `active()` becomes 'edit' until `finish` or `cancel`.
 */
export interface DrawController {
  /** `widthMetres` is needed for a line, and may be changed with `setWidth`. */
  start(mode: DrawMode, widthMetres?: number): void;
  setWidth(widthMetres: number): void;
  edit(geometry: MultiPolygon): void;
  /** Closes the shape in hand, or ends editing and keeps the result. */
  finish(): void;
  /** Forgets the shape in hand (a change to null follows); while editing, goes back to what it was at the beginning. */
  cancel(): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** What the hand is doing; null when the map is only looked at. */
  active(): DrawMode | 'edit' | null;
  onChange(listener: DrawListener): void;
  /** Called whenever `active`, `canUndo` or `canRedo` may have changed. */
  onState(listener: () => void): void;
}

export interface MapController {
  setLayers(layers: readonly DisplayLayer[]): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setPadding(padding: Padding): void;
  setFootprint(geometry: MultiPolygon | null): void;
  setOverlaps(overlaps: readonly DisplayOverlap[]): void;
  setMarker(at: LonLat | null): void;
  setNearest(lines: readonly NearestLine[]): void;
  /** Brings a box into view inside the padding; jumps when motion is to be reduced. */
  flyTo(box: Box): void;
  /** Looks at a point at a zoom level. */
  lookAt(center: LonLat, zoom: number): void;
  view(): View;
  zoomIn(): void;
  zoomOut(): void;
  readonly draw: DrawController;
  resize(): void;
  /** The map as PNG, ground included, at device resolution. */
  snapshot(): Promise<Blob>;
  /** Resolves when everything asked for has been drawn. */
  whenIdle(): Promise<void>;
  destroy(): void;
}
