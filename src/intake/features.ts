// Features as formats give them: chains of positions with their places, before it is known in which system they are.

import { crsInfo } from '../analysis/geometry/crs.ts';
import type { LonLat } from '../analysis/geometry/position.ts';
import type { Statement } from '../analysis/screening/crs-reading.ts';
import type { Note } from '../analysis/screening/screening.ts';
import { placesOf } from './candidates.ts';
import type { NamedCrs } from './crs-names.ts';
import { type Detected, detectCrs, type Publisher } from './detect-crs.ts';
import type { Chain, Draft, Position } from './draft.ts';
import type { Drafts } from './geojson.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { isShiftedThere, offsetFromLabel } from './known-offset.ts';
import { limits } from './limits.ts';
import { nameInFile } from './names.ts';

/** One feature of a file. Positions are in the order of the file. */
export interface RawFeature {
  readonly place: Place;
  readonly name: string | null;
  readonly polygons: readonly (readonly Chain[])[];
  readonly looseRings: readonly Chain[];
  readonly lines: readonly Chain[];
  readonly points: readonly Chain[];
  /** Area that the file states. */
  readonly stated: number | null;
  /** Where its attributes say that it lies. */
  readonly label?: LonLat | null;
  readonly notes: readonly Note[];
}

/** A feature without anything in it. */
export const emptyFeature = (place: Place): RawFeature => ({
  place,
  name: null,
  polygons: [],
  looseRings: [],
  lines: [],
  points: [],
  stated: null,
  notes: [],
});

/** What a file says of its system, and how its rings are written. */
export interface Manner {
  /** Null when the file says nothing. */
  readonly declared: NamedCrs | null;
  /** Shown in problems: the words of the file. */
  readonly declaredAs?: string;
  /** Where the file says it. */
  readonly declaredBy?: Statement;
  readonly because?: 'declared' | 'ovital';
  readonly publisher?: Publisher | null;
  /** The source itself calls the numbers longitude and latitude. */
  readonly degrees?: boolean;
  readonly closing: Draft['closing'];
}

const chainsOf = (feature: RawFeature): readonly Chain[] => [
  ...feature.polygons.flat(),
  ...feature.looseRings,
  ...feature.lines,
  ...feature.points,
];

const exchange = ([first, second]: Position): Position => [second, first];
const exchanged = (chain: Chain): Chain => ({ ...chain, positions: chain.positions.map(exchange) });

const isEmpty = (feature: RawFeature): boolean => chainsOf(feature).length === 0;

/** What can stand beside areas: a feature as a file gives it, or a draft. */
interface Shapes {
  readonly polygons: readonly (readonly Chain[])[];
  readonly looseRings: readonly Chain[];
  readonly lines: readonly Chain[];
  readonly points?: readonly Chain[];
  readonly notes: readonly Note[];
}

const hasArea = ({ polygons, looseRings }: Shapes): boolean => polygons.length + looseRings.length > 0;

/** Areas are the point of a file: beside them, points and lines are left out with a word, unless a size makes areas of them. */
export function withoutCompany<Each extends Shapes>(features: readonly Each[], hint: IntakeHint): readonly Each[] {
  if (!features.some(hasArea)) return features;
  const [noLines, noPoints] = [hint.width === undefined, hint.radius === undefined];
  const count = (of: (each: Each) => readonly Chain[] | undefined): number =>
    features.reduce((sum, each) => sum + (of(each)?.length ?? 0), 0);
  const lines = noLines ? count((each) => each.lines) : 0;
  const points = noPoints ? count((each) => each.points) : 0;
  const notes: Note[] = [];
  if (lines > 0) notes.push({ code: 'left-out', what: 'lines', count: lines });
  if (points > 0) notes.push({ code: 'left-out', what: 'points', count: points });
  const kept = features.map((each) => ({
    ...each,
    lines: noLines ? [] : each.lines,
    points: noPoints ? [] : (each.points ?? []),
  }));
  const full = kept.filter((each) => hasArea(each) || each.lines.length + each.points.length > 0);
  return full.map((each, index) => (index === 0 ? { ...each, notes: [...each.notes, ...notes] } : each));
}

function overLimit(features: readonly RawFeature[], hint: IntakeHint): IntakeProblem | null {
  const place: Place = { file: hint.name };
  const { footprints, vertices } = limits;
  if (features.length > footprints) {
    return { ...place, code: 'too-large', what: 'footprints', limit: footprints, found: features.length };
  }
  const found = features.flatMap(chainsOf).reduce((sum, { positions }) => sum + positions.length, 0);
  return found > vertices ? { ...place, code: 'too-large', what: 'vertices', limit: vertices, found } : null;
}

type System = Extract<Detected, { ok: true }>;

function toDraft(feature: RawFeature, name: string, system: System, manner: Manner): Draft {
  const turned = (chains: readonly Chain[]): readonly Chain[] => (system.swap ? chains.map(exchanged) : chains);
  return {
    place: feature.place,
    name,
    crs: system.crs,
    reading: system.reading,
    ...(system.old === null ? {} : { old: system.old }),
    polygons: feature.polygons.map(turned),
    looseRings: turned(feature.looseRings),
    lines: turned(feature.lines),
    points: turned(feature.points),
    closing: manner.closing,
    stated: feature.stated,
    notes: feature.notes,
  };
}

/** A file whose shapes lie off their own label points by a known offset: whether it is shifted is asked. */
function shiftedAfterAll(features: readonly RawFeature[], { crs, swap }: System): IntakeProblem | null {
  if (crsInfo(crs).kind !== 'geographic' || crsInfo(crs).shifted) return null;
  for (const feature of features) {
    const chain = chainsOf(feature)[0];
    const ring = (swap && chain ? exchanged(chain) : chain)?.positions ?? [];
    const offset = offsetFromLabel(ring, feature.label ?? null);
    const [at] = ring;
    if (offset === null || at === undefined || !isShiftedThere(at)) continue;
    const candidates = [offset.system, crs] as const;
    const places = placesOf(candidates, ring);
    return { ...feature.place, at, code: 'crs-ambiguous', candidates, places, evidence: [offset] };
  }
  return null;
}

/** Features as drafts in the system that is declared, stated by the user, or plain from the numbers. */
export function draftsOf(all: readonly RawFeature[], hint: IntakeHint, manner: Manner): Drafts {
  const features = withoutCompany(
    all.filter((feature) => !isEmpty(feature)),
    hint,
  );
  const over = overLimit(features, hint);
  if (over !== null) return { drafts: [], problems: [over] };
  const positions = features.flatMap(chainsOf).flatMap((chain) => chain.positions);
  const [first] = features;
  if (first === undefined || positions.length === 0) {
    return { drafts: [], problems: [{ file: hint.name, code: 'no-geometry' }] };
  }
  const found = detectCrs(positions, { hint, place: first.place, ...manner });
  if (!found.ok) return { drafts: [], problems: found.problems };
  const doubt = hint.crs === undefined ? shiftedAfterAll(features, found) : null;
  if (doubt !== null) return { drafts: [], problems: [doubt] };
  const drafts = features.map((feature, index) => {
    const name = feature.name ?? nameInFile(hint, index + 1, features.length === 1);
    const notes = [...found.notes, ...feature.notes];
    return toDraft({ ...feature, notes }, name, found, manner);
  });
  return { drafts, problems: [] };
}
