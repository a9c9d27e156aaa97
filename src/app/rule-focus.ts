// Which rule's evidence is open: opened in its place, or from elsewhere in the panel.

import { boxOf } from '../analysis/geometry/position.ts';
import type { Screening } from '../analysis/index.ts';
import { useJadeline } from './jadeline.tsx';
import { revealFinding, withSurroundings } from './reveal.ts';

/** Opens and closes the evidence of a rule, and shows its ground. */
export function useRuleToggle(screening: Screening | null): (rule: string) => void {
  const { store, fly } = useJadeline();
  return (rule) => {
    const next = store.getState().openRule === rule ? null : rule;
    store.setState({ openRule: next });
    const finding = screening?.findings.find((entry) => entry.rule === next);
    const ground = finding?.evidence.find((entry) => entry.geometry)?.geometry;
    if (finding && screening) fly(withSurroundings(boxOf(ground ?? screening.footprint.geometry), 1.8, 0.006));
  };
}

/** Opens the evidence of a rule from elsewhere in the panel and brings it before the eyes. */
export function useRuleOpener(screening: Screening | null): (rule: string) => void {
  const { store } = useJadeline();
  const toggle = useRuleToggle(screening);
  return (rule) => {
    if (store.getState().openRule !== rule) toggle(rule);
    revealFinding(rule);
  };
}
