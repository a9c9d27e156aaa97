// What is being drawn, apart from any map: an area made of rings, or a line with a width. Positions have 9 decimals.

import type { LonLat, MultiPolygon, Ring } from '../analysis/index.ts';

/** An area as polygons (outer ring first, then holes), or a line whose ribbon is the area; width in metres. */
export type Draft =
  | { readonly kind: 'area'; readonly polygons: readonly (readonly Ring[])[] }
  | { readonly kind: 'line'; readonly line: readonly LonLat[]; readonly width: number };

/** Where a ring belongs in an area. */
export interface RingPlace {
  readonly polygon: number;
  readonly ring: number;
}

/** A position with 9 decimals, about 0.1 mm. */
const rounded = ([lon = 0, lat = 0]: readonly number[]): LonLat => [
  Math.round(lon * 1e9) / 1e9,
  Math.round(lat * 1e9) / 1e9,
];

const same = (a: LonLat | undefined, b: LonLat | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** A chain rounded, without repeated neighbours. */
export const tidyLine = (line: readonly (readonly number[])[]): LonLat[] =>
  line.map(rounded).filter((at, index, all) => !same(at, all[index - 1]));

/** A ring rounded, without repeated neighbours, closed. Fewer than four positions mean that it is no ring yet. */
export function tidyRing(ring: readonly (readonly number[])[]): LonLat[] {
  const open = tidyLine(ring);
  while (open.length > 1 && same(open[0], open.at(-1))) open.pop();
  const first = open[0];
  return first ? [...open, first] : [];
}

/** Twice the signed area in square degrees; positive when anticlockwise. */
const turn = (ring: Ring): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

const oriented = (ring: Ring, anticlockwise: boolean): Ring =>
  turn(ring) > 0 === anticlockwise ? ring : ring.toReversed();

/** The area of a draft, outer rings anticlockwise and holes clockwise (RFC 7946); null while there is none. */
export function areaOf(polygons: readonly (readonly Ring[])[]): MultiPolygon | null {
  const coordinates = polygons
    .filter(([outer = []]) => outer.length >= 4)
    .map((rings) => rings.filter((ring) => ring.length >= 4).map((ring, index) => oriented(ring, index === 0)));
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}

/** Whether two chains have the same positions in the same order. */
export const sameChain = (a: readonly LonLat[], b: readonly LonLat[]): boolean =>
  a.length === b.length && a.every((at, index) => same(at, b[index]));

/** Whether two drafts are the same, position by position. */
export function sameDraft(a: Draft | null, b: Draft | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  if (a.kind === 'line' || b.kind === 'line') {
    return a.kind === 'line' && b.kind === 'line' && a.width === b.width && sameChain(a.line, b.line);
  }
  const [rings, others] = [a.polygons.flat(), b.polygons.flat()];
  return rings.length === others.length && rings.every((ring, index) => sameChain(ring, others[index] ?? []));
}

/** An area as a draft, for editing. */
export const draftOf = ({ coordinates }: MultiPolygon): Draft => ({
  kind: 'area',
  polygons: coordinates.map((rings) => rings.map(tidyRing).filter((ring) => ring.length >= 4)),
});

/** The same area with one ring replaced. */
export const withRing = (
  polygons: readonly (readonly Ring[])[],
  place: RingPlace,
  ring: Ring,
): readonly (readonly Ring[])[] =>
  polygons.map((rings, polygon) =>
    polygon === place.polygon ? rings.map((old, index) => (index === place.ring ? ring : old)) : rings,
  );

/** Every ring of an area with its place. */
export const ringsOf = (polygons: readonly (readonly Ring[])[]): readonly { place: RingPlace; ring: Ring }[] =>
  polygons.flatMap((rings, polygon) => rings.map((ring, index) => ({ place: { polygon, ring: index }, ring })));

const side = (a: LonLat, b: LonLat, c: LonLat): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const apart = (a: number, b: number, c: number, d: number): boolean =>
  Math.max(a, b) < Math.min(c, d) || Math.max(c, d) < Math.min(a, b);

function meet([a, b]: readonly [LonLat, LonLat], [c, d]: readonly [LonLat, LonLat]): boolean {
  if (apart(a[0], b[0], c[0], d[0]) || apart(a[1], b[1], c[1], d[1])) return false;
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

/** Whether edges of a ring meet other than at the corner that neighbours share. A hint for the hand; the engine decides. */
export function crossesItself(ring: Ring): boolean {
  const edges = ring.slice(1).map((to, index): readonly [LonLat, LonLat] => [ring[index] ?? to, to]);
  return edges.some((edge, index) =>
    edges.slice(index + 2).some((other, gap) => {
      const neighbours = index === 0 && index + 2 + gap === edges.length - 1;
      return !neighbours && meet(edge, other);
    }),
  );
}

/** A ring without the position nearest to `at`; null when three corners are all it has. Degrees, shrunk east-west. */
export function withoutNearest(ring: Ring, at: LonLat): Ring | null {
  if (ring.length <= 4) return null;
  const shrink = Math.cos((at[1] * Math.PI) / 180);
  const open = ring.slice(0, -1);
  const distances = open.map(([lon, lat]) => Math.hypot((lon - at[0]) * shrink, lat - at[1]));
  const nearest = distances.indexOf(Math.min(...distances));
  return tidyRing(open.filter((_, index) => index !== nearest));
}

const radians = Math.PI / 180;
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2));
const unmercator = (y: number): number => (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / radians;

/** The move that carries one chain onto another on the Mercator sheet; null when it is more than a move. */
export function moveBetween(before: readonly LonLat[], after: readonly LonLat[]): ((at: LonLat) => LonLat) | null {
  const [from, to] = [before[0], after[0]];
  if (!from || !to || before.length !== after.length || same(from, to)) return null;
  const [east, north] = [to[0] - from[0], mercator(to[1]) - mercator(from[1])];
  const move = ([lon, lat]: LonLat): LonLat => rounded([lon + east, unmercator(mercator(lat) + north)]);
  const carried = before.every((at, index) => {
    const [lon, lat] = move(at);
    const target = after[index];
    return target !== undefined && Math.abs(lon - target[0]) < 1e-7 && Math.abs(lat - target[1]) < 1e-7;
  });
  return carried ? move : null;
}
