// Well-known binary, as GeoPackage keeps it: ISO and EWKB, with or without Z and M.

import type { Chain, Position } from './draft.ts';
import { emptyFeature, type RawFeature } from './features.ts';
import type { IntakeProblem, Place } from './intake.ts';
import { limits } from './limits.ts';

interface Onto {
  readonly polygons: (readonly Chain[])[];
  readonly lines: Chain[];
  readonly points: Chain[];
}

class Unsupported extends Error {}

class Cursor {
  readonly #view: DataView;
  at: number;
  little = true;
  constructor(view: DataView, at: number) {
    this.#view = view;
    this.at = at;
  }
  order(): void {
    this.little = this.#view.getUint8(this.at) === 1;
    this.at += 1;
  }
  count(bytesEach: number): number {
    const count = this.#view.getUint32(this.at, this.little);
    this.at += 4;
    if (count * bytesEach > this.#view.byteLength - this.at) throw new RangeError('count beyond the end');
    return count;
  }
  type(): number {
    const type = this.#view.getUint32(this.at, this.little);
    this.at += 4;
    return type;
  }
  number(): number {
    const value = this.#view.getFloat64(this.at, this.little);
    this.at += 8;
    return value;
  }
}

function geometry(cursor: Cursor, place: Place, onto: Onto, depth = 0): void {
  if (depth > limits.depth) throw new RangeError('too deep');
  cursor.order();
  const raw = cursor.type();
  const plain = raw & 0x0fffffff;
  const iso = Math.floor(plain / 1000);
  const type = plain % 1000;
  if (raw & 0x20000000) cursor.at += 4;
  const dimensions = 2 + (raw & 0x80000000 || iso === 1 || iso === 3 ? 1 : 0) + (raw & 0x40000000 || iso >= 2 ? 1 : 0);
  const position = (): Position => {
    const [x, y] = [cursor.number(), cursor.number()];
    cursor.at += (dimensions - 2) * 8;
    return [x, y];
  };
  const chain = (at: Place): Chain => {
    const count = cursor.count(dimensions * 8);
    return { place: at, positions: Array.from({ length: count }, position) };
  };
  if (type === 1) onto.points.push({ place, positions: [position()] });
  else if (type === 2) onto.lines.push(chain(place));
  else if (type === 3) {
    const rings = cursor.count(4);
    onto.polygons.push(Array.from({ length: rings }, (_, index) => chain({ ...place, ring: index + 1 })));
  } else if (type >= 4 && type <= 7) {
    const parts = cursor.count(5);
    for (let part = 0; part < parts; part += 1) geometry(cursor, place, onto, depth + 1);
  } else throw new Unsupported(String(type));
}

/** One geometry from an offset on. Empty geometries give a feature without anything in it. */
export function readWkb(bytes: Uint8Array, offset: number, place: Place): RawFeature | IntakeProblem {
  const onto: Onto = { polygons: [], lines: [], points: [] };
  try {
    geometry(new Cursor(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset), place, onto);
  } catch (error) {
    if (error instanceof Unsupported) return { ...place, code: 'geometry-unsupported', found: `WKB ${error.message}` };
    if (error instanceof RangeError) return { ...place, code: 'file-broken', format: 'WKB', detail: 'structure' };
    throw error;
  }
  const points = onto.points.filter(({ positions }) => positions.every((at) => at.every(Number.isFinite)));
  return { ...emptyFeature(place), ...onto, points, polygons: onto.polygons.filter((rings) => rings.length > 0) };
}
