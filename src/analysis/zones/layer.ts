// What the engine knows of a layer: its card (who, when, how accurate) and its zones, or why there are none.

import type { MultiPolygon, Shape } from '../geometry/position.ts';
import type { Metres, SquareMetres } from '../units/quantity.ts';

/** A text in both languages of the tool; Chinese is the original. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** `control`: rules refer to it. `reference`: distances are measured from it. `context`: for orientation only. */
export type LayerRole = 'control' | 'reference' | 'context';
/** `in`: must be there, loaded and cover the footprint, or the answer is undetermined. `out`: declared absent. */
export type LayerScope = 'in' | 'out';
export type LayerCoverage = 'complete' | 'absent';
export type LayerStatus = 'official' | 'illustrative';

/** One dated version of a layer. Dates are YYYY-MM-DD; null means open. `validUntil` is the last day of validity. */
export interface Edition {
  readonly name: Bilingual;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** The card of a layer as the manifest gives it. */
export interface LayerCard {
  readonly id: string;
  /** The family that gives colour and pattern: redline, mountain, river, band, reserve, farmland, water-source, unit, town, orientation. */
  readonly family: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly geometry: 'polygon' | 'line' | 'point' | null;
  readonly role: LayerRole;
  readonly scope: LayerScope;
  readonly coverage: LayerCoverage;
  readonly status: LayerStatus;
  readonly edition: Edition;
  readonly publisher: Bilingual;
  readonly licence: string;
  readonly legalBasis: Bilingual;
  /** Positional accuracy of the lines; null where nothing is known (only for layers that are absent). */
  readonly accuracy: Metres | null;
  /** Null for a layer without data in this pack. */
  readonly file: LayerFile | null;
}

/** The data file behind a layer, with what is needed to prove that it is the one that was published. */
export interface LayerFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly featureCount: number;
  /** Sum of the ellipsoidal areas of the features; null for lines and points. */
  readonly area: SquareMetres | null;
}

export type AttributeValue = string | number | boolean | null;

/** One feature of a layer. `attributes` holds name, class and what else the card promises, as stored. */
export interface Zone {
  readonly id: string;
  readonly name: Bilingual;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly shape: Shape;
}

/** Why a layer could not be used. A closed list; the sentences stand in `words`. */
export type LayerTrouble =
  | { readonly code: 'file-missing'; readonly path: string }
  | { readonly code: 'download-failed'; readonly path: string; readonly detail: string }
  | {
      readonly code: 'file-truncated';
      readonly path: string;
      readonly expectedBytes: number;
      readonly actualBytes: number;
    }
  | { readonly code: 'hash-differs'; readonly path: string; readonly expected: string; readonly actual: string }
  | { readonly code: 'unreadable'; readonly path: string; readonly detail: string }
  | { readonly code: 'count-differs'; readonly path: string; readonly expected: number; readonly actual: number }
  | { readonly code: 'invalid-zone'; readonly zone: string; readonly detail: string }
  | { readonly code: 'deadline'; readonly seconds: number }
  | { readonly code: 'engine-fault'; readonly detail: string }
  /** More edges lie near each other than the second calculation is asked about. */
  | { readonly code: 'too-many-edges'; readonly most: number }
  /** Two independent calculations of the same ground gave different areas; neither is believed. Null: that one gave none. */
  | { readonly code: 'engines-differ'; readonly first: SquareMetres | null; readonly second: SquareMetres | null };

/** What became of a layer's data when the pack was opened. */
export type LayerState =
  | { readonly state: 'ready'; readonly zones: readonly Zone[] }
  | { readonly state: 'absent' }
  | { readonly state: 'failed'; readonly trouble: LayerTrouble };

export interface Layer {
  readonly card: LayerCard;
  readonly content: LayerState;
}

/** The ground that a pack speaks of. Outside it every layer answers "not covered". */
export interface Extent {
  readonly layer: string;
  readonly editions: readonly ExtentEdition[];
}

export interface ExtentEdition extends Edition {
  readonly id: string;
  /** Null: the edition is declared, its line is not in this pack. */
  readonly layer: string | null;
  readonly note: Bilingual;
}

/** The outline of the pack, or why it is unknown. */
export type ExtentState =
  | { readonly state: 'ready'; readonly outline: MultiPolygon }
  | { readonly state: 'failed'; readonly trouble: LayerTrouble };

/** The four answers for one layer. `not-covered`: this pack has no such layer, or not here. `could-not-check`: it failed. */
export type LayerAnswerKind = 'affected' | 'clear' | 'not-covered' | 'could-not-check';
