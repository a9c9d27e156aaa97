// Brings the answer before the person's eyes: the panel goes back to its top, and the focus too when they worked there.

import type { Box } from '../analysis/geometry/position.ts';

/** After the next paint: the panel from its top; with `focus`, keyboard and screen reader stand there as well. */
export function revealTop({ focus }: { readonly focus: boolean }): void {
  requestAnimationFrame(() => {
    const panel = document.querySelector<HTMLElement>('#task');
    panel?.scrollTo({ top: 0 });
    if (focus) panel?.focus({ preventScroll: true });
  });
}

/** After the next paint: the row of a rule, with the focus on it. */
export function revealFinding(rule: string): void {
  requestAnimationFrame(() => {
    const head = document.querySelector<HTMLElement>(`.finding[data-rule="${CSS.escape(rule)}"] .finding-head`);
    head?.focus({ preventScroll: true });
    head?.scrollIntoView({ block: 'center' });
  });
}

/** A box with surroundings: so many times as wide, and no narrower than `least` degrees, so that one sees where it is. */
export function withSurroundings([west, south, east, north]: Box, times: number, least: number): Box {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const halfWidth = Math.max((east - west) * times, least) / 2;
  const halfHeight = Math.max((north - south) * times, least) / 2;
  return [lon - halfWidth, lat - halfHeight, lon + halfWidth, lat + halfHeight];
}
