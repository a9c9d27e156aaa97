// Several sites at once: each is screened in turn and gets its own row; what could not be read keeps its sentence.

import type { Result } from '../analysis/units/result.ts';
import type { Intake, IntakeProblem } from '../intake/intake.ts';
import type { ScreeningClient } from '../worker/client.ts';
import { traceOf } from './run-screening.ts';
import type { BatchEntry } from './state.ts';
import type { AppStore } from './store.ts';

/** A file as it was read. */
export interface ReadFile {
  readonly name: string;
  readonly result: Result<Intake, IntakeProblem>;
}

function entriesOf({ name, result }: ReadFile, stamp: number): readonly BatchEntry[] {
  const none = { file: name, screening: null, fault: null };
  const unread = (problems: readonly IntakeProblem[]): BatchEntry => ({
    ...none,
    key: `${stamp} ${name} problems`,
    site: null,
    problems,
  });
  if (!result.ok) return [unread(result.problems)];
  const sites = result.value.footprints.map(
    (footprint, index): BatchEntry => ({
      ...none,
      key: `${stamp} ${name} ${index}`,
      site: { footprint, origin: 'file', remark: null },
      problems: [],
    }),
  );
  return result.value.problems.length > 0 ? [...sites, unread(result.value.problems)] : sites;
}

/** Puts the sites of several files on the list and screens one after the other. */
export async function reviewFiles(store: AppStore, client: ScreeningClient, files: readonly ReadFile[]): Promise<void> {
  const stamp = store.getState().batch.length;
  const entries = files.flatMap((file, index) => entriesOf(file, stamp + index));
  store.setState((state) => ({ batch: [...state.batch, ...entries], task: 'review', intake: null }));
  await screenBatch(store, client);
}

const idle = (store: AppStore): Promise<void> =>
  new Promise((resolve) => {
    if (!store.getState().run.busy) return resolve();
    const stop = store.subscribe((state) => {
      if (state.run.busy) return;
      stop();
      resolve();
    });
  });

/** Screens every site on the list that has no answer yet, while the footprint in hand always goes first. */
async function screenBatch(store: AppStore, client: ScreeningClient): Promise<void> {
  for (;;) {
    await idle(store);
    const { batch, project, asOf, expiredPlans, pack } = store.getState();
    const next = batch.find((entry) => entry.site && !entry.screening && entry.fault === null);
    if (!next?.site || pack.state !== 'ready') return;
    const change = (part: Partial<BatchEntry>) =>
      store.setState((state) => ({
        batch: state.batch.map((entry) => (entry.key === next.key ? { ...entry, ...part } : entry)),
      }));
    try {
      const screening = await client.screenEach({ footprint: next.site.footprint, project, asOf, expiredPlans });
      const now = store.getState();
      if (now.project === project && now.asOf === asOf && now.expiredPlans === expiredPlans) change({ screening });
    } catch (reason) {
      change({ fault: traceOf(reason) });
    }
  }
}

/** When the project or the day changes, the answers on the list no longer hold: they are taken away and computed again. */
export function followBatch(store: AppStore, client: ScreeningClient): void {
  store.subscribe((state, before) => {
    const unchanged =
      state.project === before.project && state.asOf === before.asOf && state.expiredPlans === before.expiredPlans;
    if (unchanged || state.batch.length === 0) return;
    store.setState({ batch: state.batch.map((entry) => ({ ...entry, screening: null, fault: null })) });
    void screenBatch(store, client);
  });
}
