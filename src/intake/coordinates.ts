// Coordinates that a person types or pastes: "106.42,29.83 106.43,29.83 …", degrees with minutes, or survey X Y pairs.
// A blank line begins another ring. Rings need not come back to their first point.

import type { Crs } from '../analysis/geometry/crs.ts';
import type { CrsReading } from '../analysis/screening/crs-reading.ts';
import type { Note } from '../analysis/screening/screening.ts';
import { hasDegreeSigns, readAngles } from './angles.ts';
import { type Pair, pairKind, systemsFor } from './axes.ts';
import { placesOf } from './candidates.ts';
import { numbersSay, withOldDatum } from './detect-crs.ts';
import type { Chain, Position } from './draft.ts';
import type { Drafts } from './geojson.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { limits } from './limits.ts';
import { cleanName, nameOfFile } from './names.ts';
import { resolveDatum } from './old-datum.ts';

const separators = /[\s,，;；|()（）[\]]+/;
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

interface Block {
  readonly pairs: readonly Pair[];
  readonly place: Place;
}

/** Blocks of lines between blank lines, each with the row it begins at. */
function blocksOf(text: string): readonly { readonly text: string; readonly row: number }[] {
  const blocks: { text: string; row: number }[] = [];
  let fresh = true;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const last = blocks.at(-1);
    if (line.trim() === '') fresh = true;
    else if (fresh || last === undefined) {
      blocks.push({ text: line, row: index + 1 });
      fresh = false;
    } else last.text += `\n${line}`;
  }
  return blocks;
}

function pairsOf(numbers: readonly number[], place: Place): readonly Pair[] | IntakeProblem {
  if (numbers.length % 2 === 1) return { ...place, code: 'numbers-unpaired', count: numbers.length };
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index] ?? Number.NaN,
    numbers[2 * index + 1] ?? Number.NaN,
  ]);
}

/** Degrees with signs as lon, lat; letters decide, else the larger of the two is the longitude, as everywhere in China. */
function degreesOf(text: string, place: Place): readonly Pair[] | IntakeProblem {
  const { angles, rest } = readAngles(text);
  if (rest !== '') return { ...place, code: 'coordinate-not-a-number', found: cleanName(rest).slice(0, 40) };
  if (angles.length % 2 === 1) return { ...place, code: 'numbers-unpaired', count: angles.length };
  const pairs: Pair[] = [];
  for (let index = 0; index < angles.length; index += 2) {
    const [first, second] = [angles[index], angles[index + 1]];
    if (first === undefined || second === undefined) continue;
    const stated = first.axis ?? (second.axis === null ? null : second.axis === 'lat' ? 'lon' : 'lat');
    const lonFirst = stated === null ? first.degrees > second.degrees : stated === 'lon';
    if (first.axis !== null && first.axis === second.axis) {
      return { ...place, code: 'axes-mixed', at: [first.degrees, second.degrees] };
    }
    pairs.push(lonFirst ? [first.degrees, second.degrees] : [second.degrees, first.degrees]);
  }
  return pairs;
}

function readBlock(block: { text: string; row: number }, file: string): Block | IntakeProblem {
  const place: Place = { file, row: block.row };
  if (hasDegreeSigns(block.text)) {
    const pairs = degreesOf(block.text, place);
    return 'code' in pairs ? pairs : { pairs, place };
  }
  for (const [index, line] of block.text.split('\n').entries()) {
    const wrong = line.split(separators).find((word) => word !== '' && !decimal.test(word));
    if (wrong !== undefined) {
      return { file, row: block.row + index, code: 'coordinate-not-a-number', found: cleanName(wrong).slice(0, 40) };
    }
  }
  const numbers = block.text.split(separators).filter((word) => word !== '');
  const pairs = pairsOf(numbers.map(Number), place);
  return 'code' in pairs ? pairs : { pairs, place };
}

/** How the numbers of all blocks are to be taken: their system, their order, and what must be said about it. */
interface Plan {
  readonly crs: Crs;
  readonly northFirst: boolean;
  readonly notes: readonly Note[];
  readonly reading: CrsReading;
}

