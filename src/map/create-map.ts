// Puts a map into a container and keeps it in line with what the app wants shown.

import { AttributionControl, Map as LiveMap } from 'maplibre-gl';
import type { Box, LonLat, MultiPolygon } from '../analysis/index.ts';
import { palettes, type Theme } from '../layers/paint.ts';
import { metresPerPixel, noPadding, showBox, showPoint, viewOf } from './camera.ts';
import { compose } from './compose.ts';
import { Draw } from './draw.ts';
import { engineOptions } from './engine-options.ts';
import { localeFor, noticeFor } from './locale.ts';
import type {
  DisplayLayer,
  DisplayOverlap,
  Language,
  MapController,
  MapOptions,
  NearestLine,
  Padding,
  View,
} from './map-controller.ts';
import {
  footprintData,
  type MarkSource,
  markerData,
  markSources,
  marks,
  nearestData,
  nothing,
  overlapData,
} from './marks.ts';
import { nothingLaid, pour, reconcile } from './reconcile.ts';
import { scaleBar } from './scale-bar.ts';
import { snapshot } from './snapshot.ts';
import { pile, type Showing } from './stack.ts';

const noticeControl = (language: Language): AttributionControl =>
  new AttributionControl({ compact: false, customAttribution: noticeFor(language) });

class LivingMap implements MapController {
  readonly draw: Draw;
  readonly #map: LiveMap;
  readonly #options: MapOptions;
  readonly #laid = nothingLaid();
  readonly #marks = new Map<MarkSource, typeof nothing>(markSources.map((id) => [id, nothing]));
  readonly #bar: ReturnType<typeof scaleBar>;
  #notice: AttributionControl;
  #showing: Showing;
  #padding: Padding;
  #ready = false;
  #drawing = false;

  constructor(container: HTMLElement, options: MapOptions) {
    container.classList.add('jadeline-map');
    this.#options = options;
    this.#showing = { theme: options.theme ?? 'light', language: options.language, layers: [] };
    this.#padding = options.padding ?? noPadding;
    const map = new LiveMap(engineOptions(container, options));
    this.#map = map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    const silk = document.createElement('div');
    silk.className = 'jadeline-silk';
    map.getCanvasContainer().append(silk);
    this.#notice = noticeControl(options.language);
    this.#bar = scaleBar(options.language, () => metresPerPixel(map.getCenter().lat, map.getZoom()));
    map.addControl(this.#notice, 'bottom-right').addControl(this.#bar, 'bottom-right');
    this.draw = new Draw(map, {
      theme: () => this.#showing.theme,
      onSession: (drawing) => {
        this.#drawing = drawing;
        this.#lay();
      },
    });
    this.#listen();
    if (!options.view) showBox(map, options.bounds, this.#padding, true);
    this.#lay();
  }

  #listen(): void {
    const { onClick, onMove, onHover, onFailure } = this.#options;
    const map = this.#map;
    map.on('style.load', () => {
      this.#ready = true;
      for (const [id, data] of this.#marks) pour(map, id, data);
      this.#lay();
    });
    map.on('move', () => onMove(viewOf(map)));
    map.on('error', ({ error }) => onFailure?.(error.message));
    map.on('click', ({ lngLat }) => {
      if (this.draw.active() === null) onClick([lngLat.lng, lngLat.lat]);
    });
    map.on('mousemove', ({ lngLat }) => onHover?.([lngLat.lng, lngLat.lat]));
    map.on('mouseout', () => onHover?.(null));
  }

  /** Brings the live map in line with what is to be shown. While the hand draws, the draft stands for the footprint. */
  #lay(): void {
    const { theme } = this.#showing;
    const container = this.#map.getContainer();
    container.dataset.theme = theme;
    container.style.background = palettes[theme].silk;
    if (!this.#ready) return;
    const { below, names } = compose(this.#showing);
    const { below: under, above } = marks(this.#showing, this.#drawing);
    reconcile(this.#map, this.#laid, pile(below, under, names, above));
  }

  #mark(id: MarkSource, data: typeof nothing): void {
    this.#marks.set(id, data);
    if (this.#ready) pour(this.#map, id, data);
  }

  setLayers(layers: readonly DisplayLayer[]): void {
    this.#showing = { ...this.#showing, layers };
    this.#lay();
  }

  setLanguage(language: Language): void {
    this.#showing = { ...this.#showing, language };
    const map = this.#map;
    map.removeControl(this.#notice).removeControl(this.#bar);
    this.#notice = noticeControl(language);
    this.#bar.setLanguage(language);
    map.addControl(this.#notice, 'bottom-right').addControl(this.#bar, 'bottom-right');
    map.getCanvas().setAttribute('aria-label', localeFor(language)['Map.Title'] ?? '');
    this.#lay();
  }

  setTheme(theme: Theme): void {
    this.#showing = { ...this.#showing, theme };
    this.#lay();
    this.draw.refresh();
  }

  setPadding(padding: Padding): void {
    this.#padding = padding;
  }

  setFootprint(geometry: MultiPolygon | null): void {
    this.#mark('footprint', footprintData(geometry));
  }

  setOverlaps(overlaps: readonly DisplayOverlap[]): void {
    this.#mark('overlaps', overlapData(overlaps));
  }

  setMarker(at: LonLat | null): void {
    this.#mark('marker', markerData(at));
  }

  setNearest(lines: readonly NearestLine[]): void {
    this.#mark('nearest', nearestData(lines));
  }

  flyTo(box: Box): void {
    showBox(this.#map, box, this.#padding, this.#options.reducedMotion);
  }

  lookAt(center: LonLat, zoom: number): void {
    showPoint(this.#map, center, zoom, this.#options.reducedMotion);
  }

  view(): View {
    return viewOf(this.#map);
  }

  zoomIn(): void {
    this.#map.zoomIn({ animate: !this.#options.reducedMotion });
  }

  zoomOut(): void {
    this.#map.zoomOut({ animate: !this.#options.reducedMotion });
  }

  resize(): void {
    this.#map.resize();
  }

  snapshot(): Promise<Blob> {
    return snapshot(this.#map);
  }

  whenIdle(): Promise<void> {
    return new Promise((resolve) => void this.#map.once('idle', () => resolve()));
  }

  destroy(): void {
    this.draw.destroy();
    this.#ready = false;
    this.#map.remove();
  }
}

/** Makes a map. The container needs a size; its ground colour and `data-theme` are set here. */
export const createMap = (container: HTMLElement, options: MapOptions): MapController =>
  new LivingMap(container, options);
