// Ground as closed rings on a grid of 0.1 mm: union, common ground, difference, growing and shrinking (Clipper2).

import { Clipper, EndType, FillRule, JoinType, type Paths64 } from 'clipper2-ts';
import { evenRing, smooth } from './line.ts';
import { at, between, distanceBetween, type Path, type Point } from './plane.ts';

/** Rings: outer ones run anticlockwise, holes clockwise; a ring does not repeat its first point. */
export type Area = readonly Path[];

const grid = 1e4;

const toGrid = (area: Area): Paths64 =>
  area.map((ring) => ring.map(([x, y]) => ({ x: Math.round(x * grid), y: Math.round(y * grid) })));
const fromGrid = (paths: Paths64): Area => paths.map((path) => path.map(({ x, y }): Point => [x / grid, y / grid]));

/** The same ring or line with its points on the grid of 0.1 mm. */
export const onGrid = (path: Path): Path =>
  path.map(([x, y]): Point => [Math.round(x * grid) / grid, Math.round(y * grid) / grid]);

/** Everything that lies in any of the areas; crossings within a ring are resolved by winding. */
export const unite = (...areas: readonly Area[]): Area =>
  fromGrid(Clipper.union(toGrid(areas.flat()), FillRule.NonZero));

/** What two areas have in common. */
export const common = (a: Area, b: Area): Area => fromGrid(Clipper.intersect(toGrid(a), toGrid(b), FillRule.NonZero));

/** What is left of an area when others are taken away. */
export function without(area: Area, ...others: readonly Area[]): Area {
  const taken = others.flat();
  return taken.length === 0 ? area : fromGrid(Clipper.difference(toGrid(area), toGrid(taken), FillRule.NonZero));
}

/** The area grown (or, if negative, shrunk) by so many metres with round corners; arcs are true within `tolerance`. */
export const grow = (area: Area, metres: number, tolerance = 0.5): Area =>
  fromGrid(
    Clipper.inflatePaths(toGrid(area), metres * grid, JoinType.Round, EndType.Polygon, 2, Math.abs(tolerance) * grid),
  );

/** The ground within so many metres of an open line, with round ends. */
export const ribbonOf = (line: Path, metres: number, tolerance = 1): Area =>
  fromGrid(Clipper.inflatePaths(toGrid([line]), metres * grid, JoinType.Round, EndType.Round, 2, tolerance * grid));

/** Signed plane area of a ring in square metres; anticlockwise is positive. */
function ringSize(ring: Path): number {
  let doubled = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = at(ring, (index + 1) % ring.length);
    doubled += x * nextY - nextX * y;
  });
  return doubled / 2;
}

/** Plane area in square metres; rings must not overlap. */
export const sizeOf = (area: Area): number => area.reduce((sum, ring) => sum + ringSize(ring), 0);

/** Length of all rings in metres. */
export const perimeterOf = (area: Area): number =>
  area.reduce(
    (sum, ring) =>
      sum +
      ring.reduce((length, point, index) => length + distanceBetween(point, at(ring, (index + 1) % ring.length)), 0),
    0,
  );

/** The part of an area within a box of west, south, east, north, in metres. */
export const clippedToBox = (area: Area, [west, south, east, north]: readonly [number, number, number, number]): Area =>
  fromGrid(
    Clipper.rectClip({ left: west * grid, top: south * grid, right: east * grid, bottom: north * grid }, toGrid(area)),
  );

/** The area without islands and holes smaller than so many square metres. */
export const withoutCrumbs = (area: Area, smallest: number): Area =>
  area.filter((ring) => Math.abs(ringSize(ring)) >= smallest);

/** Shrunk and grown again, so that necks and spikes narrower than twice `metres` go. */
export const withoutNecks = (area: Area, metres: number): Area => grow(grow(area, -metres, 1), metres, 1);

/** Soft edges: a point about every `spacing` metres, each the mean of its neighbours; tangles are resolved. */
export const softened = (area: Area, spacing: number, passes = 2): Area =>
  unite(
    area
      .filter((ring) => ring.length > 3 && Math.abs(ringSize(ring)) > spacing * spacing * 4)
      .map((ring) => smooth(evenRing(ring, spacing), passes, true)),
  );

/** Straighter edges: points that lie within so many metres of the line through their neighbours go. */
export const angular = (area: Area, metres: number): Area =>
  unite(fromGrid(Clipper.simplifyPaths(toGrid(area), metres * grid, true)));

/** The polygons of an area: each an outer ring followed by its holes. Vertices are kept as they are. */
export function polygonsIn(area: Area): readonly Area[] {
  const outers = area.filter((ring) => ringSize(ring) > 0).toSorted((a, b) => ringSize(a) - ringSize(b));
  const homes = new Map(outers.map((outer): [Path, Path[]] => [outer, [outer]]));
  for (const hole of area.filter((ring) => ringSize(ring) < 0)) {
    const inside = between(at(hole, 0), at(hole, 1), 0.5);
    const outer = outers.find((candidate) => ringSize(candidate) > -ringSize(hole) && covers([candidate], inside));
    if (outer === undefined) throw new Error(`a hole at ${inside.join(' ')} lies in no ring`);
    homes.get(outer)?.push(hole);
  }
  return [...homes.values()];
}

/** Whether a point lies inside an area (even-odd). */
export function covers(area: Area, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of area) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = at(ring, (index + 1) % ring.length);
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}
