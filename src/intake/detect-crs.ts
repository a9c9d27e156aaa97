// The system of a list of positions: what the user states, else what the file declares, else what the numbers leave no
// doubt about. Two plausible readings are a question, never a guess.

import { type Crs, crsInfo, unproject } from '../analysis/geometry/crs.ts';
import type { LonLat } from '../analysis/geometry/position.ts';
import type { Note } from '../analysis/screening/screening.ts';
import { isMercator, type PairKind, pairKind, systemsFor } from './axes.ts';
import type { NamedCrs } from './crs-names.ts';
import type { Position } from './draft.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { nameOfFile } from './names.ts';

/** What is known beside the numbers. */
export interface Evidence {
  readonly hint: IntakeHint;
  readonly place: Place;
  readonly declared: NamedCrs | null;
  readonly declaredAs?: string;
  readonly because?: 'declared' | 'ovital';
  /** The source itself calls the numbers longitude and latitude, wherever they lie. */
  readonly degrees?: boolean;
}

/** The system, whether the two numbers of each position change places, and what must be said; or why none was found. */
export type Detected =
  | { readonly ok: true; readonly crs: Crs; readonly swap: boolean; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

const no = (problem: IntakeProblem): Detected => ({ ok: false, problems: [problem] });

/** Every position reads the same way, or where the first odd one stands. */
function kindOf(positions: readonly Position[]): PairKind | 'mercator' | { readonly odd: Position; mixed: boolean } {
  if (positions.every(isMercator) && !positions.every((pair) => pairKind(pair) === 'east-north')) return 'mercator';
  const [first] = positions;
  const kind = first === undefined ? 'unknown' : pairKind(first);
  const odd = positions.find((pair) => pairKind(pair) !== kind);
  return odd === undefined ? kind : { odd, mixed: kind !== 'unknown' && pairKind(odd) !== 'unknown' };
}

/** Latitudes first: every second number is beyond the degrees of a latitude, every first one within. */
const latitudeFirst = (positions: readonly Position[]): boolean =>
  positions.every(([first, second]) => Math.abs(first) <= 90 && Math.abs(second) > 90 && Math.abs(second) <= 180);

/** Degrees of China, in either order; small numbers elsewhere are rather metres of a drawing that was moved. */
const inChina = ([first, second]: Position): boolean =>
  (first > 70 && first < 140 && second > 0 && second < 60) || (second > 70 && second < 140 && first > 0 && first < 60);

const swappedNote = (hint: IntakeHint): Note => ({ code: 'axis-swapped', where: nameOfFile(hint.name) });

function farFrom(crs: Crs, [x, y]: Position): boolean {
  const { kind, falseEasting } = crsInfo(crs);
  if (kind === 'geographic') return Math.abs(x) > 180 || Math.abs(y) > 180;
  return falseEasting !== undefined && (Math.abs(x - falseEasting) > 400_000 || y < 0 || y > 6_700_000);
}

/** Holds a stated or declared system against the numbers. */
function known(crs: Crs, positions: readonly Position[], { hint, place, because, declaredAs }: Evidence): Detected {
  const geographic = crsInfo(crs).kind === 'geographic';
  const north = !geographic && crs !== 'EPSG:3857' && positions.every((pair) => pairKind(pair) === 'north-east');
  const swap = geographic ? latitudeFirst(positions) : north;
  const shifted = crsInfo(crs).shifted === true;
  const notes: Note[] = shifted
    ? [{ code: 'crs-shifted', crs, because: hint.crs ? 'stated' : (because ?? 'declared') }]
    : [];
  if (swap) notes.push(swappedNote(hint));
  const turned = (position: Position): Position => (swap ? [position[1], position[0]] : position);
  const odd = positions.find((position) => farFrom(crs, turned(position)));
  if (odd !== undefined && hint.crs === undefined) {
    const fits = [...systemsFor(odd[0], odd[1]), ...systemsFor(odd[1], odd[0])];
    return no({ ...place, at: odd, code: 'crs-contradicts', stated: declaredAs ?? crs, fits });
  }
  return { ok: true, crs, swap, notes };
}

/** Where a position would lie by each of several readings. */
export function placesOf(candidates: readonly Crs[], at: Position): readonly { crs: Crs; at: LonLat }[] {
  return candidates.map((crs) => ({ crs, at: unproject(at, crs) }));
}

function fromNumbers(positions: readonly Position[], { hint, place, degrees = false }: Evidence): Detected {
  const kind = kindOf(positions);
  const [first = [Number.NaN, Number.NaN] as const] = positions;
  if (typeof kind === 'object') {
    if (kind.mixed) return no({ ...place, at: kind.odd, code: 'axes-mixed' });
    const survey = positions.some((pair) => /^(?:north-east|east-north)$/.test(pairKind(pair)));
    if (!survey && !degrees) return no({ ...place, at: kind.odd, code: 'crs-missing', suggested: [] });
    return no({ ...place, at: kind.odd, code: 'coordinate-out-of-range', crs: null });
  }
  if (kind === 'degrees') {
    const elsewhere = degrees ? undefined : positions.find((pair) => !inChina(pair));
    if (elsewhere !== undefined) return no({ ...place, at: elsewhere, code: 'crs-missing', suggested: [] });
    const swap = latitudeFirst(positions);
    const notes: readonly Note[] = [{ code: 'crs-assumed', crs: 'EPSG:4490' }, ...(swap ? [swappedNote(hint)] : [])];
    return { ok: true, crs: 'EPSG:4490', swap, notes };
  }
  const swap = kind === 'north-east';
  const plane: Position = swap ? [first[1], first[0]] : first;
  const candidates = kind === 'unknown' ? [] : systemsFor(plane[0], plane[1]);
  const [crs] = candidates;
  if (crs === undefined) return no({ ...place, at: first, code: 'crs-missing', suggested: [] });
  if (candidates.length > 1) {
    return no({ ...place, at: first, code: 'crs-ambiguous', candidates, places: placesOf(candidates, plane) });
  }
  return { ok: true, crs, swap, notes: [...(swap ? [swappedNote(hint)] : []), { code: 'crs-assumed', crs }] };
}

/** Finds the system of positions that stand in the order of their file. */
export function detectCrs(positions: readonly Position[], evidence: Evidence): Detected {
  const { declared, hint, place } = evidence;
  if (declared !== null && 'refused' in declared) {
    // What the user states can name a system that we do not know; it cannot replace a datum whose parameters are secret.
    const final = declared.refused === 'xian-80' || declared.refused === 'beijing-54';
    if (final || hint.crs === undefined) {
      return no({ ...place, code: 'crs-unsupported', stated: declared.stated.slice(0, 60), reason: declared.refused });
    }
  }
  const crs = hint.crs ?? (declared !== null && 'crs' in declared ? declared.crs : null);
  return crs === null ? fromNumbers(positions, evidence) : known(crs, positions, evidence);
}
