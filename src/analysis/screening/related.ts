// What stands beside a finding: sources that contradict its text, and the law before or after it.

import type { RuleBook } from '../rules/rule.ts';
import type { Finding } from './screening.ts';

/** The finding with the contradictions and successions in which its rule takes part; those not applicable are left as they are. */
export function withRelated(finding: Finding, { contradictions = [], successions = [] }: RuleBook): Finding {
  if (finding.outcome === 'not-applicable') return finding;
  const contradicts = contradictions.filter(({ rules }) => rules.includes(finding.rule));
  const succession = successions.filter(({ rules }) => rules.includes(finding.rule));
  return {
    ...finding,
    ...(contradicts.length === 0 ? {} : { contradicts }),
    ...(succession.length === 0 ? {} : { succession }),
  };
}
