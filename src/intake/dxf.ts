// DXF drawings: closed polylines, circles, and outlines whose pieces meet become footprints; those inside others of the same
// layer become holes.

import type { Note } from '../analysis/screening/screening.ts';
import { metres } from '../analysis/units/quantity.ts';
import type { Chain, Position } from './draft.ts';
import { type Contour, contoursOf, type Drawing } from './dxf-contours.ts';
import { joined } from './dxf-join.ts';
import { type DxfRecord, dxfRecords, textAt } from './dxf-pairs.ts';
import { unitOf } from './dxf-units.ts';
import { brokenRecord } from './dxf-whole.ts';
import { draftsOf, emptyFeature, type RawFeature } from './features.ts';
import type { Drafts } from './geojson.ts';
import { grouped } from './grouped.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { chosenLayer } from './layer-choice.ts';
import { limits } from './limits.ts';
import { cleanName } from './names.ts';
import { nest } from './nesting.ts';
import { slip } from './ring.ts';

/** Section by its name. */
function sectionOf(records: readonly DxfRecord[], name: string, withMark = false): readonly DxfRecord[] {
  const start = records.findIndex((record) => record.type === 'SECTION' && textAt(record, 2) === name);
  if (start < 0) return [];
  const length = records.slice(start).findIndex(({ type }) => type === 'ENDSEC');
  // The variables of the header stand in the record of the mark itself.
  return records.slice(withMark ? start : start + 1, length < 0 ? undefined : start + length);
}

/** Blocks by name: the BLOCK record with its base point, then what it holds. */
function blocksOf(records: readonly DxfRecord[]): ReadonlyMap<string, readonly DxfRecord[]> {
  const blocks = new Map<string, DxfRecord[]>();
  let open: DxfRecord[] | null = null;
  for (const record of sectionOf(records, 'BLOCKS')) {
    if (record.type === 'BLOCK') {
      open = [record];
      blocks.set(textAt(record, 2) ?? '', open);
    } else if (record.type === 'ENDBLK') open = null;
    else open?.push(record);
  }
  return blocks;
}

