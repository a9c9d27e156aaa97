// The sheet of silk, and on it the land of the district, lighter, with its shadow and its line.

import type { LayerSpecification } from 'maplibre-gl';
import { channelsOf, type Hex } from '../layers/paint.ts';
import { byZoom } from './expressions.ts';
import type { DisplayLayer } from './map-controller.ts';
import { layersOnly, type Manner, type Sheaf } from './stack.ts';

/** The silk itself. */
export const silk = ({ colours }: Manner): Sheaf =>
  layersOnly([{ id: 'silk', type: 'background', paint: { 'background-color': colours.silk } }]);

/** Widths in CSS pixels of the rings that lie upon each other to make the soft shadow, widest first. */
const haloWidths = [68, 58, 48, 39, 31, 23, 15, 8];

function mixed(ground: Hex, shade: Hex, share: number): string {
  const [from, to] = [channelsOf(ground), channelsOf(shade)];
  return `rgb(${from.map((value, index) => Math.round(value + share * ((to[index] ?? value) - value))).join(',')})`;
}

/** One ring; rings are opaque, because a translucent line shows where it overlaps itself at sharp corners. */
function haloRing(color: string, width: number): LayerSpecification {
  return {
    id: `district/halo-${width}`,
    type: 'line',
    source: 'district',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': color,
      'line-width': byZoom([8, width * 0.4], [10.2, width], [13, width * 1.4]),
      'line-translate': [1, 2.5],
    },
  };
}

/** The land inside the district, lighter than the silk, with a soft shadow around it. */
export function land({ features }: DisplayLayer, { colours, theme }: Manner): Sheaf {
  const depth = theme === 'dark' ? 0.75 : 0.5;
  const rings = haloWidths.map((width, index) => {
    const share = (index + 1) / haloWidths.length;
    return haloRing(mixed(colours.silk, colours.halo, depth * share ** 1.6), width);
  });
  return {
    sources: { district: features },
    patterns: [],
    layers: [
      ...rings,
      { id: 'district/land', type: 'fill', source: 'district', paint: { 'fill-color': colours.land } },
    ],
  };
}

/** The line of the district itself: long dash, dot. */
export function border({ opacity }: DisplayLayer, { colours }: Manner): Sheaf {
  return layersOnly([
    {
      id: 'district/border',
      type: 'line',
      source: 'district',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.sienna,
        'line-opacity': 0.9 * opacity,
        'line-width': byZoom([9, 0.8], [11, 1.2], [14, 1.8]),
        'line-dasharray': [7, 2.5, 1.2, 2.5],
      },
    },
  ]);
}
