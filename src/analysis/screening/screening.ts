// The full answer: schema jadeline/screening@1. Plain data, ready for JSON; the same bytes from browser, worker, command line and Node.

import type { Crs } from '../geometry/crs.ts';
import type { DatumShift, OldDatum } from '../geometry/datum-shift.ts';
import type { LonLat, MultiPolygon } from '../geometry/position.ts';
import type { Relation } from '../geometry/relation.ts';
import type { Evidence, Explanation } from '../rules/evidence.ts';
import type { Clause, Contradiction, Dimension, Effect, Level, Project, Succession, Validity } from '../rules/rule.ts';
import type { ValidityState } from '../rules/validity.ts';
import type { Metres, Share, SquareMetres } from '../units/quantity.ts';
import type {
  AttributeValue,
  Bilingual,
  Edition,
  LayerAnswerKind,
  LayerRole,
  LayerScope,
  LayerStatus,
  LayerTrouble,
} from '../zones/layer.ts';
import type { CrsReading } from './crs-reading.ts';
import type { Pack } from './pack.ts';

export type { Evidence, Explanation, LayerAnswerKind };

/** A footprint as it came in: geometry in lon, lat, and how it was read. */
export interface Footprint {
  readonly name: string;
  readonly geometry: MultiPolygon;
  /** The coordinate system of the source; its twin in CGCS2000 where the source was in an older datum. */
  readonly crs: Crs;
  /** How that was found; absent for what was drawn here. */
  readonly reading?: CrsReading;
  /** Plane area as computed in the source's own plane; null when the source is geographic. */
  readonly planeArea: SquareMetres | null;
  /** Area that the source states of itself; null when it states none. */
  readonly declaredArea: SquareMetres | null;
  readonly notes: readonly Note[];
}

/** Something a reader must know beside the answer. A closed list; the sentences stand in `words`. */
export type Note =
  | {
      readonly code: 'repaired';
      readonly fault: string;
      readonly ring: number;
      readonly at: LonLat;
      readonly areaChange: SquareMetres;
    }
  | { readonly code: 'ring-closed'; readonly ring: number; readonly gap: Metres }
  | { readonly code: 'duplicate-points'; readonly ring: number; readonly count: number }
  | { readonly code: 'declared-area-differs'; readonly declared: SquareMetres; readonly computed: SquareMetres }
  | { readonly code: 'axis-swapped'; readonly where: string }
  | { readonly code: 'ring-numbering'; readonly where: string }
  | { readonly code: 'no-header'; readonly crs: Crs }
  | { readonly code: 'crs-assumed'; readonly crs: Crs }
  /** The coordinates are shifted on purpose; the way back is approximate. `because`: who says so. */
  | { readonly code: 'crs-shifted'; readonly crs: Crs; readonly because: 'stated' | 'declared' | 'ovital' }
  /** Coordinates of an older datum, brought to CGCS2000 by the parameters that the person stated. */
  | {
      readonly code: 'datum-shifted';
      readonly datum: OldDatum;
      readonly stated: string | null;
      readonly shift: DatumShift;
    }
  | { readonly code: 'plots-overlap'; readonly other: string; readonly area: SquareMetres }
  | { readonly code: 'buffered-point'; readonly radius: Metres }
  | { readonly code: 'arcs-divided'; readonly count: number }
  /** An outline was drawn in pieces whose ends meet; `gap`: the widest between two. */
  | { readonly code: 'contours-joined'; readonly count: number; readonly gap: Metres }
  /** The unit of a drawing by the size of its numbers, beside what its header states. */
  | { readonly code: 'drawing-unit'; readonly stated: string | null; readonly read: string }
  /** Things in the file that are no areas and were not read. */
  | {
      readonly code: 'left-out';
      readonly what: 'points' | 'lines' | 'open-contours' | 'hatches';
      readonly count: number;
    }
  | { readonly code: 'point-count-differs'; readonly plot: string; readonly stated: number; readonly found: number }
  /** Points whose numbers do not follow each other: a row may be missing. */
  | {
      readonly code: 'point-numbers-break';
      readonly plot: string | null;
      readonly after: string;
      readonly before: string;
    }
  | { readonly code: 'buffered-line'; readonly width: Metres }
  | { readonly code: 'partly-outside'; readonly outside: SquareMetres; readonly share: Share }
  | { readonly code: 'outside'; readonly distance: Metres }
  | { readonly code: 'extent-superseded'; readonly edition: string; readonly since: string; readonly note: Bilingual }
  | {
      readonly code: 'sliver';
      readonly layer: string;
      readonly zone: string;
      readonly area: SquareMetres;
      readonly width: Metres;
    }
  | { readonly code: 'within-accuracy'; readonly layer: string; readonly distance: Metres; readonly accuracy: Metres }
  | { readonly code: 'answer-not-understood'; readonly attribute: string; readonly value: string }
  | { readonly code: 'illustrative'; readonly notice: Bilingual };

