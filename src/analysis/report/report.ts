// A screening as rows for people: sorted, grouped and rounded here and nowhere else. Sentences stand in `words`.

import type { Clause, Contradiction, Dimension, Effect, Level, Succession } from '../rules/rule.ts';
import type { ValidityState } from '../rules/validity.ts';
import type {
  ConditionKind,
  Evidence,
  Explanation,
  Finding,
  LayerAnswerKind,
  Note,
  Outcome,
  Question,
  VerdictOutcome,
} from '../screening/screening.ts';
import type { Metres, Share, SquareMetres } from '../units/quantity.ts';
import type { Bilingual, Edition, LayerRole, LayerScope, LayerStatus, LayerTrouble } from '../zones/layer.ts';

/** An area as shown: m² under 1 ha, else ha, with mu (亩, 1 ha = 15 亩) beside; `exact` is the value behind it. */
export interface ShownArea {
  readonly value: number;
  readonly unit: 'm2' | 'ha';
  readonly digits: number;
  readonly mu: number;
  readonly exact: SquareMetres;
}

/** A distance as shown: decimetres under 100 m, metres under 10 km, else km; finer where a limit is near. */
export interface ShownDistance {
  readonly value: number;
  readonly unit: 'm' | 'km';
  readonly digits: number;
  readonly exact: Metres;
}

/** A share as shown, in per cent. A share above 0 that would round to 0 keeps `belowShown`. */
export interface ShownShare {
  readonly percent: number;
  readonly digits: number;
  readonly belowShown: boolean;
  readonly exact: Share;
}

/** One measured value in a finding. */
export interface EvidenceRow {
  readonly layer: string;
  readonly layerTitle: Bilingual;
  readonly measure: Evidence['measure'];
  readonly area: ShownArea | null;
  readonly share: ShownShare | null;
  readonly distance: ShownDistance | null;
  readonly limit: ShownDistance | null;
  readonly accuracy: ShownDistance | null;
  readonly nearLimit: boolean;
  readonly zones: readonly Bilingual[];
  readonly edition: Edition;
  readonly status: LayerStatus;
}

/** One rule's answer as a row of the table. */
export interface FindingRow {
  readonly rule: string;
  readonly title: Bilingual;
  readonly outcome: Outcome;
  readonly conditionKind: ConditionKind | null;
  readonly effect: Effect;
  readonly level: Level;
  readonly dimension: Dimension | null;
  readonly advice: Bilingual;
  readonly clauses: readonly Clause[];
  readonly validity: Finding['validity'] & { readonly onDate: ValidityState };
  readonly interpretation: Bilingual | null;
  readonly evidence: readonly EvidenceRow[];
  readonly because: Explanation;
  readonly missingAttributes: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly missingLayers: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly openExceptions: Finding['openExceptions'];
  readonly contradicts?: readonly Contradiction[];
  readonly succession?: readonly Succession[];
}

/** The rows that share an outcome, in the order in which a reader needs them. */
export interface FindingGroup {
  readonly outcome: Outcome;
  readonly rows: readonly FindingRow[];
}

/** A question with what gave rise to it, for the sentence that says why it is asked. */
export interface QuestionRow extends Question {
  readonly because: readonly EvidenceRow[];
}

/** One layer of the table of answers. */
export interface LayerRow {
  readonly layer: string;
  readonly title: Bilingual;
  readonly family: string;
  readonly role: LayerRole;
  readonly scope: LayerScope;
  readonly status: LayerStatus;
  readonly answer: LayerAnswerKind;
  readonly trouble: LayerTrouble | null;
  readonly partial: boolean;
  readonly edition: Edition;
  readonly accuracy: ShownDistance | null;
  readonly area: ShownArea | null;
  readonly share: ShownShare | null;
  readonly zones: readonly {
    readonly zone: string;
    readonly name: Bilingual;
    readonly area: ShownArea;
    readonly share: ShownShare;
  }[];
  readonly nearest: {
    readonly zone: string;
    readonly name: Bilingual;
    readonly distance: ShownDistance;
    readonly bearing: number | null;
  } | null;
}

/** The whole report, ready for a table on screen, on paper or as text. */
export interface Report {
  readonly asOf: string;
  readonly verdict: {
    readonly outcome: VerdictOutcome;
    readonly covered: number;
    readonly notCovered: number;
    readonly outside: boolean;
    /** The rules that decided it, most severe first. */
    readonly rules: readonly { readonly rule: string; readonly title: Bilingual; readonly advice: Bilingual }[];
    readonly unchecked: readonly { readonly layer: string; readonly title: Bilingual }[];
    /** Whether some of these could not be worked out, which no loading of data mends. */
    readonly notWorkedOut: boolean;
    /** Layers whose line is nearer than its accuracy: 临界，需实地核实. */
    readonly marginal: readonly { readonly layer: string; readonly title: Bilingual }[];
    /** Questions on which an undetermined rule waits. */
    readonly openQuestions: number;
  };
  readonly footprint: {
    readonly name: string;
    readonly crs: string;
    readonly ellipsoidalArea: ShownArea;
    readonly planeArea: ShownArea | null;
    readonly declaredArea: ShownArea | null;
    readonly inside: 'whole' | 'part' | 'none' | 'unknown';
    readonly areaOutside: ShownArea | null;
  };
  readonly groups: readonly FindingGroup[];
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly layers: readonly LayerRow[];
  readonly questions: readonly QuestionRow[];
  readonly notes: readonly Note[];
}
