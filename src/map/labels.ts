// Names on the map: mountains and rivers in Song type along their course, places in plain type beside their dots, areas
// inside themselves when one is near enough to read them.

import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { chainsOfCollection, once } from './derived.ts';
import { byZoom, expression } from './expressions.ts';
import { labelPoint } from './label-point.ts';
import type { DisplayLayer } from './map-controller.ts';
import { inLines, namedStretches, namesOf, townName, withoutRemarks } from './short-names.ts';
import { layersOnly, type Manner, type Sheaf } from './stack.ts';
import { faces } from './style.ts';
import { midline } from './taper.ts';

const nameIn = ({ language }: Manner) =>
  expression('coalesce', ['get', language === 'zh' ? 'name_zh' : 'name_en'], ['get', 'name_zh'], '');

type SymbolLook = NonNullable<SymbolLayerSpecification['paint']>;

const letters = (color: string, { colours }: Manner, halo = 1.6): SymbolLook => ({
  'text-color': color,
  'text-halo-color': colours.land,
  'text-halo-width': halo,
  'text-halo-blur': 0.6,
});

/** A control unit says its class by its pattern: its label is its place and its code. */
function areaName(feature: Feature): Record<string, string> {
  const { name_zh, name_en } = withoutRemarks(namesOf(feature));
  const code = feature.properties?.code;
  if (typeof code !== 'string') return { ...inLines({ name_zh, name_en }) };
  const kind = String(feature.properties?.class ?? '');
  return {
    name_zh: `${name_zh.replace(kind, '')}\n${code}`,
    name_en: `${name_en.replace(/, [a-z ]+ unit$/, '')}\n${code}`,
  };
}

const stretchesOf = once(namedStretches);
const townsOf = once(
  (towns): FeatureCollection => ({
    ...towns,
    features: towns.features.map((town) => ({
      ...town,
      properties: { ...town.properties, ...townName(namesOf(town)) },
    })),
  }),
);

const pointsOf = once(
  (collection): FeatureCollection => ({
    type: 'FeatureCollection',
    features: collection.features.flatMap((feature): Feature[] => {
      const at = labelPoint(feature.geometry);
      return at
        ? [{ type: 'Feature', properties: areaName(feature), geometry: { type: 'Point', coordinates: at } }]
        : [];
    }),
  }),
);

const middleOf = once((banks): FeatureCollection => {
  const [longest = [], second = []] = [...chainsOfCollection(banks)].sort((a, b) => b.length - a.length);
  const coordinates = midline(longest, second).map((at) => [...at]);
  const feature: Feature = {
    type: 'Feature',
    properties: { name_zh: '嘉陵江', name_en: 'Jialing River' },
    geometry: { type: 'LineString', coordinates },
  };
  return { type: 'FeatureCollection', features: coordinates.length > 1 ? [feature] : [] };
});

function alongLine(id: string, source: string, color: string, manner: Manner): SymbolLayerSpecification {
  const zh = manner.language === 'zh';
  return {
    id,
    type: 'symbol',
    source,
    layout: {
      'symbol-placement': 'line-center',
      'text-field': nameIn(manner),
      'text-font': faces.serif,
      'text-size': byZoom([9, 11], [11, 15], [14, 20]),
      'text-letter-spacing': zh ? 0.6 : 0.12,
      'text-max-angle': 32,
      'text-padding': 12,
    },
    paint: letters(color, manner, 1.8),
  };
}

/** Names of mountains, written along the crest. */
export function mountainNames({ card, features }: DisplayLayer, manner: Manner): Sheaf {
  const id = `${card.id}/stretches`;
  const layer = alongLine(`${card.id}/names`, id, manner.colours.textOchre, manner);
  return { sources: { [id]: stretchesOf(features) }, layers: [layer], patterns: [] };
}

/** The river's name down its middle, from its two banks. */
export function riverName({ features }: DisplayLayer, manner: Manner): Sheaf {
  const layer = alongLine('jl_bank/name', 'jl_bank/middle', manner.colours.textAzurite, manner);
  const look = { ...layer.paint, 'text-halo-color': manner.colours.waterShallow, 'text-halo-width': 1.4 };
  return { sources: { 'jl_bank/middle': middleOf(features) }, layers: [{ ...layer, paint: look }], patterns: [] };
}

