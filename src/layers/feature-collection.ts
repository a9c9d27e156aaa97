// A layer as the map draws it.

import { extentOf } from '../analysis/geometry/edges.ts';
import { generalised } from '../analysis/geometry/generalise.ts';
import type { Box, Shape } from '../analysis/geometry/position.ts';
import { itemsWithin } from '../analysis/geometry/shape-index.ts';
import { metres } from '../analysis/units/quantity.ts';
import type { AttributeValue, Layer, Zone } from '../analysis/zones/layer.ts';

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

/** What of a layer is to be seen: a box, and in degrees how small a detail still matters. */
export interface DisplayView {
  readonly box: Box;
  readonly step: number;
}

/** Zones that a view shows at most; the largest are shown. */
const mostZones = 2500;

/**
 * The zones of a layer for display; a layer that is absent or failed has no features. With a view only those within it,
 * without what is too small to be seen: for drawing, never for measuring.
 */
export function featureCollection(layer: Layer, view: DisplayView | null = null): DisplayCollection {
  const zones = layer.content.state === 'ready' ? layer.content.zones : [];
  const features = view === null ? zones.map((zone) => featureOf(zone, zone.shape)) : seen(zones, view);
  return { type: 'FeatureCollection', features };
}

const featureOf = ({ id, name, attributes }: Zone, geometry: Shape): DisplayFeature => ({
  type: 'Feature',
  geometry,
  properties: { ...attributes, id, name_zh: name.zh, name_en: name.en },
});

function seen(zones: readonly Zone[], { box, step }: DisplayView): DisplayFeature[] {
  const span = ({ shape }: Zone): number => {
    const [west, south, east, north] = extentOf(shape);
    return Math.max(east - west, north - south);
  };
  return itemsWithin(zones, box, metres(0))
    .map((zone) => ({ zone, size: span(zone) }))
    .filter(({ zone, size }) => zone.shape.type === 'Point' || size >= step)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, mostZones)
    .flatMap(({ zone }) => {
      const shape = generalised(zone.shape, step);
      return shape === null ? [] : [featureOf(zone, shape)];
    });
}
