// How a drawing looks while the hand is on it: white squares with an azurite border, a translucent ribbon or area.

import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, Map as LiveMap } from 'maplibre-gl';
import { channelsOf, type Hex, type Palette } from '../layers/palette.ts';
import { expression } from './expressions.ts';

/** Source of the combined area under the handles. */
export const draftSource = 'draft';

interface Handle {
  readonly size: number;
  readonly round: boolean;
  readonly border: number;
}

const handleShapes = {
  corner: { size: 11, round: false, border: 2 },
  middle: { size: 8, round: true, border: 1.5 },
} satisfies Record<string, Handle>;

const pixelRatio = 3;

/** A handle as pixels: a square or disc of paper with an azurite border. */
function handleImage(
  { size, round, border }: Handle,
  ink: Hex,
  paper: Hex,
): { width: number; height: number; data: Uint8ClampedArray } {
  const width = size * pixelRatio;
  const data = new Uint8ClampedArray(width * width * 4);
  const middle = width / 2;
  for (let row = 0; row < width; row++) {
    for (let column = 0; column < width; column++) {
      const [dx, dy] = [Math.abs(column + 0.5 - middle), Math.abs(row + 0.5 - middle)];
      const depth = middle - 0.5 - (round ? Math.hypot(dx, dy) : Math.max(dx, dy));
      const cover = Math.max(0, Math.min(1, depth + 0.5));
      const colour = channelsOf(depth < border * pixelRatio ? ink : paper);
      data.set([...colour, Math.round(cover * 255)], (row * width + column) * 4);
    }
  }
  return { width, height: width, data };
}

const draftLayers = ({ azurite, ochre }: Palette): LayerSpecification[] => {
  const ink = expression('case', ['get', 'crossing'], ochre, azurite);
  return [
    {
      id: 'draft/tint',
      type: 'fill',
      source: draftSource,
      paint: { 'fill-color': ink, 'fill-opacity': expression('case', ['get', 'crossing'], 0, 0.2) },
    },
    {
      id: 'draft/edge',
      type: 'line',
      source: draftSource,
      paint: {
        'line-color': ink,
        'line-width': expression('case', ['get', 'crossing'], 7, 2),
        'line-opacity': expression('case', ['get', 'crossing'], 0.5, 1),
      },
    },
  ];
};

const handleLayer = (id: string, image: string, keys: readonly string[]): LayerSpecification => ({
  id,
  type: 'symbol',
  source: 'td-point',
  filter: expression('any', ...keys.map((key) => ['to-boolean', ['get', key]])),
  layout: { 'icon-image': image, 'icon-allow-overlap': true, 'icon-ignore-placement': true },
});

const layerIds = ['draft/tint', 'draft/edge', 'handles/middle', 'handles/corner'];

/** Lays the look of the drawing on the map, under and over the layers of the drawing tool (already there). */
export function layDrawing(map: LiveMap, colours: Palette): void {
  const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
  if (!map.getSource(draftSource)) map.addSource(draftSource, { type: 'geojson', data: nothing, tolerance: 0 });
  for (const [name, shape] of Object.entries(handleShapes)) {
    const key = `handle/${name}/${colours.azurite}`;
    if (!map.hasImage(key)) map.addImage(key, handleImage(shape, colours.azurite, colours.paper), { pixelRatio });
  }
  for (const layer of draftLayers(colours)) map.addLayer(layer, 'td-polygon');
  map.addLayer(handleLayer('handles/middle', `handle/middle/${colours.azurite}`, ['midPoint']));
  const corners = ['selectionPoint', 'coordinatePoint', 'closingPoint'];
  map.addLayer(handleLayer('handles/corner', `handle/corner/${colours.azurite}`, corners));
}

/** Takes it away again. */
export function liftDrawing(map: LiveMap): void {
  for (const id of layerIds) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(draftSource)) map.removeSource(draftSource);
}
