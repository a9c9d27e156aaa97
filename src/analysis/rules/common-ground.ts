// The ground that a footprint shares with several zones of a layer. Rules ask for the same ground again and again: it is kept.

import { groundArea } from '../geometry/ground-scale.ts';
import { type Certainty, unionOf } from '../geometry/overlap.ts';
import { attempted } from '../units/once.ts';
import type { Metres } from '../units/quantity.ts';
import type { CommonGround, MeasuredZone } from './ground.ts';
import { isMarginal } from './line-accuracy.ts';

function unite(zones: readonly MeasuredZone[], certainty: Certainty): CommonGround | null {
  const overlaps = zones.map(({ overlap }) => overlap).filter((overlap) => overlap !== null);
  const [only, ...others] = overlaps;
  if (only === undefined) return null;
  if (others.length === 0) return { geometry: only, area: zones[0]?.area ?? groundArea(only) };
  const geometry = unionOf(overlaps, certainty);
  return geometry === null ? null : { geometry, area: groundArea(geometry) };
}

/** The ground of several zones, those that lie upon one another counted once; null when none shares any. */
export function commonGround(zones: readonly MeasuredZone[], certainty: Certainty): CommonGround | null {
  const sharing = zones.filter(({ overlap }) => overlap !== null);
  const [first] = sharing;
  if (first === undefined) return null;
  first.workedOut.united ??= new Map();
  const kept = first.workedOut.united;
  const key = sharing.map(({ zone }) => zone.id).join('\n');
  // What failed once fails again, and takes as long.
  const united = kept.get(key) ?? attempted(() => unite(sharing, certainty));
  kept.set(key, united);
  return united();
}

/** Whether the layer's accuracy (metres) could undo every one of these overlaps. */
export const allMarginal = (zones: readonly MeasuredZone[], accuracy: Metres): boolean =>
  zones.every((zone) => {
    zone.workedOut.marginal ??= isMarginal(zone, accuracy);
    return zone.workedOut.marginal;
  });
