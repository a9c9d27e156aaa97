// Areas on a lattice of whole numbers, whose rings and parts touch at corners and along slanting edges, put down near 106.4°E 29.8°N:
// where steps are binary fractions every contact stays exact, where they are decimal it is a hair off.

import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import type { LonLat, MultiPolygon } from '../../src/analysis/geometry/position.ts';
import { examine } from '../../src/analysis/geometry/repair.ts';
import { oneOf, type Spot, whole } from '../fuzz/outlines.ts';

type Random = () => number;
type Place = (spot: Spot) => LonLat;

/** Steps of 1/1024 degree from a place of few binary digits. */
export const exactly: Place = ([x, y]) => [106.375 + x / 1024, 29.75 + y / 1024];

/** Steps of a thousandth of a degree, as most files hold them. */
export const inDecimals: Place = ([x, y]) => [106.4 + x * 0.001, 29.8 + y * 0.001];

/** Steps of a thousandth of a degree along axes that are turned: what lies on one line lies a hair beside it. */
export const turnedBy =
  (angle: number): Place =>
  ([x, y]) => {
    const [east, north] = [0.001 * Math.cos(angle), 0.001 * Math.sin(angle)];
    return [106.4 + x * east - y * north, 29.8 + x * north + y * east];
  };

const list = <Item>(count: number, make: () => Item): Item[] => Array.from({ length: count }, make);

/** Corners on the lattice in the order of their direction from a middle. */
function ring(random: Random, side: number, most: number): Spot[] {
  const spots = list(whole(random, 3, most), (): Spot => [whole(random, 0, side), whole(random, 0, side)]);
  const [mx, my] = [side * random(), side * random()];
  return spots.toSorted((p, q) => Math.atan2(p[1] - my, p[0] - mx) - Math.atan2(q[1] - my, q[0] - mx));
}

const placed = (parts: readonly (readonly (readonly Spot[])[])[], place: Place): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: parts.map((rings) => rings.map((open) => [...open, ...open.slice(0, 1)].map(place))),
});

/** What is valid as it stands on the lattice; whole degrees are exact. */
const isValid = (parts: readonly (readonly (readonly Spot[])[])[]): boolean => {
  const area = placed(parts, ([x, y]) => [x, y]);
  return examine(area).length === 0 && ellipsoidalArea(area) > 0;
};

/** A valid area of one to three parts, some with holes, as rings of the lattice. */
function parts(random: Random): Spot[][][] {
  const side = oneOf(random, [3, 4, 6]);
  const kept: Spot[][][] = [];
  for (let tries = whole(random, 1, 8); tries > 0 || kept.length === 0; tries--) {
    const last = kept.at(-1);
    const more = random() < 0.5 && last !== undefined ? [...last, ring(random, side, 4)] : [ring(random, side, 7)];
    const next = more.length > 1 ? [...kept.slice(0, -1), more] : [...kept, more];
    if (next.length < 4 && isValid(next)) kept.splice(0, kept.length, ...next);
  }
  return kept;
}

/** An area of the lattice, to be put down in more than one way. */
export function latticeArea(random: Random): (place: Place) => MultiPolygon {
  const drawn = parts(random);
  return (place) => placed(drawn, place);
}
