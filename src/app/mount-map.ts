// Brings map and state together: what the hand does on the map goes into the store, what the store holds is shown.

import type { Box, MultiPolygon } from '../analysis/geometry/position.ts';
import type { DrawMode, MapController } from '../map/map-controller.ts';
import { written } from '../words/format.ts';
import { wordsFor } from '../words/index.ts';
import type { SiteGiver } from './give-site.ts';
import { followMap } from './map-sync.ts';
import { themeOf } from './state.ts';
import type { AppStore } from './store.ts';

/** Whom the map reports to. */
export interface MapPartners {
  readonly store: AppStore;
  readonly sites: SiteGiver;
  readonly onClick: (at: readonly [number, number]) => void;
  readonly bounds: Box;
}

/** Room that the floating parts take from the map's edges, in CSS pixels; the sheet covers the lower half on a phone. */
const paddingFor = (width: number, height: number) =>
  width < 720
    ? { top: 72, right: 24, bottom: Math.round(height * 0.55), left: 24 }
    : { top: 28, right: 72, bottom: 28, left: 72 };

/** Makes the map in a container; the drawing tool's state is kept in the store. */
export async function mountMap(container: HTMLElement, partners: MapPartners): Promise<MapController> {
  const { createMap, fontsAt } = await import('../map/index.ts');
  const { store, sites, onClick, bounds } = partners;
  const state = store.getState();
  const map = createMap(container, {
    language: state.language,
    theme: themeOf(state),
    fonts: fontsAt(new URL('fonts/', document.baseURI)),
    ...(state.view && { view: state.view }),
    bounds,
    padding: paddingFor(container.clientWidth, container.clientHeight),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    onClick,
    onMove: ({ center, zoom, metresPerPixel }) => store.setState({ view: { center, zoom }, metresPerPixel }),
    onHover: (pointer) => store.setState({ pointer }),
    onFailure: (mapTrouble) => store.setState({ mapTrouble }),
  });
  store.setState({ metresPerPixel: map.view().metresPerPixel });
  followDrawing(map, store, sites);
  followMap(store, map);
  return map;
}

function followDrawing(map: MapController, store: AppStore, sites: SiteGiver): void {
  let fresh = false;
  map.draw.onState(() => {
    const drawing = map.draw.active();
    if (drawing !== null && drawing !== 'edit') fresh = true;
    if (drawing !== store.getState().drawing) store.setState({ drawing });
  });
  map.draw.onChange((geometry, line, live, crossing) => {
    sites.drawn({ geometry, line, live, crossing }, fresh);
    if (!live) fresh = false;
  });
}

/** More corners than this have no room for handles, and a hand would take for ever. */
const mostCorners = 1000;

const cornersOf = ({ coordinates }: MultiPolygon): number =>
  coordinates.flat().reduce((sum, ring) => sum + ring.length - 1, 0);

/** What the buttons and keys ask of the drawing tool; without a map they do nothing. */
export function drawingTools(store: AppStore, mapNow: () => MapController | null) {
  const start = (mode: DrawMode): void => {
    store.setState({ task: 'screen', here: null });
    mapNow()?.draw.start(mode, store.getState().lineWidth);
  };
  const edit = (): void => {
    const { site, drawing, language } = store.getState();
    const draw = mapNow()?.draw;
    const corners = site ? cornersOf(site.footprint.geometry) : 0;
    if (drawing === 'edit') draw?.finish();
    else if (corners > mostCorners) {
      const { tooManyCorners } = wordsFor(language).app;
      store.setState({ toast: tooManyCorners(written(corners, 0), written(mostCorners, 0)) });
    } else if (site) draw?.edit(site.footprint.geometry);
  };
  const stop = (): void => {
    const { drawing } = store.getState();
    if (drawing === 'edit') mapNow()?.draw.finish();
    else if (drawing !== null) mapNow()?.draw.cancel();
  };
  /** After undo and redo the handles follow the footprint that is now in force. */
  const follow = (): void => {
    const { site, drawing } = store.getState();
    const draw = mapNow()?.draw;
    if (drawing !== 'edit' || !draw) return;
    if (site) draw.edit(site.footprint.geometry);
    else draw.finish();
  };
  return { start, edit, stop, follow, finish: () => mapNow()?.draw.finish() };
}
