// The measured ground as rules see it: layers with what the footprint has in common with their zones, and how near they come.

import type { Approach } from '../geometry/nearest.ts';
import type { Certainty } from '../geometry/overlap.ts';
import type { MultiPolygon } from '../geometry/position.ts';
import { type Metres, metres, type SquareMetres } from '../units/quantity.ts';
import type { Edition, LayerCard, LayerStatus, LayerTrouble, Zone } from '../zones/layer.ts';

/** Ground with its ellipsoidal area. */
export interface CommonGround {
  readonly geometry: MultiPolygon;
  readonly area: SquareMetres;
}

/** What has been worked out of a zone so far; it goes when the zone does. */
export interface WorkedOut {
  /** Mean width of the overlap. */
  width?: Metres;
  /** Whether the layer's accuracy could undo the overlap. */
  marginal?: boolean;
  /** The ground of this zone and others, by the ids of all; throws where it could not be put together. */
  united?: Map<string, () => CommonGround | null>;
}

/** One zone within reach of the footprint. */
export interface MeasuredZone {
  readonly zone: Zone;
  /** Common ground; null when there is none above mere contact, and always for lines and points. */
  readonly overlap: MultiPolygon | null;
  readonly area: SquareMetres;
  /** No part of the zone is nearer than this; 0 where boxes meet. */
  readonly least: Metres;
  /** Closest pair of positions, distance 0 when they meet; null when it is farther than the limit. Kept once computed. */
  readonly approach: (limit: Metres) => Approach | null;
  readonly workedOut: WorkedOut;
}

/** A zone with how near it comes. */
export interface NearZone extends MeasuredZone {
  readonly closest: Approach;
}

/** Orders zones by their ids, so that no answer depends on the order of a file. */
export const byId = (a: MeasuredZone, b: MeasuredZone): number =>
  a.zone.id < b.zone.id ? -1 : a.zone.id > b.zone.id ? 1 : 0;

/** The nearest of some zones, the one with the largest overlap among those that meet; undefined for none. */
export function nearestZone(zones: readonly MeasuredZone[]): NearZone | undefined {
  let best: NearZone | undefined;
  for (const zone of zones.toSorted((a, b) => b.area - a.area || a.least - b.least || byId(a, b))) {
    if (best !== undefined && (best.closest.distance === 0 || zone.least >= best.closest.distance)) continue;
    const closest = zone.approach(best?.closest.distance ?? metres(Infinity));
    if (closest === null) continue;
    if (best === undefined || closest.distance < best.closest.distance) best = { ...zone, closest };
  }
  return best;
}

/** One layer, measured. `missing` says why there is nothing to measure. */
export type MeasuredLayer =
  | { readonly card: LayerCard; readonly state: 'measured'; readonly zones: readonly MeasuredZone[] }
  | { readonly card: LayerCard; readonly state: 'not-covered' }
  | { readonly card: LayerCard; readonly state: 'could-not-check'; readonly trouble: LayerTrouble };

/** What a rule's place is held against. */
export interface Ground {
  readonly footprintArea: SquareMetres;
  readonly certainty: Certainty;
  /** Whether the footprint meets the pack's extent; `unknown` when the extent could not be read. */
  readonly inside: 'yes' | 'no' | 'unknown';
  readonly extent: { readonly layer: string; readonly edition: Edition; readonly status: LayerStatus };
  /** Undefined for a layer that the pack does not declare. */
  readonly layer: (id: string) => MeasuredLayer | undefined;
  /** Told of a layer before the ground of several of its zones is put together, which can take its time. */
  readonly onLayer?: ((id: string) => void) | undefined;
}
