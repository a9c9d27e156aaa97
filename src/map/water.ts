// Water: streams that widen towards their mouths, and the river with its lighter middle.

import type { LayerSpecification } from 'maplibre-gl';
import { chainsOfCollection, once } from './derived.ts';
import { byZoom, expression } from './expressions.ts';
import type { DisplayLayer } from './map-controller.ts';
import type { Manner, Sheaf } from './stack.ts';
import { tapering } from './taper.ts';

const streamsOf = once((features) => tapering(chainsOfCollection(features)));

/** Streams that widen towards their mouths. */
export function streams({ features, opacity }: DisplayLayer, { theme }: Manner): Sheaf {
  const wide = (least: number, most: number) =>
    expression('interpolate', ['linear'], ['get', 'course'], 0, least, 1, most);
  const line: LayerSpecification = {
    id: 'tributaries/streams',
    type: 'line',
    source: 'tributaries/pieces',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': theme === 'dark' ? '#3C6A89' : '#7FA8C4',
      'line-width': byZoom([9, wide(0.3, 0.9)], [11, wide(0.45, 1.9)], [14, wide(0.9, 3.6)], [17, wide(2, 9)]),
      'line-opacity': opacity,
    },
  };
  return { sources: { 'tributaries/pieces': streamsOf(features) }, layers: [line], patterns: [] };
}

/** The river: deeper tone along the banks, a lighter one within, and fine lines of still water when near. */
export function river({ card, features, opacity }: DisplayLayer, { colours }: Manner): Sheaf {
  const { id } = card;
  const shore: LayerSpecification = {
    id: `${id}/shore`,
    type: 'line',
    source: id,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colours.water,
      'line-opacity': opacity,
      'line-width': byZoom([9, 1], [11, 2.6], [13, 10], [15, 26]),
      'line-offset': byZoom([9, 0.5], [11, 1.3], [13, 4], [15, 9]),
      'line-blur': byZoom([9, 0.5], [11, 1.6], [13, 8], [15, 22]),
    },
  };
  const waterline = (offset: number, strength: number): LayerSpecification => ({
    id: `${id}/waterline-${offset}`,
    type: 'line',
    source: id,
    minzoom: 12.2,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colours.azurite,
      'line-opacity': byZoom([12.2, 0], [13, strength * opacity]),
      'line-width': 0.6,
      'line-offset': byZoom([12, offset * 0.5], [14, offset], [16, offset * 2]),
    },
  });
  const bank: LayerSpecification = {
    id: `${id}/bank`,
    type: 'line',
    source: id,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colours.azurite,
      'line-opacity': 0.75 * opacity,
      'line-width': byZoom([9, 0.35], [11, 0.6], [14, 1]),
    },
  };
  const water: LayerSpecification = {
    id: `${id}/water`,
    type: 'fill',
    source: id,
    paint: { 'fill-color': colours.waterShallow, 'fill-opacity': opacity },
  };
  return {
    sources: { [id]: features },
    layers: [water, shore, waterline(5, 0.35), waterline(10, 0.22), bank],
    patterns: [],
  };
}
