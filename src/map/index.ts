// The only door to the map: makes one, and speaks of it in our own terms.

import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { createMap } from './create-map.ts';
export type * from './map-controller.ts';
export { fontsAt } from './style.ts';

setWorkerUrl(workerUrl);
