// Rings that touch, made into polygons as OGC wants them: each piece of the interior a polygon of its own, with its holes. What lies
// a hair apart is welded first. The rings are walked with the ground on the left, turning left as sharply as there is an edge, so that every piece is walked around alone;
// a walk that comes twice through a position is cut there into shell and holes.

import { keyOf } from './between-rings.ts';
import { ringLiesIn } from './contains.ts';
import { shoelace } from './geodesy.ts';
import type { LonLat, MultiPolygon, Ring } from './position.ts';
import { weld } from './weld.ts';

interface Edge {
  readonly from: LonLat;
  readonly to: LonLat;
}

/** Edges that leave each position. */
type Leaving = Map<string, Edge[]>;

/**
 * The polygons of a geometry whose rings may touch and share lines, but do not cross by more than rounding. `known`: positions that
 * stand as they are where an engine has moved them by rounding.
 */
export function facesOf(area: MultiPolygon, known: readonly LonLat[] = []): MultiPolygon {
  const leaving = edgesLeaving(weld(area, known).coordinates);
  const faces: { shell: Ring; holes: Ring[] }[] = [];
  const free: Ring[] = [];
  for (let walk = nextWalk(leaving); walk !== null; walk = nextWalk(leaving)) {
    const loops = simpleLoops(walk);
    const shell = loops.find((ring) => shoelace(ring) > 0);
    const holes = loops.filter((ring) => shoelace(ring) < 0);
    if (shell === undefined) for (const hole of holes) free.push(hole);
    else faces.push({ shell, holes });
  }
  const bySize = faces.toSorted((one, other) => shoelace(one.shell) - shoelace(other.shell));
  for (const hole of free) bySize.find(({ shell }) => holds(shell, hole))?.holes.push(hole);
  return { type: 'MultiPolygon', coordinates: faces.map(({ shell, holes }) => [shell, ...holes]) };
}

/** All edges with the ground on their left; a line that two rings run along in opposite directions is inside, and dropped. */
function edgesLeaving(polygons: readonly (readonly Ring[])[]): Leaving {
  const rings = polygons.flatMap((part) =>
    part.map((ring, index) => (shoelace(ring) > 0 === (index === 0) ? ring : ring.toReversed())),
  );
  const edges = new Map<string, Edge>();
  for (const ring of rings) {
    for (const [at, from] of ring.slice(0, -1).entries()) {
      const to = ring[at + 1] ?? from;
      if (keyOf(from) === keyOf(to)) continue;
      const back = `${keyOf(to)} ${keyOf(from)}`;
      if (!edges.delete(back)) edges.set(`${keyOf(from)} ${keyOf(to)}`, { from, to });
    }
  }
  const leaving: Leaving = new Map();
  for (const edge of edges.values()) {
    const key = keyOf(edge.from);
    leaving.set(key, [...(leaving.get(key) ?? []), edge]);
  }
  return leaving;
}

/** Takes the edges of one walk around a piece; null when none are left. */
function nextWalk(leaving: Leaving): LonLat[] | null {
  const [[start] = []] = leaving.values();
  if (start === undefined) return null;
  const walk = [start.from];
  for (let edge = leftOf(leaving, start); edge !== undefined && edge !== start; ) {
    walk.push(edge.from);
    const next = leftOf(leaving, edge);
    remove(leaving, edge);
    edge = next;
  }
  remove(leaving, start);
  return walk;
}

/** The sharpest left turn at the end of an edge. */
function leftOf(leaving: Leaving, edge: Edge): Edge | undefined {
  const back = Math.atan2(edge.from[1] - edge.to[1], edge.from[0] - edge.to[0]);
  const clockwise = ({ from, to }: Edge): number => {
    const turn = back - Math.atan2(to[1] - from[1], to[0] - from[0]);
    return turn > 0 ? turn : turn + 2 * Math.PI;
  };
  const out = leaving.get(keyOf(edge.to)) ?? [];
  return out.length < 2 ? out[0] : out.toSorted((one, other) => clockwise(one) - clockwise(other))[0];
}

function remove(leaving: Leaving, edge: Edge): void {
  const key = keyOf(edge.from);
  const rest = (leaving.get(key) ?? []).filter((other) => other !== edge);
  if (rest.length > 0) leaving.set(key, rest);
  else leaving.delete(key);
}

/** A closed walk cut at every position that it passes twice. */
function simpleLoops(walk: readonly LonLat[]): Ring[] {
  const loops: Ring[] = [];
  const path: LonLat[] = [];
  const place = new Map<string, number>();
  for (const position of [...walk, ...walk.slice(0, 1)]) {
    const key = keyOf(position);
    const before = place.get(key);
    if (before !== undefined) {
      const loop = path.splice(before);
      for (const passed of loop) place.delete(keyOf(passed));
      if (loop.length > 2) loops.push([...loop, position]);
    }
    place.set(key, path.length);
    path.push(position);
  }
  return loops;
}

const holds = (shell: Ring, hole: Ring): boolean => ringLiesIn(hole, { type: 'Polygon', coordinates: [shell] });
