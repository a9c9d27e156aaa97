// The map with what floats on it: search, buttons, legend, status line.

import { useMemo } from 'react';
import { threeDegreeZone, zoneCrs } from '../analysis/geometry/crs.ts';
import type { LonLat } from '../analysis/geometry/position.ts';
import { project } from '../analysis/geometry/projection.ts';
import { legendOf } from '../layers/paint.ts';
import { Legend } from '../panels/explore/legend.tsx';
import { useFigures } from '../panels/figures.ts';
import { useLanguage } from '../panels/language.tsx';
import { MapButtons } from '../panels/shell/map-buttons.tsx';
import { SearchBox } from '../panels/shell/search-box.tsx';
import { StatusLine } from '../panels/shell/status-line.tsx';
import { listedLayers } from './explore-task.tsx';
import { useJadeline } from './jadeline.tsx';
import { displayOf, overlapsOf } from './map-sync.ts';
import { MapView } from './map-view.tsx';
import { placesOf } from './places.ts';
import { type Place, searchPlaces } from './search-places.ts';
import { themeOf } from './state.ts';
import { useApp } from './store.ts';

function Search() {
  const { lookHere, goTo } = useJadeline();
  const pack = useApp((state) => state.pack);
  const features = useApp((state) => state.features);
  const places = useMemo(() => placesOf(pack, features), [pack, features]);
  const choose = (place: Place) => {
    goTo(place.at, place.box);
    void lookHere(place.at);
  };
  return <SearchBox search={(typed) => searchPlaces(places, typed)} onChoose={choose} />;
}

function Buttons() {
  const { store, draw, zoomIn, zoomOut, home, undo, redo, print } = useJadeline();
  const drawing = useApp((state) => state.drawing);
  const canUndo = useApp((state) => state.past.length > 0) || (drawing !== null && drawing !== 'edit');
  const canRedo = useApp((state) => state.future.length > 0) || (drawing !== null && drawing !== 'edit');
  return (
    <MapButtons
      onZoomIn={() => zoomIn()}
      onZoomOut={() => zoomOut()}
      onHome={home}
      onDraw={() => {
        store.setState({ sheet: 'low' });
        draw.start('polygon');
      }}
      onUndo={canUndo ? undo : null}
      onRedo={canRedo ? redo : null}
      onPrint={() => void print()}
    />
  );
}

function VisibleLegend() {
  const pack = useApp((state) => state.pack);
  const looks = useApp((state) => state.looks);
  const theme = useApp(themeOf);
  const visible = listedLayers({ pack, looks }).filter((layer) => layer.visible && layer.state === 'ready');
  const themes = visible.filter(({ card }) => card.role === 'control');
  return <Legend entries={themes.flatMap(({ card }) => legendOf(card))} theme={theme} />;
}

/** Millimetres of a CSS pixel: 25.4 / 96. */
const pixel = 0.0254 / 96;

/** A position's words in the plane of its own 3-degree zone; null outside the zones of China. */
function planeOf(at: LonLat): { zone: number; x: string; y: string } | null {
  if (at[0] < 73.5 || at[0] >= 136.5) return null;
  const zone = threeDegreeZone(at[0]);
  const [east, north] = project(at, zoneCrs(zone, true));
  return { zone, x: north.toFixed(1), y: east.toFixed(1) };
}

function Status() {
  const { takeAway } = useJadeline();
  const { words } = useLanguage();
  const figures = useFigures();
  const center = useApp((state) => state.view?.center ?? null);
  const pointer = useApp((state) => state.pointer);
  const perPixel = useApp((state) => state.metresPerPixel);
  const illustrative = useApp(
    (state) => state.pack.state === 'ready' && state.pack.opened.manifest.status === 'illustrative',
  );
  const at = pointer ?? center;
  const plane = at && planeOf(at);
  const text = at && figures.degrees(at);
  return (
    <StatusLine
      illustrative={illustrative}
      degrees={text}
      plane={plane && words.plane(plane.zone, plane.x, plane.y)}
      ratio={perPixel === null ? null : `1 : ${figures.plain(Number((perPixel / pixel).toPrecision(3)), 0)}`}
      onCopy={text === null ? null : () => void takeAway.copy(text, words.positionCopied)}
    />
  );
}

/** What the map shows, for those who do not see it. */
function MapInWords() {
  const { words } = useLanguage();
  const layers = useApp((state) => displayOf(state).length);
  const screening = useApp((state) => state.site && state.run.screening);
  const overlaps = useMemo(() => overlapsOf(screening).length, [screening]);
  return <p className="unseen">{words.mapShows(layers, overlaps)}</p>;
}

/** The region of the map. */
export function MapArea() {
  const { words } = useLanguage();
  return (
    <section className="map-area" aria-label={words.map}>
      <MapInWords />
      <div className="map-stage">
        <MapView />
        <Search />
        <Buttons />
        <VisibleLegend />
      </div>
      <Status />
    </section>
  );
}
