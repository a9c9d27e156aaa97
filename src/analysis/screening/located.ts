// The answer to "what applies here?": schema jadeline/located@1. Plain data, ready for JSON.

import type { LonLat } from '../geometry/position.ts';
import type { Clause, Effect, Level, Validity } from '../rules/rule.ts';
import type { ValidityState } from '../rules/validity.ts';
import type { Metres } from '../units/quantity.ts';
import type {
  AttributeValue,
  Bilingual,
  Edition,
  LayerRole,
  LayerScope,
  LayerStatus,
  LayerTrouble,
} from '../zones/layer.ts';
import type { LayerAnswerKind, Nearest, Note } from './screening.ts';

/** A zone at the point. `boundary`: the point lies on its line, which is contact and not overlap. */
export interface LocatedZone {
  readonly zone: string;
  readonly name: Bilingual;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly position: 'inside' | 'boundary';
}

/** What one layer says of the point. */
export interface LocatedLayer {
  readonly layer: string;
  readonly title: Bilingual;
  readonly family: string;
  readonly role: LayerRole;
  readonly scope: LayerScope;
  readonly status: LayerStatus;
  readonly edition: Edition;
  readonly accuracy: Metres | null;
  readonly answer: LayerAnswerKind;
  readonly trouble: LayerTrouble | null;
  readonly zones: readonly LocatedZone[];
  /** The nearest zone and how far, 0 inside; null when nothing lies within the search distance. */
  readonly nearest: Nearest | null;
}

/** A rule whose ground the point belongs to; whether it concerns a project is not asked here. */
export interface LocatedRule {
  readonly rule: string;
  readonly title: Bilingual;
  readonly effect: Effect;
  readonly level: Level;
  readonly clauses: readonly Clause[];
  readonly advice: Bilingual;
  readonly validity: Validity & { readonly onDate: ValidityState };
  /** `affected`: it holds here. The others: it cannot be said, because these layers are missing. */
  readonly answer: 'affected' | 'not-covered' | 'could-not-check';
  readonly missingLayers: readonly string[];
}

/** Everything that applies at one point on one day. */
export interface Located {
  readonly schema: 'jadeline/located@1';
  readonly at: LonLat;
  readonly asOf: string;
  readonly inside: 'inside' | 'boundary' | 'outside' | 'unknown';
  readonly layers: readonly LocatedLayer[];
  readonly rules: readonly LocatedRule[];
  readonly notes: readonly Note[];
}
