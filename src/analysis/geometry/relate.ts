// How two areas stand to each other. Common area above tolerance.touch decides; a boolean predicate never does.

import { type Metres, metres, type SquareMetres, squareMetres } from '../units/quantity.ts';
import { ellipsoidalArea } from './geodesy.ts';
import { nearestApproach } from './nearest.ts';
import { commonPart, OverlayFault } from './overlap.ts';
import type { MultiPolygon, Polygonal } from './position.ts';
import type { Relation } from './relation.ts';
import { type GeometryProblem, type RepairNote, repair } from './repair.ts';
import { sharedGround } from './shared-ground.ts';
import { tolerance } from './tolerance.ts';

export interface Related {
  /** Of `a` to `b`: `within` says that `a` lies in `b`. */
  readonly relation: Relation;
  /** Common ground; null when there is none above tolerance.touch, or when it could not be drawn. */
  readonly overlap: MultiPolygon | null;
  readonly overlapArea: SquareMetres;
  /** Geodesic, 0 when they meet; infinite when one of them has no ground at all, or none that is beyond doubt. */
  readonly distance: Metres;
  /** What had to be repaired before the two could be compared; first those of `a`, then those of `b`. */
  readonly notes: readonly RepairNote[];
  /** What could not be repaired, of `a` and then of `b`; when there is any, the rest of the answer says nothing of the two. */
  readonly problems: readonly GeometryProblem[];
}

function relationOf(common: number, areaA: number, areaB: number): Relation {
  const spare = (area: number): number => Math.max(Math.min(tolerance.touch, area / 2), area * 1e-10);
  const aInside = areaA - common <= spare(areaA);
  const bInside = areaB - common <= spare(areaB);
  if (aInside && bInside) return 'equals';
  if (aInside) return 'within';
  return bInside ? 'contains' : 'overlaps';
}

/** Ground as an overlay drew it, in polygons as OGC wants them: its rings may touch themselves, or cross by rounding. */
function soundly(ground: MultiPolygon): MultiPolygon {
  const { geometry, problems } = repair(ground);
  return problems.length === 0 ? geometry : ground;
}

/** Common ground and its area; when the overlay fails, the area alone, by the sum over pairs of edges, which cannot fail. */
function commonGround(a: Polygonal, b: Polygonal): { readonly overlap: MultiPolygon | null; readonly area: number } {
  try {
    const part = commonPart(a, b);
    return { overlap: part === null ? null : soundly(part.geometry), area: part?.area ?? 0 };
  } catch (error) {
    if (!(error instanceof OverlayFault)) throw error;
    return { overlap: null, area: (ellipsoidalArea(a) * sharedGround(a, b)) / sharedGround(a, a) };
  }
}

/**
 * Relation, common ground and distance of two areas. Answers on what `repair` makes of them and never throws: when the overlay cannot
 * be trusted, `overlap` is null though `overlapArea` is not 0.
 */
export function relate(a: Polygonal, b: Polygonal): Related {
  const [first, second] = [repair(a), repair(b)];
  const notes = [...first.notes, ...second.notes];
  const problems = [...first.problems, ...second.problems];
  if (first.geometry.coordinates.length === 0 || second.geometry.coordinates.length === 0) {
    return {
      relation: 'disjoint',
      overlap: null,
      overlapArea: squareMetres(0),
      distance: metres(Infinity),
      notes,
      problems,
    };
  }
  const { overlap, area } = commonGround(first.geometry, second.geometry);
  if (overlap !== null || area > tolerance.touch) {
    const relation = relationOf(area, ellipsoidalArea(first.geometry), ellipsoidalArea(second.geometry));
    return { relation, overlap, overlapArea: squareMetres(area), distance: metres(0), notes, problems };
  }
  const { distance } = nearestApproach(first.geometry, second.geometry);
  const relation = distance <= tolerance.contact ? 'touches' : 'disjoint';
  return { relation, overlap: null, overlapArea: squareMetres(0), distance, notes, problems };
}
