// A line with a width as a footprint: flat ends, round joins, worked out in a plane around the middle of the line.

import type { Metres } from '../units/quantity.ts';
import { geodesicDistance } from './geodesy.ts';
import { unionOfMany } from './overlap.ts';
import { boxOf, type LonLat, type MultiPolygon, type Polygon, type Ring } from './position.ts';
import { type LocalPlane, planeAround } from './projection.ts';
import { checkRing } from './ring-check.ts';

type Spot = readonly [x: number, y: number];

/** Arcs stay within this of the true circle (metres). */
const arcPrecision = 0.005;
/** Bends so slight that a mitre misses the true circle by less than this (metres) get a mitre on both sides. */
const mitrePrecision = 0.001;
/** Longest piece (metres) of a line that is straight in lon and lat: it bends by 1 mm in a plane over 300 m. */
const longestPiece = 300;

/**
 * The ground within half the width of a line, ends flat, bends round on the outside; the width is true within 1 cm. A line that meets
 * itself gives the union. Throws RangeError for fewer than two different positions or a width that is not above 0.
 */
export function ribbon(line: readonly LonLat[], width: Metres): Polygon | MultiPolygon {
  const [west, , east] = boxOf({ type: 'LineString', coordinates: line });
  const distinct = line.filter(([lon, lat], index) => lon !== line[index - 1]?.[0] || lat !== line[index - 1]?.[1]);
  if (distinct.length < 2 || !(width > 0) || !Number.isFinite(width) || !Number.isFinite(west + east)) {
    throw new RangeError('A ribbon needs two different positions and a width above 0');
  }
  const plane = planeAround((west + east) / 2);
  const spots = densified(distinct).map(plane.project);
  const legs = legsOf(spots);
  const outline = outlineOf(legs, width / 2);
  if (outline !== null) {
    const ring = asRing(outline, plane);
    if (checkRing(ring).faults.length === 0) return { type: 'Polygon', coordinates: [ring] };
  }
  return unionOfPieces(legs, width / 2, plane);
}

function densified(line: readonly LonLat[]): LonLat[] {
  return line.flatMap((end, index) => {
    const start = line[index - 1];
    if (start === undefined) return [end];
    const count = Math.min(10_000, Math.max(1, Math.ceil(geodesicDistance(start, end) / longestPiece)));
    const between = (t: number): LonLat => [start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])];
    return Array.from({ length: count }, (_, step) => (step === count - 1 ? end : between((step + 1) / count)));
  });
}

/** One straight piece of the line: its ends, its direction in radians and its length. */
interface Leg {
  readonly from: Spot;
  readonly to: Spot;
  readonly direction: number;
  readonly length: number;
}

function legsOf(spots: readonly Spot[]): Leg[] {
  return spots.slice(1).map((to, index) => {
    const from = spots[index] ?? to;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    return { from, to, direction: Math.atan2(dy, dx), length: Math.hypot(dx, dy) };
  });
}

/** A spot at a distance to the left of a direction. */
const beside = ([x, y]: Spot, direction: number, left: number): Spot => [
  x - left * Math.sin(direction),
  y + left * Math.cos(direction),
];

/** Change of direction from one leg to the next, positive to the left, between -π and π. */
function turnBetween(before: Leg, after: Leg): number {
  const turn = after.direction - before.direction;
  return turn > Math.PI ? turn - 2 * Math.PI : turn <= -Math.PI ? turn + 2 * Math.PI : turn;
}

/** The outline along the left side and back along the right; null where a bend is too tight for its legs. */
function outlineOf(legs: readonly Leg[], radius: number): Spot[] | null {
  const back = legs.toReversed().map((leg) => ({
    from: leg.to,
    to: leg.from,
    direction: leg.direction > 0 ? leg.direction - Math.PI : leg.direction + Math.PI,
    length: leg.length,
  }));
  const [one, other] = [leftSide(legs, radius), leftSide(back, radius)];
  return one === null || other === null ? null : [...one, ...other].reverse();
}

function leftSide(legs: readonly Leg[], radius: number): Spot[] | null {
  const side: Spot[] = [];
  let used = 0;
  for (const [index, leg] of legs.entries()) {
    const next = legs[index + 1];
    if (index === 0) side.push(beside(leg.from, leg.direction, radius));
    if (next === undefined) {
      if (used > leg.length) return null;
      side.push(beside(leg.to, leg.direction, radius));
      continue;
    }
    const turn = turnBetween(leg, next);
    const slight = (radius * turn * turn) / 8 <= mitrePrecision;
    const inset = Math.max(0, radius * Math.tan(turn / 2));
    if (Math.abs(turn) > 3 || used + inset > leg.length) return null;
    used = inset;
    if (turn > 0 || slight) side.push(beside(leg.to, leg.direction + turn / 2, radius / Math.cos(turn / 2)));
    else side.push(...arc(leg, turn, radius));
  }
  return side;
}

/** The round join of a bend at a distance to the left (or right, when negative), from the normal of the leg to that of the next. */
function arc(leg: Leg, turn: number, left: number): Spot[] {
  const step = 2 * Math.acos(1 - Math.min(1, arcPrecision / Math.abs(left)));
  const count = Math.max(1, Math.ceil(Math.abs(turn) / step));
  return Array.from({ length: count + 1 }, (_, at) => beside(leg.to, leg.direction + (turn * at) / count, left));
}

function asRing(outline: readonly Spot[], plane: LocalPlane): Ring {
  const ring = outline.map(plane.unproject);
  return [...ring, ...ring.slice(0, 1)];
}

/** The union of every leg's rectangle and every bend's sector. */
function unionOfPieces(legs: readonly Leg[], radius: number, plane: LocalPlane): Polygon | MultiPolygon {
  const pieces: Spot[][] = [];
  for (const [index, leg] of legs.entries()) {
    const corner = (at: Spot, left: number): Spot => beside(at, leg.direction, left);
    const start = [corner(leg.from, radius), leg.from, corner(leg.from, -radius)];
    pieces.push([...start, corner(leg.to, -radius), leg.to, corner(leg.to, radius)]);
    const next = legs[index + 1];
    const turn = next === undefined ? 0 : turnBetween(leg, next);
    if (turn === 0) continue;
    pieces.push([leg.to, ...arc(leg, turn, turn < 0 ? radius : -radius)]);
  }
  const polygons = pieces.map((piece): Polygon => ({ type: 'Polygon', coordinates: [asRing(piece, plane)] }));
  const whole = unionOfMany(polygons);
  if (whole === null) throw new RangeError('A ribbon narrower than its tolerance covers no ground');
  const [only, second] = whole.coordinates;
  return only !== undefined && second === undefined ? { type: 'Polygon', coordinates: only } : whole;
}
