// Rings that come within rounding of each other, made to meet exactly: what a hair apart is neither touch nor crossing, and no
// polygon by OGC's rules can say it.

import Flatbush from 'flatbush';
import { keyOf } from './between-rings.ts';
import type { LonLat, MultiPolygon, Ring } from './position.ts';

/** Degrees, about 1 µm: a thousand times the rounding of a coordinate, ten steps of Clipper2's grid. */
const reach = 1e-11;

/**
 * The same rings, of which positions nearer than the reach are one, and stand in every edge that passes so near. Where some positions
 * are `known`, they are the ones that stay.
 */
export function weld({ type, coordinates }: MultiPolygon, known: readonly LonLat[] = []): MultiPolygon {
  const positions = new Map([...known, ...coordinates.flat(2)].map((position) => [keyOf(position), position]));
  const places = new Places([...positions.values()]);
  const joined = joinedBy(places);
  const spots = new Places([...new Set(joined.values())]);
  const welded = (ring: Ring): Ring => {
    const moved = ring.map((position) => joined.get(keyOf(position)) ?? position);
    return moved.flatMap((from, at) => {
      const to = moved[at + 1];
      return to === undefined ? [from] : [from, ...spots.along(from, to)];
    });
  };
  return { type, coordinates: coordinates.map((rings) => rings.map(welded)) };
}

/** For the key of every position the one that stands for all within reach. */
function joinedBy(places: Places): ReadonlyMap<string, LonLat> {
  const joined = new Map<string, LonLat>();
  for (const position of places.all) {
    if (joined.has(keyOf(position))) continue;
    for (const near of places.around(position)) {
      if (!joined.has(keyOf(near))) joined.set(keyOf(near), position);
    }
  }
  return joined;
}

/** Positions that can be asked which of them are near. */
class Places {
  readonly all: readonly LonLat[];
  private readonly index: Flatbush | null;

  constructor(all: readonly LonLat[]) {
    this.all = all;
    this.index = all.length === 0 ? null : new Flatbush(all.length);
    for (const [x, y] of all) this.index?.add(x, y, x, y);
    this.index?.finish();
  }

  around(position: LonLat): readonly LonLat[] {
    return this.within(position, position).filter(
      (near) => Math.hypot(near[0] - position[0], near[1] - position[1]) <= reach,
    );
  }

  /** Those that lie on an edge or within reach of it, ends left out, in their order along it. */
  along(from: LonLat, to: LonLat): readonly LonLat[] {
    const [ux, uy] = [to[0] - from[0], to[1] - from[1]];
    const length2 = ux * ux + uy * uy;
    const placed = this.within(from, to).flatMap((at) => {
      const [vx, vy] = [at[0] - from[0], at[1] - from[1]];
      const share = (ux * vx + uy * vy) / length2;
      const aside = Math.abs(ux * vy - uy * vx) / Math.sqrt(length2);
      return share > 0 && share < 1 && aside <= reach && at !== from && at !== to ? [{ at, share }] : [];
    });
    return placed.toSorted((one, other) => one.share - other.share).map(({ at }) => at);
  }

  private within(a: LonLat, b: LonLat): readonly LonLat[] {
    const found = this.index?.search(
      Math.min(a[0], b[0]) - reach,
      Math.min(a[1], b[1]) - reach,
      Math.max(a[0], b[0]) + reach,
      Math.max(a[1], b[1]) + reach,
    );
    return (found ?? []).map((place) => this.all[place] ?? a);
  }
}
