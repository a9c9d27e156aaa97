// What goes into reading a file and what comes out: footprints with notes, or problems, each a coded fact with its place.

import type { Crs } from '../analysis/geometry/crs.ts';
import type { DatumShift, OldDatum } from '../analysis/geometry/datum-shift.ts';
import type { LonLat } from '../analysis/geometry/position.ts';
import type { GeometryFault } from '../analysis/geometry/repair.ts';
import type { CrsEvidence } from '../analysis/screening/crs-reading.ts';
import type { Footprint, Note } from '../analysis/screening/screening.ts';
import type { Metres } from '../analysis/units/quantity.ts';

/** What is known of a file beside its bytes. */
export interface IntakeHint {
  /** File name, as it stands in problems and names of footprints. */
  readonly name: string;
  /** Coordinate system that the user states; it counts where the file states none or another zone. */
  readonly crs?: Crs;
  /** Datum that the user states for the coordinates; `crs` then names the twin of the system in CGCS2000. */
  readonly datum?: OldDatum;
  /** Seven parameters from the datum of the file to CGCS2000. */
  readonly datumShift?: DatumShift;
  /** Full width in metres that makes a footprint of a line. */
  readonly width?: Metres;
  /** Radius in metres that makes a footprint of a point. */
  readonly radius?: Metres;
  /** The layer, sheet or table to read where a file holds several; `*` reads them all. */
  readonly layer?: string;
  /** Number of these bytes, from 1, when a file comes piece by piece; a footprint without a name is called by it. */
  readonly piece?: number;
  /** Files that were chosen together with this one: the .dbf, .prj and .cpg of a .shp. */
  readonly companions?: readonly Companion[];
}

/** A file beside the one that is read. */
export interface Companion {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How far the reading of a file has come: bytes are being understood, then vertices brought to their place. */
export interface ReadProgress {
  readonly stage: 'understanding' | 'placing';
  /** From 0 to 1 of the stage. */
  readonly share: number;
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

/** A reading of a file, and where it would put it. */
export interface CandidatePlace {
  readonly crs: Crs;
  readonly at: LonLat;
  /** The ring or line that the file begins with, thinned. */
  readonly outline: readonly LonLat[];
  /** How far that is from the ground of the pack, 0 within; absent where no pack is open. */
  readonly distance?: Metres;
}

/** Kinds of content that are known by their first bytes and are not read here. */
export type ForeignFormat =
  | 'xml'
  | 'dwg'
  | 'binary-dxf'
  | 'rar'
  | 'file-geodatabase'
  | 'sqlite'
  | 'table-without-shapes'
  | 'pdf'
  | 'office'
  | 'image';

/** Why a stated coordinate system is refused. */
export type CrsRefusal = 'xian-80' | 'beijing-54' | 'local' | 'shifted' | 'projection' | 'not-known';

/** Stated beside the place of a problem, by its code. A closed list: a code without words does not compile. */
interface Facts {
  'empty-file': object;
  /** The reader was silent for so many seconds and was stopped. */
  'reading-stopped': { readonly seconds: number };
  'too-large': {
    readonly what:
      | 'bytes'
      | 'vertices'
      | 'depth'
      | 'footprints'
      | 'points'
      | 'unpacked'
      | 'ratio'
      | 'entries'
      | 'elements'
      | 'attributes'
      | 'cells';
    readonly limit: number;
    readonly found: number;
  };
  'encoding-unknown': object;
  'not-recognised': { readonly looksLike: ForeignFormat | null };
  'not-json': { readonly found: string };
  /** `open`: brackets that were never closed. */
  'truncated-json': { readonly open: number };
  'not-geojson': { readonly found: string };
  'no-geometry': object;
  'point-needs-radius': object;
  'line-needs-width': object;
  'line-too-short': object;
  'ring-too-short': { readonly count: number };
  'ring-without-area': object;
  'self-crossing': { readonly where: LonLat | null };
  'rings-conflict': { readonly fault: GeometryFault; readonly where: LonLat | null };
  unclosed: { readonly gap: Metres };
  'coordinate-not-a-number': { readonly found: string };
  /** `points`: the first of those out of range, as they are numbered in their ring; `count`: how many there are. */
  'coordinate-out-of-range': {
    readonly crs: Crs | null;
    readonly points?: readonly number[];
    readonly count?: number;
  };
  'axes-swapped': object;
  'axes-mixed': object;
  'numbers-unpaired': { readonly count: number };
  sexagesimal: { readonly found: string };
  'crs-missing': { readonly suggested: readonly Crs[] };
  'crs-unsupported': { readonly stated: string; readonly reason: CrsRefusal };
  /** Seven parameters where they do not belong: the file is in another datum, or nobody says in which. */
  'datum-shift-unfit': { readonly reason: 'not-needed' | 'datum-not-stated' | 'other-datum'; readonly stated: string };
  'crs-ambiguous': {
    readonly candidates: readonly Crs[];
    /** Where the file would lie on the globe by each reading. */
    readonly places?: readonly CandidatePlace[];
    /** Why there is a doubt at all. */
    readonly evidence?: readonly CrsEvidence[];
  };
  /** What the file declares cannot hold of its numbers. */
  'crs-contradicts': { readonly stated: string; readonly fits: readonly Crs[] };
  'zone-unknown': { readonly found: string };
  'zone-contradicts': { readonly stated: number; readonly found: number };
  /** Two headers in one file that say different things. */
  'headers-differ': { readonly key: string; readonly first: string; readonly second: string };
  'unit-unsupported': { readonly stated: string };
  'transformation-stated': { readonly stated: string };
  'row-not-understood': { readonly text: string };
  /** A row of a table with more cells than its header. */
  'row-too-long': { readonly cells: number; readonly columns: number };
  /** A field of a table that is quoted, and of which the quotation does not end where the field does. */
  'quote-unpaired': object;
  /** Several layers, sheets or tables, and none of them named; or one named that is not there. */
  'layer-choice': {
    readonly layers: readonly { readonly name: string; readonly count: number }[];
    readonly wanted: string | null;
  };
  'archive-broken': { readonly detail: 'truncated' | 'checksum' | 'encrypted' | 'method' };
  'archive-without-data': { readonly entries: readonly string[] };
  /** A file of a binary format that ends too early, or whose parts contradict one another. */
  'file-broken': { readonly format: string; readonly detail: 'truncated' | 'length' | 'structure' };
  'parts-disagree': { readonly shapes: number; readonly rows: number };
  'part-missing': { readonly missing: '.shp' };
  'xml-broken': object;
  'xml-entities': object;
  'wkt-broken': { readonly found: string };
  'geometry-unsupported': { readonly found: string };
  'drawing-without-areas': { readonly hatches: number; readonly open: number };
  'drawing-open': { readonly layer: string; readonly gap: Metres | number };
  /** The degrees and the metres of one row are not the same point. */
  'columns-disagree': { readonly apart: Metres };
  'no-coordinate-columns': { readonly columns: readonly string[] };
}

/** Codes of problems. */
export type IntakeCode = keyof Facts;

/** A problem of one code. */
export type IntakeProblemOf<Code extends IntakeCode> = {
  [Each in Code]: Place & { readonly code: Each } & Facts[Each];
}[Code];

/** Why a file, a feature or a plot could not be read; the sentences stand in `words`. */
export type IntakeProblem = IntakeProblemOf<IntakeCode>;
