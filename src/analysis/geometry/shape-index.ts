// Where the shapes of a layer lie: one index for all of them, built when first asked for and then shared.

import Flatbush from 'flatbush';
import type { Metres } from '../units/quantity.ts';
import { extentOf } from './edges.ts';
import { metresPerDegree } from './geodesy.ts';
import type { Box, Shape } from './position.ts';

/** Anything with a shape, as a zone of a layer. */
interface Shaped {
  readonly shape: Shape;
}

interface ShapeIndex {
  /** Null when there are no shapes with positions. */
  readonly tree: Flatbush | null;
  /** For each box of the tree, the place of its shape in the list. */
  readonly places: readonly number[];
}

const known = new WeakMap<readonly Shaped[], ShapeIndex>();
const told = new WeakMap<readonly Shaped[], readonly Box[]>();

/** Says which boxes lie around the shapes of a list, so that none of them need be looked at to find the near ones. */
export function boxesAre(items: readonly Shaped[], boxes: readonly Box[]): void {
  told.set(items, boxes);
}

function indexOf(items: readonly Shaped[]): ShapeIndex {
  let index = known.get(items);
  if (index === undefined) {
    const boxes = told.get(items) ?? items.map(({ shape }) => extentOf(shape));
    const places = [...boxes.keys()].filter((place) => Number.isFinite(boxes[place]?.[0]));
    const tree = places.length > 0 ? new Flatbush(places.length) : null;
    for (const place of places) tree?.add(...(boxes[place] ?? ([0, 0, 0, 0] as const)));
    tree?.finish();
    index = { tree, places };
    known.set(items, index);
  }
  return index;
}

/** The items of a list that may come within a distance (metres) of a box, in the order of the list; far ones cost nothing. */
export function itemsWithin<Item extends Shaped>(
  items: readonly Item[],
  [west, south, east, north]: Box,
  reach: Metres,
): readonly Item[] {
  const { tree, places } = indexOf(items);
  if (tree === null) return [];
  // A hundredth more than needed, and the narrower degrees of the pole side.
  const [, perNorth] = metresPerDegree(0);
  const high = (1.01 * reach) / perNorth;
  const [perEast] = metresPerDegree(Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + high));
  const wide = Math.min(360, (1.01 * reach) / perEast);
  const found = tree.search(west - wide, south - high, east + wide, north + high).sort((a, b) => a - b);
  return found.map((entry) => items[places[entry] ?? -1]).filter((item) => item !== undefined);
}
