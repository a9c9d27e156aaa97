// Brings the live map in line with the wanted list of sources and layers, touching only what differs.

import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as LiveMap } from 'maplibre-gl';
import { patternImage } from '../layers/paint.ts';
import { type PatternNeed, patternKey, type Sheaf } from './stack.ts';
import { topMark } from './style.ts';

const tilePixelRatio = 2;

/** What was last laid on the map. */
export interface Laid {
  readonly sources: Map<string, FeatureCollection>;
  layers: readonly LayerSpecification[];
}

/** A map on which nothing lies yet. */
export const nothingLaid = (): Laid => ({ sources: new Map(), layers: [] });

const isGeoJson = (source: unknown): source is GeoJSONSource =>
  typeof source === 'object' && source !== null && 'setData' in source;

/** Gives a source new data; the source is made on first use. */
function pour(map: LiveMap, id: string, data: FeatureCollection): void {
  const source = map.getSource(id);
  if (isGeoJson(source)) source.setData(data);
  else map.addSource(id, { type: 'geojson', data, tolerance: 0.2, lineMetrics: id === 'ridges/crests', buffer: 128 });
}

function layPatterns(map: LiveMap, patterns: readonly PatternNeed[]): void {
  for (const need of patterns) {
    const key = patternKey(need);
    if (map.hasImage(key)) continue;
    const { width, height, data } = patternImage(
      need.pattern,
      { ink: need.ink },
      { pixelRatio: tilePixelRatio, spread: need.spread },
    );
    map.addImage(key, { width, height, data }, { pixelRatio: tilePixelRatio });
  }
}

type Properties = Readonly<Record<string, unknown>>;

const frame = ({ id: _id, ...rest }: LayerSpecification): string =>
  JSON.stringify({ ...rest, paint: undefined, layout: undefined });

const propertiesOf = (layer: LayerSpecification, part: 'paint' | 'layout'): Properties => ({
  ...(part in layer ? layer[part] : {}),
});

/** Calls back for every property that differs; a property that is gone is called with undefined. */
function differences(before: Properties, after: Properties, change: (name: string, value: unknown) => void): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) change(name, after[name]);
  }
}

function adjust(map: LiveMap, before: LayerSpecification, after: LayerSpecification): void {
  const { id } = after;
  // Names and values come from checked specifications; the setters' generic types cannot follow a name at run time.
  differences(propertiesOf(before, 'paint'), propertiesOf(after, 'paint'), (name, value) =>
    Reflect.apply(map.setPaintProperty, map, [id, name, value]),
  );
  differences(propertiesOf(before, 'layout'), propertiesOf(after, 'layout'), (name, value) =>
    Reflect.apply(map.setLayoutProperty, map, [id, name, value]),
  );
}

function layLayers(map: LiveMap, laid: Laid, wanted: readonly LayerSpecification[]): void {
  const before = new Map(laid.layers.map((layer) => [layer.id, layer]));
  const kept = new Set(
    wanted.filter((layer) => frame(layer) === frame(before.get(layer.id) ?? layer)).map(({ id }) => id),
  );
  for (const { id } of laid.layers) if (!kept.has(id) || !wanted.some((layer) => layer.id === id)) map.removeLayer(id);
  const order = laid.layers.filter(({ id }) => kept.has(id)).map(({ id }) => id);
  const sameOrder = wanted.filter(({ id }) => order.includes(id)).every(({ id }, index) => id === order[index]);
  let above = topMark;
  for (const layer of [...wanted].reverse()) {
    const old = kept.has(layer.id) ? before.get(layer.id) : undefined;
    if (!old) map.addLayer(layer, above);
    else {
      adjust(map, old, layer);
      if (!sameOrder) map.moveLayer(layer.id, above);
    }
    above = layer.id;
  }
  laid.layers = wanted;
}

/** Lays what is wanted on the map, and takes away what no longer is. */
export function reconcile(map: LiveMap, laid: Laid, wanted: Sheaf): void {
  layPatterns(map, wanted.patterns);
  for (const [id, data] of Object.entries(wanted.sources)) {
    if (laid.sources.get(id) === data) continue;
    pour(map, id, data);
    laid.sources.set(id, data);
  }
  layLayers(map, laid, wanted.layers);
  for (const id of [...laid.sources.keys()]) {
    if (id in wanted.sources) continue;
    map.removeSource(id);
    laid.sources.delete(id);
  }
}
