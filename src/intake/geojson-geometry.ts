// The geometry of a GeoJSON object as chains of checked positions. Collections are opened; what has no area is told.

import type { Chain, Position } from './draft.ts';
import type { IntakeProblem, Place } from './intake.ts';
import { own } from './names.ts';

/** What a geometry holds, with every problem in it. */
export interface Gathered {
  readonly polygons: readonly (readonly Chain[])[];
  readonly lines: readonly Chain[];
  readonly points: readonly Chain[];
  readonly problems: readonly IntakeProblem[];
}

interface Collecting {
  readonly polygons: (readonly Chain[])[];
  readonly lines: Chain[];
  readonly points: Chain[];
  readonly problems: IntakeProblem[];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const shown = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 40);

function positionOf(value: unknown): Position | null {
  const [x, y] = listOf(value);
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

function chainOf(value: unknown, place: Place, onto: Collecting): Chain {
  const positions: Position[] = [];
  for (const [index, entry] of listOf(value).entries()) {
    const position = positionOf(entry);
    if (position !== null) positions.push(position);
    else onto.problems.push({ ...place, point: index + 1, code: 'coordinate-not-a-number', found: found(entry) });
  }
  return { positions, place };
}

/** The number at fault, or the whole position when it has no two. A number beyond the reach of JSON reads as infinite. */
function found(entry: unknown): string {
  const numbers = listOf(entry);
  if (numbers.length < 2) return shown(entry);
  const wrong = numbers.slice(0, 2).find((value) => typeof value !== 'number' || !Number.isFinite(value));
  return typeof wrong === 'number' ? String(wrong) : shown(wrong);
}

function polygon(rings: unknown, place: Place, onto: Collecting): void {
  const chains = listOf(rings).map((ring, index) => chainOf(ring, { ...place, ring: index + 1 }, onto));
  if (chains.length === 0 || chains[0]?.positions.length === 0) {
    if (onto.problems.length === 0) onto.problems.push({ ...place, code: 'no-geometry' });
  } else onto.polygons.push(chains);
}

function pointsOf(type: string, coordinates: readonly unknown[], place: Place, onto: Collecting): readonly Chain[] {
  const chain = chainOf(type === 'Point' ? [coordinates] : coordinates, place, onto);
  return chain.positions.map((at) => ({ place, positions: [at] }));
}

function collect(geometry: unknown, place: Place, onto: Collecting): void {
  const type = own(geometry, 'type');
  const coordinates = listOf(own(geometry, 'coordinates'));
  switch (type) {
    case 'Polygon':
      polygon(coordinates, place, onto);
      return;
    case 'MultiPolygon':
      for (const rings of coordinates) polygon(rings, place, onto);
      return;
    case 'LineString':
      onto.lines.push(chainOf(coordinates, place, onto));
      return;
    case 'MultiLineString':
      for (const line of coordinates) onto.lines.push(chainOf(line, place, onto));
      return;
    case 'Point':
    case 'MultiPoint':
      for (const point of pointsOf(type, coordinates, place, onto)) onto.points.push(point);
      return;
    case 'GeometryCollection':
      for (const member of listOf(own(geometry, 'geometries'))) collect(member, place, onto);
      return;
    default:
      onto.problems.push({ ...place, code: 'not-geojson', found: typeof type === 'string' ? type : shown(geometry) });
  }
}

/** Opens one geometry. */
export function gatherGeometry(geometry: unknown, place: Place): Gathered {
  const onto: Collecting = { polygons: [], lines: [], points: [], problems: [] };
  collect(geometry, place, onto);
  const empty = onto.polygons.length + onto.lines.length + onto.points.length === 0 && onto.problems.length === 0;
  if (empty) onto.problems.push({ ...place, code: 'no-geometry' });
  return onto;
}
