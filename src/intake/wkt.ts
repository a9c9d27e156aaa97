// WKT and EWKT: one geometry in each line or after each semicolon, with or without SRID, Z and M.

import { crsFromName, type NamedCrs } from './crs-names.ts';
import type { Chain, Position } from './draft.ts';
import { draftsOf, emptyFeature, type RawFeature } from './features.ts';
import type { Drafts } from './geojson.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { limits } from './limits.ts';
import { cleanName } from './names.ts';

/** Types that can be footprints, and those that are refused by name. */
const types =
  /^(?:MULTI)?(?:POLYGON|LINESTRING|POINT)$|^GEOMETRYCOLLECTION$|^(?:CURVEPOLYGON|COMPOUNDCURVE|CIRCULARSTRING|MULTISURFACE|MULTICURVE|TIN|POLYHEDRALSURFACE|TRIANGLE)$/;

/** Whether a text begins like WKT. */
export const looksLikeWkt = (text: string): boolean =>
  /^\s*(?:SRID\s*=\s*\d+\s*;\s*)?(?:MULTI)?(?:POLYGON|LINESTRING|POINT|GEOMETRYCOLLECTION|CURVEPOLYGON|SURFACE)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)/i.test(
    text,
  );

class Broken extends Error {
  readonly at: number;
  constructor(at: number) {
    super('broken WKT');
    this.at = at;
  }
}

/** A cursor over the text: words, numbers and signs. */
class Reader {
  readonly #text: string;
  readonly #token = /\s*([A-Za-z]+|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.+-])|[(),;=])/y;
  at = 0;
  constructor(text: string) {
    this.#text = text;
  }
  peek(): string {
    this.#token.lastIndex = this.at;
    return this.#token.exec(this.#text)?.[1] ?? '';
  }
  next(): string {
    this.#token.lastIndex = this.at;
    const found = this.#token.exec(this.#text)?.[1];
    if (found === undefined) throw new Broken(this.at);
    this.at = this.#token.lastIndex;
    return found;
  }
  take(sign: string): void {
    const before = this.at;
    if (this.next() !== sign) throw new Broken(before);
  }
  done(): boolean {
    return this.#text.slice(this.at).trim() === '';
  }
}

/** Reads what stands in brackets, parted by commas; EMPTY is an empty list. */
function listOf<Item>(reader: Reader, item: () => Item): readonly Item[] {
  if (reader.peek().toUpperCase() === 'EMPTY') {
    reader.next();
    return [];
  }
  reader.take('(');
  const items = [item()];
  while (reader.peek() === ',') {
    reader.next();
    items.push(item());
  }
  reader.take(')');
  return items;
}

/** Two numbers, and perhaps height and measure. */
function positionOf(reader: Reader): readonly [number, number, ...(readonly number[])] {
  const numbers: number[] = [];
  while (/^[+\-.\d]/.test(reader.peek())) numbers.push(Number(reader.next()));
  const [x, y, ...more] = numbers;
  if (x === undefined || y === undefined || numbers.length > 4) throw new Broken(reader.at);
  return [x, y, ...more];
}

interface Onto {
  polygons: (readonly Chain[])[];
  lines: Chain[];
  points: Chain[];
  unsupported: string | null;
}

