// Keeps the verdict with the footprint: whenever something that decides changes, the worker screens again; the latest wins.
// A run that fails or is cancelled leaves no verdict behind.

import { tooFarForVerdict } from '../intake/far-from-extent.ts';
import type { ScreeningClient } from '../worker/client.ts';
import { type AppState, idleRun } from './state.ts';
import type { AppStore } from './store.ts';

/** Cancel and repeat for the verdict card. */
export interface ScreeningRun {
  readonly cancel: () => void;
  readonly retry: () => void;
}

/** What went wrong, with its trace, for the person who will mend it. */
export const traceOf = (reason: unknown): string =>
  reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);

const decisive = (state: AppState) =>
  [state.site, state.live, state.project, state.asOf, state.expiredPlans, state.pack.state] as const;

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.every((value, index) => value === b[index]);

/** Follows the store and screens; returns what the verdict card may ask for. */
export function followScreening(store: AppStore, client: ScreeningClient): ScreeningRun {
  let latest: AbortController | null = null;

  const start = async (): Promise<void> => {
    const { site, live, project, asOf, expiredPlans, pack, run } = store.getState();
    latest?.abort();
    latest = null;
    if (!site || pack.state !== 'ready') return store.setState({ run: idleRun });
    const mine = new AbortController();
    latest = mine;
    const footprint = live ? { ...site.footprint, geometry: live, planeArea: null } : site.footprint;
    store.setState({ run: { ...run, busy: true, fault: null, cancelled: false, far: null } });
    const settle = (change: Partial<AppState['run']>) => {
      if (latest === mine) store.setState((state) => ({ run: { ...state.run, ...change } }));
    };
    try {
      const screening = await client.screen(
        { footprint, project, asOf, expiredPlans, settled: live === null },
        { signal: mine.signal, onLayer: (layer) => settle({ layer }) },
      );
      if (screening === 'superseded') return;
      const far = tooFarForVerdict(screening);
      settle({ busy: false, layer: null, screening: far === null ? screening : null, far });
    } catch (reason) {
      if (!mine.signal.aborted) settle({ busy: false, layer: null, screening: null, fault: traceOf(reason) });
    }
  };

  store.subscribe((state, before) => {
    if (!same(decisive(state), decisive(before))) void start();
  });
  return {
    cancel: () => {
      latest?.abort();
      latest = null;
      store.setState({ run: { ...idleRun, cancelled: true } });
    },
    retry: () => void start(),
  };
}
