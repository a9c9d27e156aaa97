// Keeps the map in line with the state: layers, footprint, overlaps, marker, distances, language, theme.

import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../analysis/geometry/position.ts';
import type { Screening } from '../analysis/index.ts';
import type { DisplayCollection } from '../layers/feature-collection.ts';
import type { DisplayLayer, DisplayOverlap, MapController, NearestLine } from '../map/map-controller.ts';
import { figuresIn } from '../panels/figures.ts';
import { displayFeatures } from './display-features.ts';
import { type AppState, themeOf } from './state.ts';
import type { AppStore } from './store.ts';

const kinds = { conflict: 'conflict', condition: 'condition', undetermined: 'undetermined' } as const;
const strength = ['conflict', 'undetermined', 'condition'] as const;

/** The ground to paint over the footprint: for each layer the strictest outcome only, and what lies outside the data. */
export function overlapsOf(screening: Screening | null): readonly DisplayOverlap[] {
  if (!screening) return [];
  const painted = new Map<string, DisplayOverlap>();
  for (const outcome of strength) {
    for (const finding of screening.findings) {
      if (finding.outcome !== outcome) continue;
      for (const { layer, geometry } of finding.evidence) {
        if (geometry && !painted.has(layer)) {
          painted.set(layer, { kind: kinds[outcome], geometry });
        }
      }
    }
  }
  const { outside } = screening.footprint;
  const beyond: readonly DisplayOverlap[] = outside ? [{ kind: 'outside', geometry: outside }] : [];
  // The strictest is painted last, on top.
  return [...beyond, ...[...painted.values()].reverse()];
}

/** The measured lines to show: from the footprint to the layers that the open finding speaks of. */
function nearestOf(state: AppState): readonly NearestLine[] {
  const { screening } = state.run;
  const finding = screening?.findings.find((entry) => entry.rule === state.openRule);
  if (!screening || !finding) return [];
  const figures = figuresIn(state.language);
  const layers = new Set(finding.evidence.map((entry) => entry.layer));
  return screening.layers.flatMap(({ layer, nearest }) =>
    nearest && nearest.distance > 0 && layers.has(layer)
      ? [{ from: nearest.from, to: nearest.to, label: figures.metres(nearest.distance) }]
      : [],
  );
}

const copies = new WeakMap<DisplayCollection, FeatureCollection>();

/** The same copy for the same zones, so that the map sees what has not changed. */
function forMap(zones: DisplayCollection): FeatureCollection {
  const copy = copies.get(zones) ?? displayFeatures(zones);
  copies.set(zones, copy);
  return copy;
}

/** Every visible layer of the pack that has arrived, with the reader's choices. */
export function displayOf(state: AppState): readonly DisplayLayer[] {
  if (state.pack.state !== 'ready') return [];
  return state.pack.opened.layers.flatMap(({ card }) => {
    const features = state.features[card.id];
    const look = state.looks[card.id];
    return features && look?.visible ? [{ card, features: forMap(features), ...look }] : [];
  });
}

type Change = (state: AppState, before: AppState | null) => void;

const differs = <Part>(state: AppState, before: AppState | null, part: (state: AppState) => Part): boolean =>
  before === null || part(state) !== part(before);

/** Shows the state on the map and follows it; returns how to stop. */
export function followMap(store: AppStore, map: MapController): () => void {
  const update: Change = (state, before) => {
    if (differs(state, before, (s) => s.language)) map.setLanguage(state.language);
    if (differs(state, before, themeOf)) map.setTheme(themeOf(state));
    if (differs(state, before, (s) => s.looks) || differs(state, before, (s) => s.features)) {
      map.setLayers(displayOf(state));
    }
    const ground = (s: AppState) => s.site?.footprint.geometry ?? null;
    if (differs(state, before, ground)) map.setFootprint(ground(state));
    const answer = (s: AppState) => (s.site ? s.run.screening : null);
    if (differs(state, before, answer)) map.setOverlaps(overlapsOf(answer(state)));
    const at = (s: AppState): LonLat | null => s.here?.at ?? null;
    if (differs(state, before, at)) map.setMarker(at(state));
    if (differs(state, before, answer) || differs(state, before, (s) => s.openRule)) map.setNearest(nearestOf(state));
    if (before && differs(state, before, (s) => s.lineWidth) && state.drawing === 'line')
      map.draw.setWidth(state.lineWidth);
  };
  update(store.getState(), null);
  return store.subscribe(update);
}
