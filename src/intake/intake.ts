// What goes into reading a file and what comes out: footprints with notes, or problems, each a coded fact with its place.

import type { Crs } from '../analysis/geometry/crs.ts';
import type { LonLat } from '../analysis/geometry/position.ts';
import type { GeometryFault } from '../analysis/geometry/repair.ts';
import type { Footprint, Note } from '../analysis/screening/screening.ts';
import type { Metres } from '../analysis/units/quantity.ts';

/** What is known of a file beside its bytes. */
export interface IntakeHint {
  /** File name, as it stands in problems and names of footprints. */
  readonly name: string;
  /** Coordinate system that the user states; it counts where the file states none or another zone. */
  readonly crs?: Crs;
  /** Full width in metres that makes a footprint of a line. */
  readonly width?: Metres;
}

/** Footprints that were read. `problems` are those of single features or plots: the others still stand. */
export interface Intake {
  readonly footprints: readonly Footprint[];
  readonly notes: readonly Note[];
  readonly problems: readonly IntakeProblem[];
}

/** Where in a file a problem lies. Rows, columns, features, rings and points count from 1. */
export interface Place {
  readonly file: string;
  readonly feature?: number;
  readonly plot?: string;
  readonly row?: number;
  readonly column?: number;
  readonly ring?: number;
  readonly point?: number;
  /** The two numbers as they stand in the file. */
  readonly at?: readonly [number, number];
}

/** Kinds of content that are known by their first bytes and are not read here. */
export type ForeignFormat =
  | 'zip'
  | 'xml'
  | 'shapefile'
  | 'dxf'
  | 'dwg'
  | 'sqlite'
  | 'pdf'
  | 'flatgeobuf'
  | 'office'
  | 'image';

/** Why a stated coordinate system is refused. */
export type CrsRefusal = 'xian-80' | 'beijing-54' | 'local' | 'six-degree' | 'shifted' | 'projection' | 'not-known';

type Fact =
  | { readonly code: 'empty-file' }
  | {
      readonly code: 'too-large';
      readonly what: 'bytes' | 'vertices' | 'depth' | 'footprints';
      readonly limit: number;
      readonly found: number;
    }
  | { readonly code: 'encoding-unknown' }
  | { readonly code: 'not-recognised'; readonly looksLike: ForeignFormat | null }
  | { readonly code: 'not-json'; readonly found: string }
  | { readonly code: 'truncated-json'; readonly open: number }
  | { readonly code: 'not-geojson'; readonly found: string }
  | { readonly code: 'no-geometry' }
  | { readonly code: 'point-needs-radius' }
  | { readonly code: 'line-needs-width' }
  | { readonly code: 'line-too-short' }
  | { readonly code: 'ring-too-short'; readonly count: number }
  | { readonly code: 'ring-without-area' }
  | { readonly code: 'self-crossing'; readonly where: LonLat | null }
  | { readonly code: 'rings-conflict'; readonly fault: GeometryFault; readonly where: LonLat | null }
  | { readonly code: 'unclosed'; readonly gap: Metres }
  | { readonly code: 'coordinate-not-a-number'; readonly found: string }
  | { readonly code: 'coordinate-out-of-range'; readonly crs: Crs | null }
  | { readonly code: 'axes-swapped' }
  | { readonly code: 'axes-mixed' }
  | { readonly code: 'numbers-unpaired'; readonly count: number }
  | { readonly code: 'sexagesimal'; readonly found: string }
  | { readonly code: 'crs-missing'; readonly suggested: readonly Crs[] }
  | { readonly code: 'crs-unsupported'; readonly stated: string; readonly reason: CrsRefusal }
  | { readonly code: 'crs-ambiguous'; readonly candidates: readonly Crs[] }
  | { readonly code: 'zone-unknown'; readonly found: string }
  | { readonly code: 'zone-contradicts'; readonly stated: number; readonly found: number }
  | { readonly code: 'unit-unsupported'; readonly stated: string }
  | { readonly code: 'transformation-stated'; readonly stated: string }
  | { readonly code: 'row-not-understood'; readonly text: string };

/** Why a file, a feature or a plot could not be read. A closed list; the sentences stand in `words`. */
export type IntakeProblem = Place & Fact;
