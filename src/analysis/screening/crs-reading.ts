// How it was found in which coordinate system a source is written: how sure it is, and by what evidence.

import type { OldDatum } from '../geometry/datum-shift.ts';

/** Where a file can say it: a .prj, an SRID, a `crs` member, a header, a table of systems, the heads of columns, or its format by definition. */
export type Statement =
  | 'prj'
  | 'srid'
  | 'crs-member'
  | 'header'
  | 'systems-table'
  | 'columns'
  | 'attributes'
  | 'format';

/** One reason for a coordinate system. A closed list; the sentences stand in `words`. */
export type CrsEvidence =
  | { readonly kind: 'user' }
  | { readonly kind: 'file'; readonly where: Statement; readonly says: string }
  /** The eastings begin with the number of the zone. */
  | { readonly kind: 'zone-in-easting'; readonly zone: number }
  /** An easting without zone number that fits only one zone near the district. */
  | { readonly kind: 'easting-near-district' }
  | { readonly kind: 'northing-in-range' }
  | { readonly kind: 'degrees-in-china' }
  /** The larger number stands first, as surveys write it, or latitude before longitude. */
  | { readonly kind: 'north-first' }
  /** Two positions in the file for the same thing are apart by the known offset of a shifted system. */
  | { readonly kind: 'known-offset'; readonly system: 'GCJ-02' | 'BD-09'; readonly metres: number }
  /** Attributes of a kind that only one publisher writes. */
  | { readonly kind: 'publisher'; readonly says: string }
  | { readonly kind: 'seven-parameters'; readonly datum: OldDatum };

/** Who is behind it: the person, the file, or the numbers alone. What stays ambiguous never becomes a footprint. */
export interface CrsReading {
  readonly confidence: 'stated' | 'declared' | 'inferred';
  readonly evidence: readonly CrsEvidence[];
}
