// How the map engine is set up: flat, facing north, without anything from elsewhere.

import type { MapOptions as EngineOptions } from 'maplibre-gl';
import { localeFor } from './locale.ts';
import type { MapOptions } from './map-controller.ts';
import { emptyStyle } from './style.ts';

/** The engine's options for a map of ours. */
export function engineOptions(container: HTMLElement, options: MapOptions): EngineOptions {
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
