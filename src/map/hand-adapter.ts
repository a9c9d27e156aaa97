// Between the drawing tool and the map: where the hand is, and what it holds. What it holds is painted over the map.

import type { Map as LiveMap } from 'maplibre-gl';
import { type GeoJSONStoreFeatures, type TerraDrawChanges, TerraDrawExtend } from 'terra-draw';
import type { LonLat } from '../analysis/index.ts';
import type { HandShapes } from './paint-handles.ts';

const lonLat = ([lon = 0, lat = 0]: readonly number[]): LonLat => [lon, lat];

function shapesIn(features: readonly GeoJSONStoreFeatures[]): HandShapes {
  const chains: LonLat[][] = [];
  const corners: LonLat[] = [];
  const middles: LonLat[] = [];
  for (const { geometry, properties } of features) {
    if (geometry.type === 'Polygon') chains.push(...geometry.coordinates.map((ring) => ring.map(lonLat)));
    else if (geometry.type === 'LineString') chains.push(geometry.coordinates.map(lonLat));
    else if (geometry.type === 'Point') (properties.midPoint ? middles : corners).push(lonLat(geometry.coordinates));
  }
  return { chains, corners, middles };
}

/** The drawing tool's adapter for a map; `show` is told what the hand holds whenever it changes. */
export class HandAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  readonly #map: LiveMap;
  readonly #show: (shapes: HandShapes | null) => void;

  constructor(map: LiveMap, show: (shapes: HandShapes | null) => void) {
    super({ coordinatePrecision: 9 });
    this.#map = map;
    this.#show = show;
  }

  override register(callbacks: TerraDrawExtend.TerraDrawCallbacks): void {
    super.register(callbacks);
    callbacks.onReady?.();
  }

  override unregister(): void {
    super.unregister();
    this.#show(null);
  }

  getMapEventElement(): HTMLCanvasElement {
    return this.#map.getCanvas();
  }

  getLngLatFromEvent(event: PointerEvent | MouseEvent): { lng: number; lat: number } {
    const { left, top } = this.#map.getContainer().getBoundingClientRect();
    return this.unproject(event.clientX - left, event.clientY - top);
  }

  project(lng: number, lat: number): { x: number; y: number } {
    return this.#map.project([lng, lat]);
  }

  unproject(x: number, y: number): { lng: number; lat: number } {
    return this.#map.unproject([x, y]);
  }

  setCursor(cursor: string): void {
    this.#map.getCanvas().style.cursor = cursor === 'unset' ? '' : cursor;
  }

  setDraggability(enabled: boolean): void {
    if (enabled) this.#map.dragPan.enable();
    else this.#map.dragPan.disable();
  }

  setDoubleClickToZoom(enabled: boolean): void {
    if (enabled) this.#map.doubleClickZoom.enable();
    else this.#map.doubleClickZoom.disable();
  }

  render({ created, updated, unchanged }: TerraDrawChanges): void {
    this.#show(shapesIn([...created, ...updated, ...unchanged]));
  }

  clear(): void {
    this._currentModeCallbacks?.onClear();
    this.#show(shapesIn([]));
  }
}
