// Survey point files (界址点坐标 TXT), the format in which Chinese land offices hand in plots: domain sheet D.2.
// X is north and Y is east; files with the two exchanged are plain from the size of the numbers.

import type { Note } from '../analysis/screening/screening.ts';
import { type PairKind, pairKind } from './axes.ts';
import { findCrs, type Sample } from './boundary-header.ts';
import { type PlotRows, type PointRow, readRows } from './boundary-rows.ts';
import type { Detected } from './detect-crs.ts';
import type { Chain, Draft, Position } from './draft.ts';
import type { Drafts } from './geojson.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { nameOfFile } from './names.ts';
import { slip } from './ring.ts';

const placeOf = (file: string, plot: PlotRows, row: number): Place => ({
  file,
  row,
  ...(plot.name === null ? {} : { plot: plot.name }),
});

/** Which of the two numbers is north: one habit must hold for all points of a plot. */
function axesOf(plot: PlotRows, file: string): PairKind | readonly IntakeProblem[] {
  const [first] = plot.points;
  const kinds = plot.points.map((point) => ({ point, kind: pairKind(point.pair) }));
  const at = (point: PointRow): Place => ({ ...placeOf(file, plot, point.row), at: point.pair });
  const degrees = kinds.find(({ kind }) => kind === 'degrees');
  if (degrees) return [{ ...at(degrees.point), code: 'sexagesimal', found: degrees.point.pair.join(', ') }];
  const wild = kinds.filter(({ kind }) => kind === 'unknown');
  if (wild.length > 0) return wild.map(({ point }) => ({ ...at(point), code: 'coordinate-out-of-range', crs: null }));
  const kind = first === undefined ? 'unknown' : pairKind(first.pair);
  const other = kinds.find((each) => each.kind !== kind);
  return other ? [{ ...at(other.point), code: 'axes-mixed' }] : kind;
}

const distance = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
/** Coordinates are written to the millimetre. */
const same = (a: Position, b: Position): boolean => distance(a, b) < 0.0005;

/** Points of a plot cut into rings: at a new ring number, or where a ring comes back to its first point. */
function ringsOf(plot: PlotRows, place: Place, toPosition: (point: PointRow) => Position): readonly Chain[] {
  const rings: { number: number | null; positions: Position[]; row: number; closed: boolean }[] = [];
  for (const point of plot.points) {
    const position = toPosition(point);
    const current = rings.at(-1);
    const [first] = current?.positions ?? [];
    if (!current || !first || current.number !== point.ring || (current.closed && !same(first, position))) {
      rings.push({ number: point.ring, positions: [position], row: point.row, closed: false });
    } else if (!current.closed) {
      const returns = current.positions.length >= 3 && same(first, position);
      current.positions.push(returns ? first : position);
      current.closed = returns;
    }
  }
  return rings.map((ring, index) => ({
    positions: ring.positions,
    place: { ...place, row: ring.row, ring: ring.number ?? index + 1 },
  }));
}

function comesBack({ positions }: Chain): boolean {
  const [first, last] = [positions[0], positions.at(-1)];
  return first !== undefined && last !== undefined && positions.length > 1 && distance(first, last) <= slip;
}

/** The stated number of points may count the closing points or not. */
function countNote(plot: PlotRows, rings: readonly Chain[], name: string): readonly Note[] {
  const found = plot.points.length;
  const stated = plot.statedCount;
  const closing = rings.filter(comesBack).length;
  if (stated === null || stated === found || stated === found - closing) return [];
  return [{ code: 'point-count-differs', plot: name, stated, found: found - closing }];
}

/** A plot whose points were all understood, with the order of their numbers. */
interface Sound {
  readonly plot: PlotRows;
  readonly swapped: boolean;
}

function draftOf({ plot, swapped }: Sound, name: string, place: Place, found: Extract<Detected, { ok: true }>): Draft {
  const chains = ringsOf(plot, place, ({ pair: [first, second] }) => (swapped ? [first, second] : [second, first]));
  const notes: Note[] = [...found.notes];
  if (swapped) notes.push({ code: 'axis-swapped', where: name });
  notes.push(...countNote(plot, chains, name));
  const line = plot.shape === 'line';
  return {
    place,
    name,
    crs: found.crs,
    reading: found.reading,
    ...(found.old === null ? {} : { old: found.old }),
    polygons: [],
    looseRings: line ? [] : chains,
    lines: line ? chains : [],
    closing: 'by-habit',
    stated: line ? null : plot.statedArea,
    notes,
  };
}

/** Fewer points than stated, and a ring at the end that does not come back: the file was cut off. */
function breaksOff(plot: PlotRows, place: Place): boolean {
  if (plot.statedCount === null || plot.shape !== 'area') return false;
  const rings = ringsOf(plot, place, ({ pair }) => pair);
  const last = rings.at(-1);
  const found = plot.points.length - rings.filter(comesBack).length;
  return last !== undefined && !comesBack(last) && found < plot.statedCount;
}

/** Why a plot cannot be read, or that it can. */
function check(plot: PlotRows, file: string): Sound | readonly IntakeProblem[] {
  const place = placeOf(file, plot, plot.row);
  const axes = axesOf(plot, file);
  const problems = [...plot.problems, ...(typeof axes === 'string' ? [] : axes)];
  if (problems.length > 0) return problems;
  if (plot.points.length === 0) return [{ ...place, code: 'no-geometry' }];
  if (plot.shape === 'point') return [{ ...place, code: 'point-needs-radius' }];
  if (breaksOff(plot, place)) return [{ ...place, code: 'file-broken', format: '界址点 TXT', detail: 'truncated' }];
  return { plot, swapped: axes === 'east-north' };
}

function sampleOf({ plot, swapped }: Sound, file: string): Sample {
  const [point] = plot.points;
  if (point === undefined) throw new RangeError('A sound plot has points');
  const [first, second] = point.pair;
  const place = { ...placeOf(file, plot, point.row), at: point.pair };
  const east = ({ pair: [a, b] }: PointRow): Position => (swapped ? [a, b] : [b, a]);
  const [easting, northing] = swapped ? [first, second] : [second, first];
  return { easting, northing, place, positions: plot.points.map(east) };
}

/** Reads a survey point text into drafts, one for each plot. The coordinate system is that of the whole file. */
export function readBoundaryPoints(text: string, hint: IntakeHint): Drafts {
  const rows = readRows(text, hint.name);
  const checked = rows.plots.map((plot) => check(plot, hint.name));
  const sound = checked.flatMap((result, index) => ('plot' in result ? [{ ...result, index }] : []));
  const problems = [...rows.problems, ...checked.flatMap((result) => ('plot' in result ? [] : result))];
  const [first] = sound;
  if (first === undefined || rows.problems.length > 0) {
    return { drafts: [], problems: problems.length > 0 ? problems : [{ file: hint.name, code: 'no-geometry' }] };
  }
  const found = findCrs(rows.header, sampleOf(first, hint.name), hint);
  if (!found.ok) return { drafts: [], problems: [...found.problems, ...problems] };
  const drafts = sound.map((each) => {
    const numbered = rows.plots.length > 1 ? ` #${each.index + 1}` : '';
    const name = each.plot.name ?? `${nameOfFile(hint.name)}${numbered}`;
    return draftOf(each, name, placeOf(hint.name, each.plot, each.plot.row), found);
  });
  return { drafts, problems };
}
