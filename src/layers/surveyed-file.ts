// A layer file that stays where it is: what one pass over it found, and the hash of what that pass saw. Its zones are read from the
// file again when somebody comes near, and what is read must then have the checksum that it had.

import type { LayerCard } from '../analysis/zones/layer.ts';
import type { FileTrouble } from './pack-problem.ts';
import type { ZoneBytes } from './stored-zones.ts';
import type { Survey } from './survey.ts';

/** A layer file to look at: where it lies on this machine, how the pack calls it, and what its card promises. */
export interface LayerPlace {
  /** The layer's id. */
  readonly layer: string;
  readonly location: string;
  readonly path: string;
  readonly geometry: LayerCard['geometry'];
}

/** What a pass over a file found. Plain data: it can be posted. */
export interface SurveyedFile {
  readonly location: string;
  readonly bytes: number;
  /** Its first bytes, at most eight. */
  readonly opening: Uint8Array;
  readonly sha256: string;
  readonly survey: Survey;
  /** CRC-32 of each block of so many bytes, in the order of the file: for those who will read a part of it once more. */
  readonly sums: Uint32Array;
}

/** Files of this machine, where there are any. */
export interface Disk {
  /** Passes over a file; tells how many bytes are behind, whenever there is a good moment to do something else. */
  survey(place: LayerPlace): Generator<number, SurveyedFile | FileTrouble>;
  zoneBytes(file: SurveyedFile): ZoneBytes;
}
