// A file of any supported kind as footprints. The content decides what it is; the same path serves browser and command line.

import { failure, type Result, success } from '../analysis/units/result.ts';
import { readBoundaryPoints } from './boundary-points.ts';
import { readCoordinateText } from './coordinates.ts';
import { csvTable, tableDelimiter } from './csv.ts';
import type { Draft } from './draft.ts';
import { readDxf } from './dxf.ts';
import { readFlatGeobuf } from './flatgeobuf.ts';
import { type Drafts, readGeoJson } from './geojson.ts';
import { partingIn, readGeoJsonLines } from './geojson-lines.ts';
import { readGeoPackage } from './geopackage.ts';
import type { Intake, IntakeHint, IntakeProblem, ReadProgress } from './intake.ts';
import { limits } from './limits.ts';
import { inCgcs2000 } from './old-datum.ts';
import { withOverlaps } from './plot-overlaps.ts';
import { binaryFormat, type Format, foreignFormat, formatOf } from './recognise.ts';
import { settle } from './settle.ts';
import { readShapefile } from './shapefile.ts';
import { readTable } from './table.ts';
import { decodeText } from './text-encoding.ts';
import { readWkt } from './wkt.ts';

function readCsv(text: string, hint: IntakeHint): Drafts {
  const table = csvTable(text, tableDelimiter(text) ?? ',', hint.name);
  return 'code' in table ? { drafts: [], problems: [table] } : readTable(table, hint);
}

/** What a file holds; where its reader has first to be loaded, the way there. */
type Reading = Drafts | (() => Promise<Drafts>);

const readers: Readonly<Record<Format, (text: string, hint: IntakeHint) => Reading>> = {
  geojson: readGeoJson,
  'boundary-points': readBoundaryPoints,
  coordinates: readCoordinateText,
  table: readCsv,
  wkt: readWkt,
  dxf: readDxf,
  xml: (text, hint) => async () => (await import('./read-xml.ts')).readXml(text, hint),
};

type OnProgress = (progress: ReadProgress) => void;

const verticesOf = ({ polygons, looseRings, lines }: Draft): number =>
  [...polygons.flat(), ...looseRings, ...lines].reduce((sum, { positions }) => sum + positions.length, 1);

/** Counts drafts that are done; tells each whole percent once. */
function placingProgress(drafts: readonly Draft[], onProgress: OnProgress): (draft: Draft) => void {
  const all = drafts.reduce((sum, draft) => sum + verticesOf(draft), 0);
  let [done, told] = [0, -1];
  return (draft) => {
    done += verticesOf(draft);
    const percent = Math.floor((100 * done) / all);
    if (percent > told) onProgress({ stage: 'placing', share: done / all });
    told = Math.max(told, percent);
  };
}

/** Drafts to footprints. A problem of one keeps nothing from the others; without any footprint the problems are the answer. */
function finish(
  { drafts, problems }: Drafts,
  hint: IntakeHint,
  onProgress: OnProgress = () => undefined,
): Result<Intake, IntakeProblem> {
  const circles = hint.radius === undefined ? 0 : drafts.reduce((sum, { points = [] }) => sum + points.length, 0);
  if (circles > limits.points) {
    return failure({ file: hint.name, code: 'too-large', what: 'points', limit: limits.points, found: circles });
  }
  const tell = placingProgress(drafts, onProgress);
  const settled = drafts.map((draft) => {
    const result = settle(inCgcs2000(draft), hint);
    tell(draft);
    return result;
  });
  const footprints = withOverlaps(settled.flatMap((result) => (result.ok ? [result.value] : [])));
  const all = [...problems, ...settled.flatMap((result) => (result.ok ? [] : result.problems))];
  const told = all.slice(0, limits.problems);
  if (footprints.length > 0) return success({ footprints, notes: [], problems: told });
  const [first, ...others] = told;
  return failure(first ?? { file: hint.name, code: 'no-geometry' }, ...others);
}

/** Reads a text of unknown kind. */
function readText(text: string, hint: IntakeHint): Reading {
  const file = hint.name;
  if (text.trim() === '') return { drafts: [], problems: [{ file, code: 'empty-file' }] };
  const parting = partingIn(text, file);
  if (parting !== null) return readGeoJsonLines(text, parting, hint);
  const format = formatOf(text);
  if (format !== null) return readers[format](text, hint);
  // A name that promises a format gets the answer of its reader: where the first wrong sign is, or what the columns are.
  if (/\.(?:geo)?json$/i.test(file)) return readGeoJson(text, hint);
  if (/\.(?:csv|tsv)$/i.test(file)) return readCsv(text, hint);
  return { drafts: [], problems: [{ file, code: 'not-recognised', looksLike: null }] };
}

