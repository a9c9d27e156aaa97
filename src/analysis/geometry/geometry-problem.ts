// What can be wrong with a geometry, and what repair says of its work. Facts only; the sentences stand in `words`.

import type { Metres, SquareMetres } from '../units/quantity.ts';
import type { LonLat, MultiPolygon } from './position.ts';

/** A geometry as it comes from a file: nothing is known of its coordinates. Every Polygonal is one. */
export interface UncheckedPolygonal {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: unknown;
}

/** What can be wrong with a position, a ring, a polygon or a set of them. A closed list. */
export type GeometryFault =
  /** Not a list of rings, or a ring that is not a list of pairs of numbers. */
  | 'not-positions'
  | 'not-finite'
  /** Longitude beyond ±180 or latitude beyond ±90. */
  | 'out-of-range'
  /** Fewer than three different positions. */
  | 'too-few-points'
  | 'unclosed'
  /** Valid by OGC's rules, so that `examine` never tells of it; merged when a ring is mended. */
  | 'repeated-points'
  /** The ring runs back on itself. */
  | 'spike'
  | 'self-crossing'
  /** The ring meets itself at a position without crossing there, or crosses exactly at one of its own positions. */
  | 'self-touching'
  | 'zero-area'
  | 'hole-outside'
  /** The hole crosses its shell or runs along it. */
  | 'hole-crosses'
  /** Two holes share ground or a line. */
  | 'holes-overlap'
  /** Parts share ground or a line; single positions they may share. */
  | 'parts-overlap'
  /** Rings touch so that the interior is in pieces. */
  | 'interior-parted'
  /** More edges or rings meet than are worth looking at: what is meant is not looked for, and nothing is taken for sound. */
  | 'too-entangled'
  | 'empty';

/** One fault with its place. Numbers count from 0; `index` is the position's place in the ring, `position` null where none can be given. */
export interface GeometryProblem {
  readonly code: GeometryFault;
  readonly part: number;
  readonly ring: number;
  readonly index: number;
  readonly position: LonLat | null;
}

/** What repair did. `ring` counts all rings of the geometry from 0; `areaChange` is the area after less the area before (m²). */
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

/** What became of a geometry. */
export interface Repaired {
  /** Without any coordinates when the ground meant is in doubt; `problems` then says why. */
  readonly geometry: MultiPolygon;
  readonly notes: readonly RepairNote[];
  /** What could not be repaired; empty when the geometry stands. */
  readonly problems: readonly GeometryProblem[];
}
