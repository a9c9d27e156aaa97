// 看图: what applies at a point, or the welcome; and the layers.

import { LayerList, type ListedLayer } from '../panels/explore/layer-list.tsx';
import { Welcome } from '../panels/explore/welcome.tsx';
import { WhatApplies } from '../panels/explore/what-applies.tsx';
import { useFigures } from '../panels/figures.ts';
import { useLanguage } from '../panels/language.tsx';
import { boxOfZones } from './display-features.ts';
import { useJadeline } from './jadeline.tsx';
import { type AppState, themeOf } from './state.ts';
import { useApp } from './store.ts';

/** The layers of the pack as the lists show them, in the pack's order. */
export function listedLayers({ pack, looks }: Pick<AppState, 'pack' | 'looks'>): readonly ListedLayer[] {
  if (pack.state !== 'ready') return [];
  return pack.opened.layers.map(({ card, state, trouble }) => ({
    card,
    state,
    trouble: trouble ?? null,
    visible: looks[card.id]?.visible ?? false,
    opacity: looks[card.id]?.opacity ?? 1,
  }));
}

function Here() {
  const jadeline = useJadeline();
  const { all, names } = useLanguage();
  const figures = useFigures();
  const here = useApp((state) => state.here);
  if (!here) return null;
  const notes =
    here.located?.notes
      .filter(({ code }) => code !== 'illustrative')
      .map((note) => all.screening.note(note, names.layer)) ?? [];
  return (
    <WhatApplies
      position={figures.degrees(here.at)}
      located={here.located}
      fault={here.fault}
      troubleText={all.screening.trouble}
      notes={notes}
      onClose={() => jadeline.store.setState({ here: null })}
      onRetry={() => void jadeline.lookHere(here.at)}
    />
  );
}

function Layers() {
  const { store, fly } = useJadeline();
  const { all } = useLanguage();
  const pack = useApp((state) => state.pack);
  const looks = useApp((state) => state.looks);
  const theme = useApp(themeOf);
  const look = (id: string, change: { visible?: boolean; opacity?: number }) =>
    store.setState((state) => {
      const present = state.looks[id] ?? { visible: false, opacity: 1 };
      return { looks: { ...state.looks, [id]: { ...present, ...change } } };
    });
  const zoom = (id: string) => {
    const features = store.getState().features[id];
    const box = features && boxOfZones(features);
    if (box) fly(box);
    look(id, { visible: true });
  };
  return (
    <LayerList
      layers={listedLayers({ pack, looks })}
      theme={theme}
      troubleText={all.screening.trouble}
      onVisible={(id, visible) => look(id, { visible })}
      onOpacity={(id, opacity) => look(id, { opacity })}
      onZoom={zoom}
    />
  );
}

/** The Explore task. */
export function ExploreTask() {
  const { store, sites, draw } = useJadeline();
  const here = useApp((state) => state.here !== null);
  return (
    <>
      {here ? (
        <Here />
      ) : (
        <Welcome
          onDraw={() => draw.start('polygon')}
          onFiles={(files) => void sites.readFiles(files)}
          onExamples={() => store.setState({ task: 'screen' })}
        />
      )}
      <Layers />
    </>
  );
}
