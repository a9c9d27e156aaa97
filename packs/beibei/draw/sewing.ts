// Neighbours that share a border get the same vertices along it: near ones are made one, and those on a neighbour's edge are added to it.

import type { Area } from './area.ts';
import { at, type Path, type Point } from './plane.ts';

/** Vertices nearer than this are the same, in metres. */
const near = 0.001;
const cell = 50;

/** The areas with common vertices along common borders; every point moves by a millimetre at most. */
export const sewn = (areas: readonly Area[]): readonly Area[] => sewnOnce(sewnOnce(areas));

function sewnOnce(areas: readonly Area[]): readonly Area[] {
  const merged = merge(areas);
  const index = new Map<string, Point[]>();
  for (const point of merged.flat(2)) {
    const home = [Math.floor(point[0] / cell), Math.floor(point[1] / cell)].join(' ');
    const found = index.get(home) ?? [];
    if (!found.some((other) => same(other, point))) found.push(point);
    index.set(home, found);
  }
  return merged.map((area) => area.flatMap((ring) => simpleRings(withNeighbours(ring, index))));
}

/** A ring that meets itself at a vertex becomes several rings; what encloses nothing goes. */
function simpleRings(ring: Path): readonly Path[] {
  const found: Path[] = [];
  let open: Point[] = [];
  for (const point of ring) {
    const earlier = open.findIndex((other) => same(other, point));
    if (earlier >= 0) {
      found.push(open.slice(earlier));
      open = open.slice(0, earlier);
    }
    open.push(point);
  }
  return [...found, open].filter((part) => part.length > 2);
}

const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** Replaces every vertex by the first that was seen within `near` of it. */
function merge(areas: readonly Area[]): readonly Area[] {
  const seen = new Map<string, Point[]>();
  const canonical = (point: Point): Point => {
    const [i, j] = [Math.floor(point[0]), Math.floor(point[1])];
    for (const [di, dj] of around) {
      const found = seen
        .get(`${i + di} ${j + dj}`)
        ?.find((other) => Math.hypot(other[0] - point[0], other[1] - point[1]) < near);
      if (found !== undefined) return found;
    }
    seen.set(`${i} ${j}`, [...(seen.get(`${i} ${j}`) ?? []), point]);
    return point;
  };
  return areas.map((area) =>
    area.map((ring) => ring.map(canonical).filter((point, index, all) => !same(point, at(all, index - 1)))),
  );
}

const around: readonly Point[] = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j): Point => [i, j]));

/** Adds to each edge the vertices of others that lie on it. */
function withNeighbours(ring: Path, index: ReadonlyMap<string, readonly Point[]>): Path {
  return ring.flatMap((from, position) => {
    const to = at(ring, (position + 1) % ring.length);
    const [ex, ey] = [to[0] - from[0], to[1] - from[1]];
    const squared = ex * ex + ey * ey;
    const shares = candidates(from, to, index)
      .map((point) => {
        const share = ((point[0] - from[0]) * ex + (point[1] - from[1]) * ey) / squared;
        const aside = Math.abs((point[0] - from[0]) * ey - (point[1] - from[1]) * ex) / Math.sqrt(squared);
        return { point, share, aside };
      })
      .filter(
        ({ point, share, aside }) => aside < near && share > 0 && share < 1 && !same(point, from) && !same(point, to),
      )
      .sort((a, b) => a.share - b.share);
    return [from, ...shares.map(({ point }) => point)];
  });
}

function candidates(from: Point, to: Point, index: ReadonlyMap<string, readonly Point[]>): readonly Point[] {
  const found: Point[] = [];
  const cells = (axis: 0 | 1): readonly number[] => {
    const low = Math.floor((Math.min(from[axis], to[axis]) - near) / cell);
    const high = Math.floor((Math.max(from[axis], to[axis]) + near) / cell);
    return Array.from({ length: high - low + 1 }, (_, step) => low + step);
  };
  for (const i of cells(0)) for (const j of cells(1)) found.push(...(index.get(`${i} ${j}`) ?? []));
  return found;
}
