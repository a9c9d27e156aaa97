// How the rings of a geometry stand to each other, decided exactly: where they meet, and on which side of each other they run.

import Flatbush from 'flatbush';
import { sideAfter } from './contains.ts';
import type { LonLat, Polygon, Ring } from './position.ts';
import { type Meeting, meetingOf, onEdge } from './segments.ts';

/** A meeting of two rings, by their places in the list. */
export interface RingMeeting extends Meeting {
  readonly first: number;
  readonly second: number;
}

/** Pairs of edges looked at before the search is given up (bounded work). */
const mostPairs = 20_000_000;
/** Meetings, and more for each edge: tiles have six; 200 corners that touch in one position have 80,000. */
const mostMeetings = 100_000;
const mostMeetingsEach = 20;

type Edge = readonly [a: LonLat, b: LonLat, ring: number];

const boxOfEdge = ([a, b]: Edge): readonly [number, number, number, number] => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
];

/** Meetings, and whether these are all: the search ends where there are too many to be looked at. */
export interface RingMeetings {
  readonly meetings: readonly RingMeeting[];
  readonly complete: boolean;
}

/** Every meeting of edges of different rings (closed), the lower place first. */
export function meetingsBetween(rings: readonly Ring[]): RingMeetings {
  if (rings.length < 2) return { meetings: [], complete: true };
  const edges = rings.flatMap((ring, place) => ring.slice(1).map((end, at): Edge => [ring[at] ?? end, end, place]));
  if (edges.length === 0) return { meetings: [], complete: true };
  const index = new Flatbush(edges.length);
  for (const edge of edges) index.add(...boxOfEdge(edge));
  index.finish();
  const most = mostMeetings + mostMeetingsEach * edges.length;
  const found: RingMeeting[] = [];
  let pairs = 0;
  for (const edge of edges) {
    const [a, b, first] = edge;
    for (const other of index.search(...boxOfEdge(edge), (candidate) => (edges[candidate]?.[2] ?? 0) > first)) {
      pairs++;
      const [c, d, second] = edges[other] ?? edge;
      const meeting = meetingOf(a, b, c, d);
      if (meeting !== null) found.push({ ...meeting, first, second });
    }
    const complete = pairs <= mostPairs && found.length <= most;
    if (!complete) return { meetings: found, complete };
  }
  return { meetings: found, complete: true };
}

/** One string for each position. */
export const keyOf = (position: LonLat): string => position.join();

/** The sides of `other` on which a ring runs that only touches it, at positions whose keys are given. */
export function sidesAlong(
  ring: Ring,
  other: Polygon,
  touches: ReadonlySet<string>,
): ReadonlySet<'inside' | 'outside'> {
  const sides = new Set<'inside' | 'outside'>();
  let known = false;
  for (const [at, position] of ring.slice(0, -1).entries()) {
    const next = ring[at + 1] ?? position;
    const [free, nextFree] = [!touches.has(keyOf(position)), !touches.has(keyOf(next))];
    if (!free) known = false;
    if (known || (!free && nextFree)) continue;
    const side = sideAfter(other, position, next);
    if (side !== 'boundary') sides.add(side);
    known = free;
    if (sides.size === 2 || (known && touches.size === 0)) break;
  }
  return sides;
}

/** A ring (closed) with the positions at which others touch it put into its edges. */
export function withTouches(ring: Ring, touches: readonly LonLat[]): Ring {
  if (touches.length === 0) return ring;
  const own = new Set(ring.map(keyOf));
  const foreign = new Map(touches.filter((touch) => !own.has(keyOf(touch))).map((touch) => [keyOf(touch), touch]));
  const added = [...foreign.values()];
  if (added.length === 0) return ring;
  const index = new Flatbush(added.length);
  for (const [x, y] of added) index.add(x, y, x, y);
  index.finish();
  return ring.flatMap((position, at): LonLat[] => {
    const next = ring[at + 1];
    if (next === undefined) return [position];
    const away = (p: LonLat): number => Math.abs(p[0] - position[0]) + Math.abs(p[1] - position[1]);
    const between = index
      .search(...boxOfEdge([position, next, 0]))
      .map((place) => added[place] ?? position)
      .filter((touch) => onEdge(position, next, touch));
    return [position, ...between.toSorted((p, q) => away(p) - away(q))];
  });
}

/** A position at which rings that only touch enclose ground between them: their interior is in pieces there. Null when there is none. */
export function closedChain(meetings: readonly RingMeeting[]): LonLat | null {
  const leader = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let next = leader.get(root); next !== undefined; next = leader.get(root)) root = next;
    return root;
  };
  const seen = new Set<string>();
  for (const { first, second, at } of meetings) {
    const place = keyOf(at);
    for (const ring of [`ring ${first}`, `ring ${second}`]) {
      if (seen.has(`${ring} ${place}`)) continue;
      seen.add(`${ring} ${place}`);
      const [one, other] = [rootOf(ring), rootOf(place)];
      if (one === other) return at;
      leader.set(one, other);
    }
  }
  return null;
}
