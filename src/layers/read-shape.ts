// The geometry of a FlatGeobuf feature: every number is looked at once, for its box and for whatever makes it unusable;
// positions are copied out when somebody comes near. What is merely ugly (a ring that crosses itself) is found by `pack check`.

import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { FlatShape } from '../analysis/geometry/flat-shape.ts';
import type { Box } from '../analysis/geometry/position.ts';

const types = new Map<number, FlatShape['type']>([
  [GeometryType.Point, 'Point'],
  [GeometryType.LineString, 'LineString'],
  [GeometryType.MultiLineString, 'MultiLineString'],
  [GeometryType.Polygon, 'Polygon'],
  [GeometryType.MultiPolygon, 'MultiPolygon'],
]);

/** Fewest positions of a closed ring (three corners and the first again: RFC 7946, section 3.1.6) and of a line. */
export const fewestPositions = { ring: 4, line: 2 } as const;

/** A ring or line in the bytes of a file: little-endian doubles lon, lat, lon, lat …, heights left aside. */
interface StoredChain {
  /** Place of its first byte. */
  readonly start: number;
  /** Number of positions. */
  readonly count: number;
}

/**
 * The shape of a feature, or in words why there is none. `type`: that of the header. `seen`: the box of the shape where every number was
 * looked at before, and is not now. Throws when the file contradicts itself.
 */
export function readShape(feature: Feature, type: number, file: DataView, seen: Box | null = null): FlatShape | string {
  const stored = feature.geometry();
  if (!stored) return 'the feature has no geometry';
  const code = type === GeometryType.Unknown ? stored.type() : type;
  const name = types.get(code);
  if (name === undefined) return `a zone cannot be a ${GeometryType[code] ?? `geometry of type ${code}`}`;
  // A piece that is stored once and named many times would take longer than its bytes.
  const budget = { bytes: file.byteLength };
  const chainsWithin = (part: Geometry): readonly StoredChain[] => chainsOf(part, budget);
  const parts = name === 'MultiPolygon' ? partsOf(stored, budget).map(chainsWithin) : [chainsWithin(stored)];
  const chains = parts.length === 1 ? (parts[0] ?? []) : parts.flat();
  const single = name === 'Point' || name === 'LineString';
  if (single && chains.length > 1) throw new Error(`a ${name} of ${chains.length} pieces`);
  if (chains.length === 0 || chains.some(({ count }) => count === 0)) return 'the shape is empty';
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const chain of seen === null ? chains : []) {
    const detail = strayDetail(chain, file, box) ?? endsDetail(chain, name, file);
    if (detail !== null) return detail;
  }
  const spelled = () => parts.map((part) => part.map((chain) => inPlace(chain, file) ?? copied(chain, file)));
  return { type: name, box: seen ?? box, parts: spelled };
}

interface Budget {
  bytes: number;
}

function spend(bytes: number, budget: Budget): void {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw new Error('a shape is longer than its file');
}

function partsOf(stored: Geometry, budget: Budget): readonly Geometry[] {
  spend(4 * stored.partsLength(), budget);
  return Array.from({ length: stored.partsLength() }, (_, index) => stored.parts(index)).filter(
    (part) => part !== null,
  );
}

/** The chains of one geometry: `ends` says after how many positions each one ends; without it there is one. */
function chainsOf(stored: Geometry, budget: Budget): readonly StoredChain[] {
  const { start: first, count } = positionsOf(stored);
  const pieces = stored.endsLength();
  spend(16 * count + 4 * pieces, budget);
  if (pieces === 0) return [{ start: first, count }];
  let start = 0;
  const chains = Array.from({ length: pieces }, (_, index): StoredChain => {
    const end = stored.ends(index) ?? 0;
    if (end < start || end > count) throw new Error(`a piece of a shape ends at position ${end} of ${count}`);
    const chain = { start: first + 16 * start, count: end - start };
    start = end;
    return chain;
  });
  if (start !== count) throw new Error(`${count - start} positions belong to no piece of their shape`);
  return chains;
}

