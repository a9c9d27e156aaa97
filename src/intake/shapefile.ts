// Shapefiles: polygons and polylines with or without Z and M. Rings come without saying who is a hole in whom: containment
// decides, not the direction, which programs do not keep. A file that ends early is refused, never read in part.

import type { DbfTable } from './dbf.ts';
import { readDbf } from './dbf.ts';
import type { Chain, Position } from './draft.ts';
import { draftsOf, emptyFeature, type RawFeature } from './features.ts';
import type { Drafts } from './geojson.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { labelPoint } from './known-offset.ts';
import { limits } from './limits.ts';
import { cleanName, nameFromMap } from './names.ts';
import { crsFromWkt } from './prj.ts';
import { decodeText } from './text-encoding.ts';

/** The files of one layer. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  readonly prj: Uint8Array | null;
  readonly cpg: Uint8Array | null;
}

const kinds: Readonly<Record<number, 'point' | 'line' | 'area' | 'points'>> = {
  1: 'point',
  11: 'point',
  21: 'point',
  3: 'line',
  13: 'line',
  23: 'line',
  5: 'area',
  15: 'area',
  25: 'area',
  8: 'points',
  18: 'points',
  28: 'points',
};

interface Shape {
  readonly kind: 'point' | 'line' | 'area' | 'points';
  readonly chains: readonly (readonly Position[])[];
}

const positionAt = (view: DataView, at: number): Position => [view.getFloat64(at, true), view.getFloat64(at + 8, true)];

/** The chains of a record with parts; null when its counts do not fit its length. */
function partsOf(view: DataView, at: number, end: number): readonly (readonly Position[])[] | null {
  const [parts, points] = [view.getInt32(at + 36, true), view.getInt32(at + 40, true)];
  const first = at + 44 + parts * 4;
  if (parts < 0 || points < 0 || points > limits.vertices || first + points * 16 > end) return null;
  const starts = Array.from({ length: parts }, (_, index) => view.getInt32(at + 44 + index * 4, true));
  if (starts.some((start, index) => start < (starts[index - 1] ?? 0) || start > points)) return null;
  return starts.map((start, index) => {
    const stop = starts[index + 1] ?? points;
    return Array.from({ length: stop - start }, (_, step) => positionAt(view, first + (start + step) * 16));
  });
}

function shapeAt(view: DataView, at: number, end: number, place: Place): Shape | null | IntakeProblem {
  const type = view.getInt32(at, true);
  const kind = kinds[type];
  const broken: IntakeProblem = { ...place, code: 'file-broken', format: 'Shapefile', detail: 'structure' };
  if (type === 0) return null;
  if (kind === undefined)
    return { ...place, code: 'geometry-unsupported', found: type === 31 ? 'MultiPatch' : String(type) };
  if (kind === 'point') return at + 20 > end ? broken : { kind, chains: [[positionAt(view, at + 4)]] };
  if (at + 44 > end) return broken;
  if (kind === 'points') {
    const count = view.getInt32(at + 36, true);
    if (count < 0 || at + 40 + count * 16 > end) return broken;
    return { kind, chains: Array.from({ length: count }, (_, index) => [positionAt(view, at + 40 + index * 16)]) };
  }
  const chains = partsOf(view, at, end);
  return chains === null ? broken : { kind, chains };
}

/** Every record in its order; null stands for a null shape. */
function shapesOf(shp: Uint8Array, file: string): readonly (Shape | null)[] | IntakeProblem {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const broken = (detail: 'truncated' | 'structure'): IntakeProblem => {
    return { file, code: 'file-broken', format: 'Shapefile', detail };
  };
  if (shp.length < 100) return broken('truncated');
  const length = view.getInt32(24) * 2;
  if (length > shp.length) return broken('truncated');
  const shapes: (Shape | null)[] = [];
  let at = 100;
  while (at < length) {
    const end = at + 8 + (at + 8 <= length ? view.getInt32(at + 4) * 2 : 0);
    if (at + 12 > length || end > length || end < at + 12) return broken('structure');
    const shape = shapeAt(view, at + 8, end, { file, feature: shapes.length + 1 });
    if (shape !== null && 'code' in shape) return shape;
    shapes.push(shape);
    if (shapes.length > limits.footprints * 4) {
      return { file, code: 'too-large', what: 'footprints', limit: limits.footprints, found: shapes.length };
    }
    at = end;
  }
  return shapes;
}

/** Areas as survey offices name them: DKMJ in hectares or square metres. */
const areaOf = (row: ReadonlyMap<string, string> | null | undefined): number | null => {
  const value = Number(row?.get('DKMJ') ?? row?.get('dkmj') ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : null;
};

function featureOf(shape: Shape, place: Place, row: ReadonlyMap<string, string> | null | undefined): RawFeature {
  const chains = shape.chains.map((positions, index): Chain => {
    return { positions, place: shape.kind === 'area' ? { ...place, ring: index + 1 } : place };
  });
  const name = row ? nameFromMap(row) : null;
  return {
    ...emptyFeature(place),
    name,
    looseRings: shape.kind === 'area' ? chains : [],
    lines: shape.kind === 'line' ? chains : [],
    points: shape.kind === 'point' || shape.kind === 'points' ? chains : [],
    stated: shape.kind === 'area' ? areaOf(row) : null,
    label: row ? labelPoint(Object.fromEntries(row)) : null,
  };
}

function tableOf({ dbf, cpg }: ShapefileParts): DbfTable | null {
  return dbf === null ? null : readDbf(dbf, cpg === null ? null : cleanName(decodeText(cpg) ?? ''));
}

/** How many records a layer has, by the lengths in its header: for a choice among layers. */
export function shapeCount(shp: Uint8Array): number {
  const shapes = shapesOf(shp, '');
  return 'code' in shapes ? 0 : shapes.filter((shape) => shape !== null).length;
}

/** Reads one layer. */
export function readShapefile(parts: ShapefileParts, hint: IntakeHint): Drafts {
  const shapes = shapesOf(parts.shp, hint.name);
  if ('code' in shapes) return { drafts: [], problems: [shapes] };
  const table = tableOf(parts);
  if (table !== null && (table.rows.length !== shapes.length || table.promised !== shapes.length)) {
    const problem: IntakeProblem = {
      file: hint.name,
      code: 'parts-disagree',
      shapes: shapes.length,
      rows: table.rows.length,
    };
    return { drafts: [], problems: [problem] };
  }
  const features = shapes.flatMap((shape, index) => {
    const row = table?.rows[index];
    if (shape === null || row === null) return [];
    return [featureOf(shape, { file: hint.name, feature: index + 1 }, row)];
  });
  const prj = parts.prj === null ? null : decodeText(parts.prj);
  const declared = prj === null || prj.trim() === '' ? null : crsFromWkt(prj);
  const declaredAs = prj === null ? '' : cleanName(/"([^"]*)"/.exec(prj)?.[1] ?? prj).slice(0, 60);
  return draftsOf(features, hint, { declared, declaredAs, declaredBy: 'prj', closing: 'by-habit' });
}
