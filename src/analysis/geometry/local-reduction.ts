// What of a big area matters near a small one. A run of edges whose box stays clear of the small area is replaced by its chord:
// run and chord lie in one convex set apart from it, so the winding number of each of its positions is unchanged and the
// common ground is exactly the same. The reduced rings may cross themselves, but only outside the small area.

import { exactSide, ringsOf } from './contains.ts';
import {
  boxesMeet,
  type Chain,
  type ChainNode,
  childrenOf,
  edgesOf,
  extentOf,
  positionAt,
  reachOf,
  rootOf,
  someEdge,
} from './edges.ts';
import type { Box, LonLat, MultiPolygon, Polygonal } from './position.ts';
import { edgeMeetsBox } from './segments.ts';

/** A ring with the sign that its area counts with: 1 or -1, made of its direction and its role as shell or hole. */
export interface SignedRing {
  readonly ring: readonly LonLat[];
  readonly sign: number;
}

/** An area reduced to what matters near another; good for set operations with that other one only. */
export interface Reduction {
  readonly geometry: MultiPolygon;
  readonly rings: readonly SignedRing[];
  /** Whether any edge of the area meets the box of the other one. */
  readonly edgesNear: boolean;
}

type Clear = (box: Box) => boolean;

/** Reduces `area` to what matters inside `near`; exact for every position of `near`, meaningless elsewhere. */
export function reduceTo(near: Polygonal, area: Polygonal): Reduction {
  const window = extentOf(near);
  return reduce(area, window, (box) => !boxesMeet(box, window) || !meetsArea(near, box));
}

/** Reduces `area` to what matters inside a box; exact for every position of the box, meaningless elsewhere. */
export const reduceToBox = (window: Box, area: Polygonal): Reduction =>
  reduce(area, window, (box) => !boxesMeet(box, window));

function reduce(area: Polygonal, window: Box, clear: Clear): Reduction {
  const polygons: (readonly (readonly LonLat[])[])[] = [];
  const rings: SignedRing[] = [];
  for (const [shell, ...holes] of ringsOf(area)) {
    const outer = shell && reduceRing(shell, window, clear);
    if (shell === undefined || outer === undefined || outer.length < 4) continue;
    rings.push({ ring: outer, sign: shell.direction });
    const polygon = [outer];
    for (const hole of holes) {
      const inner = reduceRing(hole, window, clear);
      if (inner.length < 4) continue;
      rings.push({ ring: inner, sign: -hole.direction });
      polygon.push(inner);
    }
    polygons.push(polygon);
  }
  const edgesNear = edgesOf(area).some((chain) => someEdge(chain, window, (a, b) => edgeMeetsBox(a, b, window)));
  return { geometry: { type: 'MultiPolygon', coordinates: polygons }, rings, edgesNear };
}

/** Whether an area has a position in common with a box. */
function meetsArea(area: Polygonal, box: Box): boolean {
  const meets = edgesOf(area).some((chain) => someEdge(chain, box, (a, b) => edgeMeetsBox(a, b, box)));
  return meets || exactSide(area, [box[0], box[1]]) !== 'outside';
}

/** The rings of an area unreduced, with their signs. */
export function signedRings(area: Polygonal): readonly SignedRing[] {
  return ringsOf(area).flatMap((rings) =>
    rings.map((chain, index) => ({
      ring: Array.from({ length: chain.edgeCount + 1 }, (_, at) => positionAt(chain, at)),
      sign: (index === 0 ? 1 : -1) * chain.direction,
    })),
  );
}

function reduceRing(chain: Chain, window: Box, clear: Clear): readonly LonLat[] {
  const kept: number[] = [0];
  const descend = (node: ChainNode): void => {
    if (node.level < 0 || clear(node.box)) {
      kept.push(reachOf(node)[1]);
      return;
    }
    for (const child of childrenOf(node)) {
      if (child.level < 0) kept.push(child.index + 1);
      else descend(child);
    }
  };
  descend(rootOf(chain));
  return withoutOutsideRuns(
    kept.map((index) => positionAt(chain, index)),
    window,
  );
}

const [west, south, east, north] = [1, 2, 4, 8];

/** The half-planes beyond the sides of a box in which a position lies (the outcode of Cohen and Sutherland). */
function outcode([lon, lat]: LonLat, box: Box): number {
  const across = lon < box[0] ? west : lon > box[2] ? east : 0;
  const along = lat < box[1] ? south : lat > box[3] ? north : 0;
  return across | along;
}

/** Drops the positions inside every run that lies beyond one side of the box as a whole. */
function withoutOutsideRuns(positions: readonly LonLat[], box: Box): readonly LonLat[] {
  const kept: LonLat[] = [];
  let last: LonLat | undefined;
  let common = 0;
  for (const position of positions) {
    const code = outcode(position, box);
    if (last === undefined) {
      kept.push(position);
      common = code;
    } else if ((common & code) !== 0) {
      common &= code;
    } else {
      if (kept.at(-1) !== last) kept.push(last);
      const alone = outcode(last, box) & code;
      if (alone === 0) kept.push(position);
      common = alone === 0 ? code : alone;
    }
    last = position;
  }
  if (last !== undefined && kept.at(-1) !== last) kept.push(last);
  return kept;
}
