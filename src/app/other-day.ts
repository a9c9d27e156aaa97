// Keeps the answer for the other day beside that of the day in hand, while a comparison is asked for.

import type { ScreeningClient } from '../worker/client.ts';
import type { AppState, OtherDay } from './state.ts';
import type { AppStore } from './store.ts';

const deciding = (state: AppState) =>
  [state.site, state.live, state.project, state.against, state.expiredPlans, state.pack.state] as const;

/** Follows the store and screens on the other day whenever the hand rests. */
export function followOtherDay(store: AppStore, client: ScreeningClient): void {
  let latest: AbortController | null = null;

  const start = async (): Promise<void> => {
    const { site, live, project, against, expiredPlans, pack } = store.getState();
    latest?.abort();
    const mine = new AbortController();
    latest = mine;
    const settle = (other: OtherDay) => {
      if (latest === mine) store.setState({ other });
    };
    settle({ state: 'busy' });
    if (!site || live || against === null || pack.state !== 'ready') return;
    const request = { footprint: site.footprint, project, asOf: against, expiredPlans };
    try {
      settle({ state: 'ready', screening: await client.screenEach(request, { signal: mine.signal }) });
    } catch {
      settle({ state: 'failed' });
    }
  };

  store.subscribe((state, before) => {
    const earlier = deciding(before);
    if (deciding(state).some((value, index) => value !== earlier[index])) void start();
  });
}
