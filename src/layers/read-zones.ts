// From the bytes of a layer file to its zones: all of them, or the reason why there are none. Never a part. Every number of
// the file is checked here; names and coordinates are spelled out when somebody asks for them.

import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { shapeFrom } from '../analysis/geometry/flat-shape.ts';
import { once } from '../analysis/units/once.ts';
import { failure, type Result, success } from '../analysis/units/result.ts';
import type { LayerTrouble, Zone } from '../analysis/zones/layer.ts';
import { readRow, storedValue } from './feature-row.ts';
import { FileEndsEarly, featuresOf } from './flatgeobuf-file.ts';
import { readShape } from './read-shape.ts';

/** Geographic CGCS2000 and WGS 84: equal within centimetres, both degrees. Nothing else is taken for it. */
const systems: readonly number[] = [4490, 4326];

/**
 * Zones of a FlatGeobuf file in EPSG:4490 or EPSG:4326, in the order of the file (Hilbert order). `id`, `name_zh` and
 * `name_en` become the zone's id and name; the other columns are its attributes, null where the file holds nothing.
 * `path` is only named in the problem. An empty file gives an empty list. The zones go on reading from `bytes`.
 */
export function readZones(bytes: Uint8Array, path: string): Result<readonly Zone[], LayerTrouble> {
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
    const zones: Zone[] = [];
    for (const feature of features) {
      const zone = readZone(feature, header, zones.length);
      if ('code' in zone) return failure(zone);
      zones.push(zone);
    }
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

function readZone(feature: Feature, { columns, geometryType }: HeaderMeta, position: number): Zone | LayerTrouble {
  const row = rowOf(feature);
  const stated = storedValue(row, columns ?? [], 'id');
  const id = typeof stated === 'number' ? String(stated) : stated;
  const troubleAt = (zone: string, detail: string): LayerTrouble => ({ code: 'invalid-zone', zone, detail });
  if (typeof id !== 'string' || id === '') return troubleAt(`#${position}`, 'the feature has no id');
  const flat = readShape(feature, geometryType);
  if (typeof flat === 'string') return troubleAt(id, flat);
  const told = once(() => {
    const { id: _, name_zh: zh, name_en: en, ...attributes } = readRow(row, columns ?? []);
    const names = [zh, en].filter((name) => typeof name === 'string');
    return { name: { zh: names[0] ?? id, en: names.at(-1) ?? id }, attributes };
  });
  return {
    id,
    get name() {
      return told().name;
    },
    get attributes() {
      return told().attributes;
    },
    shape: shapeFrom(flat),
  };
}

function rowOf(feature: Feature): DataView {
  const { buffer, byteOffset, length } = feature.propertiesArray() ?? new Uint8Array();
  return new DataView(buffer, byteOffset, length);
}
