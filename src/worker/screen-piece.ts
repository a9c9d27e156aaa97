// One piece of a batch in the worker, from its bytes to the bytes of its answer: what goes between the threads stays small,
// and the thread that reads and writes has next to nothing to do.

import { type Conformity, conformityOf } from '../analysis/report/conformity.ts';
import { type Comparison, compare } from '../analysis/screening/compare.ts';
import type { Pack } from '../analysis/screening/pack.ts';
import type { screen } from '../analysis/screening/screen.ts';
import type { Footprint, Screening } from '../analysis/screening/screening.ts';
import { readFootprints } from '../intake/read-footprints.ts';
import { JsonBytes } from './json-bytes.ts';
import type { Piece, ScreenedPiece } from './protocol.ts';

/** Most of an answer is what a pack brings into every one. */
const writers = new WeakMap<Pack, JsonBytes>();

function writerFor(pack: Pack): JsonBytes {
  const known = writers.get(pack) ?? new JsonBytes();
  writers.set(pack, known);
  return known;
}

interface Bench {
  readonly pack: Pack;
  readonly onLayer: ((layer: string) => void) | undefined;
  readonly screen: typeof screen;
}

async function footprintOf({ of }: Piece): Promise<Footprint | ScreenedPiece> {
  if ('footprint' in of) return of.footprint;
  const read = await readFootprints(of.bytes, of.hint);
  if (!read.ok) return { problems: read.problems };
  const { footprints, problems } = read.value;
  const [footprint] = footprints;
  // A part of a piece is not screened as if it were the whole.
  if (problems.length > 0 || footprint === undefined) return { problems };
  return footprints.length > 1 ? { count: footprints.length } : footprint;
}

/** Reads a piece, screens it, and puts the view that is wanted into canonical JSON. */
export async function screenPiece(piece: Piece, { screen, pack, onLayer }: Bench): Promise<ScreenedPiece> {
  const footprint = await footprintOf(piece);
  if (!('geometry' in footprint)) return footprint;
  const { request, view, around } = piece;
  const screenOn = (asOf: string): Screening =>
    screen({ ...request, asOf, footprint, pack, ...(onLayer && { onLayer }) });
  const screening = screenOn(request.asOf);
  const shown = (): Screening | Conformity | Comparison => {
    if (typeof view === 'object') return compare(screening, screenOn(view.against));
    return view === 'table' ? conformityOf(screening, pack) : screening;
  };
  const outside = screening.notes.find(({ code }) => code === 'outside');
  return {
    name: footprint.name,
    outcome: screening.verdict.outcome,
    outside: outside?.code === 'outside' ? outside.distance : null,
    json: writerFor(pack).write(shown(), around),
  };
}
