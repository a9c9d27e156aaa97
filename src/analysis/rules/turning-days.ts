// The days on which the rule book changes: a text comes into force, or its last day is over.

import type { Rule } from './rule.ts';

/** A day on which rules begin or have ended; `day` (YYYY-MM-DD) is the first on which it is so. */
export interface TurningDay {
  readonly day: string;
  readonly begin: number;
  readonly end: number;
}

/** The day so many days later (or earlier, below 0), YYYY-MM-DD. */
export function daysFrom(day: string, count: number): string {
  const then = new Date(`${day}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() + count);
  return then.toISOString().slice(0, 10);
}

/** The turning days of a rule book, earliest first. */
export function turningDays(rules: readonly Pick<Rule, 'validity'>[]): readonly TurningDay[] {
  const days = new Map<string, { begin: number; end: number }>();
  const at = (day: string) => {
    const entry = days.get(day) ?? { begin: 0, end: 0 };
    days.set(day, entry);
    return entry;
  };
  for (const { validity } of rules) {
    if (validity.from !== null) at(validity.from).begin++;
    if (validity.until !== null) at(daysFrom(validity.until, 1)).end++;
  }
  return [...days].map(([day, counts]) => ({ day, ...counts })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
