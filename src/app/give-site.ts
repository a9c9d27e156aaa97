// The ways by which a footprint comes in; all end in the same place. Whatever is typed, drawn or dropped is read by the intake,
// so that a fault is told in the same sentence everywhere and a repaired ring carries its note.

import type { MultiPolygon } from '../analysis/geometry/position.ts';
import { metres } from '../analysis/units/quantity.ts';
import type { IntakeProblem } from '../intake/intake.ts';
import type { Drawing } from '../map/map-controller.ts';
import type { TypedPositions } from '../panels/screen/coordinate-editor.tsx';
import { wordsFor } from '../words/index.ts';
import type { ScreeningClient } from '../worker/client.ts';
import { fileReading, type ReadHint } from './file-reading.ts';
import { type ChosenFile, gatherFiles } from './gather-files.ts';
import { revealTop } from './reveal.ts';
import { type ReadFile, reviewFiles } from './review-files.ts';
import { traceOf } from './run-screening.ts';
import { moved, settled, siteFrom, withSite } from './site-history.ts';
import { idleRun, type Site } from './state.ts';
import type { AppStore } from './store.ts';

const featureBytes = (geometry: object): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ type: 'Feature', properties: {}, geometry }));

/** The drawing tool keeps 9 decimals: positions nearer than this in degrees (0.1 mm) are the same. */
const rounding = 1e-9;

const sameGround = (a: MultiPolygon, b: MultiPolygon): boolean => {
  const [left, right] = [a, b].map((geometry) => geometry.coordinates.flat(2).flat());
  return (
    left?.length === right?.length &&
    left?.every((value, index) => Math.abs(value - (right?.[index] ?? Infinity)) <= rounding) === true
  );
};

const withoutCrsNote = (site: Site): Site => ({
  ...site,
  footprint: { ...site.footprint, notes: site.footprint.notes.filter((note) => note.code !== 'crs-assumed') },
});

/** All entries by which the panels and the map give footprints. */
export function siteGiver(store: AppStore, client: ScreeningClient, show: (geometry: MultiPolygon) => void) {
  const words = () => wordsFor(store.getState().language).app;
  let last: { readonly bytes: Uint8Array; readonly hint: ReadHint } | null = null;
  const reading = fileReading(store, client);

  const accept = (site: Site, look = true) => {
    store.setState((state) => ({
      ...withSite(state, site),
      task: 'screen',
      here: null,
      drawing: null,
      editorOpen: false,
    }));
    if (look) show(site.footprint.geometry);
    revealTop({ focus: true });
  };

  function refuse(file: string, problems: readonly IntakeProblem[]): void {
    store.setState((state) => ({ ...withSite(state, null), task: 'screen', intake: { file, problems } }));
    revealTop({ focus: true });
  }

  async function read(bytes: Uint8Array, hint: ReadHint, origin: Site['origin']): Promise<void> {
    last = { bytes, hint };
    try {
      const result = await reading.read(bytes, hint);
      if (result === 'cancelled') return;
      if (!result.ok) return refuse(hint.name, result.problems);
      const { footprints, problems } = result.value;
      const [first] = footprints;
      if (footprints.length > 1 || !first) return reviewFiles(store, client, [{ name: hint.name, result }]);
      const site: Site = { footprint: first, origin, remark: null };
      accept(origin === 'file' ? site : withoutCrsNote(site));
      if (problems.length > 0) store.setState({ intake: { file: hint.name, problems } });
    } catch (reason) {
      store.setState((state) => ({
        ...withSite(state, null),
        task: 'screen',
        run: { ...state.run, fault: traceOf(reason) },
      }));
    }
  }

  async function readFiles(files: readonly File[]): Promise<void> {
    const gathered = await gatherFiles(files);
    if (!gathered.ok) return refuse(files.map(({ name }) => name).join('、'), gathered.problems);
    const [only, ...others] = gathered.value;
    if (!only) return;
    if (others.length > 0) return reviewChosen(gathered.value);
    return read(only.bytes, { name: only.name, companions: only.companions }, 'file');
  }

  /** Puts every footprint of the files on the review list, be it one or many. */
  async function reviewAll(files: readonly File[]): Promise<void> {
    const gathered = await gatherFiles(files);
    return gathered.ok
      ? reviewChosen(gathered.value)
      : refuse(files.map(({ name }) => name).join('、'), gathered.problems);
  }

  async function reviewChosen(chosen: readonly ChosenFile[]): Promise<void> {
    const results: ReadFile[] = [];
    for (const { name, bytes, companions } of chosen) {
      const result = await reading.read(bytes, { name, companions });
      if (result === 'cancelled') return;
      results.push({ name, result });
    }
    await reviewFiles(store, client, results);
  }

  function typed({ system, form, positions }: TypedPositions): Promise<void> {
    const ring = [...positions, ...positions.slice(0, 1)];
    const geometry =
      form === 'area' ? { type: 'Polygon', coordinates: [ring] } : { type: 'LineString', coordinates: positions };
    const named = { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${system.slice(5)}` } };
    const text = JSON.stringify({ type: 'Feature', crs: named, properties: {}, geometry });
    const width = metres(store.getState().lineWidth);
    return read(new TextEncoder().encode(text), { name: words().typedName, crs: system, width }, 'typed');
  }

  function example(id: string): void {
    const { pack } = store.getState();
    const found = pack.state === 'ready' ? pack.opened.examples.examples.find((entry) => entry.id === id) : undefined;
    if (!found) return;
    const { language } = store.getState();
    const { footprint } = found;
    const coordinates = footprint.type === 'Polygon' ? [footprint.coordinates] : footprint.coordinates;
    const site = siteFrom({ type: 'MultiPolygon', coordinates }, found.title[language], 'example');
    accept({ ...site, remark: found.note });
    store.setState({ project: found.project });
  }

  /** A drawing as the map reports it. While the hand moves it is live; when it rests it becomes the footprint. */
  function drawn({ geometry, line, live, crossing }: Drawing, fresh: boolean): void {
    const { site, lineWidth } = store.getState();
    if (!geometry || (fresh && live)) return;
    const name = line ? words().lineName(String(lineWidth)) : words().drawnName;
    if (crossing && live) store.setState({ live: null, run: { ...idleRun, busy: true } });
    else if (crossing) void read(featureBytes(geometry), { name, crs: 'EPSG:4490' }, 'drawn');
    else if (live) store.setState({ live: geometry });
    else if (!fresh && site) {
      const unmoved = sameGround(geometry, site.footprint.geometry);
      store.setState((state) => (unmoved ? { live: null } : settled(state, moved(site, geometry))));
    } else {
      const next = siteFrom(geometry, name, line ? 'line' : 'drawn');
      store.setState((state) => ({ ...withSite(state, next), task: 'screen', here: null, sheet: 'half' }));
      revealTop({ focus: false });
    }
  }

  const readAgain = (hint: ReadHint): void => {
    // What was answered before stays answered: the layer, then the parameters, then the width.
    if (last) void read(last.bytes, { ...last.hint, ...hint }, 'file');
  };
  return { accept, readFiles, reviewAll, readAgain, cancelReading: reading.cancel, typed, example, drawn };
}

export type SiteGiver = ReturnType<typeof siteGiver>;