function geometry(reader: Reader, place: Place, onto: Onto, depth = 0): void {
  const type = reader
    .next()
    .toUpperCase()
    .replace(/(?<=[A-Z]{4})(?:ZM|Z|M)$/, '');
  if (!types.test(type) || depth > limits.depth) throw new Broken(reader.at);
  if (/^(?:Z|M|ZM)$/i.test(reader.peek())) reader.next();
  // As many numbers for each position: where one is missing, the next would pass for a height.
  let numbers = 0;
  const position = (): Position => {
    const before = reader.at;
    const found = positionOf(reader);
    numbers ||= found.length;
    if (found.length !== numbers) throw new Broken(before);
    return [found[0], found[1]];
  };
  const line = (): Chain => ({ place, positions: listOf(reader, position) });
  const polygon = (): readonly Chain[] =>
    listOf(reader, line).map((chain, index) => ({ ...chain, place: { ...place, ring: index + 1 } }));
  const point = (): Chain => {
    if (reader.peek() !== '(') return { place, positions: [position()] };
    return line();
  };
  switch (type) {
    case 'POLYGON':
      onto.polygons.push(polygon());
      return;
    case 'MULTIPOLYGON':
      for (const each of listOf(reader, polygon)) onto.polygons.push(each);
      return;
    case 'LINESTRING':
      onto.lines.push(line());
      return;
    case 'MULTILINESTRING':
      for (const each of listOf(reader, line)) onto.lines.push(each);
      return;
    case 'POINT':
      onto.points.push(line());
      return;
    case 'MULTIPOINT':
      for (const each of listOf(reader, point)) onto.points.push(each);
      return;
    case 'GEOMETRYCOLLECTION':
      listOf(reader, () => geometry(reader, place, onto, depth + 1));
      return;
    default:
      throw new Broken(-1);
  }
}

function featureOf(reader: Reader, place: Place): { feature: RawFeature; srid: string | null } {
  let srid: string | null = null;
  if (reader.peek().toUpperCase() === 'SRID') {
    reader.next();
    reader.take('=');
    srid = reader.next();
    reader.take(';');
  }
  const onto: Onto = { polygons: [], lines: [], points: [], unsupported: null };
  geometry(reader, place, onto);
  const full = (chains: readonly Chain[]): readonly Chain[] => chains.filter(({ positions }) => positions.length > 0);
  const feature = {
    ...emptyFeature(place),
    polygons: onto.polygons.filter((rings) => rings.length > 0),
    lines: full(onto.lines),
    points: full(onto.points),
  };
  return { feature, srid };
}

/** One geometry that fills a whole text, such as the cell of a table. */
export function wktFeature(text: string, place: Place): { readonly feature: RawFeature } | IntakeProblem {
  const reader = new Reader(text);
  const broken = (): IntakeProblem => ({
    ...place,
    code: 'wkt-broken',
    found: cleanName(text.slice(reader.at, reader.at + 30)),
  });
  try {
    const { feature } = featureOf(reader, place);
    return reader.done() ? { feature } : broken();
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return error.at === -1 ? { ...place, code: 'geometry-unsupported', found: cleanName(text.slice(0, 24)) } : broken();
  }
}

/** Reads all geometries of a text. One SRID holds for the file; two different ones are a contradiction. */
export function readWkt(text: string, hint: IntakeHint): Drafts {
  const reader = new Reader(text);
  const features: RawFeature[] = [];
  const srids = new Set<string>();
  try {
    while (!reader.done() && features.length <= limits.footprints) {
      const row = text.slice(0, reader.at).split('\n').length;
      const read = featureOf(reader, { file: hint.name, feature: features.length + 1, row });
      features.push(read.feature);
      if (read.srid !== null) srids.add(read.srid);
      while (reader.peek() === ';' || reader.peek() === ',') reader.next();
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { drafts: [], problems: [brokenAt(text, error.at, reader.at, hint.name)] };
  }
  const [srid, other] = srids;
  if (srid !== undefined && other !== undefined) {
    const stated = `SRID=${srid}, SRID=${other}`;
    return { drafts: [], problems: [{ file: hint.name, code: 'crs-unsupported', stated, reason: 'not-known' }] };
  }
  const declared: NamedCrs | null = srid === undefined || srid === '0' ? null : crsFromName(`EPSG:${srid}`);
  return draftsOf(features, hint, { declared, declaredAs: `SRID=${srid}`, declaredBy: 'srid', closing: 'required' });
}

function brokenAt(text: string, at: number, reached: number, file: string): IntakeProblem {
  if (at === -1) return { file, code: 'geometry-unsupported', found: cleanName(text.slice(0, 24)) };
  const rows = text.slice(0, reached).split('\n');
  const place: Place = { file, row: rows.length, column: (rows.at(-1)?.length ?? 0) + 1 };
  return { ...place, code: 'wkt-broken', found: cleanName(text.slice(reached, reached + 30)) };
}
