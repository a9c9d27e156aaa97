// The geometry of a FlatGeobuf feature: every number is looked at once, for its box and for whatever makes it unusable;
// positions are copied out when somebody comes near. What is merely ugly (a ring that crosses itself) is found by `pack check`.

import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { FlatShape } from '../analysis/geometry/flat-shape.ts';

const types = new Map<number, FlatShape['type']>([
  [GeometryType.Point, 'Point'],
  [GeometryType.LineString, 'LineString'],
  [GeometryType.MultiLineString, 'MultiLineString'],
  [GeometryType.Polygon, 'Polygon'],
  [GeometryType.MultiPolygon, 'MultiPolygon'],
]);

/** Fewest positions of a closed ring: three corners and the first again (RFC 7946, section 3.1.6). */
const ringMinimum = 4;

/** A ring or line in the bytes of a file: little-endian doubles lon, lat, lon, lat …, heights left aside. */
interface StoredChain {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** The shape of a feature, or in words why there is none. `type`: that of the header. Throws when the file contradicts itself. */
export function readShape(feature: Feature, type: number): FlatShape | string {
  const stored = feature.geometry();
  if (!stored) return 'the feature has no geometry';
  const code = type === GeometryType.Unknown ? stored.type() : type;
  const name = types.get(code);
  if (name === undefined) return `a zone cannot be a ${GeometryType[code] ?? `geometry of type ${code}`}`;
  const parts = name === 'MultiPolygon' ? partsOf(stored).map(chainsOf) : [chainsOf(stored)];
  const chains = parts.flat();
  const single = name === 'Point' || name === 'LineString';
  if (single && chains.length > 1) throw new Error(`a ${name} of ${chains.length} pieces`);
  if (chains.length === 0 || chains.some(({ count }) => count === 0)) return 'the shape is empty';
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const chain of chains) {
    const detail = chainDetail(chain, name, box);
    if (detail !== null) return detail;
  }
  return { type: name, box, parts: () => parts.map((part) => part.map(copied)) };
}

function partsOf(stored: Geometry): readonly Geometry[] {
  return Array.from({ length: stored.partsLength() }, (_, index) => stored.parts(index)).filter(
    (part) => part !== null,
  );
}

/** The chains of one geometry: `ends` says after how many positions each one ends; without it there is one. */
function chainsOf(stored: Geometry): readonly StoredChain[] {
  const xy = bytesOf(stored);
  const count = xy.length / 16;
  if (!Number.isInteger(count)) throw new Error('a longitude without its latitude');
  const pieces = stored.endsLength();
  if (pieces === 0) return [{ bytes: xy, count }];
  let start = 0;
  const chains = Array.from({ length: pieces }, (_, index): StoredChain => {
    const end = stored.ends(index) ?? 0;
    if (end < start || end > count) throw new Error(`a piece of a shape ends at position ${end} of ${count}`);
    const chain = { bytes: xy.subarray(16 * start, 16 * end), count: end - start };
    start = end;
    return chain;
  });
  if (start !== count) throw new Error(`${count - start} positions belong to no piece of their shape`);
  return chains;
}

/** The field `xy` (the second of the table Geometry) as bytes; the accessor of the library wants them aligned. */
function bytesOf({ bb, bb_pos: at }: Geometry): Uint8Array {
  const field = bb?.__offset(at, 6) ?? 0;
  if (!bb || field === 0) return new Uint8Array();
  const file = bb.bytes();
  const [start, length] = [bb.__vector(at + field), 8 * bb.__vector_len(at + field)];
  if (start < 0 || length < 0 || start + length > file.length) throw new Error('a shape is longer than its file');
  return file.subarray(start, start + length);
}

/** Why a chain cannot be measured, in words; null when it can. Widens the box by it. */
function chainDetail({ bytes, count }: StoredChain, type: FlatShape['type'], box: number[]): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [west = 0, south = 0, east = 0, north = 0] = box;
  for (let at = 0; at < bytes.length; at += 16) {
    const lon = view.getFloat64(at, true);
    const lat = view.getFloat64(at + 8, true);
    // Written so that NaN is a stray, too.
    if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
      return `the position ${lon}, ${lat} is no longitude and latitude in degrees`;
    }
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  box.splice(0, 4, west, south, east, north);
  if (type === 'Point') return null;
  if (type === 'LineString' || type === 'MultiLineString') return count < 2 ? 'a line has a single position' : null;
  if (count < ringMinimum) return `a ring has ${count} positions`;
  const last = 16 * (count - 1);
  const closed = [0, 8].every((half) => view.getFloat64(half, true) === view.getFloat64(last + half, true));
  return closed ? null : 'a ring is not closed';
}

/** A chain as numbers. Where the machine is little-endian, as all that run this are, its bytes are the file's. */
function copied({ bytes }: StoredChain): Float64Array {
  const numbers = new Float64Array(bytes.length / 8);
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
}
