// What a FlatGeobuf file of anybody holds: its coordinate system as stated, and its features as GeoJSON objects. Nothing is
// judged here. Throws where the bytes contradict themselves; every length is held against the bytes before it is believed.

import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { fromGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { openFlatGeobuf } from './flatgeobuf-file.ts';

export { FileEndsEarly } from './flatgeobuf-file.ts';

/** A feature as it stands in the file; `geometry` is null for none, or the name of a type that has no GeoJSON. */
export interface StoredFeature {
  readonly geometry: object | string | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The system that the header names. `code` is 0 where it names none. */
export interface StoredCrs {
  readonly org: string | null;
  readonly code: number;
  readonly name: string | null;
  readonly wkt: string | null;
}

export interface FlatGeobufContent {
  readonly crs: StoredCrs | null;
  readonly features: readonly StoredFeature[];
}

const bytesOfPosition = 16;
/** Collections within collections; RFC 7946 advises against any. */
const deepest = 8;

/** Everything in the file. Throws FileEndsEarly for one that breaks off, another error for one that is damaged. */
export function flatGeobufContent(bytes: Uint8Array): FlatGeobufContent {
  const { header, features } = openFlatGeobuf(bytes);
  // Parts that are stored once and named many times would take more memory than the file has bytes.
  const budget = { positions: bytes.length / bytesOfPosition };
  return {
    crs: header.crs,
    features: features.map((feature) => {
      const stored = feature.geometry();
      if (stored === null) return { geometry: null, properties: {} };
      const type = header.geometryType === GeometryType.Unknown ? stored.type() : header.geometryType;
      const properties = parseProperties(feature, header.columns);
      if (type > GeometryType.GeometryCollection) return { geometry: GeometryType[type] ?? String(type), properties };
      spend(stored, budget, 0);
      return { geometry: isEmpty(stored) ? null : fromGeometry(stored, type), properties };
    }),
  };
}

const isEmpty = (geometry: Geometry): boolean => geometry.xyLength() === 0 && geometry.partsLength() === 0;

function spend(geometry: Geometry, budget: { positions: number }, depth: number): void {
  if (depth > deepest) throw new RangeError('collections within collections, too deep');
  // A part costs something even when it is empty.
  budget.positions -= Math.max(1, geometry.xyLength() / 2);
  if (budget.positions < 0) throw new RangeError('more positions than the file has room for');
  for (let index = 0; index < geometry.partsLength(); index += 1) {
    const part = geometry.parts(index);
    if (part === null) throw new RangeError('a part is missing');
    spend(part, budget, depth + 1);
  }
}