/** A loose .shp with the files that were chosen beside it. */
function readLooseShapefile(shp: Uint8Array, hint: IntakeHint): Drafts {
  const part = (end: RegExp): Uint8Array | null => hint.companions?.find(({ name }) => end.test(name))?.bytes ?? null;
  return readShapefile({ shp, dbf: part(/\.dbf$/i), prj: part(/\.prj$/i), cpg: part(/\.cpg$/i) }, hint);
}

function readLine(bytes: Uint8Array, hint: IntakeHint): Drafts {
  const text = decodeText(bytes);
  if (text === null) return { drafts: [], problems: [{ file: hint.name, code: 'encoding-unknown' }] };
  return readGeoJson(text, hint);
}

/** Reads bytes of any kind; an archive within an archive is not opened. */
function readBytes(bytes: Uint8Array, hint: IntakeHint, within = false): Reading {
  const file = hint.name;
  const binary = binaryFormat(bytes);
  if (binary === 'flatgeobuf') return readFlatGeobuf(bytes, hint);
  // One line of many says less of itself than the whole: it is what the others are.
  if (hint.piece !== undefined) return readLine(bytes, hint);
  const foreign = foreignFormat(bytes);
  if (foreign !== null) return { drafts: [], problems: [{ file, code: 'not-recognised', looksLike: foreign }] };
  if (binary === 'sqlite') return () => readGeoPackage(bytes, hint);
  const lonely: Drafts = { drafts: [], problems: [{ file, code: 'part-missing', missing: '.shp' }] };
  if (binary === 'shapefile') return /\.shx$/i.test(file) ? lonely : readLooseShapefile(bytes, hint);
  if (binary === 'zip' && within)
    return { drafts: [], problems: [{ file, code: 'archive-without-data', entries: [] }] };
  if (binary === 'zip') {
    return async () => {
      const { readArchive } = await import('./archive.ts');
      return readArchive(bytes, hint, async (inner, innerHint) => drafted(readBytes(inner, innerHint, true)));
    };
  }
  const text = decodeText(bytes);
  if (text === null) return { drafts: [], problems: [{ file, code: 'encoding-unknown' }] };
  return /^\s*(?:PROJC|GEOGC|COMPD_C|GEODC|COMPOUNDC)\w+\s*\[/.test(text) ? lonely : readText(text, hint);
}

const drafted = (reading: Reading): Drafts | Promise<Drafts> => (typeof reading === 'function' ? reading() : reading);

/** Bytes of any kind, unless there are none or too many. */
function readingOf(bytes: Uint8Array, hint: IntakeHint, onProgress: OnProgress): Reading {
  const file = hint.name;
  if (bytes.length === 0) return { drafts: [], problems: [{ file, code: 'empty-file' }] };
  const companions = (hint.companions ?? []).reduce((sum, each) => sum + each.bytes.length, 0);
  const found = bytes.length + companions;
  if (found > limits.bytes) {
    return { drafts: [], problems: [{ file, code: 'too-large', what: 'bytes', limit: limits.bytes, found }] };
  }
  onProgress({ stage: 'understanding', share: 0 });
  return readBytes(bytes, hint);
}

/**
 * Reads a file of any kind that is known here, in any common encoding. Resolves to footprints with their notes, and the
 * problems of single features or plots; or to all problems when nothing was readable.
 */
export async function readFootprints(
  bytes: Uint8Array,
  hint: IntakeHint,
  onProgress: OnProgress = () => undefined,
): Promise<Result<Intake, IntakeProblem>> {
  return finish(await drafted(readingOf(bytes, hint, onProgress)), hint, onProgress);
}

/** Reads a file before anything else happens, like readFootprints; null for kinds whose reader has first to be loaded. */
export function readAtOnce(
  bytes: Uint8Array,
  hint: IntakeHint,
  onProgress: OnProgress = () => undefined,
): Result<Intake, IntakeProblem> | null {
  const reading = readingOf(bytes, hint, onProgress);
  return typeof reading === 'function' ? null : finish(reading, hint, onProgress);
}

/** Reads coordinates that a person typed; `hint.name` becomes the name of the footprint. */
export function readCoordinates(text: string, hint: IntakeHint): Result<Intake, IntakeProblem> {
  if (text.trim() === '') return failure({ file: hint.name, code: 'empty-file' });
  return finish(readCoordinateText(text, hint), hint);
}
