// Many GeoJSON texts in one file: one a line (NDJSON), or a text sequence (RFC 8142). Each is read as a file of its own.

import { type Drafts, readGeoJson } from './geojson.ts';
import type { IntakeHint, IntakeProblem } from './intake.ts';
import { limits } from './limits.ts';

/** What parts one text from the next: ends of lines, or record separators. */
export type Parting = 'lines' | 'sequence';

const separator = '\u001e';

/** Endings of names that promise many GeoJSON texts. */
export const endingsOfLines = ['ndjson', 'jsonl', 'ndgeojson', 'geojsonl', 'geojsons', 'geojsonseq'] as const;
const promisesLines = new RegExp(`\\.(?:${endingsOfLines.join('|')})$`, 'i');

/** Whether a text is a JSON object by itself. */
export function isObject(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Most lines are JSON objects by themselves. The last of several features in a collection is one too, but not most. */
function isLines(text: string, complete: boolean): boolean {
  const pieces = text.split('\n').filter((line) => line.trim() !== '');
  const whole = complete || text.endsWith('\n') ? pieces : pieces.slice(0, -1);
  return pieces.length > 1 && whole.filter(isObject).length * 2 > whole.length;
}

interface Beginning {
  readonly name: string;
  /** The text is all there is. */
  readonly complete: boolean;
}

/** How a file of many GeoJSON texts parts them, by its beginning, and by its name when that does not tell; null for any other file. */
export function partingOf(text: string, { name, complete }: Beginning): Parting | null {
  if (text.startsWith(separator)) return 'sequence';
  return promisesLines.test(name) || isLines(text, complete) ? 'lines' : null;
}

/** Characters behind the first line that tell what the rest is like. */
const enough = 65_536;

/** How a whole text parts many GeoJSON texts; null for one that is no such file, or is a single object, whatever its name promises. */
export function partingIn(text: string, name: string): Parting | null {
  if (promisesLines.test(name) && isObject(text)) return null;
  const beginning = text.slice(0, text.indexOf('\n') + enough);
  return partingOf(beginning, { name, complete: beginning.length === text.length });
}

/** A text with its number and the row that it begins in, both from 1. */
interface Part {
  readonly text: string;
  readonly number: number;
  readonly row: number;
}

function partsOf(text: string, parting: Parting): readonly Part[] {
  const lines = parting === 'lines';
  let row = 1;
  const parts = text.split(lines ? '\n' : separator).map((part, index): Part => {
    const begins = row;
    row += lines ? 1 : part.split('\n').length - 1;
    // Before the first separator of a sequence there is nothing.
    return { text: part, number: lines ? index + 1 : index, row: begins };
  });
  return parts.filter((part) => part.text.trim() !== '');
}

const positionsIn = ({ drafts }: Drafts): number =>
  drafts
    .flatMap(({ polygons, lines, points = [] }) => [...polygons.flat(), ...lines, ...points])
    .reduce((sum, { positions }) => sum + positions.length, 0);

/** Reads all texts of a file. One that cannot be read costs the others nothing. */
export function readGeoJsonLines(text: string, parting: Parting, hint: IntakeHint): Drafts {
  const place = { file: hint.name };
  const only = (problem: IntakeProblem): Drafts => ({ drafts: [], problems: [problem] });
  const parts = partsOf(text, parting);
  if (parts.length === 0) return only({ ...place, code: 'no-geometry' });
  const { footprints, vertices } = limits;
  if (parts.length > footprints) {
    return only({ ...place, code: 'too-large', what: 'footprints', limit: footprints, found: parts.length });
  }
  const read: Drafts[] = [];
  let found = 0;
  for (const { text: one, number, row } of parts) {
    const drafts = readGeoJson(one, { ...hint, piece: number }, { ...place, row });
    found += positionsIn(drafts);
    if (found > vertices) return only({ ...place, row, code: 'too-large', what: 'vertices', limit: vertices, found });
    read.push(drafts);
  }
  return { drafts: read.flatMap(({ drafts }) => drafts), problems: read.flatMap(({ problems }) => problems) };
}
