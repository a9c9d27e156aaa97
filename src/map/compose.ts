// Lays the parts of the map upon each other: land, tints, mountains, water, lines, names.

import { drawingOrder, palettes } from '../layers/paint.ts';
import { areaEdge, areaFill, plainLine } from './areas.ts';
import { areaLabels, districtName, mountainNames, riverName, streamNames, townDots, townNames } from './labels.ts';
import { border, land, silk } from './land.ts';
import type { DisplayLayer } from './map-controller.ts';
import { mountainWash, relief } from './mountains.ts';
import { layersOnly, type Manner, pile, type Sheaf, type Showing } from './stack.ts';
import { river, streams } from './water.ts';

type Part = (layer: DisplayLayer, manner: Manner) => Sheaf;

/** Layers that are drawn in a manner of their own, plane by plane. */
const special: Readonly<Record<string, Partial<Record<Plane, Part>>>> = {
  district: { ground: land, border, names: districtName },
  ridges: { wash: mountainWash, relief, names: mountainNames },
  tributaries: { water: streams, names: streamNames },
  jialing: { water: river },
  jl_bank: { edge: plainLine, names: riverName },
  towns: { spots: townDots, names: townNames },
};

/** Families whose areas lie under the water: the river stays clear water in them. */
const underWater: readonly string[] = ['band', 'unit', 'mountain'];

const byGeometry = {
  polygon: { edge: areaEdge, names: areaLabels },
  line: { edge: plainLine },
  point: { spots: townDots, names: townNames },
} satisfies Record<string, Partial<Record<Plane, Part>>>;

const planes = ['ground', 'wash', 'bed', 'relief', 'water', 'fill', 'edge', 'border', 'spots', 'names'] as const;
type Plane = (typeof planes)[number];

const rank = ({ card }: DisplayLayer): number => {
  const place = drawingOrder.indexOf(card.id);
  return place < 0 ? drawingOrder.indexOf('ctrl_unit') + 0.5 : place;
};

function partOf(layer: DisplayLayer, plane: Plane): Part | undefined {
  const own = special[layer.card.id];
  if (own) return own[plane];
  const { geometry, family } = layer.card;
  if (geometry === 'polygon' && plane === (underWater.includes(family) ? 'bed' : 'fill')) return areaFill;
  const common: Partial<Record<Plane, Part>> = geometry ? byGeometry[geometry] : {};
  return common[plane];
}

/** Everything to be drawn, the names on top. */
export function compose({ layers, theme, language }: Showing): Sheaf {
  const manner: Manner = { colours: palettes[theme], theme, language };
  const shown = layers.filter(({ visible }) => visible).sort((a, b) => rank(a) - rank(b));
  const draw = (plane: Plane): Sheaf =>
    pile(...shown.map((layer) => partOf(layer, plane)?.(layer, manner) ?? layersOnly([])));
  return pile(silk(manner), ...planes.map(draw));
}
