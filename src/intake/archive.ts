// What an archive holds: a workbook, a KML, one or several shapefiles, or a single file of another kind.

import type { Drafts } from './geojson.ts';
import { endingsOfLines } from './geojson-lines.ts';
import type { IntakeHint, IntakeProblem } from './intake.ts';
import { chosenLayer } from './layer-choice.ts';
import { cleanName } from './names.ts';
import { formatOf } from './recognise.ts';
import { readShapefile, type ShapefileParts, shapeCount } from './shapefile.ts';
import { readTable } from './table.ts';
import { headerRow } from './table-header.ts';
import { decodeText } from './text-encoding.ts';
import { type Entry, openZip } from './zip.ts';

const only = (problem: IntakeProblem): Drafts => ({ drafts: [], problems: [problem] });

/** A workbook: the sheet with a coordinate table, or a choice among several. */
async function readSheets(entries: readonly Entry[], hint: IntakeHint): Promise<Drafts> {
  const { readWorkbook } = await import('./xlsx.ts');
  const tables = readWorkbook(entries, hint.name);
  if ('code' in tables) return only(tables);
  const fitting = tables.filter((table) => headerRow(table.rows) !== null);
  const [first] = tables;
  if (fitting.length === 0) {
    return first === undefined ? only({ file: hint.name, code: 'no-geometry' }) : readTable(first, hint);
  }
  const layers = fitting.map((table) => ({ name: cleanName(table.sheet ?? ''), count: table.rows.length, table }));
  const chosen = chosenLayer(layers, hint);
  if ('code' in chosen) return only(chosen);
  const read = chosen.map(({ table }) => readTable(table, hint));
  return { drafts: read.flatMap(({ drafts }) => drafts), problems: read.flatMap(({ problems }) => problems) };
}

const stemOf = (name: string): string => name.replace(/\.[^./]+$/, '').toLowerCase();
const endOf = (name: string): string => (/\.([^./]+)$/.exec(name)?.[1] ?? '').toLowerCase();

/** The parts of a shapefile among entries; a part that cannot be unpacked is a problem of the whole. */
function partsOf(shp: Entry, entries: readonly Entry[]): ShapefileParts | IntakeProblem {
  const part = (end: string): Uint8Array | IntakeProblem | null =>
    entries.find((each) => stemOf(each.name) === stemOf(shp.name) && endOf(each.name) === end)?.read() ?? null;
  const bytes = shp.read();
  if ('code' in bytes) return bytes;
  const [dbf, prj, cpg] = [part('dbf'), part('prj'), part('cpg')];
  for (const each of [dbf, prj, cpg]) if (each !== null && 'code' in each) return each;
  const sound = (each: typeof dbf): Uint8Array | null => (each instanceof Uint8Array ? each : null);
  return { shp: bytes, dbf: sound(dbf), prj: sound(prj), cpg: sound(cpg) };
}

function readShapefiles(shapefiles: readonly Entry[], entries: readonly Entry[], hint: IntakeHint): Drafts {
  const layers: { name: string; count: number; parts: ShapefileParts }[] = [];
  for (const shp of shapefiles) {
    const parts = partsOf(shp, entries);
    if ('code' in parts) return only(parts);
    const name = cleanName(shp.name.replace(/^.*[\\/]/, '').replace(/\.shp$/i, ''));
    layers.push({ name, count: shapeCount(parts.shp), parts });
  }
  // Layers without a shape are no choice.
  const full = layers.filter(({ count }) => count > 0);
  const chosen = chosenLayer(full.length > 0 ? full : layers.slice(0, 1), hint);
  if ('code' in chosen) return only(chosen);
  const read = chosen.map(({ parts }) => readShapefile(parts, hint));
  return { drafts: read.flatMap(({ drafts }) => drafts), problems: read.flatMap(({ problems }) => problems) };
}

/** Endings of files that may lie in an archive alone. */
const readable: ReadonlySet<string> = new Set([
  'kml',
  'ovkml',
  'geojson',
  'json',
  ...endingsOfLines,
  'txt',
  'csv',
  'tsv',
  'dxf',
  'gpx',
  'gpkg',
  'fgb',
  'wkt',
  'xlsx',
]);

/** A text beside the data that holds no coordinates: a word to the reader, not a layer. */
function isRemark(entry: Entry): boolean {
  if (endOf(entry.name) !== 'txt') return false;
  const bytes = entry.read();
  const text = bytes instanceof Uint8Array ? decodeText(bytes) : null;
  return text !== null && formatOf(text) === null;
}

/** Reads an archive. `readInner` reads the bytes of a single file inside; archives in archives are not opened. */
export async function readArchive(
  bytes: Uint8Array,
  hint: IntakeHint,
  readInner: (bytes: Uint8Array, hint: IntakeHint) => Promise<Drafts>,
): Promise<Drafts> {
  const entries = openZip(bytes, hint.name);
  if ('code' in entries) return only(entries);
  const names = entries.map(({ name }) => name);
  if (names.some((name) => /^xl\/workbook\.xml$/i.test(name))) return readSheets(entries, hint);
  if (names.some((name) => /\.gdb\/|\.gdbtable$/i.test(name))) {
    return only({ file: hint.name, code: 'not-recognised', looksLike: 'file-geodatabase' });
  }
  const shapefiles = entries.filter(({ name }) => endOf(name) === 'shp');
  if (shapefiles.length > 0) return readShapefiles(shapefiles, entries, hint);
  const kml = entries.find(({ name }) => /(?:^|\/)doc\.kml$/i.test(name));
  const inner = kml === undefined ? entries.filter(({ name }) => readable.has(endOf(name))) : [kml];
  const sole = inner.length > 1 ? inner.filter((entry) => !isRemark(entry)) : inner;
  const layers = (sole.length > 0 ? sole : inner).map((entry) => ({
    name: cleanName(entry.name.replace(/^.*[\\/]/, '')),
    count: 1,
    entry,
  }));
  if (layers.length === 0) {
    if (names.some((name) => /\.(?:dbf|prj|shx)$/i.test(name)))
      return only({ file: hint.name, code: 'part-missing', missing: '.shp' });
    return only({ file: hint.name, code: 'archive-without-data', entries: names.slice(0, 8).map(cleanName) });
  }
  const chosen = chosenLayer(layers, hint);
  if ('code' in chosen) return only(chosen);
  const drafts: Drafts[] = [];
  for (const { entry } of chosen) {
    const content = entry.read();
    drafts.push('code' in content ? only(content) : await readInner(content, { ...hint, name: hint.name }));
  }
  return { drafts: drafts.flatMap((each) => each.drafts), problems: drafts.flatMap((each) => each.problems) };
}
