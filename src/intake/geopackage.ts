// GeoPackage: its feature tables, read by SQLite in WebAssembly, which is loaded only when such a file comes.

/// <reference path="./sql-wasm-inline.d.ts" />
import type { Database, SqlJsStatic } from 'sql.js';
import { crsFromName, type NamedCrs } from './crs-names.ts';
import { draftsOf, emptyFeature, type RawFeature } from './features.ts';
import type { Drafts } from './geojson.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { labelPoint } from './known-offset.ts';
import { chosenLayer } from './layer-choice.ts';
import { limits } from './limits.ts';
import { cleanName, nameFromMap } from './names.ts';
import { crsFromWkt } from './prj.ts';
import { readWkb } from './wkb.ts';

let sqlite: Promise<SqlJsStatic> | null = null;

/** SQLite, loaded once. */
export function loadSqlite(): Promise<SqlJsStatic> {
  sqlite ??= import('sql.js/dist/sql-wasm-inline.js').then(({ default: start }) => start());
  return sqlite;
}

type Row = ReadonlyMap<string, unknown>;

function rowsOf(database: Database, sql: string, values: readonly (string | number)[] = []): readonly Row[] {
  const statement = database.prepare(sql);
  try {
    statement.bind([...values]);
    const rows: Row[] = [];
    while (statement.step() && rows.length <= limits.footprints)
      rows.push(new Map(Object.entries(statement.getAsObject())));
    return rows;
  } finally {
    statement.free();
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const textIn = (row: Row | undefined, key: string): string => String(row?.get(key) ?? '');

/** The WKB of a GeoPackage geometry begins behind a header whose length its flags tell; null when it is empty or none. */
function bodyOffset(bytes: Uint8Array): number | null {
  if (bytes[0] !== 0x47 || bytes[1] !== 0x50) return null;
  const flags = bytes[3] ?? 0;
  const envelope = [0, 32, 48, 48, 64][(flags >> 1) & 7];
  return envelope === undefined || flags & 0x10 ? null : 8 + envelope;
}

function declaredBy(database: Database, id: number): { declared: NamedCrs | null; words: string } {
  const [row] = rowsOf(database, 'SELECT * FROM gpkg_spatial_ref_sys WHERE srs_id = ?', [id]);
  if (row === undefined || id <= 0) return { declared: null, words: '' };
  const words = cleanName(textIn(row, 'srs_name'));
  if (textIn(row, 'organization').toUpperCase() === 'EPSG') {
    const named = crsFromName(`EPSG:${textIn(row, 'organization_coordsys_id')}`);
    if ('crs' in named || named.refused !== 'not-known') return { declared: named, words };
  }
  return { declared: crsFromWkt(textIn(row, 'definition')), words };
}

interface Layer {
  readonly name: string;
  readonly count: number;
  readonly column: string;
  readonly srs: number;
}

function layersOf(database: Database): readonly Layer[] {
  return rowsOf(
    database,
    `SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name WHERE c.data_type = 'features'`,
  ).map((row) => {
    const name = textIn(row, 'table_name');
    const [counted] = rowsOf(database, `SELECT count(*) AS n FROM ${quoted(name)}`);
    return {
      name,
      column: textIn(row, 'column_name'),
      srs: Number(row.get('srs_id')),
      count: Number(counted?.get('n')),
    };
  });
}

function readLayer(database: Database, layer: Layer, hint: IntakeHint): Drafts {
  if (layer.count > limits.footprints) {
    const over = { what: 'footprints', limit: limits.footprints, found: layer.count } as const;
    return { drafts: [], problems: [{ file: hint.name, code: 'too-large', ...over }] };
  }
  const problems: IntakeProblem[] = [];
  const features = rowsOf(database, `SELECT * FROM ${quoted(layer.name)}`).flatMap((row, index): RawFeature[] => {
    const place: Place = { file: hint.name, feature: index + 1 };
    const blob = row.get(layer.column);
    const offset = blob instanceof Uint8Array ? bodyOffset(blob) : null;
    if (!(blob instanceof Uint8Array) || offset === null) return [];
    const read = readWkb(blob, offset, place);
    if ('code' in read) problems.push(read);
    const texts = [...row].flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[key, value]] : [],
    );
    const label = labelPoint(Object.fromEntries(row));
    return 'code' in read ? [] : [{ ...read, name: nameFromMap(new Map(texts)), label }];
  });
  if (problems.length > 0) return { drafts: [], problems };
  const { declared, words } = declaredBy(database, layer.srs);
  return draftsOf(features.length > 0 ? features : [emptyFeature({ file: hint.name })], hint, {
    declared,
    declaredAs: words,
    declaredBy: 'systems-table',
    closing: 'required',
  });
}

/** Databases in write-ahead mode cannot be opened alone; the two bytes that say so are set back in a copy. */
function withoutJournal(bytes: Uint8Array): Uint8Array {
  if (bytes[18] !== 2) return bytes;
  const copy = bytes.slice();
  copy[18] = 1;
  copy[19] = 1;
  return copy;
}

/** Reads the feature table that is chosen. */
export async function readGeoPackage(bytes: Uint8Array, hint: IntakeHint): Promise<Drafts> {
  const file = hint.name;
  const pageSize = ((bytes[16] ?? 0) << 8) | (bytes[17] ?? 0);
  const pages = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(28);
  const promised = pages * (pageSize === 1 ? 65_536 : pageSize);
  if (promised > bytes.length) {
    return { drafts: [], problems: [{ file, code: 'file-broken', format: 'GeoPackage', detail: 'truncated' }] };
  }
  const { Database } = await loadSqlite();
  const database = new Database(withoutJournal(bytes));
  try {
    const tables = rowsOf(database, `SELECT name FROM sqlite_master WHERE name = 'gpkg_geometry_columns'`);
    if (tables.length === 0) return { drafts: [], problems: [{ file, code: 'not-recognised', looksLike: 'sqlite' }] };
    const chosen = chosenLayer(layersOf(database), hint);
    if ('code' in chosen) return { drafts: [], problems: [chosen] };
    const read = chosen.map((layer) => readLayer(database, layer, hint));
    return { drafts: read.flatMap(({ drafts }) => drafts), problems: read.flatMap(({ problems }) => problems) };
  } catch {
    return { drafts: [], problems: [{ file, code: 'file-broken', format: 'GeoPackage', detail: 'structure' }] };
  } finally {
    database.close();
  }
}
