// From the bytes of a layer file to its zones: all of them, or the reason why there are none. Never a part. Every number of
// the file is checked here; names and coordinates are spelled out when somebody asks for them.

import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { type FlatShape, shapeFrom } from '../analysis/geometry/flat-shape.ts';
import type { Box, Shape } from '../analysis/geometry/position.ts';
import { boxesAre } from '../analysis/geometry/shape-index.ts';
import { once } from '../analysis/units/once.ts';
import { failure, type Result, success } from '../analysis/units/result.ts';
import type { AttributeValue, LayerCard, LayerTrouble, Zone } from '../analysis/zones/layer.ts';
import { readRow, rowOf, storedValue } from './feature-row.ts';
import { FileEndsEarly, featuresOf } from './flatgeobuf-file.ts';
import { readShape } from './read-shape.ts';

/** Geographic CGCS2000 and WGS 84: equal within centimetres, both degrees. Nothing else is taken for it. */
const systems: readonly number[] = [4490, 4326];

/** Kinds of shape that a card of each kind of geometry admits. */
const kinds: Readonly<Record<'polygon' | 'line' | 'point', readonly Shape['type'][]>> = {
  polygon: ['Polygon', 'MultiPolygon'],
  line: ['LineString', 'MultiLineString'],
  point: ['Point'],
};

/**
 * Zones of a FlatGeobuf file in EPSG:4490 or EPSG:4326, in the order of the file (Hilbert order). `id`, `name_zh` and
 * `name_en` become the zone's id and name; the other columns are its attributes, null where the file holds nothing.
 * `path` is only named in the problem; `geometry` is what the card promises, null for anything. An empty file gives an empty
 * list. The zones go on reading from `bytes`.
 */
export function readZones(
  bytes: Uint8Array,
  path: string,
  geometry: LayerCard['geometry'] = null,
): Result<readonly Zone[], LayerTrouble> {
  try {
    const { header, features } = featuresOf(bytes);
    const code = header.crs?.code ?? 0;
    if (!systems.includes(code)) {
      return failure({
        code: 'unreadable',
        path,
        detail: `coordinate system EPSG:${code}, wanted EPSG:4490 or EPSG:4326`,
      });
    }
    const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const [zones, boxes]: [Zone[], Box[]] = [[], []];
    for (const [position, feature] of features.entries()) {
      const read = readZone(feature, { file, header, geometry, position });
      if ('code' in read) return failure(read);
      zones.push(read.zone);
      boxes.push(read.box);
    }
    boxesAre(zones, boxes);
    return success(zones);
  } catch (error) {
    // Whatever the decoder stumbles over is a damaged file, not our mistake: the bytes come from outside.
    if (error instanceof FileEndsEarly) {
      const { expectedBytes, actualBytes } = error;
      return failure({ code: 'file-truncated', path, expectedBytes, actualBytes });
    }
    return failure({ code: 'unreadable', path, detail: error instanceof Error ? error.message : String(error) });
  }
}

interface Place {
  readonly file: DataView;
  readonly header: HeaderMeta;
  readonly geometry: LayerCard['geometry'];
  readonly position: number;
}

function readZone(feature: Feature, place: Place): { readonly zone: Zone; readonly box: Box } | LayerTrouble {
  const { file, header, geometry, position } = place;
  const columns = header.columns ?? [];
  const row = rowOf(feature, file);
  const stated = storedValue(row, columns, 'id');
  const id = typeof stated === 'number' ? String(stated) : stated;
  const troubleAt = (zone: string, detail: string): LayerTrouble => ({ code: 'invalid-zone', zone, detail });
  if (typeof id !== 'string' || id === '') return troubleAt(`#${position}`, 'the feature has no id');
  const flat = readShape(feature, header.geometryType, file);
  if (typeof flat === 'string') return troubleAt(id, flat);
  if (geometry !== null && !kinds[geometry].includes(flat.type)) {
    return troubleAt(id, `a ${flat.type} in a layer of ${geometry} zones`);
  }
  return { zone: zoneOf(id, () => readRow(row, columns), flat), box: flat.box };
}

/** A zone whose names, attributes and shape are read when they are asked for. */
function zoneOf(id: string, read: () => Record<string, AttributeValue>, flat: FlatShape): Zone {
  const told = once(() => {
    const { id: _, name_zh: zh, name_en: en, ...attributes } = read();
    const names = [zh, en].filter((name) => typeof name === 'string');
    return { name: { zh: names[0] ?? id, en: names.at(-1) ?? id }, attributes };
  });
  const shape = once(() => shapeFrom(flat));
  return {
    id,
    get name() {
      return told().name;
    },
    get attributes() {
      return told().attributes;
    },
    get shape() {
      return shape();
    },
  };
}
