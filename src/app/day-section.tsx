// The day of the verdict and the other day, wired to the store; and what differs between the two.

import { useMemo } from 'react';
import type { Screening } from '../analysis/index.ts';
import { turningDays } from '../analysis/rules/turning-days.ts';
import { compare } from '../analysis/screening/compare.ts';
import { useLanguage } from '../panels/language.tsx';
import { ComparisonView } from '../panels/screen/comparison.tsx';
import { DayOptions } from '../panels/screen/day-options.tsx';
import { useJadeline } from './jadeline.tsx';
import { useApp } from './store.ts';

/** The comparison of a screening with the other day; null while there is none. */
export function useComparison(screening: Screening | null) {
  const against = useApp((state) => state.against);
  const other = useApp((state) => state.other);
  return useMemo(() => {
    if (screening === null || other.state !== 'ready') return null;
    // An answer for another day than the one that is asked for is on its way out.
    if (other.screening.asOf !== against || against === screening.asOf) return null;
    return compare(screening, other.screening);
  }, [screening, other, against]);
}

/** The differences, or what stands in their way; nothing while no other day is chosen. */
function OtherDay({ screening, onRule }: { readonly screening: Screening; readonly onRule: (rule: string) => void }) {
  const { words } = useLanguage();
  const against = useApp((state) => state.against);
  const state = useApp((app) => app.other.state);
  const busy = useApp((app) => app.against !== null && app.run.busy);
  const comparison = useComparison(screening);
  if (against === null || against === screening.asOf) return null;
  if (state === 'failed') return <p role="alert">{words.againstFailed}</p>;
  if (comparison === null || busy) return <p role="status">{words.againstBusy}</p>;
  return <ComparisonView comparison={comparison} onRule={onRule} />;
}

/** Rules of plans past their end, whether they count or not. */
const expiredIn = ({ findings }: Screening): number =>
  findings.filter(({ validity }) => validity.onDate === 'expired-plan').length;

interface DaySectionProps {
  readonly screening: Screening | null;
  readonly onRule: (rule: string) => void;
}

/** Everything about time. */
export function DaySection({ screening, onRule }: DaySectionProps) {
  const { store } = useJadeline();
  const asOf = useApp((state) => state.asOf);
  const against = useApp((state) => state.against);
  const expiredPlans = useApp((state) => state.expiredPlans);
  const pack = useApp((state) => state.pack);
  const turning = useMemo(() => (pack.state === 'ready' ? turningDays(pack.opened.rules.rules) : []), [pack]);
  return (
    <>
      <DayOptions
        asOf={asOf}
        against={against}
        turning={turning}
        expiredPlans={expiredPlans}
        expired={screening && expiredIn(screening)}
        comparable={screening !== null}
        onAsOf={(day) => store.setState({ asOf: day })}
        onAgainst={(day) => store.setState({ against: day })}
        onExpiredPlans={(count) => store.setState({ expiredPlans: count })}
      />
      {screening && <OtherDay screening={screening} onRule={onRule} />}
    </>
  );
}
