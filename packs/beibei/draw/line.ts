// Lines through control points: curves, even spacing, smoothing, and where a point lies along a line.

import { at, between, distanceBetween, type Path, type Point } from './plane.ts';

/** Length of an open path in metres. */
function lengthOf(path: Path): number {
  let sum = 0;
  for (let index = 1; index < path.length; index++) sum += distanceBetween(at(path, index - 1), at(path, index));
  return sum;
}

/** The path with a point every `spacing` metres or a little less; ends stay. */
export function evenly(path: Path, spacing: number): Path {
  const total = lengthOf(path);
  const count = Math.max(1, Math.ceil(total / spacing));
  const result: Point[] = [at(path, 0)];
  let [index, walked] = [1, 0];
  for (let step = 1; step < count; step++) {
    const target = (total * step) / count;
    while (walked + distanceBetween(at(path, index - 1), at(path, index)) < target) {
      walked += distanceBetween(at(path, index - 1), at(path, index));
      index++;
    }
    const edge = distanceBetween(at(path, index - 1), at(path, index));
    result.push(between(at(path, index - 1), at(path, index), (target - walked) / edge));
  }
  result.push(at(path, -1));
  return result;
}

/** A closed ring with a point about every `spacing` metres. */
export const evenRing = (ring: Path, spacing: number): Path => evenly([...ring, at(ring, 0)], spacing).slice(0, -1);

/** Weighted mean (1, 2, 1) of neighbours, `passes` times; ends of an open path stay. */
export function smooth(path: Path, passes: number, closed = false): Path {
  let current = path;
  for (let pass = 0; pass < passes; pass++) {
    const before = current;
    current = before.map((point, index) => {
      if (!closed && (index === 0 || index === before.length - 1)) return point;
      const previous = at(before, index - 1);
      const next = at(before, (index + 1) % before.length);
      return [(previous[0] + 2 * point[0] + next[0]) / 4, (previous[1] + 2 * point[1] + next[1]) / 4];
    });
  }
  return current;
}

/** Centripetal Catmull-Rom curve through the points, then a point every `spacing` metres. */
export function curveThrough(points: Path, spacing: number, closed = false): Path {
  const last = points.length - 1;
  const pick = (index: number): Point => {
    if (closed) return at(points, (index + points.length) % points.length);
    if (index < 0) return between(at(points, 0), at(points, 1), -1);
    if (index > last) return between(at(points, last), at(points, last - 1), -1);
    return at(points, index);
  };
  const fine: Point[] = [];
  for (let index = 0; index < (closed ? points.length : last); index++) {
    const [p0, p1, p2, p3] = [pick(index - 1), pick(index), pick(index + 1), pick(index + 2)];
    const steps = Math.max(2, Math.ceil((distanceBetween(p1, p2) / spacing) * 2));
    for (let step = 0; step < steps; step++) fine.push(catmullRom([p0, p1, p2, p3], step / steps));
  }
  if (closed) return evenRing(fine, spacing);
  fine.push(at(points, last));
  return evenly(fine, spacing);
}

/** Barry and Goldman's pyramid for the centripetal spline between the second and third of four points. */
function catmullRom([p0, p1, p2, p3]: readonly [Point, Point, Point, Point], share: number): Point {
  const knot = (a: Point, b: Point): number => Math.sqrt(Math.max(distanceBetween(a, b), 1e-6));
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const t = t1 + (t2 - t1) * share;
  const blend = (a: Point, b: Point, from: number, to: number): Point => between(a, b, (t - from) / (to - from));
  const [a1, a2, a3] = [blend(p0, p1, 0, t1), blend(p1, p2, t1, t2), blend(p2, p3, t2, t3)];
  return blend(blend(a1, a2, 0, t2), blend(a2, a3, t1, t3), t1, t2);
}

/** Where a point lies against an open path: distance, metres along, and the side (1 left, -1 right). */
export interface Station {
  readonly distance: number;
  readonly along: number;
  readonly side: 1 | -1;
}

/** The station of the nearest place on an open path. */
export function stationOn(path: Path, point: Point): Station {
  let best: Station = { distance: Infinity, along: 0, side: 1 };
  let walked = 0;
  for (let index = 1; index < path.length; index++) {
    const [a, b] = [at(path, index - 1), at(path, index)];
    const [ex, ey] = [b[0] - a[0], b[1] - a[1]];
    const [px, py] = [point[0] - a[0], point[1] - a[1]];
    const squared = ex * ex + ey * ey;
    const share = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * ex + py * ey) / squared));
    const distance = Math.hypot(px - ex * share, py - ey * share);
    if (distance < best.distance) {
      best = { distance, along: walked + Math.sqrt(squared) * share, side: ex * py - ey * px >= 0 ? 1 : -1 };
    }
    walked += Math.sqrt(squared);
  }
  return best;
}

/** The part of an open path between two stations, in metres along. */
export function sectionOf(path: Path, from: number, to: number): Path {
  const result: Point[] = [];
  let walked = 0;
  for (let index = 1; index < path.length; index++) {
    const [a, b] = [at(path, index - 1), at(path, index)];
    const edge = distanceBetween(a, b);
    const cut = (along: number): Point => between(a, b, (along - walked) / edge);
    if (walked <= from && from < walked + edge) result.push(cut(from));
    if (from < walked + edge && walked + edge < to) result.push(b);
    if (walked < to && to <= walked + edge) result.push(cut(to));
    walked += edge;
  }
  return result;
}

/** The path moved sideways by so many metres to its left, point by point. */
export function besides(path: Path, offset: (index: number) => number): Path {
  return path.map((point, index) => {
    const [before, after] = [at(path, Math.max(0, index - 1)), at(path, Math.min(path.length - 1, index + 1))];
    const [ex, ey] = [after[0] - before[0], after[1] - before[1]];
    const share = offset(index) / Math.hypot(ex, ey);
    return [point[0] - ey * share, point[1] + ex * share];
  });
}
