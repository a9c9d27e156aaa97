// The geometry of a FlatGeobuf feature as flat numbers, without heights. No object is made for a position.

import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { FlatShape } from '../analysis/geometry/flat-shape.ts';

const types = new Map<number, FlatShape['type']>([
  [GeometryType.Point, 'Point'],
  [GeometryType.LineString, 'LineString'],
  [GeometryType.MultiLineString, 'MultiLineString'],
  [GeometryType.Polygon, 'Polygon'],
  [GeometryType.MultiPolygon, 'MultiPolygon'],
]);

/** The shape of a feature, or in words why there is none. Throws when the numbers of the file contradict one another. */
export function readShape(feature: Feature, header: HeaderMeta): FlatShape | string {
  const stored = feature.geometry();
  if (!stored) return 'the feature has no geometry';
  const code = header.geometryType === GeometryType.Unknown ? stored.type() : header.geometryType;
  const type = types.get(code);
  if (type === undefined) return `a zone cannot be a ${GeometryType[code] ?? `geometry of type ${code}`}`;
  if (type === 'MultiPolygon') return { type, parts: polygonsOf(stored).map(chainsOf) };
  const chains = chainsOf(stored);
  const single = type === 'Point' || type === 'LineString';
  if (single && chains.length > 1) throw new Error(`a ${type} of ${chains.length} pieces`);
  return { type, parts: [chains] };
}

function polygonsOf(stored: Geometry): readonly Geometry[] {
  return Array.from({ length: stored.partsLength() }, (_, index) => stored.parts(index)).filter(
    (part) => part !== null,
  );
}

/** The chains of one geometry: `ends` says after how many positions each one ends; without it there is one. */
function chainsOf(stored: Geometry): readonly Float64Array[] {
  const xy = stored.xyArray() ?? new Float64Array();
  if (xy.length % 2 !== 0) throw new Error('a longitude without its latitude');
  const ends = stored.endsArray();
  if (ends === null || ends.length === 0) return [xy];
  let start = 0;
  const chains = Array.from(ends, (end) => {
    if (end < start || 2 * end > xy.length)
      throw new Error(`a piece of a shape ends at ${end} of ${xy.length / 2} positions`);
    const chain = xy.subarray(2 * start, 2 * end);
    start = end;
    return chain;
  });
  if (2 * start !== xy.length) throw new Error(`${xy.length / 2 - start} positions belong to no piece of their shape`);
  return chains;
}
