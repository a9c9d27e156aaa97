// The same footprint and project on two days: which rules answer otherwise, and what that does to the verdict.

import type { ValidityState } from '../rules/validity.ts';
import type { Bilingual } from '../zones/layer.ts';
import { screen } from './screen.ts';
import type { Finding, Outcome, Screening, ScreeningRequest, VerdictOutcome } from './screening.ts';

/** One rule on one of the days. */
export interface OnDay {
  readonly outcome: Outcome;
  readonly state: ValidityState;
}

/** A rule that answers otherwise. */
export interface Change {
  readonly rule: string;
  readonly title: Bilingual;
  readonly before: OnDay;
  readonly after: OnDay;
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

/** What differs between two screenings of the same request on two days. */
export function compare(before: Screening, after: Screening): Comparison {
  const later = new Map(after.findings.map((finding) => [finding.rule, finding]));
  const changes = before.findings.flatMap((first): Change[] => {
    const second = later.get(first.rule);
    if (second === undefined) return [];
    const [was, is] = [onDay(first), onDay(second)];
    if (was.outcome === is.outcome && was.state === is.state) return [];
    const succession = second.succession ?? first.succession ?? [];
    return [{ rule: first.rule, title: first.title, before: was, after: is, succession }];
  });
  return {
    schema: 'jadeline/comparison@1',
    footprint: before.footprint.name,
    days: [before.asOf, after.asOf],
    verdicts: [before.verdict.outcome, after.verdict.outcome],
    changes,
  };
}

/** Screens on two days and says what changed; the day of the request itself does not count. */
export const compareOnDates = (request: ScreeningRequest, before: string, after: string): Comparison =>
  compare(screen({ ...request, asOf: before }), screen({ ...request, asOf: after }));
