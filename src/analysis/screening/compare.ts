// The same footprint and project on two days: which rules answer otherwise, and what that does to the verdict.

import type { Clause, Validity } from '../rules/rule.ts';
import type { ValidityState } from '../rules/validity.ts';
import type { Bilingual } from '../zones/layer.ts';
import { type FindingPair, pairsOf } from './moves.ts';
import type { Finding, Outcome, Screening, VerdictOutcome } from './screening.ts';

/** One rule on one of the days. */
export interface OnDay {
  readonly outcome: Outcome;
  readonly state: ValidityState;
}

/** A rule that answers otherwise. */
export interface Change {
  readonly rule: string;
  readonly title: Bilingual;
  /** It counts on the later day only, on the earlier only, or on both with another outcome or standing. */
  readonly kind: 'appears' | 'goes' | 'changes' | 'stands';
  /** The project has to do with it on one of the days at least. */
  readonly concerns: boolean;
  readonly before: OnDay;
  readonly after: OnDay;
  readonly clauses: readonly Clause[];
  /** The days of the text, and what took its place. */
  readonly validity: Validity;
  /** The law that came before or after the text, where it is known. */
  readonly succession: NonNullable<Finding['succession']>;
}

/** What differs between two days. */
export interface Comparison {
  readonly schema: 'jadeline/comparison@1';
  readonly footprint: string;
  readonly days: readonly [before: string, after: string];
  readonly verdicts: readonly [before: VerdictOutcome, after: VerdictOutcome];
  readonly changes: readonly Change[];
}

const onDay = ({ outcome, validity }: Finding): OnDay => ({ outcome, state: validity.onDate });
const idle: ReadonlySet<Outcome> = new Set(['not-applicable', 'not-covered', 'not-in-force']);

/** How a rule differs between the days: `stands` is the same outcome of a text whose standing is another, as of an expired plan. */
function kindOf(before: Outcome, after: Outcome): Change['kind'] {
  if (before === after) return 'stands';
  if (before === 'not-in-force') return 'appears';
  return after === 'not-in-force' ? 'goes' : 'changes';
}

function changeOf({ before, after }: FindingPair): Change | null {
  const [was, is] = [onDay(before), onDay(after)];
  if (was.outcome === is.outcome && was.state === is.state) return null;
  const { onDate: _onDate, ...validity } = after.validity;
  return {
    rule: before.rule,
    title: before.title,
    kind: kindOf(was.outcome, is.outcome),
    concerns: !idle.has(was.outcome) || !idle.has(is.outcome),
    before: was,
    after: is,
    clauses: after.clauses,
    validity,
    succession: after.succession ?? before.succession ?? [],
  };
}

/** What differs between two screenings of the same request on two days; the earlier day comes first, however they are given. */
export function compare(one: Screening, other: Screening): Comparison {
  const [before, after] = one.asOf <= other.asOf ? [one, other] : [other, one];
  return {
    schema: 'jadeline/comparison@1',
    footprint: before.footprint.name,
    days: [before.asOf, after.asOf],
    verdicts: [before.verdict.outcome, after.verdict.outcome],
    changes: pairsOf(before, after).flatMap((pair) => changeOf(pair) ?? []),
  };
}
