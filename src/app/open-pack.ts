// Opens the pack that ships with the app, with progress; and brings its layers to the map one after the other.

import type { DisplayView } from '../layers/feature-collection.ts';
import { shownAtFirst } from '../layers/paint.ts';
import type { OpenedPack, ScreeningClient } from '../worker/client.ts';
import { traceOf } from './run-screening.ts';
import type { AppState, LayerLook } from './state.ts';
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

/** Layers whose file is larger than this (bytes) are brought to the map view by view. */
const drawnWhole = 4_000_000;

const isLarge = ({ state, card }: OpenedPack['layers'][number]): boolean =>
  state === 'ready' && (card.file?.bytes ?? 0) > drawnWhole;

/** Half of what a view may show, in CSS pixels, with room for the next step of the hand. */
const [halfWidth, halfHeight] = [1400, 1000];

function viewOf({ view, metresPerPixel }: AppState): DisplayView | null {
  if (view === null || metresPerPixel === null) return null;
  const [lon, lat] = view.center;
  const degree = metresPerPixel / 111_000;
  const [wide, high] = [(degree * halfWidth) / Math.cos((lat * Math.PI) / 180), degree * halfHeight];
  return { box: [lon - wide, lat - high, lon + wide, lat + high], step: degree };
}

/** Brings what is seen of large layers, again whenever the map comes to rest elsewhere. The latest view wins. */
function followViews(store: AppStore, client: ScreeningClient, opened: OpenedPack): void {
  const large = opened.layers.filter(isLarge).map(({ card }) => card.id);
  if (large.length === 0) return;
  const shown = new Map<string, AppState['view']>();
  const bring = async (id: string, state: AppState): Promise<void> => {
    const view = viewOf(state);
    if (view === null || shown.get(id) === state.view) return;
    shown.set(id, state.view);
    const brought = await client.features(id, view);
    if (shown.get(id) === state.view) store.setState(({ features }) => ({ features: { ...features, [id]: brought } }));
  };
  const follow = (state: AppState): void => {
    for (const id of large) {
      if (state.looks[id]?.visible) bring(id, state).catch((reason) => store.setState({ toast: traceOf(reason) }));
    }
  };
  follow(store.getState());
  store.subscribe((state, before) => {
    if (state.view !== before.view || state.looks !== before.looks || state.metresPerPixel !== before.metresPerPixel)
      follow(state);
  });
}

async function bringFeatures(store: AppStore, client: ScreeningClient, opened: OpenedPack): Promise<void> {
  const ready = opened.layers
    .filter((layer) => layer.state === 'ready' && !isLarge(layer))
    .map((layer) => layer.card.id);
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
    followViews(store, client, opened);
    await bringFeatures(store, client, opened);
  } catch (reason) {
    const problem = { code: 'download-failed', path: base, detail: traceOf(reason) } as const;
    store.setState((state) =>
      state.pack.state === 'ready' ? { toast: traceOf(reason) } : { pack: { state: 'failed', problems: [problem] } },
    );
  }
}
