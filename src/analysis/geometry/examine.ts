// Every fault of a geometry with its place: rings by themselves, then holes against their shell, then parts against each other.

import Flatbush from 'flatbush';
import { ellipsoidalArea } from './geodesy.ts';
import type { GeometryFault, GeometryProblem, UncheckedPolygonal } from './geometry-problem.ts';
import { boxOf, type Polygon, type Ring } from './position.ts';
import { type CheckedRing, checkRing } from './ring-check.ts';
import { overlapEachOther, standingOf } from './shared-ground.ts';

/** One polygon of a geometry: its rings as checked, and whether nothing at all is wrong with it. */
export interface InspectedPart {
  readonly rings: readonly CheckedRing[];
  readonly problems: readonly GeometryProblem[];
}

/** Rings covering less than this (m²) cover nothing. */
const noGround = 1e-6;

/** Every fault of a geometry, with part, ring, index and position. Never throws; bounded work. */
export function examine(geometry: UncheckedPolygonal): GeometryProblem[] {
  const parts = inspectParts(geometry);
  const problems = parts.flatMap((part) => part.problems);
  if (parts.length === 0) return [{ code: 'empty', part: 0, ring: 0, index: 0, position: null }];
  return problems.some(({ code }) => spoilsPart.has(code)) ? problems : [...problems, ...overlappingParts(parts)];
}

/** Each polygon of a geometry with its own faults; what is no list of rings gives a part with one unreadable ring. */
export function inspectParts({ type, coordinates }: UncheckedPolygonal): readonly InspectedPart[] {
  const polygons: readonly unknown[] =
    type === 'Polygon' ? [coordinates] : Array.isArray(coordinates) ? coordinates : [null];
  const filled = polygons.filter((polygon) => !Array.isArray(polygon) || polygon.length > 0);
  return filled.map((polygon, part) => inspectPart(polygon, part));
}

function inspectPart(polygon: unknown, part: number): InspectedPart {
  const rings = (Array.isArray(polygon) ? polygon : [null]).map(checkRing);
  const problems: GeometryProblem[] = rings.flatMap(({ faults }, ring) =>
    faults.map(({ code, index, position }) => ({ code, part, ring, index, position })),
  );
  for (const [ring, checked] of rings.entries()) {
    if (checked.faults.some(({ code }) => spoilsRing.has(code)) || groundOf(checked) > noGround) continue;
    problems.push({ code: 'zero-area', part, ring, index: 0, position: checked.ring[0] ?? null });
  }
  if (problems.some(({ code }) => spoilsPart.has(code))) return { rings, problems };
  return { rings, problems: [...problems, ...holeProblems(rings, part)] };
}

/** Faults after which a ring has no area of its own to speak of. */
const spoilsRing: ReadonlySet<GeometryFault> = new Set([
  'not-positions',
  'not-finite',
  'out-of-range',
  'too-few-points',
  'zero-area',
  'self-crossing',
  'self-touching',
]);

/** Faults after which rings cannot be held against each other. */
const spoilsPart = spoilsRing;

/** A polygon made of rings. */
export const polygonOf = (...coordinates: readonly Ring[]): Polygon => ({ type: 'Polygon', coordinates });

const groundOf = ({ ring }: CheckedRing): number => ellipsoidalArea(polygonOf(ring));

function holeProblems(rings: readonly CheckedRing[], part: number): GeometryProblem[] {
  const [shell, ...holes] = rings.map(({ ring }) => polygonOf(ring));
  if (shell === undefined) return [];
  const problems: GeometryProblem[] = [];
  const offer = (code: GeometryFault, hole: number): void => {
    problems.push({ code, part, ring: hole + 1, index: 0, position: holes[hole]?.coordinates[0]?.[0] ?? null });
  };
  for (const [index, hole] of holes.entries()) {
    const standing = standingOf(hole, shell);
    if (standing !== 'inside') offer(standing === 'outside' ? 'hole-outside' : 'hole-crosses', index);
  }
  for (const [, second] of overlappingPairs(holes)) offer('holes-overlap', second);
  return problems;
}

/** Pairs of areas that share more than contact, by their places; the first place is the lower one. */
export function overlappingPairs(areas: readonly Polygon[]): readonly (readonly [number, number])[] {
  if (areas.length < 2) return [];
  const index = new Flatbush(areas.length);
  for (const area of areas) index.add(...boxOf(area));
  index.finish();
  return areas.flatMap((area, first) =>
    index
      .search(...boxOf(area), (second) => second > first)
      .filter((second) => overlapEachOther(area, areas[second] ?? area))
      .sort((a, b) => a - b)
      .map((second) => [first, second] as const),
  );
}

function overlappingParts(parts: readonly InspectedPart[]): GeometryProblem[] {
  const polygons = parts.map(({ rings }) => polygonOf(...rings.map(({ ring }) => ring)));
  return overlappingPairs(polygons).map(([, part]) => ({
    code: 'parts-overlap',
    part,
    ring: 0,
    index: 0,
    position: polygons[part]?.coordinates[0]?.[0] ?? null,
  }));
}
