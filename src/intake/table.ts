// Coordinate tables (CSV, TSV, XLSX): a header that names the columns, points in rows, perhaps plots, rings, and points in
// several blocks of columns side by side. Cells are text; what begins with = is never computed.

import type { Note } from '../analysis/screening/screening.ts';
import { fromShortened, hasDegreeSigns, readAngles } from './angles.ts';
import { isAroundDistrict, pairKind } from './axes.ts';
import { datumRefusal, type NamedCrs } from './crs-names.ts';
import type { Chain, Position } from './draft.ts';
import { draftsOf, emptyFeature, type RawFeature } from './features.ts';
import type { Drafts } from './geojson.ts';
import { grouped } from './grouped.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { cleanName } from './names.ts';
import { breakInNumbers } from './point-numbers.ts';
import { besideProblem } from './table-beside.ts';
import { type Columns, columnsOf, headerRow } from './table-header.ts';
import { wktFeature } from './wkt.ts';

/** Cells by row; the row numbers of the source stand beside them. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** The name of a sheet, where a file has sheets. */
  readonly sheet: string | null;
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A cell as a number: plain, with thousands parted by commas, or an angle with its signs. */
function numberIn(cell: string): number | null {
  const text = cell.normalize('NFKC').trim();
  if (decimal.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (!hasDegreeSigns(cell)) return null;
  const { angles, rest } = readAngles(cell.trim());
  const [angle, more] = angles;
  return angle !== undefined && more === undefined && rest === '' ? angle.degrees : null;
}

/** A ring or line while its rows come in. */
interface OpenChain {
  readonly plot: string | null;
  readonly ring: string | null;
  readonly row: number;
  readonly positions: Position[];
  /** Numbers of the points as they are written. */
  readonly labels: string[];
  closed: boolean;
}

interface Reading {
  readonly file: string;
  readonly columns: Columns;
  readonly chains: OpenChain[];
  readonly problems: IntakeProblem[];
  plot: string | null;
  ring: string | null;
  fresh: boolean;
}

const same = (a: Position, b: Position): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-9;

function addPosition(reading: Reading, position: Position, row: number, label: string): void {
  const { chains, plot, ring } = reading;
  const last = chains.at(-1);
  const goesOn = last && last.plot === plot && last.ring === ring && !last.closed && !reading.fresh;
  reading.fresh = false;
  if (!goesOn) {
    chains.push({ plot, ring, row, positions: [position], labels: [label], closed: false });
    return;
  }
  const [first] = last.positions;
  last.positions.push(position);
  last.closed = first !== undefined && last.positions.length > 3 && same(first, position);
  // The point that closes a ring may have the number of the first, or one of its own.
  if (!last.closed) last.labels.push(label);
}

const cellOf = (cells: readonly string[], column: number | null): string =>
  column === null ? '' : cleanName(cells[column] ?? '');

/** A row without coordinates: blank rows part rings, a single word names the next plot, anything else is a remark. */
function rowWithout(reading: Reading, cells: readonly string[]): void {
  const words = cells.map(cleanName).filter((cell) => cell !== '');
  reading.fresh = true;
  const [word] = words;
  if (
    words.length === 1 &&
    word !== undefined &&
    reading.columns.plot === null &&
    !/合计|总计|面积|备注|制表|单位|说明/.test(word)
  ) {
    reading.plot = word;
  }
}

function readRow(reading: Reading, cells: readonly string[], row: number, pair: readonly [number, number]): void {
  const { columns } = reading;
  const texts = pair.map((column) => (cells[column] ?? '').trim());
  if (texts.every((text) => text === '')) {
    rowWithout(reading, cells);
    return;
  }
  reading.plot = cellOf(cells, columns.plot) || reading.plot;
  reading.ring = cellOf(cells, columns.ring) || (columns.ring === null ? null : reading.ring);
  const [first, second] = texts.map(numberIn);
  if (first == null || second == null) {
    const wrong = texts[first == null ? 0 : 1] ?? '';
    const place: Place = { file: reading.file, row, column: (pair[first == null ? 0 : 1] ?? 0) + 1 };
    // The header may be repeated on every page of a printed table.
    if (columnsOf(cells) !== null) return;
    reading.problems.push({ ...place, code: 'coordinate-not-a-number', found: cleanName(wrong).slice(0, 40) });
    return;
  }
  const block = columns.pairs.indexOf(pair);
  addPosition(reading, [first, second], row, cellOf(cells, columns.points[block] ?? null));
}

/** By the header, lon and lat in this order; X and Y as surveys mean them, when the size of the numbers agrees. */
function ordered(chains: readonly OpenChain[], columns: Columns): readonly OpenChain[] {
  const all = chains.flatMap(({ positions }) => positions);
  const exchange = columns.kind === 'x-y' && all.every((pair) => pairKind(pair) === 'north-east');
  if (!exchange) return chains;
  return chains.map((chain) => ({ ...chain, positions: chain.positions.map(([a, b]): Position => [b, a]) }));
}

/** Degrees that would lie near the district if their decimals were minutes and seconds (DD.MMSSss), and do not as they stand. */
function shortenedDegrees(chains: readonly OpenChain[], file: string): IntakeProblem | null {
  const all = chains.flatMap(({ positions, row }) =>
    positions.map((position, index) => ({ position, row: row + index })),
  );
  const [first] = all;
  const turned = ([a, b]: Position): Position => (a < b ? [b, a] : [a, b]);
  const shortened = all.every(({ position }) => {
    const long = turned(position).map(fromShortened);
    const [lon, lat] = long;
    return lon != null && lat != null && isAroundDistrict([lon, lat]) && !isAroundDistrict(turned(position));
  });
  if (first === undefined || !shortened) return null;
  return { file, row: first.row, code: 'sexagesimal', found: first.position.join(', ') };
}

function featuresOf(chains: readonly OpenChain[], reading: Reading, hint: IntakeHint): readonly RawFeature[] {
  const plots = grouped(chains, ({ plot }) => plot);
  return [...plots].map(([plot, parts]): RawFeature => {
    const place: Place = { file: reading.file, row: parts[0]?.row ?? 1, ...(plot === null ? {} : { plot }) };
    const list = parts.map(
      ({ positions, row }, index): Chain => ({ positions, place: { ...place, row, ring: index + 1 } }),
    );
    const shortest = list.reduce((least, { positions }) => Math.min(least, positions.length), Number.POSITIVE_INFINITY);
    const notes = parts.flatMap(({ labels }): Note[] => {
      const found = breakInNumbers(labels);
      return found === null ? [] : [{ code: 'point-numbers-break', plot, ...found }];
    });
    const feature = { ...emptyFeature(place), name: plot, notes };
    if (hint.radius !== undefined || (shortest === 1 && list.length === 1)) {
      const points = list.flatMap((chain) => chain.positions.map((at): Chain => ({ ...chain, positions: [at] })));
      return { ...feature, points };
    }
    const line = hint.width !== undefined || shortest === 2;
    return line ? { ...feature, lines: list } : { ...feature, looseRings: list };
  });
}

/** Words of a datum wherever they stand above the points: its name and year in either order. */
const oldDatums = [
  ['xian-80', /西安.{0,6}80|80.{0,6}西安|xi'?an.{0,4}80/i],
  ['beijing-54', /北京.{0,6}54|54.{0,6}北京|beijing.{0,4}54/i],
] as const;

/** A system that is named above the table. */
function declaredIn(rows: readonly (readonly string[])[]): NamedCrs | null {
  const cells = rows.flat().map((cell) => cell.normalize('NFKC'));
  for (const cell of cells) {
    const old = oldDatums.find(([, words]) => words.test(cell));
    // A cell that speaks of a system names it; of other words only the datum itself counts.
    const said = /坐标系|基准|datum|crs/i.test(cell) ? datumRefusal(cell) : null;
    const refused = old?.[0] ?? (said === 'not-known' || said === 'shifted' ? null : said);
    if (refused !== null) return { refused, stated: cleanName(cell).slice(0, 60) };
  }
  const text = cells.join(' ');
  if (/GCJ-?02|火星坐标|高德|腾讯/i.test(text)) return { crs: 'GCJ-02' };
  if (/BD-?09|百度/i.test(text)) return { crs: 'BD-09' };
  return null;
}

function wktRows(table: Table, start: number, columns: Columns, hint: IntakeHint): Drafts {
  const features: RawFeature[] = [];
  const problems: IntakeProblem[] = [];
  for (const [index, cells] of table.rows.entries()) {
    const text = (cells[columns.wkt ?? -1] ?? '').trim();
    if (index <= start || text === '') continue;
    const read = wktFeature(text, { file: hint.name, row: index + 1 });
    if ('code' in read) problems.push(read);
    else features.push({ ...read.feature, name: cellOf(cells, columns.plot) || null });
  }
  if (features.length === 0 && problems.length > 0) return { drafts: [], problems };
  const read = draftsOf(features, hint, { declared: null, closing: 'required' });
  return { drafts: read.drafts, problems: [...problems, ...read.problems] };
}

/** The first row of a text with more cells than its header: one sign too many, or a line end that was lost. Sheets have remarks there. */
function longRow({ rows, sheet }: Table, start: number, file: string): IntakeProblem | null {
  const columns = rows[start]?.length ?? 0;
  const row = rows.findIndex((each, index) => index > start && each.slice(columns).some((cell) => cell.trim() !== ''));
  if (sheet !== null || row < 0) return null;
  return { file, row: row + 1, code: 'row-too-long', cells: rows[row]?.length ?? 0, columns };
}

/** Reads a table whose header was found; without one, the columns that it has are named in the problem. */
export function readTable(table: Table, hint: IntakeHint): Drafts {
  const start = headerRow(table.rows);
  const columns = start === null ? null : columnsOf(table.rows[start] ?? []);
  if (start === null || columns === null) {
    const names = (table.rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? []).map(cleanName);
    const problem: IntakeProblem = { file: hint.name, code: 'no-coordinate-columns', columns: names.slice(0, 12) };
    return { drafts: [], problems: [problem] };
  }
  const long = longRow(table, start, hint.name);
  if (long !== null) return { drafts: [], problems: [long] };
  if (columns.wkt !== null) return wktRows(table, start, columns, hint);
  const reading: Reading = { file: hint.name, columns, chains: [], problems: [], plot: null, ring: null, fresh: false };
  for (const pair of columns.pairs) {
    // A block goes on where the one before it ended, whatever stands below that.
    reading.plot = columns.plot === null ? (reading.chains.at(-1)?.plot ?? null) : null;
    reading.fresh = false;
    for (const [index, cells] of table.rows.entries()) if (index > start) readRow(reading, cells, index + 1, pair);
  }
  if (reading.problems.length > 0) return { drafts: [], problems: reading.problems };
  const disagreement = besideProblem(table, columns, hint, numberIn);
  if (disagreement !== null) return { drafts: [], problems: [disagreement] };
  const chains = ordered(reading.chains, columns);
  const shortened = hint.crs === undefined && columns.kind === 'lon-lat' ? shortenedDegrees(chains, hint.name) : null;
  if (shortened !== null) return { drafts: [], problems: [shortened] };
  const declared = columns.shifted ?? declaredIn(table.rows.slice(0, start + 1));
  return draftsOf(featuresOf(chains, reading, hint), hint, {
    declared,
    declaredBy: columns.shifted === null ? 'header' : 'columns',
    degrees: columns.kind === 'lon-lat',
    closing: 'by-habit',
  });
}
