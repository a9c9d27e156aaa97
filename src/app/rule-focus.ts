// Which rule's evidence is open: opened in its place, or from elsewhere in the panel.

import { useCallback } from 'react';
import { boxOf } from '../analysis/geometry/position.ts';
import { useJadeline } from './jadeline.tsx';
import { revealFinding, withSurroundings } from './reveal.ts';

/** Opens and closes the evidence of a rule, and shows its ground. */
export function useRuleToggle(): (rule: string) => void {
  const { store, fly } = useJadeline();
  return useCallback(
    (rule) => {
      const { openRule, run } = store.getState();
      const next = openRule === rule ? null : rule;
      store.setState({ openRule: next });
      const finding = run.screening?.findings.find((entry) => entry.rule === next);
      const ground = finding?.evidence.find((entry) => entry.geometry)?.geometry;
      if (finding && run.screening)
        fly(withSurroundings(boxOf(ground ?? run.screening.footprint.geometry), 1.8, 0.006));
    },
    [store, fly],
  );
}

/** Opens the evidence of a rule from elsewhere in the panel and brings it before the eyes. */
export function useRuleOpener(): (rule: string) => void {
  const { store } = useJadeline();
  const toggle = useRuleToggle();
  return (rule) => {
    if (store.getState().openRule !== rule) toggle(rule);
    revealFinding(rule);
  };
}
