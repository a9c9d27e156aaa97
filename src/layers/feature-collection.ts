// A layer as the map draws it.

import type { Shape } from '../analysis/geometry/position.ts';
import type { AttributeValue, Layer } from '../analysis/zones/layer.ts';

/** A zone as a GeoJSON feature; `id` and the names stand among the properties beside the stored attributes. */
export interface DisplayFeature {
  readonly type: 'Feature';
  readonly geometry: Shape;
  readonly properties: Readonly<Record<string, AttributeValue>>;
}

/** GeoJSON (RFC 7946) for display: lon before lat, degrees. */
export interface DisplayCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly DisplayFeature[];
}

/** The zones of a layer for display; a layer that is absent or failed has no features. */
export function featureCollection(layer: Layer): DisplayCollection {
  const zones = layer.content.state === 'ready' ? layer.content.zones : [];
  return {
    type: 'FeatureCollection',
    features: zones.map(({ id, name, attributes, shape }) => ({
      type: 'Feature',
      geometry: shape,
      properties: { ...attributes, id, name_zh: name.zh, name_en: name.en },
    })),
  };
}
