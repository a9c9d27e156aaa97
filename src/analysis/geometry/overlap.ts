// Common ground, union and remainder of areas: exact local reduction, the area by a sum over pairs of edges, the overlay by Clipper2,
// and Turf's second opinion where the result is settled. What cannot be trusted is thrown as OverlayFault.

import { type SquareMetres, squareMetres } from '../units/quantity.ts';
import { clip } from './clip.ts';
import { commonArea } from './common-area.ts';
import { exactSide } from './contains.ts';
import { boxesMeet, edgeCountOf, extentOf } from './edges.ts';
import { ellipsoidalArea } from './geodesy.ts';
import { groundScale } from './ground-scale.ts';
import { areaOf, type ReducedRing, reduceTo, reduceToBox, signedRings } from './local-reduction.ts';
import { rawOverlay } from './overlay.ts';
import { type MultiPolygon, type Polygonal, polygonsOf, type Ring } from './position.ts';
import { agreedOn, type Case, type Certainty, confirm } from './second-opinion.ts';
import { tolerance } from './tolerance.ts';

export { OverlayFault } from './overlay-fault.ts';
export type { Certainty } from './second-opinion.ts';
export { unionOf } from './union.ts';

/** Ground with its ellipsoidal area. */
export interface CommonPart {
  readonly geometry: MultiPolygon;
  readonly area: SquareMetres;
}

/** Common ground of two areas; null when they share no more than contact (tolerance.touch). Symmetric. */
export const intersection = (a: Polygonal, b: Polygonal, certainty: Certainty = {}): MultiPolygon | null =>
  commonPart(a, b, certainty)?.geometry ?? null;

/** Common ground of two areas with its area, which is truer for slivers than that of the ground as drawn. Null for mere contact. */
export function commonPart(a: Polygonal, b: Polygonal, certainty: Certainty = {}): CommonPart | null {
  if (!boxesMeet(extentOf(a), extentOf(b))) return null;
  const [small, large] = edgeCountOf(a) <= edgeCountOf(b) ? [a, b] : [b, a];
  const outer = reduceTo(small, large);
  if (outer.rings.length === 0) return null;
  const rings = {
    large: outer.rings,
    small: outer.edgesNear ? reduceToBox(boxOfRings(outer.rings), small).rings : signedRings(small),
  };
  const scale = groundScale(extentOf(small));
  const turf: Case['turf'] = (grid) => rawOverlay('intersection', [areaOf(rings.small), areaOf(rings.large)], grid);
  const asked = { operation: 'intersection', whole: 0, measure: scale.measure, turf } as const;
  if (!outer.edgesNear) {
    const { inside } = sidesOf(small, large);
    const area = ellipsoidalArea(inside);
    if (certainty.settled === true) confirm(asked, scale.measure(inside));
    return area > tolerance.touch ? { geometry: inside, area } : null;
  }
  const expected = scale.toSquareMetres(commonArea(rings.small, rings.large, scale));
  if (expected !== null && expected <= tolerance.touch / 2) {
    if (certainty.settled === true) confirm(asked, Math.max(0, expected));
    return null;
  }
  const fast: Case['fast'] = (grid) =>
    clip('intersection', rings.small, rings.large, { origin: scale.origin, fill: 'even-odd', grid });
  const geometry = agreedOn({ ...asked, fast, least: expected, most: expected }, certainty);
  const area = scale.exact && expected !== null ? squareMetres(expected) : ellipsoidalArea(geometry);
  return area > tolerance.touch && geometry.coordinates.length > 0 ? { geometry, area } : null;
}

/** Ground of `a` that is not in `b`; null when no more than contact is left. What `b` merely touches comes back unchanged. */
export function difference(a: Polygonal, b: Polygonal, certainty: Certainty = {}): MultiPolygon | null {
  if (!boxesMeet(extentOf(a), extentOf(b))) return moreThanContact(asMulti(a));
  const near = reduceTo(a, b);
  if (!near.edgesNear && !(certainty.settled === true)) {
    return moreThanContact(near.rings.length > 0 ? sidesOf(a, b).outside : asMulti(a));
  }
  const scale = groundScale(extentOf(a));
  const mine = signedRings(a);
  const turf: Case['turf'] = (grid) => rawOverlay('difference', [a, areaOf(near.rings)], grid);
  const whole = scale.measure(asMulti(a));
  const asked = { operation: 'difference', whole, measure: scale.measure, turf } as const;
  const common = scale.toSquareMetres(commonArea(mine, near.rings, scale));
  const expected = common === null ? null : whole - common;
  for (const [known, answer] of [
    [common, asMulti(a)],
    [expected, null],
  ] as const) {
    if (known === null || known > tolerance.touch / 2) continue;
    if (certainty.settled === true) confirm(asked, answer === null ? Math.max(0, known) : whole - known);
    return answer === null ? null : moreThanContact(answer);
  }
  const fast: Case['fast'] = (grid) =>
    clip('difference', mine, near.rings, { origin: scale.origin, fill: 'even-odd', grid });
  return moreThanContact(agreedOn({ ...asked, fast, least: expected, most: expected }, certainty));
}

function boxOfRings(rings: readonly ReducedRing[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { xy } of rings) {
    for (let at = 0; at < xy.length; at += 2) {
      const [x, y] = [xy[at] ?? 0, xy[at + 1] ?? 0];
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/** The parts of an area on either side of another whose edges stay clear of it: each lies there as a whole. */
function sidesOf(area: Polygonal, other: Polygonal): Readonly<Record<'inside' | 'outside', MultiPolygon>> {
  const [inside, outside]: [(readonly Ring[])[], (readonly Ring[])[]] = [[], []];
  for (const rings of polygonsOf(area)) {
    const position = rings[0]?.[0];
    (position !== undefined && exactSide(other, position) === 'inside' ? inside : outside).push(rings);
  }
  return {
    inside: { type: 'MultiPolygon', coordinates: inside },
    outside: { type: 'MultiPolygon', coordinates: outside },
  };
}

const asMulti = (geometry: Polygonal): MultiPolygon => ({ type: 'MultiPolygon', coordinates: polygonsOf(geometry) });

const moreThanContact = (geometry: MultiPolygon): MultiPolygon | null =>
  ellipsoidalArea(geometry) > tolerance.touch ? geometry : null;