/** One of the four answers for one layer, with the measurements behind it. */
export interface LayerAnswer {
  readonly layer: string;
  readonly title: Bilingual;
  readonly family: string;
  readonly role: LayerRole;
  readonly scope: LayerScope;
  readonly status: LayerStatus;
  readonly edition: Edition;
  readonly accuracy: Metres | null;
  readonly answer: LayerAnswerKind;
  /** Set for `could-not-check`. */
  readonly trouble: LayerTrouble | null;
  /** Part of the footprint lies outside the pack's extent: the answer holds for the part inside only. */
  readonly partial: boolean;
  readonly relation: Relation | null;
  /** Common ground of footprint and layer; zones that overlap one another are counted once. Null when there is none. */
  readonly overlap: Overlap | null;
  /** Each zone that is affected, largest overlap first. */
  readonly zones: readonly ZoneOverlap[];
  /** The nearest zone and how far, 0 when they meet; null when nothing lies within the search distance. */
  readonly nearest: Nearest | null;
}

export interface Overlap {
  readonly area: SquareMetres;
  /** Of the footprint's ellipsoidal area. */
  readonly share: Share;
  readonly geometry: MultiPolygon;
}

export interface ZoneOverlap {
  readonly zone: string;
  readonly name: Bilingual;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly area: SquareMetres;
  readonly share: Share;
}

export interface Nearest {
  readonly zone: string;
  readonly name: Bilingual;
  readonly distance: Metres;
  /** On the footprint. */
  readonly from: LonLat;
  /** On the zone. */
  readonly to: LonLat;
  /** Azimuth from `from` to `to`, degrees clockwise from north; null when the distance is 0. */
  readonly bearing: number | null;
}

/** 不符合, 需办理 or 需论证, 符合, 不涉及, 无法判定, 未覆盖, 提示, 当日不适用. */
export type Outcome =
  | 'conflict'
  | 'condition'
  | 'satisfied'
  | 'not-applicable'
  | 'undetermined'
  | 'not-covered'
  | 'notice'
  | 'not-in-force';

/** Where a condition ends: a procedure or document (需办理), or an expert argument (需论证). */
export type ConditionKind = 'require' | 'argue';

/** One rule's answer with its evidence. */
export interface Finding {
  readonly rule: string;
  readonly title: Bilingual;
  readonly outcome: Outcome;
  readonly effect: Effect;
  readonly conditionKind: ConditionKind | null;
  readonly level: Level;
  readonly dimension: Dimension | null;
  readonly advice: Bilingual;
  readonly clauses: readonly Clause[];
  readonly validity: Validity & { readonly onDate: ValidityState };
  readonly interpretation: Bilingual | null;
  readonly evidence: readonly Evidence[];
  /** Why the rule has this outcome, as a tree of conditions with the values that decided them. */
  readonly because: Explanation;
  /** Attributes that are still unknown and matter here, and layers that are missing. */
  readonly missing: { readonly attributes: readonly string[]; readonly layers: readonly string[] };
  /** Contradictions with other sources in which this rule takes part. */
  readonly contradicts?: readonly Contradiction[];
  /** What came before the text that is quoted, or took its place. */
  readonly succession?: readonly Succession[];
  /** Exceptions that would lift the rule if their evidence were on file. */
  readonly openExceptions: readonly {
    readonly title: Bilingual;
    readonly evidence: Bilingual;
    readonly attributes: readonly string[];
  }[];
}

