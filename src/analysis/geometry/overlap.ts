// Common ground and remainder of areas: exact local reduction, then the overlay traced along the edges; where areas touch, by Clipper2
// held against a sum over pairs of edges. A settled result is held against both, and against Turf. What cannot be trusted is thrown
// as OverlayFault.

import { type SquareMetres, squareMetres } from '../units/quantity.ts';
import { clip } from './clip.ts';
import { commonArea, edgesIn } from './common-area.ts';
import { exactSide } from './contains.ts';
import { boxesMeet, edgeCountOf, extentOf } from './edges.ts';
import { ellipsoidalArea } from './geodesy.ts';
import { type GroundScale, groundArea, groundScale } from './ground-scale.ts';
import { areaOf, type ReducedRing, type Reduction, reduceTo, reduceToBox, signedRings } from './local-reduction.ts';
import { rawOverlay } from './overlay.ts';
import { areaInPieces, edgesAtOnce } from './pieces.ts';
import { type MultiPolygon, type Polygonal, polygonsOf, type Ring } from './position.ts';
import { agreedOn, type Case, type Certainty, confirm } from './second-opinion.ts';
import { tolerance } from './tolerance.ts';
import { traced } from './trace.ts';

export { OverlayFault } from './overlay-fault.ts';
export type { Certainty } from './second-opinion.ts';
export { unionOf, unionOfMany } from './union.ts';

/** Ground with its ellipsoidal area. */
export interface CommonPart {
  readonly geometry: MultiPolygon;
  readonly area: SquareMetres;
}

/** Common ground of two areas; null when they share no more than contact (tolerance.touch). Symmetric. */
export const intersection = (a: Polygonal, b: Polygonal, certainty: Certainty = {}): MultiPolygon | null =>
  commonPart(a, b, certainty)?.geometry ?? null;

/** Common ground of two areas with its area. Null for mere contact. */
export function commonPart(a: Polygonal, b: Polygonal, { settled = false }: Certainty = {}): CommonPart | null {
  if (!boxesMeet(extentOf(a), extentOf(b))) return null;
  const [small, large] = edgeCountOf(a) <= edgeCountOf(b) ? [a, b] : [b, a];
  const outer = reduceTo(small, large);
  if (outer.rings.length === 0) return null;
  const pair: Pair = { small, large, outer, scale: groundScale(extentOf(small)) };
  return outer.edgesNear ? commonAcross(pair, settled) : commonInside(pair, settled);
}

/** Two areas that share ground, the one with more edges reduced to what matters near the other. */
interface Pair {
  readonly small: Polygonal;
  readonly large: Polygonal;
  readonly outer: Reduction;
  readonly scale: GroundScale;
}

/** The common ground of a pair of which no edges come near each other. */
function commonInside({ small, large, outer, scale }: Pair, settled: boolean): CommonPart | null {
  const { inside } = sidesOf(small, large);
  if (settled) {
    const rings = { small: signedRings(small), large: outer.rings };
    confirm(asking({ small, large, scale }, rings), scale.measure(inside));
  }
  const whole = inside.coordinates.length === polygonsOf(small).length;
  return moreThanTouch(inside, whole ? wholeArea(small) : ellipsoidalArea(inside));
}

const wholeAreas = new WeakMap<Polygonal, SquareMetres>();

/** The area of the whole of a shape; memoised. */
function wholeArea(area: Polygonal): SquareMetres {
  const known = wholeAreas.get(area) ?? ellipsoidalArea(area);
  wholeAreas.set(area, known);
  return known;
}