function planOf(pairs: readonly Pair[], hint: IntakeHint): Plan | IntakeProblem {
  const place: Place = { file: hint.name };
  const [first] = pairs;
  if (first === undefined) return { ...place, code: 'no-geometry' };
  const kinds = new Set(pairs.map(pairKind));
  const reading = (crs: Crs, [x, y]: Pair, swap: boolean): CrsReading => {
    const numbers = numbersSay(crs, [x, y], swap);
    if (hint.crs === undefined) return { confidence: 'inferred', evidence: numbers };
    return { confidence: 'stated', evidence: [{ kind: 'user' }, ...numbers] };
  };
  if (kinds.has('degrees') && kinds.size === 1) {
    const crs = hint.crs ?? 'EPSG:4490';
    return { crs, northFirst: false, notes: [], reading: reading(crs, first, false) };
  }
  if (kinds.size > 1 || kinds.has('unknown')) {
    const odd = pairs.find((pair) => pairKind(pair) !== pairKind(first) || pairKind(pair) === 'unknown') ?? first;
    const code = kinds.has('unknown') ? 'coordinate-out-of-range' : 'axes-mixed';
    return code === 'axes-mixed' ? { ...place, at: odd, code } : { ...place, at: odd, code, crs: hint.crs ?? null };
  }
  const northFirst = kinds.has('north-east');
  const swapped: readonly Note[] = northFirst ? [] : [{ code: 'axis-swapped', where: nameOfFile(hint.name) }];
  const east = ([a, b]: Pair): Pair => (northFirst ? [b, a] : [a, b]);
  const plane = east(first);
  if (hint.crs) {
    return { crs: hint.crs, northFirst, notes: swapped, reading: reading(hint.crs, plane, northFirst) };
  }
  const candidates = systemsFor(...plane);
  const [crs] = candidates;
  if (crs === undefined) return { ...place, at: first, code: 'crs-missing', suggested: [] };
  if (candidates.length > 1) {
    return { ...place, at: first, code: 'crs-ambiguous', candidates, places: placesOf(candidates, pairs.map(east)) };
  }
  const notes: readonly Note[] = [...swapped, { code: 'crs-assumed', crs }];
  return { crs, northFirst, notes, reading: reading(crs, plane, northFirst) };
}

/** Reads typed coordinates into one draft: a line when a width is given, else rings. */
export function readCoordinateText(text: string, hint: IntakeHint): Drafts {
  const read = blocksOf(text).map((block) => readBlock(block, hint.name));
  const blocks = read.flatMap((block) => ('code' in block ? [] : [block]));
  const problems = read.flatMap((block) => ('code' in block ? [block] : []));
  if (problems.length > 0) return { drafts: [], problems };
  const pairs = blocks.flatMap((block) => block.pairs);
  const place: Place = { file: hint.name };
  if (pairs.length > limits.vertices) {
    const { vertices } = limits;
    return {
      drafts: [],
      problems: [{ ...place, code: 'too-large', what: 'vertices', limit: vertices, found: pairs.length }],
    };
  }
  const resolved = resolveDatum(null, hint, place);
  if (!resolved.ok) return { drafts: [], problems: [resolved.problem] };
  const plan = planOf(pairs, hint);
  if ('code' in plan) return { drafts: [], problems: [plan] };
  const order = ([first, second]: Pair): Position => (plan.northFirst ? [second, first] : [first, second]);
  const chains = blocks.map((block, index): Chain => {
    return { positions: block.pairs.map(order), place: { ...block.place, ring: index + 1 } };
  });
  const shortest = chains.reduce((least, { positions }) => Math.min(least, positions.length), Number.POSITIVE_INFINITY);
  if (shortest === 1) return { drafts: [], problems: [{ ...place, code: 'point-needs-radius' }] };
  const line = hint.width !== undefined || shortest === 2;
  const found = withOldDatum({ ok: true, swap: false, ...plan }, resolved.old, place);
  if (!found.ok) return { drafts: [], problems: found.problems };
  const { crs, reading, notes, old } = found;
  const name = nameOfFile(hint.name);
  const draft = { place, name, crs, reading, ...(old === null ? {} : { old }), polygons: [], stated: null, notes };
  const parts = { looseRings: line ? [] : chains, lines: line ? chains : [], closing: 'never-written' } as const;
  return { drafts: [{ ...draft, ...parts }], problems: [] };
}
