// The footprint and its past: every settled change can be undone and redone. A drag in progress is not a change yet.

import type { MultiPolygon } from '../analysis/geometry/position.ts';
import { squareMetres } from '../analysis/units/quantity.ts';
import { type AppState, idleRun, type Site } from './state.ts';

const depth = 200;

/** The answers go on to the next footprint, so that sites can be compared; those of an example end with it. */
const projectFor = ({ site: before, project }: AppState, site: Site | null) =>
  before?.origin === 'example' && site !== null && site.origin !== 'example' ? {} : project;

/** The state with another footprint (or none), the old one kept for undo, and the old answer taken away. */
export const withSite = (state: AppState, site: Site | null): Partial<AppState> => ({
  site,
  live: null,
  intake: null,
  project: projectFor(state, site),
  past: [...state.past, state.site].slice(-depth),
  future: [],
  run: { ...idleRun, busy: site !== null },
  openRule: null,
});

/** The state after the hand has let go: the same footprint, moved. The answer of the drag stays until the new one is there. */
export const settled = (state: AppState, site: Site): Partial<AppState> => ({
  ...withSite(state, site),
  run: { ...state.run, busy: true },
  openRule: state.openRule,
});

/** The state one step back; unchanged when there is none. */
export function undone(state: AppState): Partial<AppState> {
  if (state.past.length === 0) return {};
  const site = state.past.at(-1) ?? null;
  const future = [state.site, ...state.future];
  return { site, live: null, past: state.past.slice(0, -1), future, run: { ...idleRun, busy: site !== null } };
}

/** The state one step forward again; unchanged when there is none. */
export function redone(state: AppState): Partial<AppState> {
  if (state.future.length === 0) return {};
  const site = state.future[0] ?? null;
  const past = [...state.past, state.site];
  return { site, live: null, past, future: state.future.slice(1), run: { ...idleRun, busy: site !== null } };
}

/** A footprint that was moved by hand: its source's plane area no longer belongs to it, its declared area still does. */
export function moved(site: Site, geometry: MultiPolygon): Site {
  const { reading: _, ...footprint } = site.footprint;
  return { ...site, footprint: { ...footprint, geometry, planeArea: null, crs: 'EPSG:4490', notes: [] } };
}

/** A footprint that was drawn here: lon, lat in CGCS2000, nothing declared. */
export const siteFrom = (geometry: MultiPolygon, name: string, origin: Site['origin']): Site => ({
  footprint: { name, geometry, crs: 'EPSG:4490', planeArea: null, declaredArea: null, notes: [] },
  origin,
  remark: null,
});

/** The same footprint with the area in m² that its papers state, or with none. */
export const declaredAs = (site: Site, area: number | null): Site => ({
  ...site,
  footprint: { ...site.footprint, declaredArea: area === null ? null : squareMetres(area) },
});