/** The common ground of a pair whose edges may cross or touch. */
function commonAcross({ small, large, outer, scale }: Pair, settled: boolean): CommonPart | null {
  const drawn = traced('intersection', small, { whole: large, rings: outer.rings });
  if (drawn !== null && !settled) return moreThanTouch(drawn, areaOn(scale, drawn));
  const rings = { large: outer.rings, small: reduceToBox(boxOfRings(outer.rings), small).rings };
  const asked = asking({ small, large, scale }, rings);
  const expected = scale.toSquareMetres(commonArea(rings.small, rings.large, scale));
  if (expected !== null && expected <= tolerance.touch / 2) {
    if (settled) confirm(asked, Math.max(0, expected));
    return null;
  }
  const clipped: Case['fast'] = (grid) =>
    clip('intersection', rings.small, rings.large, { origin: scale.origin, fill: 'even-odd', grid });
  const fast: Case['fast'] = (grid) => (grid === 0 && drawn !== null ? drawn : clipped(grid));
  const geometry = agreedOn({ ...asked, fast, least: expected, most: expected }, { settled });
  // Where the areas touch, the sum over pairs of edges is truer for slivers than the area of the ground as drawn.
  const bySum = drawn === null && scale.exact && expected !== null;
  return moreThanTouch(geometry, bySum ? squareMetres(expected) : areaOn(scale, geometry));
}

/** What Turf is asked about the common ground of two areas: about their rings, or where those are long about pieces of them. */
function asking(
  { small, large, scale }: Omit<Pair, 'outer'>,
  rings: Readonly<Record<'small' | 'large', readonly ReducedRing[]>>,
): Omit<Case, 'fast' | 'least' | 'most'> {
  const long = edgesIn(rings.small) + edgesIn(rings.large) > edgesAtOnce;
  const turf: Case['turf'] = (turned) =>
    long
      ? areaInPieces([small, large], { operation: 'intersection', scale, turned })
      : rawOverlay('intersection', [areaOf(rings.small), areaOf(rings.large)], { turned });
  return { operation: 'intersection', whole: 0, measure: scale.measure, turf };
}

const areaOn = (scale: GroundScale, ground: MultiPolygon): SquareMetres =>
  scale.exact ? squareMetres(scale.measure(ground)) : ellipsoidalArea(ground);

const moreThanTouch = (geometry: MultiPolygon, area: SquareMetres): CommonPart | null =>
  area > tolerance.touch && geometry.coordinates.length > 0 ? { geometry, area } : null;

/** Ground of `a` that is not in `b`; null when no more than contact is left. What `b` merely touches comes back unchanged. */
export function difference(a: Polygonal, b: Polygonal, { settled = false }: Certainty = {}): MultiPolygon | null {
  if (!boxesMeet(extentOf(a), extentOf(b))) return moreThanContact(asMulti(a));
  const near = reduceTo(a, b);
  if (!near.edgesNear && !settled) {
    return moreThanContact(near.rings.length > 0 ? sidesOf(a, b).outside : asMulti(a));
  }
  const scale = groundScale(extentOf(a));
  const whole = scale.measure(asMulti(a));
  const drawn = near.edgesNear ? traced('difference', a, { whole: b, rings: near.rings }) : null;
  if (drawn !== null && !settled) {
    return moreThanContact(whole - scale.measure(drawn) > tolerance.touch / 2 ? drawn : asMulti(a));
  }
  const mine = signedRings(a);
  const long = edgeCountOf(a) + edgesIn(near.rings) > edgesAtOnce;
  const turf: Case['turf'] = (turned) =>
    long
      ? whole - areaInPieces([a, b], { operation: 'intersection', scale, turned })
      : rawOverlay('difference', [a, areaOf(near.rings)], { turned });
  const asked = { operation: 'difference', whole, measure: scale.measure, turf } as const;
  const common = scale.toSquareMetres(commonArea(mine, near.rings, scale));
  const expected = common === null ? null : whole - common;
  for (const [known, answer] of [
    [common, asMulti(a)],
    [expected, null],
  ] as const) {
    if (known === null || known > tolerance.touch / 2) continue;
    if (settled) confirm(asked, answer === null ? Math.max(0, known) : whole - known);
    return answer === null ? null : moreThanContact(answer);
  }
  const clipped: Case['fast'] = (grid) =>
    clip('difference', mine, near.rings, { origin: scale.origin, fill: 'even-odd', grid });
  const fast: Case['fast'] = (grid) => (grid === 0 && drawn !== null ? drawn : clipped(grid));
  return moreThanContact(agreedOn({ ...asked, fast, least: expected, most: expected }, { settled }));
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
  groundArea(geometry) > tolerance.touch ? geometry : null;