/** Where the field `xy` (the second of the table Geometry) lies; the accessor of the library wants it aligned. */
function positionsOf({ bb, bb_pos: at }: Geometry): StoredChain {
  const field = bb?.__offset(at, 6) ?? 0;
  if (!bb || field === 0) return { start: 0, count: 0 };
  const [start, numbers] = [bb.__vector(at + field), bb.__vector_len(at + field)];
  if (numbers % 2 !== 0) throw new Error('a longitude without its latitude');
  if (start < 0 || numbers < 0 || start + 8 * numbers > bb.capacity())
    throw new Error('a shape is longer than its file');
  return { start, count: numbers / 2 };
}

/** Names a position that cannot be on the earth, null when there is none. Widens the box by the chain. */
function strayDetail(chain: StoredChain, file: DataView, box: number[]): string | null {
  const numbers = inPlace(chain, file) ?? aligned(chain, file);
  let [west = 0, south = 0, east = 0, north = 0] = box;
  // Stays 0 unless a number is infinite or none at all: comparisons would pass over NaN.
  let odd = 0;
  for (let at = 0; at < 2 * chain.count; at += 2) {
    const lon = numbers[at] ?? 0;
    const lat = numbers[at + 1] ?? 0;
    odd += lon - lon + (lat - lat);
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  box[0] = west;
  box[1] = south;
  box[2] = east;
  box[3] = north;
  return odd === 0 && west >= -180 && east <= 180 && south >= -90 && north <= 90 ? null : firstStray(chain, numbers);
}

function firstStray({ count }: StoredChain, numbers: Float64Array): string {
  for (let at = 0; at < 2 * count; at += 2) {
    const [lon = Number.NaN, lat = Number.NaN] = [numbers[at], numbers[at + 1]];
    // Written so that NaN is a stray, too.
    if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
      return `the position ${lon}, ${lat} is no longitude and latitude in degrees`;
    }
  }
  throw new Error('a stray position that is none');
}

/** The numbers of a chain where they lie in the file; null where a processor cannot take them there. All that run this are little-endian. */
function inPlace({ start, count }: StoredChain, { buffer, byteOffset }: DataView): Float64Array | null {
  const place = byteOffset + start;
  return place % 8 === 0 ? new Float64Array(buffer, place, 2 * count) : null;
}

const scratch = { numbers: new Float64Array(4096), bytes: new Uint8Array(0) };

/** The numbers of a chain, wherever they lie, until the next call. */
function aligned({ start, count }: StoredChain, { buffer, byteOffset }: DataView): Float64Array {
  if (scratch.numbers.length < 2 * count) scratch.numbers = new Float64Array(4 * count);
  if (scratch.bytes.buffer !== scratch.numbers.buffer) scratch.bytes = new Uint8Array(scratch.numbers.buffer);
  scratch.bytes.set(new Uint8Array(buffer, byteOffset + start, 16 * count));
  return scratch.numbers;
}

function endsDetail({ start, count }: StoredChain, type: FlatShape['type'], file: DataView): string | null {
  if (type === 'Point') return null;
  if (type === 'LineString' || type === 'MultiLineString')
    return count < fewestPositions.line ? 'a line has a single position' : null;
  if (count < fewestPositions.ring) return `a ring has ${count} positions`;
  const last = start + 16 * (count - 1);
  const meets = (half: number): boolean => file.getFloat64(start + half, true) === file.getFloat64(last + half, true);
  return meets(0) && meets(8) ? null : 'a ring is not closed';
}

/** The numbers of a chain, wherever they lie. */
function copied({ start, count }: StoredChain, { buffer, byteOffset }: DataView): Float64Array {
  const numbers = new Float64Array(2 * count);
  new Uint8Array(numbers.buffer).set(new Uint8Array(buffer, byteOffset + start, 16 * count));
  return numbers;
}
