// A footprint on its way in: rings and lines in the plane of the source, with the place they came from.

import type { Crs } from '../analysis/geometry/crs.ts';
import type { DatumShift, OldDatum } from '../analysis/geometry/datum-shift.ts';
import type { CrsReading } from '../analysis/screening/crs-reading.ts';
import type { Note } from '../analysis/screening/screening.ts';
import type { Place } from './intake.ts';

/** X (east) and y (north) in metres, or lon and lat in degrees, as the system of the draft says. */
export type Position = readonly [x: number, y: number];

/** A chain of positions with the place it starts at. */
export interface Chain {
  readonly positions: readonly Position[];
  readonly place: Place;
}

/** From which datum, by what the user stated, and the name that the file gives its system. */
export interface OldPositions {
  readonly datum: OldDatum;
  readonly shift: DatumShift;
  readonly stated: string | null;
}

/** Rings with a stated order (the outer one, then its holes), or rings whose nesting must be found. */
export interface Draft {
  readonly place: Place;
  readonly name: string;
  readonly crs: Crs;
  readonly reading: CrsReading;
  /** The positions are in an older datum, in the twin of `crs`. */
  readonly old?: OldPositions;
  readonly polygons: readonly (readonly Chain[])[];
  /** Rings of which it is not said who is a hole in whom. */
  readonly looseRings: readonly Chain[];
  readonly lines: readonly Chain[];
  /** Single positions, which become areas with a stated radius. */
  readonly points?: readonly Chain[];
  /** What an open ring means: a fault, a habit worth a note, or nothing. */
  readonly closing: 'required' | 'by-habit' | 'never-written';
  /** Area that the source states of itself, unit not certain: hectares by the format, square metres by some programs. */
  readonly stated: number | null;
  readonly notes: readonly Note[];
}
