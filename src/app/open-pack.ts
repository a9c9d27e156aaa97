// Opens the pack that ships with the app, with progress; and brings its layers to the map one after the other.

import { shownAtFirst } from '../layers/paint.ts';
import type { OpenedPack, ScreeningClient } from '../worker/client.ts';
import { traceOf } from './run-screening.ts';
import type { LayerLook } from './state.ts';
import type { AppStore } from './store.ts';

function looksOf(opened: OpenedPack, given: Readonly<Record<string, LayerLook>>): Record<string, LayerLook> {
  const chosen = Object.keys(given).length > 0;
  const looks = opened.layers
    .filter((layer) => layer.state !== 'absent')
    .map(({ card: { id } }): [string, LayerLook] => [
      id,
      given[id] ?? { visible: !chosen && shownAtFirst.includes(id), opacity: 1 },
    ]);
  return Object.fromEntries(looks);
}

async function bringFeatures(store: AppStore, client: ScreeningClient, opened: OpenedPack): Promise<void> {
  const ready = opened.layers.filter((layer) => layer.state === 'ready').map((layer) => layer.card.id);
  const { looks } = store.getState();
  // What is visible comes first and in one piece, so that the map is built once; the rest follows for search and toggles.
  for (const visible of [true, false]) {
    const group = ready.filter((id) => (looks[id]?.visible ?? false) === visible);
    const brought = await Promise.all(group.map(async (id) => [id, await client.features(id)] as const));
    store.setState((state) => ({ features: { ...state.features, ...Object.fromEntries(brought) } }));
  }
}

/** Opens the pack at a base address. A pack that cannot be opened is a state of its own, with its problems. */
export async function openPack(store: AppStore, client: ScreeningClient, base: string): Promise<void> {
  store.setState({ pack: { state: 'loading', done: 0, total: 0, path: '' } });
  try {
    const result = await client.open(
      { base },
      { onProgress: (done, total, path) => store.setState({ pack: { state: 'loading', done, total, path } }) },
    );
    if (!result.ok) return store.setState({ pack: { state: 'failed', problems: result.problems } });
    const opened = result.value;
    store.setState((state) => ({ pack: { state: 'ready', opened }, looks: looksOf(opened, state.looks) }));
    await bringFeatures(store, client, opened);
  } catch (reason) {
    const problem = { code: 'download-failed', path: base, detail: traceOf(reason) } as const;
    store.setState((state) =>
      state.pack.state === 'ready' ? { toast: traceOf(reason) } : { pack: { state: 'failed', problems: [problem] } },
    );
  }
}