/** Names of streams, small, when near. */
export function streamNames({ card, features }: DisplayLayer, manner: Manner): Sheaf {
  const layer = alongLine(`${card.id}/names`, `${card.id}/courses`, manner.colours.textAzurite, manner);
  const layout = {
    ...layer.layout,
    'text-size': byZoom([10.5, 10], [14, 13.5]),
    'text-letter-spacing': 0.2,
    'text-padding': 70,
  };
  return {
    sources: { [`${card.id}/courses`]: features },
    layers: [{ ...layer, minzoom: 10.6, layout }],
    patterns: [],
  };
}

/** From which zoom the areas of a layer carry their names, and in which letters. */
const areaNames: Readonly<
  Record<string, { from: number; color: 'textJade' | 'textIndigo' | 'textQuiet' | 'textCinnabar' }>
> = {
  pa: { from: 10.9, color: 'textJade' },
  industrial_park: { from: 11.6, color: 'textIndigo' },
  ctrl_unit: { from: 12, color: 'textQuiet' },
  water_src: { from: 12.6, color: 'textQuiet' },
  eco_redline: { from: 13, color: 'textCinnabar' },
};

/** The district's own name, while towns are too small to name. */
export function districtName({ card, features }: DisplayLayer, manner: Manner): Sheaf {
  const layer: LayerSpecification = {
    id: `${card.id}/name`,
    type: 'symbol',
    source: `${card.id}/points`,
    maxzoom: 8.9,
    layout: {
      'text-field': nameIn(manner),
      'text-font': faces.serif,
      'text-size': 16,
      'text-letter-spacing': manner.language === 'zh' ? 0.4 : 0.1,
    },
    paint: letters(manner.colours.text, manner, 1.8),
  };
  return { sources: { [`${card.id}/points`]: pointsOf(features) }, layers: [layer], patterns: [] };
}

/** Names inside areas. */
export function areaLabels({ card, features }: DisplayLayer, manner: Manner): Sheaf {
  const style = areaNames[card.id];
  if (!style) return layersOnly([]);
  const layer: LayerSpecification = {
    id: `${card.id}/names`,
    type: 'symbol',
    source: `${card.id}/points`,
    minzoom: style.from,
    layout: {
      'text-field': nameIn(manner),
      'text-font': faces.sans,
      'text-size': byZoom([10, 10.5], [14, 13.5]),
      'text-max-width': 12,
      'text-line-height': 1.25,
      'text-padding': 8,
      'text-letter-spacing': 0.05,
    },
    paint: letters(manner.colours[style.color], manner),
  };
  return { sources: { [`${card.id}/points`]: pointsOf(features) }, layers: [layer], patterns: [] };
}

const isSeat = expression('==', ['to-string', ['get', 'rank']], 'seat');

/** Dots of towns. */
export function townDots({ card, features, opacity }: DisplayLayer, { colours }: Manner): Sheaf {
  const dot: LayerSpecification = {
    id: `${card.id}/dots`,
    type: 'circle',
    source: card.id,
    paint: {
      'circle-radius': byZoom(
        [9, 1.6],
        [11, expression('case', isSeat, 4, 2.7)],
        [14, expression('case', isSeat, 5, 3.4)],
      ),
      'circle-color': colours.text,
      'circle-stroke-color': colours.land,
      'circle-stroke-width': 1.4,
      'circle-opacity': opacity,
      'circle-stroke-opacity': opacity,
    },
  };
  return { sources: { [card.id]: townsOf(features) }, layers: [dot], patterns: [] };
}

/** Names of towns; the seat first, the rest where there is room. */
export function townNames({ card }: DisplayLayer, manner: Manner): Sheaf {
  const names = (rank: 'seat' | 'other', from: number): LayerSpecification => ({
    id: `${card.id}/names-${rank}`,
    type: 'symbol',
    source: card.id,
    minzoom: from,
    filter: rank === 'seat' ? isSeat : expression('!', isSeat),
    layout: {
      'text-field': nameIn(manner),
      'text-font': rank === 'seat' ? faces.bold : faces.sans,
      'text-size': rank === 'seat' ? byZoom([9, 13], [12, 17], [15, 21]) : byZoom([9, 10.5], [11, 12.5], [14, 15.5]),
      'text-variable-anchor-offset': [
        'left',
        [0.55, 0],
        'right',
        [-0.55, 0],
        'top',
        [0, 0.5],
        'bottom',
        [0, -0.5],
        'bottom-left',
        [0.4, -0.35],
        'top-left',
        [0.4, 0.35],
      ],
      'text-justify': 'auto',
      'text-padding': 3,
      'text-max-width': 9,
    },
    paint: letters(manner.colours.text, manner, 1.8),
  });
  return layersOnly([names('other', 8.8), names('seat', 7)]);
}
