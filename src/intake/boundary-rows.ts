// The lines of a survey point file: header entries, plots (界址点数, 面积, 编号, 名称 … @) and points (点号, 圈号, X, Y).

import { type Header, headerLine } from './boundary-header.ts';
import type { IntakeProblem, Place } from './intake.ts';
import { limits } from './limits.ts';
import { cleanName } from './names.ts';

/** One point as written: two numbers in the order of the file. */
export interface PointRow {
  readonly row: number;
  readonly ring: number | null;
  readonly pair: readonly [first: number, second: number];
}

/** A plot line with the points that follow it. */
export interface PlotRows {
  readonly row: number;
  readonly name: string | null;
  readonly shape: 'area' | 'line' | 'point';
  readonly statedCount: number | null;
  readonly statedArea: number | null;
  readonly points: readonly PointRow[];
  /** Lines of the plot that were not understood. */
  readonly problems: readonly IntakeProblem[];
}

/** A file cut into its parts; `problems` are those of the file as a whole. */
export interface BoundaryRows {
  readonly header: Header;
  readonly plots: readonly PlotRows[];
  readonly problems: readonly IntakeProblem[];
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const section = /^[[【](.*)[\]】]$/;

/** A plot line ends with @, or begins with a count and has at least seven fields that are not numbers throughout. */
function isPlotLine(line: string): boolean {
  if (line.includes('@')) return true;
  const fields = line.split(/[,\t]/).map((field) => field.trim());
  return (
    fields.length >= 7 &&
    /^\d*$/.test(fields[0] ?? '') &&
    fields.some((field) => field !== '' && !decimal.test(field) && !/^J?\d+$/i.test(field))
  );
}

const numberOrNull = (text: string | undefined): number | null =>
  text !== undefined && decimal.test(text.trim()) ? Number(text.trim()) : null;

function plotOf(raw: string, row: number): Omit<PlotRows, 'points' | 'problems'> {
  const fields = raw.split(/[,，\t]/).map((field) => field.replace(/[@＠]/, '').trim());
  const [count, area, number = '', name = '', shape = ''] = fields;
  const line = /线|line/i.test(shape);
  const point = /点|point/i.test(shape);
  return {
    row,
    name: cleanName(name) || cleanName(number) || null,
    shape: line ? 'line' : point ? 'point' : 'area',
    statedCount: numberOrNull(count),
    statedArea: numberOrNull(area),
  };
}

/** Fields of a point line. Ring numbers are whole and small; a coordinate in metres never is. */
function pointOf(line: string, place: Place): PointRow | IntakeProblem {
  const fields = line.replace(/[,;\s]+$/, '').split(line.includes(',') ? /\s*,\s*/ : /[\s;]+/);
  const row = place.row ?? 0;
  const numbered = fields.length >= 4 && /^\d{0,4}$/.test(fields[1] ?? '');
  const start = numbered ? 2 : fields.length >= 3 ? 1 : 0;
  const [first, second] = [fields[start], fields[start + 1]];
  if (first === undefined || second === undefined || fields.length > 6) {
    return { ...place, code: 'row-not-understood', text: cleanName(line).slice(0, 60) };
  }
  const wrong = [first, second].find((text) => !decimal.test(text) || !Number.isFinite(Number(text)));
  if (wrong !== undefined) {
    const code = /[°度′'″"]/.test(wrong) ? 'sexagesimal' : 'coordinate-not-a-number';
    return { ...place, code, found: cleanName(wrong).slice(0, 40) };
  }
  const ring = numbered && fields[1] !== '' ? Number(fields[1]) : null;
  return { row, ring, pair: [Number(first), Number(second)] };
}

/** A plot while its lines come in. */
interface OpenPlot extends PlotRows {
  readonly points: PointRow[];
  readonly problems: IntakeProblem[];
}

interface Reading {
  readonly file: string;
  readonly header: Map<string, { value: string; row: number }>;
  readonly plots: OpenPlot[];
  readonly problems: IntakeProblem[];
  /** Between [属性描述] and [地块坐标], where lines other than key=value are remarks. */
  inHeader: boolean;
  points: number;
}

function currentPlot(reading: Reading, row: number): OpenPlot {
  const last = reading.plots.at(-1);
  if (last !== undefined) return last;
  const nameless = { row, name: null, shape: 'area', statedCount: null, statedArea: null } as const;
  const plot: OpenPlot = { ...nameless, points: [], problems: [] };
  reading.plots.push(plot);
  return plot;
}

function readLine(reading: Reading, raw: string, row: number): void {
  const line = raw.normalize('NFKC').trim();
  const heading = section.exec(line)?.[1];
  if (heading !== undefined) reading.inHeader = heading.includes('属性');
  if (line === '' || heading !== undefined) return;
  const entry = reading.plots.length === 0 ? headerLine(line) : null;
  if (entry !== null) {
    reading.header.set(entry[0], { value: entry[1], row });
    return;
  }
  const later = reading.plots.length > 0 ? headerLine(line) : null;
  const before = later === null ? undefined : reading.header.get(later[0]);
  // The header of another file that was put behind this one.
  if (later !== null && before !== undefined) {
    const [key, second] = later;
    const differs = { code: 'headers-differ', key, first: before.value, second } as const;
    if (second !== before.value) reading.problems.push({ file: reading.file, row, ...differs });
    return;
  }
  if (isPlotLine(line)) {
    reading.inHeader = false;
    const plot: OpenPlot = { ...plotOf(raw, row), points: [], problems: [] };
    reading.plots.push(plot);
    // A line end that was lost: its first point stands behind the @.
    const behind = line.includes('@') ? line.slice(line.lastIndexOf('@') + 1) : '';
    if (/[^\s,;]/.test(behind)) {
      const place = { file: reading.file, row, ...(plot.name === null ? {} : { plot: plot.name }) };
      plot.problems.push({ ...place, code: 'row-not-understood', text: cleanName(behind).slice(0, 60) });
    }
    return;
  }
  if (reading.inHeader && 'code' in pointOf(line, { file: reading.file, row })) return;
  const plot = currentPlot(reading, row);
  const place = { file: reading.file, row, ...(plot.name === null ? {} : { plot: plot.name }) };
  const point = pointOf(line, place);
  if ('code' in point) plot.problems.push(point);
  else plot.points.push(point);
  reading.points += 1;
}

/** Cuts a text into header, plots and points. Stops at the limits, and says so. */
export function readRows(text: string, file: string): BoundaryRows {
  const reading: Reading = { file, header: new Map(), plots: [], problems: [], inHeader: false, points: 0 };
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    readLine(reading, raw, index + 1);
    const over =
      reading.points > limits.vertices ? 'vertices' : reading.plots.length > limits.footprints ? 'footprints' : null;
    if (over !== null) {
      const found = over === 'vertices' ? reading.points : reading.plots.length;
      reading.problems.push({ file, row: index + 1, code: 'too-large', what: over, limit: limits[over], found });
      break;
    }
  }
  return reading;
}
