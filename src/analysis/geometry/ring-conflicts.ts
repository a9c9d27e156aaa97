// What is wrong between the rings of a geometry by OGC's rules: a hole lies in its shell, no two rings cross or share a line, holes and
// parts keep out of each other, touches are single positions, and the interior of a polygon is in one piece.

import Flatbush from 'flatbush';
import { closedChain, keyOf, meetingsBetween, type RingMeeting, sidesAlong, withTouches } from './between-rings.ts';
import { ringLiesIn } from './contains.ts';
import { boxesMeet, extentOf } from './edges.ts';
import type { GeometryFault, GeometryProblem } from './geometry-problem.ts';
import type { LonLat, Polygon, Ring } from './position.ts';

interface PlacedRing {
  readonly part: number;
  readonly ring: number;
  readonly positions: Ring;
  readonly area: Polygon;
}

/** Faults between rings (closed, sound by themselves), polygon by polygon. */
export function ringConflicts(polygons: readonly (readonly Ring[])[]): readonly GeometryProblem[] {
  const rings = polygons.flatMap((part, index) =>
    part.map(
      (positions, ring): PlacedRing => ({
        part: index,
        ring,
        positions,
        area: { type: 'Polygon', coordinates: [positions] },
      }),
    ),
  );
  const { meetings, complete } = meetingsBetween(rings.map(({ positions }) => positions));
  const near = complete ? boxPairs(rings.map(({ area }) => area)) : null;
  if (near === null) return entangled(rings, meetings.at(-1));
  const pairs = byPair(meetings);
  const problems = holesApart(rings);
  for (const [first, second] of near) {
    const [one, other] = [rings[first], rings[second]];
    if (one === undefined || other === undefined) continue;
    const met = pairs.get(`${first} ${second}`) ?? [];
    const fault = one.part === other.part ? within(one, other, met) : between(one, other, met);
    if (fault !== null) problems.push(problemAt(fault, other, met[0]?.at));
  }
  if (problems.length > 0) return withoutDoubles(problems);
  const shells = near.flatMap(([first, second]) => {
    const [one, other] = [rings[first], rings[second]];
    return one?.ring === 0 && other?.ring === 0 ? [[one.part, other.part] as const] : [];
  });
  return [...parted(rings, pairs), ...nestedParts(polygons, shells)];
}

/** Pairs of boxes that meet, and more for each area, before there are too many to be looked at (bounded work): tiles have four. */
const mostNear = 500_000;
const mostNearEach = 20;

/** Pairs of areas whose boxes meet, by their places, the first place the lower one; null where there are too many to be looked at. */
export function boxPairs(areas: readonly Polygon[]): readonly (readonly [number, number])[] | null {
  if (areas.length < 2) return [];
  const index = new Flatbush(areas.length);
  for (const area of areas) index.add(...extentOf(area));
  index.finish();
  const most = mostNear + mostNearEach * areas.length;
  const pairs: (readonly [number, number])[] = [];
  for (const [first, area] of areas.entries()) {
    const near = index.search(...extentOf(area), (second) => second > first).sort((a, b) => a - b);
    for (const second of near) pairs.push([first, second]);
    if (pairs.length > most) return null;
  }
  return pairs;
}

/** Holes whose box keeps clear of that of their shell. */
function holesApart(rings: readonly PlacedRing[]): GeometryProblem[] {
  let shell: PlacedRing | undefined;
  const problems: GeometryProblem[] = [];
  for (const one of rings) {
    if (one.ring === 0) shell = one;
    else if (shell !== undefined && !boxesMeet(extentOf(one.area), extentOf(shell.area))) {
      problems.push(problemAt('hole-outside', one, undefined));
    }
  }
  return problems;
}

/** The fault of rings that are too many at one place, told where the search was given up. */
function entangled(rings: readonly PlacedRing[], last: RingMeeting | undefined): readonly GeometryProblem[] {
  const one = rings[last?.second ?? 0];
  return one === undefined ? [] : [problemAt('too-entangled', one, last?.at)];
}

