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
import { MarksCanvas } from './marks-canvas.ts';
import { nothingLaid, reconcile } from './reconcile.ts';
import { scaleBar } from './scale-bar.ts';
import { snapshot } from './snapshot.ts';
import type { Showing } from './stack.ts';

const noticeControl = (language: Language): AttributionControl =>
  new AttributionControl({ compact: false, customAttribution: noticeFor(language) });

class LivingMap implements MapController {
  readonly draw: Draw;
  readonly #map: LiveMap;
  readonly #options: MapOptions;
  readonly #laid = nothingLaid();
  readonly #canvas: MarksCanvas;
  readonly #bar: ReturnType<typeof scaleBar>;
  #notice: AttributionControl;
  #showing: Showing;
  #padding: Padding;
  #ready = false;
  #drawing = false;
  #footprint: MultiPolygon | null = null;

  constructor(container: HTMLElement, options: MapOptions) {
    container.classList.add('jadeline-map');
    this.#options = options;
    this.#showing = { theme: options.theme ?? 'light', language: options.language, layers: [] };
    this.#padding = options.padding ?? noPadding;
    const map = new LiveMap(engineOptions(container, options));
    this.#map = map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    this.#canvas = new MarksCanvas(map, this.#showing.theme);
    const silk = document.createElement('div');
    silk.className = 'jadeline-silk';
    map.getCanvasContainer().append(silk);
    this.#notice = noticeControl(options.language);
    this.#bar = scaleBar(options.language, () => metresPerPixel(map.getCenter().lat, map.getZoom()));
    map.addControl(this.#notice, 'bottom-right').addControl(this.#bar, 'bottom-right');
    this.draw = new Draw(map, {
      canvas: this.#canvas,
      onSession: (drawing) => {
        this.#drawing = drawing;
        this.#showFootprint();
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

  /** Brings the live map in line with what is to be shown. */
  #lay(): void {
    const { theme } = this.#showing;
    const container = this.#map.getContainer();
    container.dataset.theme = theme;
    container.style.background = palettes[theme].silk;
    if (!this.#ready) return;
    reconcile(this.#map, this.#laid, compose(this.#showing));
  }

  /** While the hand draws, the draft stands for the footprint. */
  #showFootprint(): void {
    if (!this.#drawing) this.#canvas.lay({ footprint: this.#footprint, crossing: false });
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
    this.#canvas.setTheme(theme);
    this.#lay();
  }

  setPadding(padding: Padding): void {
    this.#padding = padding;
  }

  setFootprint(geometry: MultiPolygon | null): void {
    this.#footprint = geometry;
    this.#showFootprint();
  }

  setOverlaps(overlaps: readonly DisplayOverlap[]): void {
    this.#canvas.lay({ overlaps });
  }

  setMarker(at: LonLat | null): void {
    this.#canvas.lay({ marker: at });
  }

  setNearest(lines: readonly NearestLine[]): void {
    this.#canvas.lay({ nearest: lines });
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
    return snapshot(this.#map, this.#canvas);
  }

  whenIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.#map.once('idle', () => resolve());
      this.#map.triggerRepaint();
    });
  }

  destroy(): void {
    this.draw.destroy();
    this.#canvas.remove();
    this.#ready = false;
    this.#map.remove();
  }
}

/** Makes a map. The container needs a size; its ground colour and `data-theme` are set here. */
export const createMap = (container: HTMLElement, options: MapOptions): MapController =>
  new LivingMap(container, options);
