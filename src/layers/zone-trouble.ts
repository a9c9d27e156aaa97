// Whether a zone can be measured at all: positions on the earth, rings closed, nothing empty. What is merely ugly
// (a ring that crosses itself) is found by `pack check`.

import type { FlatShape } from '../analysis/geometry/flat-shape.ts';
import type { Shape } from '../analysis/geometry/position.ts';
import type { LayerCard, LayerTrouble, Zone } from '../analysis/zones/layer.ts';

/** Fewest positions of a closed ring: three corners and the first again (RFC 7946, section 3.1.6). */
const ringMinimum = 4;

/** Kinds of shape that a card of each kind of geometry admits. */
const kinds: Readonly<Record<'polygon' | 'line' | 'point', readonly Shape['type'][]>> = {
  polygon: ['Polygon', 'MultiPolygon'],
  line: ['LineString', 'MultiLineString'],
  point: ['Point'],
};

function strayDetail(chain: Float64Array): string | null {
  for (let at = 0; at < chain.length; at += 2) {
    const [lon = Number.NaN, lat = Number.NaN] = [chain[at], chain[at + 1]];
    // Written so that NaN is a stray, too.
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      return `the position ${lon}, ${lat} is no longitude and latitude in degrees`;
    }
  }
  return null;
}

function ringDetail(ring: Float64Array): string | null {
  if (ring.length < 2 * ringMinimum) return `a ring has ${ring.length / 2} positions`;
  if (ring[0] !== ring.at(-2) || ring[1] !== ring.at(-1)) return 'a ring is not closed';
  return null;
}

const lineDetail = (line: Float64Array): string | null => (line.length < 4 ? 'a line has a single position' : null);

/** Why a shape cannot be measured, in words; null when it can. */
export function shapeDetail({ type, parts }: FlatShape): string | null {
  const chains = parts.flat();
  if (chains.length === 0 || chains.some((chain) => chain.length < 2)) return 'the shape is empty';
  const check = type === 'Point' ? null : type === 'Polygon' || type === 'MultiPolygon' ? ringDetail : lineDetail;
  for (const chain of chains) {
    const detail = strayDetail(chain) ?? check?.(chain) ?? null;
    if (detail !== null) return detail;
  }
  return null;
}

/** Why a zone does not belong into a layer of this card; null when it does. */
export function kindTrouble(zone: Zone, geometry: LayerCard['geometry']): LayerTrouble | null {
  if (geometry === null || kinds[geometry].includes(zone.shape.type)) return null;
  return { code: 'invalid-zone', zone: zone.id, detail: `a ${zone.shape.type} in a layer of ${geometry} zones` };
}
