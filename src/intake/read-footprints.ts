// A file of any supported kind as footprints. The content decides what it is; the same path serves browser and command line.

import { failure, type Result, success } from '../analysis/units/result.ts';
import { readBoundaryPoints } from './boundary-points.ts';
import { readCoordinateText } from './coordinates.ts';
import { type Drafts, readGeoJson } from './geojson.ts';
import type { Intake, IntakeHint, IntakeProblem } from './intake.ts';
import { limits } from './limits.ts';
import { type Format, foreignFormat, formatOf } from './recognise.ts';
import { settle } from './settle.ts';
import { decodeText } from './text-encoding.ts';

const readers: Readonly<Record<Format, (text: string, hint: IntakeHint) => Drafts>> = {
  geojson: readGeoJson,
  'boundary-points': readBoundaryPoints,
  coordinates: readCoordinateText,
};

const isFormat = (format: string): format is Format => Object.hasOwn(readers, format);

/** Drafts to footprints. A problem of one keeps nothing from the others; without any footprint the problems are the answer. */
function finish({ drafts, problems }: Drafts, hint: IntakeHint): Result<Intake, IntakeProblem> {
  const settled = drafts.map((draft) => settle(draft, hint.width));
  const footprints = settled.flatMap((result) => (result.ok ? [result.value] : []));
  const all = [...problems, ...settled.flatMap((result) => (result.ok ? [] : result.problems))];
  const told = all.slice(0, limits.problems);
  if (footprints.length > 0) return success({ footprints, notes: [], problems: told });
  const [first, ...others] = told;
  return failure(first ?? { file: hint.name, code: 'no-geometry' }, ...others);
}

/** Reads a text of unknown kind. */
function readText(text: string, hint: IntakeHint): Result<Intake, IntakeProblem> {
  const file = hint.name;
  if (text.trim() === '') return failure({ file, code: 'empty-file' });
  const format = formatOf(text);
  if (format !== null && isFormat(format)) return finish(readers[format](text, hint), hint);
  // A name that promises JSON gets the answer of the JSON reader: row and column of the first wrong sign.
  if (format === null && /\.(?:geo)?json$/i.test(file)) return finish(readGeoJson(text, hint), hint);
  return failure({ file, code: 'not-recognised', looksLike: format });
}

/**
 * Reads GeoJSON, survey point files (界址点 TXT) and plain lists of coordinates, in any common encoding. Resolves to
 * footprints with their notes, and the problems of single features or plots; or to all problems when nothing was readable.
 */
export async function readFootprints(bytes: Uint8Array, hint: IntakeHint): Promise<Result<Intake, IntakeProblem>> {
  const file = hint.name;
  if (bytes.length === 0) return failure({ file, code: 'empty-file' });
  if (bytes.length > limits.bytes) {
    return failure({ file, code: 'too-large', what: 'bytes', limit: limits.bytes, found: bytes.length });
  }
  const foreign = foreignFormat(bytes);
  if (foreign !== null) return failure({ file, code: 'not-recognised', looksLike: foreign });
  const text = decodeText(bytes);
  return text === null ? failure({ file, code: 'encoding-unknown' }) : readText(text, hint);
}

/** Reads coordinates that a person typed; `hint.name` becomes the name of the footprint. */
export function readCoordinates(text: string, hint: IntakeHint): Result<Intake, IntakeProblem> {
  if (text.trim() === '') return failure({ file: hint.name, code: 'empty-file' });
  return finish(readCoordinateText(text, hint), hint);
}
