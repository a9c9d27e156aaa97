// Builds the tiny world of a case: a footprint of 100 m by 100 m, and layers that lie inside, beside or at a distance from it.

import type { Situation } from '../../packs/rules/rule-schema.ts';
import { geodesicDestination } from '../../src/analysis/geometry/geodesy.ts';
import type { LonLat, MultiPolygon, Polygon, Shape } from '../../src/analysis/geometry/position.ts';
import type { RuleBook } from '../../src/analysis/rules/rule.ts';
import type { Pack } from '../../src/analysis/screening/pack.ts';
import type { Footprint } from '../../src/analysis/screening/screening.ts';
import { metres } from '../../src/analysis/units/quantity.ts';
import type { AttributeValue, Bilingual, Layer, LayerState, Zone } from '../../src/analysis/zones/layer.ts';

const corner: LonLat = [106.45, 29.85];

/** The position so many metres east and north of the footprint's south-western corner. */
export function at(east: number, north: number): LonLat {
  const [lon] = geodesicDestination(corner, 90, east);
  const [, lat] = geodesicDestination(corner, 0, north);
  return [lon, lat];
}

/** A rectangle by its edges, in metres from the footprint's south-western corner. */
export function rectangle(west: number, south: number, east: number, north: number): Polygon {
  const ring = [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
  return { type: 'Polygon', coordinates: [ring] };
}

/** A footprint in the same measure. */
export function footprint(west = 0, south = 0, east = 100, north = 100): Footprint {
  const geometry: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [rectangle(west, south, east, north).coordinates],
  };
  return { name: 'case', geometry, crs: 'EPSG:4490', planeArea: null, declaredArea: null, notes: [] };
}

const places: Readonly<Record<string, Polygon>> = {
  inside: rectangle(-500, -500, 600, 600),
  west: rectangle(-500, -500, 50, 600),
  east: rectangle(50, -500, 600, 600),
  outside: rectangle(400, -500, 900, 600),
  edge: rectangle(100, -500, 600, 600),
};

/** A line so many metres north of the footprint. */
export function lineAt(distance: number): Shape {
  const [, lat] = geodesicDestination(at(0, 100), 0, distance);
  return {
    type: 'LineString',
    coordinates: [
      [at(-2000, 0)[0], lat],
      [at(2000, 0)[0], lat],
    ],
  };
}

export const named = (text: string): Bilingual => ({ zh: text, en: text });

/** A zone with attributes. */
export const zone = (id: string, shape: Shape, attributes: Record<string, AttributeValue> = {}): Zone => ({
  id,
  name: named(id),
  attributes,
  shape,
});

/** A layer with its state; accuracy 10 m. `out`: declared absent. */
export function layer(id: string, content: LayerState, rest: Partial<Layer['card']> = {}): Layer {
  const line = content.state === 'ready' && content.zones[0]?.shape.type === 'LineString';
  return {
    card: {
      id,
      family: 'test',
      title: named(id),
      summary: named(id),
      geometry: content.state === 'absent' ? null : line ? 'line' : 'polygon',
      role: line ? 'reference' : 'control',
      scope: content.state === 'absent' ? 'out' : 'in',
      coverage: content.state === 'absent' ? 'absent' : 'complete',
      status: 'illustrative',
      edition: { name: named('test'), validFrom: null, validUntil: null },
      publisher: named('test'),
      licence: 'MIT',
      legalBasis: named('test'),
      accuracy: content.state === 'absent' ? null : metres(10),
      file: null,
      ...rest,
    },
    content,
  };
}

/** The layer that a word or a distance in a case stands for. */
export function layerAs(id: string, situation: Situation): Layer {
  const {
    at: word,
    distance,
    ...attributes
  } = typeof situation === 'string'
    ? { at: situation, distance: undefined }
    : { at: '', distance: undefined, ...situation };
  if (word === 'missing') return layer(id, { state: 'failed', trouble: { code: 'file-missing', path: `${id}.fgb` } });
  if (word === 'absent') return layer(id, { state: 'absent' });
  const shape = typeof distance === 'number' ? lineAt(distance) : places[String(word)];
  if (shape === undefined) throw new RangeError(`No such situation: ${JSON.stringify(situation)}`);
  return layer(id, {
    state: 'ready',
    zones: [
      zone(
        String(('id' in attributes ? attributes.id : undefined) ?? `${id}-1`),
        shape,
        attributes as Record<string, AttributeValue>,
      ),
    ],
  });
}

const extent = rectangle(-20_000, -20_000, 20_000, 20_000);

/** A pack of these layers and rules; its extent reaches 20 km to every side. */
export function packOf(layers: readonly Layer[], rules: RuleBook): Pack {
  const edition = { name: named('test'), validFrom: '2020-01-01', validUntil: null };
  return {
    id: 'test',
    title: named('test'),
    status: 'illustrative',
    notice: named('test'),
    extent: { layer: 'district', editions: [{ ...edition, id: 'test', layer: 'district', note: named('test') }] },
    outline: { state: 'ready', outline: { type: 'MultiPolygon', coordinates: [extent.coordinates] } },
    layers: [
      layer('district', { state: 'ready', zones: [zone('district', extent)] }, { role: 'reference' }),
      ...layers,
    ],
    rules,
    hashes: { manifest: '0', rules: '0' },
  };
}
