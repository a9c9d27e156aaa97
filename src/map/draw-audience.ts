// Who listens to the drawing, and the draft as it is shown to them and on the map.

import type { GeoJSONSource, Map as LiveMap } from 'maplibre-gl';
import type { MultiPolygon } from '../analysis/index.ts';
import type { Draft } from './draft.ts';
import { geometryOf, isCrossing } from './draft-shapes.ts';
import { draftSource } from './draw-look.ts';
import type { DrawListener } from './map-controller.ts';
import { footprintData } from './marks.ts';

/** The listeners of one map's drawing. */
export class DrawAudience {
  readonly #map: LiveMap;
  readonly #listeners: DrawListener[] = [];
  readonly #stateListeners: (() => void)[] = [];

  constructor(map: LiveMap) {
    this.#map = map;
  }

  onChange(listener: DrawListener): void {
    this.#listeners.push(listener);
  }

  onState(listener: () => void): void {
    this.#stateListeners.push(listener);
  }

  /** Tells that `active`, `canUndo` or `canRedo` may have changed. */
  tellState(): void {
    for (const listener of this.#stateListeners) listener();
  }

  /** Shows a draft on the map while it is `inHand`, and tells of it; `live` while the hand is moving. */
  tell(draft: Draft | null, { live, inHand }: { readonly live: boolean; readonly inHand: boolean }): void {
    const [geometry, crossing] = [geometryOf(draft), isCrossing(draft)];
    showDraft(this.#map, inHand ? geometry : null, crossing);
    const line = draft?.kind === 'line' ? draft.line : null;
    for (const listener of this.#listeners) listener(geometry, line, live, crossing);
    this.tellState();
  }
}

const isGeoJson = (source: unknown): source is GeoJSONSource =>
  typeof source === 'object' && source !== null && 'setData' in source;

function showDraft(map: LiveMap, geometry: MultiPolygon | null, crossing: boolean): void {
  const source = map.getSource(draftSource);
  if (!isGeoJson(source)) return;
  const data = footprintData(geometry);
  for (const feature of data.features) feature.properties = { crossing };
  source.setData(data);
}
