// The app as one object: the store, the screening worker, the map, and everything that panels and keys may ask for.

import { createContext, use } from 'react';
import type { Box, LonLat, MultiPolygon } from '../analysis/geometry/position.ts';
import { boxOf } from '../analysis/geometry/position.ts';
import type { MapController } from '../map/map-controller.ts';
import type { ScreeningClient } from '../worker/client.ts';
import { followAnswers } from './answers.ts';
import { siteGiver } from './give-site.ts';
import { followLink } from './link-sync.ts';
import { drawingTools, mountMap } from './mount-map.ts';
import { openPack } from './open-pack.ts';
import { followOtherDay } from './other-day.ts';
import { withSurroundings } from './reveal.ts';
import { followBatch } from './review-files.ts';
import { followScreening, traceOf } from './run-screening.ts';
import { redone, undone } from './site-history.ts';
import type { Picture } from './state.ts';
import type { AppStore } from './store.ts';
import { takeAway } from './take-away.ts';

/** Where the map begins when no link says otherwise: the district's box in the geography sheet, rounded. */
const districtBounds: Box = [106.3, 29.65, 106.69, 30.09];
const boxAround = ([lon, lat]: LonLat, degrees: number): Box => [
  lon - degrees,
  lat - degrees,
  lon + degrees,
  lat + degrees,
];

async function pictureOf(map: MapController): Promise<Picture> {
  const address = URL.createObjectURL(await map.snapshot());
  const width = document.querySelector('.map-canvas')?.clientWidth ?? 0;
  return { address, across: width * map.view().metresPerPixel };
}

/** Puts everything together; nothing runs before `open` is called. */
export function createJadeline(store: AppStore, client: ScreeningClient, today: string, base: string) {
  let map: MapController | null = null;
  const fly = (box: Box) => map?.flyTo(box);
  const show = (geometry: MultiPolygon) => fly(withSurroundings(boxOf(geometry), 2.4, 0.012));
  const sites = siteGiver(store, client, show);
  const draw = drawingTools(store, () => map);
  const run = followScreening(store, client);
  followOtherDay(store, client);
  followAnswers(store);
  followBatch(store, client);
  followLink(store, today, (view) => map?.lookAt(view.center, view.zoom));

  async function lookHere(at: LonLat): Promise<void> {
    store.setState({ here: { at, located: null, fault: null }, task: 'explore' });
    const settle = (change: object) =>
      store.setState((state) => (state.here?.at === at ? { here: { ...state.here, ...change } } : {}));
    try {
      settle({ located: await client.locate(at, store.getState().asOf) });
    } catch (reason) {
      settle({ fault: traceOf(reason) });
    }
  }

  function mount(container: HTMLElement): () => void {
    let gone = false;
    const onClick = (at: LonLat) => {
      const { task, site } = store.getState();
      if (task === 'explore' || site === null) void lookHere(at);
    };
    mountMap(container, { store, sites, onClick, bounds: districtBounds })
      .then((made) => {
        if (gone) return made.destroy();
        map = made;
        const { site, view } = store.getState();
        if (site && !view) show(site.footprint.geometry);
      })
      .catch((reason: unknown) => store.setState({ mapTrouble: traceOf(reason) }));
    return () => {
      gone = true;
      map?.destroy();
      map = null;
    };
  }

  const step = (change: typeof undone) => {
    const { drawing } = store.getState();
    if (map && drawing !== null && drawing !== 'edit') return change === undone ? map.draw.undo() : map.draw.redo();
    store.setState(change);
    draw.follow();
  };
  async function print(): Promise<void> {
    const before = store.getState().picture;
    if (before) URL.revokeObjectURL(before.address);
    store.setState({ picture: map && (await pictureOf(map)) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    window.print();
  }
  return {
    store,
    sites,
    draw,
    run,
    takeAway: takeAway(store, today),
    open: () => openPack(store, client, base),
    mountMap: mount,
    lookHere,
    print,
    fly,
    show,
    goTo: (at: LonLat, box: Box | null) => fly(box ?? boxAround(at, 0.012)),
    home: () => fly(districtBounds),
    zoomIn: () => map?.zoomIn(),
    zoomOut: () => map?.zoomOut(),
    undo: () => step(undone),
    redo: () => step(redone),
  };
}

export type Jadeline = ReturnType<typeof createJadeline>;

/** The app in reach of its components. */
export const JadelineContext = createContext<Jadeline | null>(null);

/** The app; throws outside its context, which is a bug. */
export function useJadeline(): Jadeline {
  const jadeline = use(JadelineContext);
  if (!jadeline) throw new Error('useJadeline needs the JadelineContext');
  return jadeline;
}
