// The day of the verdict, the other day to compare it with, and whether plans past their end still count.

import { useId } from 'react';
import type { TurningDay } from '../../analysis/index.ts';
import { daysFrom } from '../../analysis/rules/turning-days.ts';
import { useLanguage } from '../language.tsx';

interface DayOptionsProps {
  readonly asOf: string;
  readonly against: string | null;
  /** Days on which the rules change, earliest first. */
  readonly turning: readonly TurningDay[];
  readonly expiredPlans: boolean;
  /** Rules of expired plans among the findings, counted or left out; null before there is a screening. */
  readonly expired: number | null;
  /** A footprint is in hand, so that there is something to compare. */
  readonly comparable: boolean;
  readonly onAsOf: (day: string) => void;
  readonly onAgainst: (day: string | null) => void;
  readonly onExpiredPlans: (count: boolean) => void;
}

/** Turning days that are offered on either side of the day in hand. */
const mostBefore = 3;
const mostAfter = 1;

/** Days worth comparing: the eve of a change that lies behind, the first day of one that lies ahead. */
function offered(turning: readonly TurningDay[], asOf: string) {
  const behind = turning.filter(({ day }) => day <= asOf).slice(-mostBefore);
  const ahead = turning.filter(({ day }) => day > asOf).slice(0, mostAfter);
  return [
    ...ahead.map((entry) => ({ ...entry, past: false })),
    ...behind.toReversed().map((entry) => ({ ...entry, day: daysFrom(entry.day, -1), past: true })),
  ];
}

function Against({
  asOf,
  against,
  turning,
  onAgainst,
}: Pick<DayOptionsProps, 'asOf' | 'against' | 'turning' | 'onAgainst'>) {
  const { words } = useLanguage();
  return (
    <div className="against">
      <label className="field">
        {words.against}
        <input
          type="date"
          aria-label={words.againstDay}
          value={against ?? ''}
          onChange={(event) => onAgainst(event.target.value === '' ? null : event.target.value)}
        />
        {against !== null && (
          <button type="button" className="plain" onClick={() => onAgainst(null)}>
            {words.againstNone}
          </button>
        )}
      </label>
      {against === null && (
        <p className="offers-row">
          <span className="quiet">{words.againstPick}</span>
          {offered(turning, asOf).map(({ day, begin, end, past }) => (
            <button key={day} type="button" className="chip small" onClick={() => onAgainst(day)}>
              {past ? words.againstBefore(day, begin, end) : words.againstAfter(day, begin, end)}
            </button>
          ))}
        </p>
      )}
      {against === asOf && <p role="status">{words.againstSame}</p>}
    </div>
  );
}

/** Everything about time, in one place. */
export function DayOptions(props: DayOptionsProps) {
  const { asOf, expiredPlans, expired, comparable, onAsOf, onExpiredPlans } = props;
  const { words } = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`} className="options days">
      <h2 id={`${id}-title`} className="heading">
        {words.asOfTitle}
      </h2>
      <label className="field">
        {words.asOf}
        <input type="date" value={asOf} onChange={(event) => event.target.value && onAsOf(event.target.value)} />
      </label>
      {comparable && <Against {...props} />}
      <label className="field check">
        <input
          type="checkbox"
          checked={expiredPlans}
          aria-describedby={id}
          onChange={(event) => onExpiredPlans(event.target.checked)}
        />
        {words.expiredPlans}
      </label>
      <p id={id} className="quiet">
        {expired !== null && (expiredPlans ? words.expiredCounted(expired) : words.expiredLeftOut(expired))}{' '}
        {words.expiredPlansNote}
      </p>
    </section>
  );
}
