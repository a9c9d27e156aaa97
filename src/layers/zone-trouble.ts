// Whether a zone can be measured at all: positions on the earth, rings closed, nothing empty. What is merely ugly
// (a ring that crosses itself) is found by `pack check`.

import { chainsOf, type LonLat, polygonsOf, type Shape } from '../analysis/geometry/position.ts';
import type { LayerCard, LayerTrouble, Zone } from '../analysis/zones/layer.ts';

/** Fewest positions of a closed ring: three corners and the first again (RFC 7946, section 3.1.6). */
const ringMinimum = 4;

/** Kinds of shape that a card of each kind of geometry admits. */
const kinds: Readonly<Record<'polygon' | 'line' | 'point', readonly Shape['type'][]>> = {
  polygon: ['Polygon', 'MultiPolygon'],
  line: ['LineString', 'MultiLineString'],
  point: ['Point'],
};

const onEarth = ([lon, lat]: LonLat) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

function ringDetail(ring: readonly LonLat[]): string | null {
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < ringMinimum) return `a ring has ${ring.length} positions`;
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return 'a ring is not closed';
  return null;
}

function shapeDetail(shape: Shape): string | null {
  const chains = chainsOf(shape);
  if (chains.length === 0 || chains.some((chain) => chain.length === 0)) return 'the shape is empty';
  const stray = chains.flat().find((position) => !onEarth(position));
  if (stray) return `the position ${stray.join(', ')} is no longitude and latitude in degrees`;
  if (shape.type === 'Polygon' || shape.type === 'MultiPolygon') {
    return (
      polygonsOf(shape)
        .flat()
        .map(ringDetail)
        .find((detail) => detail !== null) ?? null
    );
  }
  if (shape.type !== 'Point' && chains.some((chain) => chain.length < 2)) return 'a line has a single position';
  return null;
}

/** Why a zone cannot be measured; null when it can. */
export function zoneTrouble(zone: Zone): LayerTrouble | null {
  const detail = shapeDetail(zone.shape);
  return detail === null ? null : { code: 'invalid-zone', zone: zone.id, detail };
}

/** Why a zone does not belong into a layer of this card; null when it does. */
export function kindTrouble(zone: Zone, geometry: LayerCard['geometry']): LayerTrouble | null {
  if (geometry === null || kinds[geometry].includes(zone.shape.type)) return null;
  return { code: 'invalid-zone', zone: zone.id, detail: `a ${zone.shape.type} in a layer of ${geometry} zones` };
}
