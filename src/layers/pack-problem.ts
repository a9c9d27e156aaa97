// Why a pack cannot be opened at all: its manifest or its rules are missing, damaged or say something that has no meaning.

import type { LayerTrouble } from '../analysis/zones/layer.ts';

/** Trouble with a file as a whole; the same codes as for a layer file. */
export type FileTrouble = Extract<LayerTrouble, { readonly path: string }>;

/** A place in a JSON file that does not fit its schema; `at` is a JSON pointer (RFC 6901), empty for the whole file. */
export interface InvalidEntry {
  readonly code: 'invalid';
  readonly path: string;
  readonly at: string;
  readonly detail: string;
}

export type PackProblem = FileTrouble | InvalidEntry;
