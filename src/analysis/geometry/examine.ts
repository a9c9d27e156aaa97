// Every fault of a geometry with its place: rings by themselves, then holes against their shell, then parts against each other.

import { ellipsoidalArea } from './geodesy.ts';
import type { GeometryFault, GeometryProblem, UncheckedPolygonal } from './geometry-problem.ts';
import type { Polygon, Ring } from './position.ts';
import { type CheckedRing, checkRing } from './ring-check.ts';
import { boxPairs, ringConflicts } from './ring-conflicts.ts';
import { overlapEachOther } from './shared-ground.ts';

/** One polygon of a geometry: its rings as checked, and what is wrong with each by itself. */
export interface InspectedPart {
  readonly rings: readonly CheckedRing[];
  readonly problems: readonly GeometryProblem[];
}

/** Every fault of a geometry by OGC's rules, with part, ring, index and position. Never throws; bounded work. */
export function examine(geometry: UncheckedPolygonal): GeometryProblem[] {
  const parts = inspectParts(geometry);
  if (parts.length === 0) return [{ code: 'empty', part: 0, ring: 0, index: 0, position: null }];
  const problems = parts.flatMap((part) => part.problems).filter(({ code }) => code !== 'repeated-points');
  if (problems.some(({ code }) => spoilsRing.has(code))) return problems;
  return [...problems, ...ringConflicts(parts.map(({ rings }) => rings.map(({ ring }) => ring)))];
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
    if (checked.faults.some(({ code }) => spoilsRing.has(code)) || groundOf(checked) > 0) continue;
    problems.push({ code: 'zero-area', part, ring, index: 0, position: checked.ring[0] ?? null });
  }
  return { rings, problems };
}

/** Faults after which a ring has no area of its own to speak of, and cannot be held against others. */
const spoilsRing: ReadonlySet<GeometryFault> = new Set([
  'not-positions',
  'not-finite',
  'out-of-range',
  'too-few-points',
  'zero-area',
  'self-crossing',
  'self-touching',
  'too-entangled',
]);

/** A polygon made of rings. */
export const polygonOf = (...coordinates: readonly Ring[]): Polygon => ({ type: 'Polygon', coordinates });

const groundOf = ({ ring }: CheckedRing): number => ellipsoidalArea(polygonOf(ring));

/** Pairs of areas that share more than contact, by their places, the first place the lower one; null where too many are near each other. */
export const overlappingPairs = (areas: readonly Polygon[]): readonly (readonly [number, number])[] | null =>
  boxPairs(areas)?.filter(([first, second]) => {
    const [one, other] = [areas[first], areas[second]];
    return one !== undefined && other !== undefined && overlapEachOther(one, other);
  }) ?? null;
