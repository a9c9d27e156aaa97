// Whether a zone belongs into a layer of its card.

import type { Shape } from '../analysis/geometry/position.ts';
import type { LayerCard, LayerTrouble, Zone } from '../analysis/zones/layer.ts';

/** Kinds of shape that a card of each kind of geometry admits. */
const kinds: Readonly<Record<'polygon' | 'line' | 'point', readonly Shape['type'][]>> = {
  polygon: ['Polygon', 'MultiPolygon'],
  line: ['LineString', 'MultiLineString'],
  point: ['Point'],
};

/** Why a zone does not belong into a layer of this card; null when it does. */
export function kindTrouble(zone: Zone, geometry: LayerCard['geometry']): LayerTrouble | null {
  if (geometry === null || kinds[geometry].includes(zone.shape.type)) return null;
  return { code: 'invalid-zone', zone: zone.id, detail: `a ${zone.shape.type} in a layer of ${geometry} zones` };
}
