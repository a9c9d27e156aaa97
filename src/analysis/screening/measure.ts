// Measures one layer against a site. Anything that is thrown here becomes "could not check": a fault never reads as clear.

import { ellipsoidalArea } from '../geometry/geodesy.ts';
import { nearestApproach } from '../geometry/nearest.ts';
import { intersection } from '../geometry/overlap.ts';
import { boxOf, type LonLat, type MultiPolygon } from '../geometry/position.ts';
import type { MeasuredLayer, MeasuredZone } from '../rules/ground.ts';
import { type Metres, metres, squareMetres } from '../units/quantity.ts';
import type { Layer, LayerTrouble, Zone } from '../zones/layer.ts';
import { faultOf, leastDistance, type Site } from './site.ts';

/** What to measure and how far to look. */
export interface MeasureOrder {
  readonly site: Site;
  readonly reach: Metres;
  /** False: the site lies outside the extent, and no layer speaks of it. */
  readonly covered: boolean;
  /** Set when an earlier run could not finish this layer. */
  readonly unchecked: LayerTrouble | undefined;
}

function firstOf(ground: MultiPolygon): LonLat {
  const position = ground.coordinates[0]?.[0]?.[0];
  if (position === undefined) throw new RangeError('An overlap without positions');
  return position;
}

function measureZone(zone: Zone, { site, reach }: MeasureOrder): MeasuredZone | null {
  const { shape } = zone;
  const least = leastDistance(site.box, boxOf(shape));
  if (least > reach) return null;
  if (least === 0 && (shape.type === 'Polygon' || shape.type === 'MultiPolygon')) {
    const overlap = intersection(site.geometry, shape);
    if (overlap !== null) {
      const at = firstOf(overlap);
      const approach = { distance: metres(0), from: at, to: at, bearing: null };
      return { zone, overlap, area: ellipsoidalArea(overlap), approach };
    }
  }
  const approach = nearestApproach(site.geometry, shape);
  return approach.distance > reach ? null : { zone, overlap: null, area: squareMetres(0), approach };
}

/** The layer's state, with every zone within reach measured. */
export function measureLayer(layer: Layer, order: MeasureOrder): MeasuredLayer {
  const { card, content } = layer;
  if (!order.covered) return { card, state: 'not-covered' };
  if (order.unchecked !== undefined) return { card, state: 'could-not-check', trouble: order.unchecked };
  if (content.state === 'failed') return { card, state: 'could-not-check', trouble: content.trouble };
  if (content.state === 'absent') {
    if (card.scope === 'out') return { card, state: 'not-covered' };
    return { card, state: 'could-not-check', trouble: { code: 'file-missing', path: card.file?.path ?? card.id } };
  }
  try {
    const zones = content.zones.map((zone) => measureZone(zone, order)).filter((zone) => zone !== null);
    return { card, state: 'measured', zones };
  } catch (thrown) {
    return { card, state: 'could-not-check', trouble: faultOf(thrown) };
  }
}
