// The system of a list of positions: what the user states, else what the file declares, else what the numbers leave no
// doubt about. Two plausible readings are a question, never a guess.

import { type Crs, crsInfo } from '../analysis/geometry/crs.ts';
import type { CrsEvidence, CrsReading, Statement } from '../analysis/screening/crs-reading.ts';
import type { Note } from '../analysis/screening/screening.ts';
import {
  isMercator,
  isNearDistrict,
  type PairKind,
  pairKind,
  sixZoneInEasting,
  systemsFor,
  zoneInEasting,
} from './axes.ts';
import { placesOf } from './candidates.ts';
import type { NamedCrs } from './crs-names.ts';
import type { OldPositions, Position } from './draft.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { nameOfFile } from './names.ts';
import { isTwin, resolveDatum } from './old-datum.ts';

/** What is known beside the numbers. */
export interface Evidence {
  readonly hint: IntakeHint;
  readonly place: Place;
  readonly declared: NamedCrs | null;
  readonly declaredAs?: string;
  /** Where the file says it. */
  readonly declaredBy?: Statement;
  readonly because?: 'declared' | 'ovital';
  /** Who wrote the file, when that is one whose coordinates are shifted. */
  readonly publisher?: Publisher | null;
  /** The source itself calls the numbers longitude and latitude, wherever they lie. */
  readonly degrees?: boolean;
}

/** A publisher of shifted coordinates. */
export interface Publisher {
  readonly system: 'GCJ-02' | 'BD-09';
  readonly says: string;
}

/** The publisher that the words of a file name as its maker; null when they name none whose coordinates are shifted. */
export function publisherIn(words: string): Publisher | null {
  const says = words.trim().slice(0, 40);
  if (/高德|amap|autonavi|腾讯|tencent/i.test(words)) return { system: 'GCJ-02', says };
  return /百度|baidu/i.test(words) ? { system: 'BD-09', says } : null;
}

/** How the positions are to be read. */
interface Found {
  readonly ok: true;
  readonly crs: Crs;
  /** The two numbers of each position change places. */
  readonly swap: boolean;
  readonly notes: readonly Note[];
  readonly reading: CrsReading;
}

/** The system and what must be said; or why none was found. `old`: the datum from which the positions still must come. */
export type Detected =
  | (Found & { readonly old: OldPositions | null })
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

const no = (problem: IntakeProblem) => ({ ok: false, problems: [problem] }) as const;

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

const turn = ([first, second]: Position, swap: boolean): Position => (swap ? [second, first] : [first, second]);

function farFrom(crs: Crs, [x, y]: Position): boolean {
  const { kind, falseEasting } = crsInfo(crs);
  if (kind === 'geographic') return Math.abs(x) > 180 || Math.abs(y) > 180;
  return falseEasting !== undefined && (Math.abs(x - falseEasting) > 400_000 || y < 0 || y > 6_700_000);
}

/** What the size of the numbers says for a system. */
export function numbersSay(crs: Crs, [x, y]: Position, swap: boolean): readonly CrsEvidence[] {
  const order: readonly CrsEvidence[] = swap ? [{ kind: 'north-first' }] : [];
  if (crsInfo(crs).kind === 'geographic') return inChina([x, y]) ? [{ kind: 'degrees-in-china' }, ...order] : order;
  const zone = zoneInEasting(x) ?? sixZoneInEasting(x);
  if (zone !== null) return [{ kind: 'zone-in-easting', zone }, ...order];
  const near: readonly CrsEvidence[] = isNearDistrict(x, y) ? [{ kind: 'easting-near-district' }] : [];
  return [...near, { kind: 'northing-in-range' }, ...order];
}

function readingOf(crs: Crs, first: Position, swap: boolean, evidence: Evidence): CrsReading {
  const { hint, declared, declaredBy, declaredAs } = evidence;
  const numbers = numbersSay(crs, turn(first, swap), swap);
  if (hint.crs !== undefined) return { confidence: 'stated', evidence: [{ kind: 'user' }, ...numbers] };
  if (declared === null) return { confidence: 'inferred', evidence: numbers };
  const says = declaredAs ?? crs;
  return { confidence: 'declared', evidence: [{ kind: 'file', where: declaredBy ?? 'format', says }, ...numbers] };
}

/** Holds a stated or declared system against the numbers. */
function known(crs: Crs, positions: readonly Position[], evidence: Evidence): Found | ReturnType<typeof no> {
  const { hint, place, because, declaredAs } = evidence;
  const geographic = crsInfo(crs).kind === 'geographic';
  const north = !geographic && crs !== 'EPSG:3857' && positions.every((pair) => pairKind(pair) === 'north-east');
  const swap = geographic ? latitudeFirst(positions) : north;
  const shifted = crsInfo(crs).shifted === true;
  const notes: Note[] = shifted
    ? [{ code: 'crs-shifted', crs, because: hint.crs ? 'stated' : (because ?? 'declared') }]
    : [];
  if (swap) notes.push(swappedNote(hint));
  const odd = positions.find((position) => farFrom(crs, turn(position, swap)));
  if (odd !== undefined && hint.crs === undefined) {
    const fits = [...systemsFor(odd[0], odd[1]), ...systemsFor(odd[1], odd[0])];
    return no({ ...place, at: odd, code: 'crs-contradicts', stated: declaredAs ?? crs, fits });
  }
  const [first = [Number.NaN, Number.NaN] as const] = positions;
  const doubt = hint.crs === undefined ? doubtOf(crs, positions, swap, evidence) : null;
  if (doubt !== null) return no(doubt);
  return { ok: true, crs, swap, notes, reading: readingOf(crs, first, swap, evidence) };
}