const unescaped = (text: string): string =>
  text.replaceAll(/\\U\+([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const gapOf = ({ positions }: Contour): number => {
  const [first, last] = [positions[0], positions.at(-1)];
  return first === undefined || last === undefined ? 0 : Math.hypot(first[0] - last[0], first[1] - last[1]);
};

/** Closed as drawn, or with ends so near that closing them is no guess. */
const isClosed = (contour: Contour, unit: number): boolean =>
  contour.positions.length >= 3 && (contour.closed || (contour.positions.length > 3 && gapOf(contour) * unit <= slip));

function closedRing({ positions }: Contour): readonly Position[] {
  const [first] = positions;
  return first === undefined ? [] : [...positions, first];
}

/** One feature for each outer contour of a layer, with the contours right inside it as holes; a layer of which that is not looked for is a problem. */
function featuresOf(
  contours: readonly Contour[],
  hint: IntakeHint,
  unit: number,
): readonly (RawFeature | IntakeProblem)[] {
  const layers = grouped(contours, ({ layer }) => layer);
  return [...layers].flatMap(([layer, list]): readonly (RawFeature | IntakeProblem)[] => {
    const polygons = nest(list.map(closedRing), unit);
    if (polygons === null) {
      const where = { file: hint.name, row: list[0]?.row ?? 1, plot: cleanName(unescaped(layer)) };
      return [{ ...where, code: 'rings-conflict', fault: 'too-entangled', where: null }];
    }
    return polygons.map((indexes, number): RawFeature => {
      const members = indexes.flatMap((index) => list[index] ?? []);
      const name = cleanName(unescaped(layer));
      const place: Place = { file: hint.name, plot: name, row: members[0]?.row ?? 1 };
      const chains = members.map((contour, index): Chain => {
        const scaled = contour.positions.map(([x, y]): Position => [x * unit, y * unit]);
        return { positions: scaled, place: { ...place, row: contour.row, ring: index + 1 } };
      });
      const arcs = members.reduce((sum, contour) => sum + contour.arcs, 0);
      const pieces = members.reduce((sum, { pieced }) => sum + (pieced?.count ?? 0), 0);
      const gap = metres(Math.max(0, ...members.map(({ pieced }) => (pieced?.gap ?? 0) * unit)));
      const notes: Note[] = arcs > 0 ? [{ code: 'arcs-divided', count: arcs }] : [];
      if (pieces > 0) notes.push({ code: 'contours-joined', count: pieces, gap });
      const numbered = polygons.length > 1 ? ` #${number + 1}` : '';
      return { ...emptyFeature(place), name: `${name}${numbered}`, polygons: [chains], notes };
    });
  });
}

function withoutAreas({ contours, hatches, others }: Drawing, file: string, unit: number): IntakeProblem {
  const [open] = contours.filter((contour) => contour.positions.length >= 3);
  if (open !== undefined && contours.length === 1) {
    const gap = metres(gapOf(open) * unit);
    return { file, row: open.row, code: 'drawing-open', layer: cleanName(unescaped(open.layer)), gap };
  }
  if (hatches + others + contours.length === 0) return { file, code: 'no-geometry' };
  return { file, code: 'drawing-without-areas', hatches, open: contours.length + others };
}

function leftOut(drawing: Drawing, left: number): readonly Note[] {
  const open = left + drawing.others;
  const notes: Note[] = open > 0 ? [{ code: 'left-out', what: 'open-contours', count: open }] : [];
  return drawing.hatches > 0 ? [...notes, { code: 'left-out', what: 'hatches', count: drawing.hatches }] : notes;
}

/** Lines of a drawing for a width: every open contour. */
function linesOf(contours: readonly Contour[], hint: IntakeHint, unit: number): readonly RawFeature[] {
  return contours.map((contour) => {
    const place: Place = { file: hint.name, row: contour.row };
    const positions = contour.positions.map(([x, y]): Position => [x * unit, y * unit]);
    return { ...emptyFeature(place), name: cleanName(unescaped(contour.layer)), lines: [{ positions, place }] };
  });
}

/** One position of each closed contour, or of each contour where none is closed: frames and stray lines lie anywhere. */
function corners(
  entities: readonly DxfRecord[],
  blocks: ReadonlyMap<string, readonly DxfRecord[]>,
): readonly Position[] {
  const { contours } = contoursOf(entities, blocks, 1);
  const closed = contours.filter((contour) => contour.closed);
  return (closed.length > 0 ? closed : contours).flatMap(({ positions }) => positions.slice(0, 1));
}

/** Reads the closed contours of a drawing; several layers with contours are a choice. */
export function readDxf(text: string, hint: IntakeHint): Drafts {
  const records = dxfRecords(text, hint.name);
  const file = hint.name;
  if ('code' in records) return { drafts: [], problems: [records] };
  const broken = brokenRecord(records);
  if (broken) {
    return {
      drafts: [],
      problems: [{ file, row: broken.row, code: 'file-broken', format: 'DXF', detail: 'structure' }],
    };
  }
  const [entities, blocks] = [sectionOf(records, 'ENTITIES'), blocksOf(records)];
  const { size: unit, notes: unitNotes } = unitOf(sectionOf(records, 'HEADER', true), corners(entities, blocks));
  const drawing = contoursOf(entities, blocks, 0.0009 / unit);
  if (drawing.tooMany) {
    const { vertices } = limits;
    const problem: IntakeProblem = { file, code: 'too-large', what: 'vertices', limit: vertices, found: vertices + 1 };
    return { drafts: [], problems: [problem] };
  }
  const bad = drawing.contours.find(({ positions }) => !positions.flat().every(Number.isFinite));
  if (bad) return { drafts: [], problems: [{ file, row: bad.row, code: 'coordinate-not-a-number', found: bad.layer }] };
  const sides = grouped(drawing.contours, (contour) => isClosed(contour, unit));
  const [whole, open] = [sides.get(true) ?? [], sides.get(false) ?? []];
  const pieces = drawing.baseMap ? { closed: [], left: open } : joined(open, slip / unit);
  const closed = [...whole, ...pieces.closed];
  const manner = { declared: null, closing: 'never-written' } as const;
  if (closed.length === 0 && hint.width !== undefined && drawing.contours.length > 0) {
    return draftsOf(linesOf(drawing.contours, hint, unit), hint, manner);
  }
  if (closed.length === 0) return { drafts: [], problems: [withoutAreas(drawing, file, unit)] };
  const layers = [...grouped(closed, ({ layer }) => layer)].map(([layer, list]) => {
    return { name: cleanName(unescaped(layer)), count: list.length, list };
  });
  const chosen = chosenLayer(layers, hint);
  if ('code' in chosen) return { drafts: [], problems: [chosen] };
  const features = featuresOf(
    chosen.flatMap(({ list }) => list),
    hint,
    unit,
  );
  const problems = features.flatMap((each) => ('code' in each ? [each] : []));
  if (problems.length > 0) return { drafts: [], problems };
  const notes = [...unitNotes, ...leftOut(drawing, pieces.left.length)];
  const told = features
    .flatMap((each) => ('code' in each ? [] : [each]))
    .map((each, index) => (index === 0 ? { ...each, notes: [...each.notes, ...notes] } : each));
  return draftsOf(told, hint, manner);
}