export interface Question {
  readonly attribute: string;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly kind: 'choice' | 'boolean' | 'number' | 'industry' | 'text' | 'list';
  readonly values: readonly { readonly id: string; readonly title: Bilingual }[];
  /** Rules that wait for this answer, most severe first. */
  readonly rules: readonly string[];
  /** Layers whose contact with the footprint gave rise to the question. */
  readonly layers: readonly string[];
  /** True: an undetermined rule waits for it. False: it could only lift a rule that stands. */
  readonly decides: boolean;
}

export type VerdictOutcome = 'prohibited' | 'undetermined' | 'conditional' | 'no-conflict';

export interface Verdict {
  readonly outcome: VerdictOutcome;
  /** Rules that decided it. */
  readonly rules: readonly string[];
  /** Layers in scope that could not be checked. */
  readonly unchecked: readonly string[];
  /** How many controls this pack covers, and how many that rules name it does not. */
  readonly covered: number;
  readonly notCovered: number;
  readonly outside: boolean;
  /** Layers whose line is nearer than its accuracy where it matters (临界，需实地核实); absent when there is none. */
  readonly marginal?: readonly string[];
}

export interface Screening {
  readonly schema: 'jadeline/screening@1';
  readonly asOf: string;
  readonly verdict: Verdict;
  readonly footprint: {
    readonly name: string;
    readonly geometry: MultiPolygon;
    readonly crs: Crs;
    /** How the system of the source was found; absent for what was drawn here. */
    readonly reading?: CrsReading;
    readonly ellipsoidalArea: SquareMetres;
    readonly planeArea: SquareMetres | null;
    readonly declaredArea: SquareMetres | null;
    readonly inside: 'whole' | 'part' | 'none' | 'unknown';
    readonly areaOutside: SquareMetres | null;
    /** The part that lies outside the pack's extent; null when there is none or it is unknown. */
    readonly outside: MultiPolygon | null;
  };
  readonly project: Project;
  readonly layers: readonly LayerAnswer[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly notes: readonly Note[];
  /** What makes the answer re-runnable. */
  readonly provenance: {
    readonly engine: string;
    readonly pack: {
      readonly id: string;
      readonly title: Bilingual;
      readonly status: LayerStatus;
      readonly manifest: string;
      readonly rules: string;
    };
    readonly layers: readonly { readonly layer: string; readonly sha256: string | null; readonly edition: string }[];
    /** Whether expired plans counted as the last stated policy. */
    readonly expiredPlans: boolean;
    readonly edgeModel: string;
    readonly tolerance: Readonly<Record<string, number>>;
    readonly searchDistance: Metres;
  };
}

/** Everything a screening depends on. No clock, no network: the day is given. */
export interface ScreeningRequest {
  readonly footprint: Footprint;
  readonly project: Project;
  readonly pack: Pack;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** How far to look for what is near, in metres; 5,000 when absent. */
  readonly near?: Metres;
  /** Count expired plans as the last stated policy (default true). */
  readonly expiredPlans?: boolean;
  /** Layers that an earlier run could not finish in time: they answer "could not check". */
  readonly unchecked?: Readonly<Record<string, LayerTrouble>>;
  /**
   * True, and when absent: every common ground is also computed by a second engine, and a layer on which the two differ could not be
   * checked. False while a hand moves: the fast path answers alone.
   */
  readonly settled?: boolean;
  /** Called before each layer is measured, and before its zones are put together for a rule: a watchdog knows where the work stands. */
  readonly onLayer?: (layer: string) => void;
}