/** The zone that an easting without number tells near the district, when it is not the one that is declared. */
export function otherZone(crs: Crs, [x, y]: Position): Crs | null {
  if (!isNearDistrict(x, y)) return null;
  const [inferred] = systemsFor(x, y);
  const apart = inferred !== undefined && crsInfo(inferred).centralMeridian !== crsInfo(crs).centralMeridian;
  return crsInfo(crs).kind === 'projected' && apart ? inferred : null;
}

/** What the file declares, against what else is known of it: a question when they disagree. */
function doubtOf(crs: Crs, positions: readonly Position[], swap: boolean, evidence: Evidence): IntakeProblem | null {
  const [first] = positions;
  if (first === undefined) return null;
  const { publisher } = evidence;
  const other = otherZone(crs, turn(first, swap)) ?? (crsInfo(crs).shifted ? null : (publisher?.system ?? null));
  if (other === null) return null;
  const ring = firstRing(positions).map((position) => turn(position, swap));
  const says: readonly CrsEvidence[] = publisher ? [{ kind: 'publisher', says: publisher.says }] : [];
  const because = [...readingOf(crs, first, swap, evidence).evidence, ...says];
  const candidates = [other, crs];
  const places = placesOf(candidates, ring);
  return { ...evidence.place, at: first, code: 'crs-ambiguous', candidates, places, evidence: because };
}

function fromNumbers(positions: readonly Position[], evidence: Evidence): Found | ReturnType<typeof no> {
  const { hint, place, degrees = false } = evidence;
  const kind = kindOf(positions);
  const [first = [Number.NaN, Number.NaN] as const] = positions;
  if (typeof kind === 'object') {
    if (kind.mixed) return no({ ...place, at: kind.odd, code: 'axes-mixed' });
    const survey = positions.some((pair) => /^(?:north-east|east-north)$/.test(pairKind(pair)));
    if (!survey && !degrees) return no({ ...place, at: kind.odd, code: 'crs-missing', suggested: [] });
    return no({ ...place, at: kind.odd, code: 'coordinate-out-of-range', crs: null, ...allOdd(positions) });
  }
  if (kind === 'degrees') {
    const elsewhere = degrees ? undefined : positions.find((pair) => !inChina(pair));
    if (elsewhere !== undefined) return no({ ...place, at: elsewhere, code: 'crs-missing', suggested: [] });
    const swap = latitudeFirst(positions);
    const notes: readonly Note[] = [{ code: 'crs-assumed', crs: 'EPSG:4490' }, ...(swap ? [swappedNote(hint)] : [])];
    return { ok: true, crs: 'EPSG:4490', swap, notes, reading: readingOf('EPSG:4490', first, swap, evidence) };
  }
  const swap = kind === 'north-east';
  const plane = turn(first, swap);
  const candidates = kind === 'unknown' ? [] : systemsFor(plane[0], plane[1]);
  const [crs] = candidates;
  if (crs === undefined) return no({ ...place, at: first, code: 'crs-missing', suggested: [] });
  if (candidates.length > 1) {
    const places = placesOf(
      candidates,
      firstRing(positions).map((position) => turn(position, swap)),
    );
    const because = numbersSay(crs, plane, swap);
    return no({ ...place, at: first, code: 'crs-ambiguous', candidates, places, evidence: because });
  }
  const notes: readonly Note[] = [...(swap ? [swappedNote(hint)] : []), { code: 'crs-assumed', crs }];
  return { ok: true, crs, swap, notes, reading: readingOf(crs, first, swap, evidence) };
}

/** Positions up to the first that comes back to where it began. */
function firstRing(positions: readonly Position[]): readonly Position[] {
  const [first] = positions;
  const end = positions.findIndex(([x, y], index) => index > 2 && x === first?.[0] && y === first[1]);
  return end < 0 ? positions : positions.slice(0, end + 1);
}

/** Which positions read as nothing at all: the first ten by number, and how many. */
function allOdd(positions: readonly Position[]): { readonly points: readonly number[]; readonly count: number } {
  const odd = positions.flatMap((pair, index) => (pairKind(pair) === 'unknown' ? [index + 1] : []));
  return { points: odd.slice(0, 10), count: odd.length };
}

/** Finds the system of positions that stand in the order of their file. */
export function detectCrs(positions: readonly Position[], evidence: Evidence): Detected {
  const { hint, place } = evidence;
  const resolved = resolveDatum(evidence.declared, hint, place);
  if (!resolved.ok) return no(resolved.problem);
  const { declared, old } = resolved;
  if (declared !== null && 'refused' in declared && hint.crs === undefined) {
    // What the user states can name a system that we do not know.
    return no({ ...place, code: 'crs-unsupported', stated: declared.stated.slice(0, 60), reason: declared.refused });
  }
  const crs = hint.crs ?? (declared !== null && 'crs' in declared ? declared.crs : null);
  const sure = { ...evidence, declared };
  const found = crs === null ? fromNumbers(positions, sure) : known(crs, positions, sure);
  return found.ok ? withOldDatum(found, old, place) : found;
}

/** Adds what must be said of an older datum, whose zones must be those of CGCS2000 too. */
export function withOldDatum(found: Found, old: OldPositions | null, place: Place): Detected {
  if (old === null) return { ...found, old };
  const { datum, shift, stated } = old;
  if (!isTwin(found.crs))
    return no({ ...place, code: 'crs-unsupported', stated: stated ?? datum, reason: 'projection' });
  const evidence: readonly CrsEvidence[] = [...found.reading.evidence, { kind: 'seven-parameters', datum }];
  const notes: readonly Note[] = [...found.notes, { code: 'datum-shifted', datum, stated, shift }];
  return { ...found, old, notes, reading: { ...found.reading, evidence } };
}
