// Mountains: a wash of mineral green and ochre along each ridge, and the strokes of its slopes.

import type { FeatureCollection, LineString } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { channelsOf, type Hex } from '../layers/paint.ts';
import { chainsOfCollection, once } from './derived.ts';
import { byZoom, expression, metresWide } from './expressions.ts';
import { hachures } from './hachures.ts';
import type { DisplayLayer } from './map-controller.ts';
import type { Manner, Sheaf } from './stack.ts';

const strokesOf = once((features) => hachures(chainsOfCollection(features)));
const crestsOf = once(
  (features): FeatureCollection<LineString> => ({
    type: 'FeatureCollection',
    features: chainsOfCollection(features).map((chain) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: chain.map((at) => [...at]) },
    })),
  }),
);

function wash(name: string, color: Hex, width: number, strength: number): LayerSpecification {
  const fade = [0, 0, 0.14, strength, 0.86, strength, 1, 0].map((value, index) =>
    index % 2 === 0 ? value : ['rgba', ...channelsOf(color), value],
  );
  return {
    id: `ridges/${name}`,
    type: 'line',
    source: 'ridges/crests',
    maxzoom: 14.8,
    layout: { 'line-join': 'round' },
    paint: {
      'line-width': metresWide(width),
      'line-blur': metresWide(width * 0.46),
      'line-gradient': expression('interpolate', ['linear'], ['line-progress'], ...fade),
      'line-opacity': byZoom([9, 1], [11.5, 0.9], [13, 0.5], [14.8, 0]),
    },
  };
}

/** Mineral green on the crests, ochre at the feet, as the old painters laid them. */
export function mountainWash({ features, opacity }: DisplayLayer, { colours, theme }: Manner): Sheaf {
  const depth = theme === 'dark' ? 0.8 : 1;
  return {
    sources: { 'ridges/crests': crestsOf(features) },
    patterns: [],
    layers: [
      wash('foot', colours.washFoot, 3600, 0.2 * depth * opacity),
      wash('slope', colours.washCrest, 2100, 0.2 * depth * opacity),
      wash('crest', colours.washCrest, 900, 0.26 * depth * opacity),
    ],
  };
}

function strokes(detail: 'far' | 'near', color: string, opacity: number): LayerSpecification {
  const shown = expression('*', ['get', 'opacity'], opacity);
  const wide = (factor: number) => expression('*', ['get', 'width'], factor);
  const far = byZoom([8.5, 0], [9.5, shown], [12, shown], [12.9, 0]);
  const near = byZoom([11.9, 0], [12.8, shown], [14.6, shown], [15.8, 0]);
  return {
    id: `ridges/${detail}`,
    type: 'line',
    source: 'ridges/strokes',
    ...(detail === 'far' ? { maxzoom: 13 } : { minzoom: 11.8, maxzoom: 15.8 }),
    filter: expression('==', ['get', 'detail'], detail),
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': color,
      'line-opacity': detail === 'far' ? far : near,
      'line-width': byZoom([9, wide(0.55)], [10.5, wide(0.85)], [12.5, wide(1.05)], [15, wide(1.3)]),
    },
  };
}

/** The strokes of the mountains. */
export function relief({ features, opacity }: DisplayLayer, { theme }: Manner): Sheaf {
  const color = theme === 'dark' ? '#9DB5A6' : '#54594A';
  const strength = (theme === 'dark' ? 0.6 : 0.72) * opacity;
  return {
    sources: { 'ridges/strokes': strokesOf(features) },
    layers: [strokes('far', color, strength), strokes('near', color, strength)],
    patterns: [],
  };
}
