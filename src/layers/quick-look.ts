// The ordinary zone, looked at without making a single object: a layer of a municipality has tens of thousands. Whatever is out of
// the ordinary, sound or not, is left to the reader that can tell what it is (read-shape.ts, feature-row.ts).

import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { fixedSize } from './feature-row.ts';
import { fewestPositions } from './read-shape.ts';

/** Says whether the zone in bytes `from` to `end` of a window is sound, and puts its box (west, south, east, north) into `box`. */
export type QuickLook = (view: DataView, from: number, end: number, box: Float64Array) => boolean;

/** Fields of the tables Feature and Geometry: https://flatgeobuf.org, feature.fbs. */
const field = { geometry: 4, properties: 6, ends: 4, xy: 6, parts: 18 } as const;

interface Piece {
  view: DataView;
  from: number;
  end: number;
}

const nowhere = -1;

/** Where the table lies that an offset leads to; nowhere outside the piece. */
function follow({ view, from, end }: Piece, at: number): number {
  if (at < from || at + 4 > end) return nowhere;
  const to = at + view.getInt32(at, true);
  return to >= from && to + 4 <= end ? to : nowhere;
}

/** Where a field of a table lies; nowhere when it is not there. */
function fieldAt({ view, from, end }: Piece, table: number, number: number): number {
  const list = table - view.getInt32(table, true);
  if (list < from || list + number + 2 > end || number >= view.getInt16(list, true)) return nowhere;
  const offset = view.getInt16(list + number, true);
  return offset <= 0 ? nowhere : table + offset;
}

/** Widens the box by a closed ring or a line; false for positions that are none, that are too few or that do not close. */
function holdsChain(view: DataView, start: number, count: number, closed: boolean, box: Float64Array): boolean {
  if (count < (closed ? fewestPositions.ring : fewestPositions.line)) return false;
  let west = box[0] ?? 0;
  let south = box[1] ?? 0;
  let east = box[2] ?? 0;
  let north = box[3] ?? 0;
  // Stays 0 unless a number is infinite or none at all: comparisons pass over NaN.
  let odd = 0;
  const end = start + 16 * count;
  for (let at = start; at < end; at += 16) {
    const lon = view.getFloat64(at, true);
    const lat = view.getFloat64(at + 8, true);
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
  if (odd !== 0 || west < -180 || east > 180 || south < -90 || north > 90) return false;
  const same = (half: number) => view.getFloat64(start + half, true) === view.getFloat64(end - 16 + half, true);
  return !closed || (same(0) && same(8));
}

/** The rings of a polygon, or a line. */
function holdsGeometry(piece: Piece, geometry: number, closed: boolean, box: Float64Array): boolean {
  const { view, from, end } = piece;
  if (fieldAt(piece, geometry, field.parts) !== nowhere) return false;
  const xy = follow(piece, fieldAt(piece, geometry, field.xy));
  if (xy === nowhere) return false;
  const numbers = view.getInt32(xy, true);
  const first = xy + 4;
  if (numbers <= 0 || numbers % 2 !== 0 || first + 8 * numbers > end || first < from) return false;
  const endsField = fieldAt(piece, geometry, field.ends);
  if (endsField === nowhere) return holdsChain(view, first, numbers / 2, closed, box);
  const ends = follow(piece, endsField);
  if (ends === nowhere) return false;
  const pieces = view.getInt32(ends, true);
  if (pieces < 1 || (!closed && pieces > 1) || ends + 4 + 4 * pieces > end) return false;
  let before = 0;
  for (let index = 0; index < pieces; index += 1) {
    const last = view.getUint32(ends + 4 + 4 * index, true);
    if (last <= before || last > numbers / 2) return false;
    if (!holdsChain(view, first + 16 * before, last - before, closed, box)) return false;
    before = last;
  }
  return before === numbers / 2;
}

/** Whether the row fits its columns and names the zone. `sizes`: bytes of a value of each column, 0 for a text. */
function holdsRow(piece: Piece, properties: number, sizes: readonly number[], id: number): boolean {
  const { view, end: pieceEnd } = piece;
  const row = follow(piece, properties);
  if (row === nowhere) return false;
  const end = row + 4 + view.getInt32(row, true);
  if (end > pieceEnd) return false;
  let named = false;
  let at = row + 4;
  while (at + 2 <= end) {
    const number = view.getUint16(at, true);
    const size = sizes[number];
    if (size === undefined || (size === 0 && at + 6 > end)) return false;
    const length = size === 0 ? view.getUint32(at + 2, true) : size;
    if (number === id && (size !== 0 || length === 0)) return false;
    named ||= number === id;
    at += (size === 0 ? 6 : 2) + length;
  }
  return named && at === end;
}

/** A quick look at the zones of a file; null where none of them is ordinary. */
export function quickLookAt({ columns, geometryType }: HeaderMeta): QuickLook | null {
  const closed = geometryType === GeometryType.Polygon;
  if (!closed && geometryType !== GeometryType.LineString) return null;
  const list = columns ?? [];
  const id = list.findIndex(({ name, type }) => name === 'id' && type === ColumnType.String);
  const sizes = list.map(({ type }) => fixedSize(type));
  if (id < 0 || list.filter(({ name }) => name === 'id').length > 1) return null;
  const known: readonly number[] = sizes.flatMap((size) => (size === null ? [] : [size]));
  if (known.length < sizes.length) return null;
  const piece: Piece = { view: new DataView(new ArrayBuffer(0)), from: 0, end: 0 };
  return (view, from, end, box) => {
    piece.view = view;
    piece.from = from;
    piece.end = end;
    box.set(nothing);
    const feature = follow(piece, from + 4);
    if (feature === nowhere) return false;
    const geometry = follow(piece, fieldAt(piece, feature, field.geometry));
    if (geometry === nowhere || !holdsGeometry(piece, geometry, closed, box)) return false;
    return holdsRow(piece, fieldAt(piece, feature, field.properties), known, id);
  };
}

const nothing = [Infinity, Infinity, -Infinity, -Infinity] as const;