function byPair(meetings: readonly RingMeeting[]): ReadonlyMap<string, readonly RingMeeting[]> {
  const pairs = new Map<string, RingMeeting[]>();
  for (const meeting of meetings) {
    const key = `${meeting.first} ${meeting.second}`;
    const list = pairs.get(key) ?? [];
    pairs.set(key, list);
    list.push(meeting);
  }
  return pairs;
}

/** The sides of the second on which the first runs, and the other way round; null when they cross or share a line. */
function sidesOf(one: PlacedRing, other: PlacedRing, met: readonly RingMeeting[]) {
  if (met.some(({ kind }) => kind !== 'touch')) return null;
  const positions = met.map(({ at }) => at);
  const touches = new Set(positions.map(keyOf));
  const along = (ring: PlacedRing, area: PlacedRing) =>
    sidesAlong(withTouches(ring.positions, positions), area.area, touches);
  const [there, back] = [along(other, one), along(one, other)];
  return there.size > 1 || back.size > 1 ? null : { there, back };
}

/** What is wrong between two rings of one polygon, of which the first may be its shell. */
function within(one: PlacedRing, other: PlacedRing, met: readonly RingMeeting[]): GeometryFault | null {
  const shell = one.ring === 0;
  const sides = sidesOf(one, other, met);
  if (sides === null) return shell ? 'hole-crosses' : 'holes-overlap';
  if (shell) return sides.there.has('inside') ? null : 'hole-outside';
  return sides.there.has('inside') || sides.back.has('inside') ? 'holes-overlap' : null;
}

function between(one: PlacedRing, other: PlacedRing, met: readonly RingMeeting[]): GeometryFault | null {
  return met.length > 0 && sidesOf(one, other, met) === null ? 'parts-overlap' : null;
}

/** Polygons whose interior the touches of their rings cut in pieces. */
function parted(
  rings: readonly PlacedRing[],
  pairs: ReadonlyMap<string, readonly RingMeeting[]>,
): readonly GeometryProblem[] {
  const byPart = new Map<number, RingMeeting[]>();
  for (const meeting of [...pairs.values()].flat()) {
    const part = rings[meeting.first]?.part ?? 0;
    if (rings[meeting.second]?.part !== part) continue;
    const list = byPart.get(part);
    if (list === undefined) byPart.set(part, [meeting]);
    else list.push(meeting);
  }
  return [...byPart].flatMap(([part, met]) => {
    const position = closedChain(met);
    return position === null ? [] : [{ code: 'interior-parted' as const, part, ring: 0, index: 0, position }];
  });
}

const shellLiesIn = (area: Polygon, other: Polygon): boolean => ringLiesIn(area.coordinates[0] ?? [], other);

/** Parts of which one lies in the other though their rings do not cross. `near`: pairs whose boxes meet. */
function nestedParts(
  polygons: readonly (readonly Ring[])[],
  near: readonly (readonly [number, number])[],
): readonly GeometryProblem[] {
  const areas = polygons.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const nested = new Set<number>();
  for (const [first, second] of near) {
    const [one, other] = [areas[first], areas[second]];
    if (one !== undefined && other !== undefined && (shellLiesIn(one, other) || shellLiesIn(other, one)))
      nested.add(second);
  }
  return [...nested].map((part) => {
    const position = areas[part]?.coordinates[0]?.[0] ?? null;
    return { code: 'parts-overlap', part, ring: 0, index: 0, position };
  });
}

const problemAt = (
  code: GeometryFault,
  { part, ring, positions }: PlacedRing,
  at: LonLat | undefined,
): GeometryProblem => ({
  code,
  part,
  ring: code === 'parts-overlap' ? 0 : ring,
  index: 0,
  position: at ?? positions[0] ?? null,
});

/** One problem of a kind for each ring. */
function withoutDoubles(problems: readonly GeometryProblem[]): readonly GeometryProblem[] {
  const told = new Map(problems.map((problem) => [`${problem.code} ${problem.part} ${problem.ring}`, problem]));
  return [...told.values()];
}
