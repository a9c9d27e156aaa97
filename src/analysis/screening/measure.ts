// Measures one layer against a site. Anything that is thrown here becomes "could not check": a fault never reads as clear.

import { extentOf } from '../geometry/edges.ts';
import { type Approach, approachWithin } from '../geometry/nearest.ts';
import { commonPart } from '../geometry/overlap.ts';
import type { LonLat, MultiPolygon } from '../geometry/position.ts';
import { itemsWithin } from '../geometry/shape-index.ts';
import type { MeasuredLayer, MeasuredZone } from '../rules/ground.ts';
import { type Metres, metres, squareMetres } from '../units/quantity.ts';
import type { Layer, LayerTrouble, Zone } from '../zones/layer.ts';
import { faultOf, leastDistance, type Site } from './site.ts';

function firstOf(ground: MultiPolygon): LonLat {
  const position = ground.coordinates[0]?.[0]?.[0];
  if (position === undefined) throw new RangeError('An overlap without positions');
  return position;
}

/** A zone against a footprint; null when it lies beyond the reach (metres). Its distance is computed when asked for. */
function measureZone(zone: Zone, site: Site, reach: Metres): MeasuredZone | null {
  const { shape } = zone;
  const least = leastDistance(site.box, extentOf(shape));
  if (least > reach) return null;
  if (least === 0 && (shape.type === 'Polygon' || shape.type === 'MultiPolygon')) {
    const part = commonPart(site.geometry, shape, site.certainty);
    if (part !== null) {
      const at = firstOf(part.geometry);
      const met = { distance: metres(0), from: at, to: at, bearing: null };
      return {
        zone,
        overlap: part.geometry,
        area: part.area,
        least,
        approach: () => met,
        workedOut: {},
      };
    }
  }
  return {
    zone,
    overlap: null,
    area: squareMetres(0),
    least,
    approach: kept((limit) => approachWithin(site.geometry, shape, limit)),
    workedOut: {},
  };
}

/** The zones of a layer within the reach (metres) of a footprint, in the order of the layer. */
export function measureZones(zones: readonly Zone[], site: Site, reach: Metres): readonly MeasuredZone[] {
  return itemsWithin(zones, site.box, reach)
    .map((zone) => measureZone(zone, site, reach))
    .filter((zone) => zone !== null);
}

/** Keeps an approach once it is known, and up to which limit there is none. */
export function kept(compute: (limit: Metres) => Approach | null): MeasuredZone['approach'] {
  let known: Approach | null = null;
  let none = -1;
  return (limit) => {
    if (known === null && limit > none) {
      known = compute(limit);
      none = limit;
    }
    return known !== null && known.distance <= limit ? known : null;
  };
}

/** What decides whether there is anything to measure. */
export interface Access {
  /** False: the place lies outside the extent, and no layer speaks of it. */
  readonly covered: boolean;
  /** Set when an earlier run could not finish this layer. */
  readonly unchecked?: LayerTrouble | undefined;
}

/** The layer's state, with every zone measured that `measure` does not pass over. */
export function measureLayer(
  { card, content }: Layer,
  access: Access,
  measure: (zones: readonly Zone[]) => readonly MeasuredZone[],
): MeasuredLayer {
  if (!access.covered) return { card, state: 'not-covered' };
  if (access.unchecked !== undefined) return { card, state: 'could-not-check', trouble: access.unchecked };
  if (content.state === 'failed') return { card, state: 'could-not-check', trouble: content.trouble };
  if (content.state === 'absent') {
    if (card.scope === 'out') return { card, state: 'not-covered' };
    return { card, state: 'could-not-check', trouble: { code: 'file-missing', path: card.file?.path ?? card.id } };
  }
  try {
    return { card, state: 'measured', zones: measure(content.zones) };
  } catch (thrown) {
    return { card, state: 'could-not-check', trouble: faultOf(thrown) };
  }
}
