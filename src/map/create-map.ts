// Puts a map into a container and keeps it in line with what the app wants shown.

import { AttributionControl, type MapOptions as EngineOptions, Map as LiveMap } from 'maplibre-gl';
import { palettes } from '../layers/paint.ts';
import { metresPerPixel, noPadding, showBox, showPoint, viewOf } from './camera.ts';
import { compose } from './compose.ts';
import { createDraw } from './draw.ts';
import { localeFor, noticeFor } from './locale.ts';
import type { Language, MapController, MapOptions, Padding } from './map-controller.ts';
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
import { layersOnly, pile, type Showing } from './stack.ts';
import { emptyStyle } from './style.ts';

function engineOptions(container: HTMLElement, options: MapOptions): EngineOptions {
  const [west, south, east, north] = options.bounds;
  const start = options.view
    ? { center: { lng: options.view.center[0], lat: options.view.center[1] }, zoom: options.view.zoom }
    : { center: { lng: (west + east) / 2, lat: (south + north) / 2 }, zoom: 9.6 };
  return {
    container,
    ...start,
    style: emptyStyle(options.fonts),
    minZoom: 7.5,
    maxZoom: 18.5,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: options.reducedMotion ? 0 : 160,
    locale: localeFor(options.language),
  };
}

/** Makes a map. The container needs a size; its look (`data-theme`, background) is set here. */
export function createMap(container: HTMLElement, options: MapOptions): MapController {
  container.classList.add('jadeline-map');
  const map = new LiveMap(engineOptions(container, options));
  const vignette = document.createElement('div');
  vignette.className = 'jadeline-vignette';
  map.getCanvasContainer().append(vignette);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const laid = nothingLaid();
  const markData = new Map<MarkSource, typeof nothing>(markSources.map((id) => [id, nothing]));
  let showing: Showing = { theme: options.theme ?? 'light', language: options.language, layers: [] };
  let padding: Padding = options.padding ?? noPadding;
  let ready = false;
  let destroyed = false;
  let drawing = false;

  const lay = (): void => {
    container.dataset.theme = showing.theme;
    container.style.background = palettes[showing.theme].silk;
    if (!ready || destroyed) return;
    const { below, names } = compose(showing);
    const { below: under, above } = marks(showing);
    // While the hand draws, the draft stands for the footprint.
    reconcile(map, laid, pile(below, drawing ? layersOnly([]) : under, names, above));
  };
  const setStepBack = (active: boolean): void => {
    drawing = active;
    lay();
  };
  const mark = (id: MarkSource, data: typeof nothing): void => {
    markData.set(id, data);
    if (ready && !destroyed) pour(map, id, data);
  };

  const bar = scaleBar(options.language, () => metresPerPixel(map.getCenter().lat, map.getZoom()));
  let notice = new AttributionControl({ compact: false, customAttribution: noticeFor(options.language) });
  map.addControl(notice, 'bottom-right');
  map.addControl(bar, 'bottom-right');

  map.on('style.load', () => {
    ready = true;
    for (const id of markSources) pour(map, id, markData.get(id) ?? nothing);
    lay();
  });
  map.on('move', () => options.onMove(viewOf(map)));
  map.on('error', ({ error }) => options.onFailure?.(error.message));
  const draw = createDraw(map, { theme: () => showing.theme, onSession: (drawing) => setStepBack(drawing) });
  map.on('click', ({ lngLat }) => {
    if (draw.active() === null) options.onClick([lngLat.lng, lngLat.lat]);
  });
  map.on('mousemove', ({ lngLat }) => options.onHover?.([lngLat.lng, lngLat.lat]));
  map.on('mouseout', () => options.onHover?.(null));
  if (!options.view) showBox(map, options.bounds, padding, true);
  lay();

  const setLanguage = (language: Language): void => {
    showing = { ...showing, language };
    map.removeControl(notice);
    notice = new AttributionControl({ compact: false, customAttribution: noticeFor(language) });
    map.addControl(notice, 'bottom-right');
    map.removeControl(bar);
    map.addControl(bar, 'bottom-right');
    map.getCanvas().setAttribute('aria-label', localeFor(language)['Map.Title'] ?? '');
    bar.setLanguage(language);
    lay();
  };

  return {
    setLayers: (layers) => {
      showing = { ...showing, layers };
      lay();
    },
    setLanguage,
    setTheme: (theme) => {
      showing = { ...showing, theme };
      lay();
      draw.refresh();
    },
    setPadding: (wanted) => {
      padding = wanted;
    },
    setFootprint: (geometry) => mark('footprint', footprintData(geometry)),
    setOverlaps: (overlaps) => mark('overlaps', overlapData(overlaps)),
    setMarker: (at) => mark('marker', markerData(at)),
    setNearest: (lines) => mark('nearest', nearestData(lines)),
    flyTo: (box) => showBox(map, box, padding, options.reducedMotion),
    lookAt: (center, zoom) => showPoint(map, center, zoom, options.reducedMotion),
    view: () => viewOf(map),
    zoomIn: () => void map.zoomIn({ animate: !options.reducedMotion }),
    zoomOut: () => void map.zoomOut({ animate: !options.reducedMotion }),
    draw,
    resize: () => void map.resize(),
    snapshot: () => snapshot(map),
    whenIdle: () => new Promise((resolve) => void map.once('idle', () => resolve())),
    destroy: () => {
      destroyed = true;
      draw.destroy();
      map.remove();
      container.classList.remove('jadeline-map');
    },
  };
}
