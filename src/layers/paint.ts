// How every layer looks: the look of a feature, the order of drawing, and the legend. Data only.

import type { AttributeValue, Bilingual, LayerCard } from '../analysis/zones/layer.ts';
import { catalogue } from './paint-catalogue.ts';
import { type LayerPaint, type Paint, paint, short, single } from './paint-look.ts';

export type { LayerPaint, Paint } from './paint-look.ts';
export { channelsOf, type Hex, type Palette, type Pigment, palettes, type Theme } from './palette.ts';
export { type PatternName, patternNames, patternOf } from './pattern.ts';
export { type PatternImage, patternImage } from './pattern-image.ts';
export { swatchUrl } from './swatch.ts';

/** What a family looks like when a pack brings a layer that the catalogue does not know. */
const byFamily: Readonly<Record<string, string>> = {
  extent: 'district',
  river: 'tributaries',
  band: 'jl_5km',
  mountain: 'sishan',
  redline: 'eco_redline',
  reserve: 'pa',
  unit: 'ctrl_unit',
  farmland: 'pbf',
  town: 'ugb',
  'water-source': 'water_src',
  orientation: 'towns',
};

const unknown = single(paint('other', '其他', 'Other', 'mist', { tint: 0.08, pattern: 'mist', line: [1, short] }));

/** Layers from the bottom of the map to the top; a layer that is not named stands above the units. */
export const drawingOrder: readonly string[] = [
  'district',
  'ctrl_unit',
  'forest_land',
  'soilwater_prev',
  'pbf',
  'livestock_ban',
  'ugb',
  'no_burn',
  'noise_zone',
  'built_up',
  'jl_5km',
  'sishan',
  'construction_land',
  'jl_1km',
  'industrial_park',
  'water_src',
  'pa',
  'eco_redline',
  'contam_site',
  'ridges',
  'river_mgmt',
  'tributaries',
  'jialing',
  'shoreline_zone',
  'jl_bank',
  'towns',
];

/** Layers that the first screen shows. */
export const shownAtFirst: readonly string[] = [
  'district',
  'jl_5km',
  'jl_1km',
  'sishan',
  'pa',
  'eco_redline',
  'ridges',
  'tributaries',
  'jialing',
  'jl_bank',
  'towns',
];

type CardLook = Pick<LayerCard, 'id' | 'family'> & Partial<Pick<LayerCard, 'geometry'>>;

function layerPaint(card: CardLook): LayerPaint {
  const known = catalogue[card.id];
  if (known) return known;
  const like = catalogue[byFamily[card.family] ?? ''] ?? unknown;
  if (card.geometry !== 'line') return like;
  return single({ ...like.other, form: 'line', tint: 0, pattern: null });
}

/** The look of a feature of a layer, from its attributes; a class that is not known takes the look of the layer. */
export function paintOf(card: CardLook, attributes: Readonly<Record<string, AttributeValue>> = {}): Paint {
  const { attribute, classes, other } = layerPaint(card);
  return (attribute === null ? undefined : classes[String(attributes[attribute])]) ?? other;
}

/** The attribute by which a layer is divided into classes, with the look of each; `other` is the look of all else. */
export const paintsOf = (card: CardLook): LayerPaint => layerPaint(card);

/** One line of the legend; draw it with `swatchUrl(entry.paint, theme)`. */
export interface LegendEntry {
  readonly key: string;
  readonly title: Bilingual;
  readonly paint: Paint;
}

/** The legend of a layer: one line per class, or one for the layer. */
export function legendOf(card: CardLook): readonly LegendEntry[] {
  const { classes, other } = layerPaint(card);
  const paints = Object.values(classes);
  return (paints.length > 0 ? paints : [other]).map((entry) => ({ key: entry.key, title: entry.title, paint: entry }));
}
