// The ground that a footprint shares with several zones of a layer. Rules ask for the same ground again and again: it is kept.

import { groundArea } from '../geometry/ground-scale.ts';
import { type Certainty, unionOf } from '../geometry/overlap.ts';
import type { MultiPolygon } from '../geometry/position.ts';
import type { Metres, SquareMetres } from '../units/quantity.ts';
import type { MeasuredZone } from './ground.ts';
import { isMarginal } from './line-accuracy.ts';

/** Ground with its ellipsoidal area. */
export interface CommonGround {
  readonly geometry: MultiPolygon;
  readonly area: SquareMetres;
}

const grounds = new WeakMap<MultiPolygon, Map<string, CommonGround | null>>();
const margins = new WeakMap<MultiPolygon, boolean>();

function unite(
  zones: readonly MeasuredZone[],
  overlaps: readonly MultiPolygon[],
  certainty: Certainty,
): CommonGround | null {
  const [only, ...others] = overlaps;
  if (only === undefined) return null;
  if (others.length === 0) return { geometry: only, area: zones[0]?.area ?? groundArea(only) };
  const geometry = unionOf(overlaps, certainty);
  return geometry === null ? null : { geometry, area: groundArea(geometry) };
}

/** The ground of several zones, those that lie upon one another counted once; null when none shares any. */
export function commonGround(zones: readonly MeasuredZone[], certainty: Certainty): CommonGround | null {
  const sharing = zones.filter(({ overlap }) => overlap !== null);
  const overlaps = sharing.map(({ overlap }) => overlap).filter((overlap) => overlap !== null);
  const [first] = overlaps;
  if (first === undefined) return null;
  const kept = grounds.get(first) ?? new Map<string, CommonGround | null>();
  grounds.set(first, kept);
  const key = sharing.map(({ zone }) => zone.id).join('\n');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const ground = unite(sharing, overlaps, certainty);
  kept.set(key, ground);
  return ground;
}

/** Whether the layer's accuracy (metres) could undo every one of these overlaps. */
export function allMarginal(zones: readonly MeasuredZone[], accuracy: Metres): boolean {
  return zones.every(({ overlap, area, zone }) => {
    if (overlap === null) return false;
    const known = margins.get(overlap) ?? isMarginal(overlap, area, zone.shape, accuracy);
    margins.set(overlap, known);
    return known;
  });
}
