// What of a big area matters near a small one. A run of edges whose box stays clear of the small area is replaced by its chord:
// run and chord lie in one convex set apart from it, so the winding number of each of its positions is unchanged and the
// common ground is exactly the same. The reduced rings may cross themselves, but only outside the small area.

import type { SignedRing } from './common-area.ts';
import { type Cover, coverOf } from './cover.ts';
import { boxesMeet, type Chain, extentOf, ringsOf, rootBox, valueAt } from './edges.ts';
import type { Box, LonLat, MultiPolygon, Polygonal } from './position.ts';
import { walk } from './walk-edges.ts';

/** A ring of a reduction, with the polygon that it belongs to. */
export interface ReducedRing extends SignedRing {
  readonly part: number;
}

/** An area reduced to what matters near another; good for set operations with that other one only. */
export interface Reduction {
  readonly rings: readonly ReducedRing[];
  /** Whether any edge of the area may meet the other one. */
  readonly edgesNear: boolean;
}

/** Reduces `area` to what matters inside `near`; exact for every position of `near`, meaningless elsewhere. */
export const reduceTo = (near: Polygonal, area: Polygonal): Reduction => reduce(area, extentOf(near), coverOf(near));

/** Reduces `area` to what matters inside a box; exact for every position of the box, meaningless elsewhere. */
export const reduceToBox = (window: Box, area: Polygonal): Reduction => reduce(area, window, null);

function reduce(area: Polygonal, window: Box, cover: Cover | null): Reduction {
  const rings: ReducedRing[] = [];
  const task: Task = { window, cover, edgesNear: false };
  for (const [part, [shell, ...holes]] of ringsOf(area).entries()) {
    if (shell === undefined || !boxesMeet(rootBox(shell), window)) continue;
    const outer = reduceRing(shell, task);
    if (outer.length < 8) continue;
    rings.push({ xy: outer, sign: shell.direction, part });
    for (const hole of holes) {
      if (!boxesMeet(rootBox(hole), window)) continue;
      const inner = reduceRing(hole, task);
      if (inner.length >= 8) rings.push({ xy: inner, sign: -hole.direction, part });
    }
  }
  return { rings, edgesNear: task.edgesNear };
}

interface Task {
  readonly window: Box;
  /** Tells boxes apart from a long, thin area more closely than its box does. */
  readonly cover: Cover | null;
  edgesNear: boolean;
}

/** The rings of an area unreduced, with their signs. */
export function signedRings(area: Polygonal): readonly ReducedRing[] {
  return ringsOf(area).flatMap((rings, part) =>
    rings.map(({ positions, start, edgeCount, direction }, index) => ({
      xy: Array.from(positions.subarray(2 * start, 2 * (start + edgeCount + 1))),
      sign: (index === 0 ? 1 : -1) * direction,
      part,
    })),
  );
}

/** Reduced rings as an area, for engines that want one. */
export function areaOf(rings: readonly ReducedRing[]): MultiPolygon {
  const parts = new Map<number, LonLat[][]>();
  for (const { xy, part } of rings) {
    const ring: LonLat[] = [];
    for (let at = 0; at < xy.length; at += 2) ring.push([xy[at] ?? Number.NaN, xy[at + 1] ?? Number.NaN]);
    const polygon = parts.get(part) ?? [];
    parts.set(part, polygon);
    polygon.push(ring);
  }
  return { type: 'MultiPolygon', coordinates: [...parts.values()] };
}

function reduceRing(chain: Chain, task: Task): number[] {
  const { positions, start } = chain;
  const { window, cover } = task;
  const [west, south, east, north] = window;
  const clear = (w: number, s: number, e: number, n: number): boolean =>
    w > east || e < west || s > north || n < south || (cover !== null && !cover(w, s, e, n));
  const kept: number[] = [];
  const keep = (index: number): void => {
    const at = 2 * (start + index);
    kept.push(valueAt(positions, at), valueAt(positions, at + 1));
  };
  keep(0);
  walk(chain, {
    passOver: clear,
    passed: (_, last) => keep(last),
    run: (first, end) => {
      for (let edge = first; edge < end; edge++) {
        keep(edge + 1);
        if (task.edgesNear) continue;
        const at = kept.length;
        const [ax, ay, bx, by] = [kept[at - 4] ?? 0, kept[at - 3] ?? 0, kept[at - 2] ?? 0, kept[at - 1] ?? 0];
        task.edgesNear = !clear(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
      }
      return false;
    },
  });
  dropOutsideRuns(kept, window);
  return kept;
}

/** Drops, in place, the positions inside every run that lies beyond one side of the box as a whole. */
function dropOutsideRuns(xy: number[], [west, south, east, north]: Box): void {
  // The half-planes beyond the sides of the box in which a position lies (the outcode of Cohen and Sutherland).
  const outcode = (x: number, y: number): number =>
    (x < west ? 1 : x > east ? 2 : 0) | (y < south ? 4 : y > north ? 8 : 0);
  let kept = 0;
  const keep = (x: number, y: number): void => {
    xy[kept++] = x;
    xy[kept++] = y;
  };
  let [lastX, lastY, common, pending] = [0, 0, 0, false];
  for (let at = 0; at < xy.length; at += 2) {
    const [x, y] = [xy[at] ?? 0, xy[at + 1] ?? 0];
    const code = outcode(x, y);
    if (at > 0 && (common & code) !== 0) {
      common &= code;
      pending = true;
    } else {
      if (pending) keep(lastX, lastY);
      const alone = at > 0 ? outcode(lastX, lastY) & code : 0;
      pending = alone !== 0;
      if (alone === 0) keep(x, y);
      common = alone === 0 ? code : alone;
    }
    lastX = x;
    lastY = y;
  }
  if (pending) keep(lastX, lastY);
  xy.length = kept;
}
