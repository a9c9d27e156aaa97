// From the bytes of a layer file to its zones: all of them, or the reason why there are none. Never a part.

import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { type FlatShape, shapesOf } from '../analysis/geometry/flat-shape.ts';
import { failure, type Result, success } from '../analysis/units/result.ts';
import type { AttributeValue, LayerTrouble, Zone } from '../analysis/zones/layer.ts';
import { FileEndsEarly, openFlatGeobuf } from './flatgeobuf-file.ts';
import { readShape } from './read-shape.ts';
import { shapeDetail } from './zone-trouble.ts';

/** Geographic CGCS2000 and WGS 84: equal within centimetres, both degrees. Nothing else is taken for it. */
const systems: readonly number[] = [4490, 4326];

/**
 * Zones of a FlatGeobuf file in EPSG:4490 or EPSG:4326, in the order of the file (Hilbert order). `id`, `name_zh` and
 * `name_en` become the zone's id and name; the other columns are its attributes, null where the file holds nothing.
 * `path` is only named in the problem. An empty file gives an empty list.
 */
export function readZones(bytes: Uint8Array, path: string): Result<readonly Zone[], LayerTrouble> {
  try {
    const { header, features } = openFlatGeobuf(bytes);
    const code = header.crs?.code ?? 0;
    if (!systems.includes(code)) {
      return failure({
        code: 'unreadable',
        path,
        detail: `coordinate system EPSG:${code}, wanted EPSG:4490 or EPSG:4326`,
      });
    }
    const read: FlatZone[] = [];
    for (const [position, feature] of features.entries()) {
      const zone = readZone(feature, header, position);
      if ('code' in zone) return failure(zone);
      read.push(zone);
    }
    const shapes = shapesOf(read.map(({ flat }) => flat));
    return success(
      read.flatMap(({ flat, ...named }, position): Zone[] => {
        const shape = shapes[position];
        return shape === undefined ? [] : [{ ...named, shape }];
      }),
    );
  } catch (error) {
    // Whatever the decoder stumbles over is a damaged file, not our mistake: the bytes come from outside.
    if (error instanceof FileEndsEarly) {
      const { expectedBytes, actualBytes } = error;
      return failure({ code: 'file-truncated', path, expectedBytes, actualBytes });
    }
    return failure({ code: 'unreadable', path, detail: error instanceof Error ? error.message : String(error) });
  }
}

interface FlatZone extends Omit<Zone, 'shape'> {
  readonly flat: FlatShape;
}

function readZone(feature: Feature, header: HeaderMeta, position: number): FlatZone | LayerTrouble {
  const { id, name_zh: zh, name_en: en, ...attributes } = readRow(feature, header);
  const label = typeof id === 'number' ? String(id) : id;
  const troubleAt = (zone: string, detail: string): LayerTrouble => ({ code: 'invalid-zone', zone, detail });
  if (typeof label !== 'string' || label === '') return troubleAt(`#${position}`, 'the feature has no id');
  const flat = readShape(feature, header);
  const detail = typeof flat === 'string' ? flat : shapeDetail(flat);
  if (typeof flat === 'string' || detail !== null) return troubleAt(label, detail ?? '');
  const names = [zh, en].filter((name) => typeof name === 'string');
  return { id: label, name: { zh: names[0] ?? label, en: names.at(-1) ?? label }, attributes, flat };
}

function readRow(feature: Feature, header: HeaderMeta): Record<string, AttributeValue> {
  const stored = parseProperties(feature, header.columns);
  const row: Record<string, AttributeValue> = {};
  for (const { name } of header.columns ?? []) row[name] = plainValue(stored[name]);
  return row;
}

function plainValue(value: unknown): AttributeValue {
  if (value === undefined || value === null || Number.isNaN(value)) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Uint8Array) throw new Error('a column holds binary data');
  return JSON.stringify(value);
}
