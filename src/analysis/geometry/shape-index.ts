// Where the shapes of a layer lie: one index for all of them, built when first asked for and then shared.

import Flatbush from 'flatbush';
import type { Metres } from '../units/quantity.ts';
import { extentOf, valueAt } from './edges.ts';
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
const told = new WeakMap<readonly Shaped[], Float64Array>();
const asked = new WeakMap<readonly Shaped[], number>();
/** How often all boxes are looked at before a tree is built: it costs as much as a hundred such looks. */
const looksBeforeTree = 4;

/**
 * Says which boxes (west, south, east, north, one after the other) lie around the shapes of a list, so that none of them need be
 * looked at to find the near ones.
 */
export function boxesAre(items: readonly Shaped[], boxes: Float64Array): void {
  told.set(items, boxes);
}

/** Places of the boxes that meet a box; null when the list has been asked often enough for a tree. */
function looked(items: readonly Shaped[], [west, south, east, north]: Box): number[] | null {
  const boxes = told.get(items);
  const times = asked.get(items) ?? 0;
  if (boxes === undefined || times >= looksBeforeTree || known.has(items)) return null;
  asked.set(items, times + 1);
  const found: number[] = [];
  for (let at = 0; at < boxes.length; at += 4) {
    const meets = (boxes[at] ?? 0) <= east && (boxes[at + 2] ?? 0) >= west;
    if (meets && (boxes[at + 1] ?? 0) <= north && (boxes[at + 3] ?? 0) >= south) found.push(at / 4);
  }
  return found;
}

function indexOf(items: readonly Shaped[]): ShapeIndex {
  let index = known.get(items);
  if (index === undefined) {
    const boxes = told.get(items) ?? Float64Array.from(items.flatMap(({ shape }) => extentOf(shape)));
    const places = [...items.keys()].filter((place) => Number.isFinite(boxes[4 * place]));
    const tree = places.length > 0 ? new Flatbush(places.length) : null;
    for (const place of places) {
      const at = 4 * place;
      tree?.add(valueAt(boxes, at), valueAt(boxes, at + 1), valueAt(boxes, at + 2), valueAt(boxes, at + 3));
    }
    tree?.finish();
    index = { tree, places };
    known.set(items, index);
  }
  return index;
}

/** Places of the boxes that meet a box, by the tree. */
function searched(items: readonly Shaped[], around: Box): number[] {
  const { tree, places } = indexOf(items);
  const found = tree?.search(...around).sort((a, b) => a - b) ?? [];
  return found.map((entry) => places[entry] ?? -1);
}

/** The items of a list that may come within a distance (metres) of a box, in the order of the list; far ones cost nothing. */
export function itemsWithin<Item extends Shaped>(
  items: readonly Item[],
  [west, south, east, north]: Box,
  reach: Metres,
): readonly Item[] {
  // A hundredth more than needed, and the narrower degrees of the pole side.
  const [, perNorth] = metresPerDegree(0);
  const high = (1.01 * reach) / perNorth;
  const [perEast] = metresPerDegree(Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + high));
  const wide = Math.min(360, (1.01 * reach) / perEast);
  const around: Box = [west - wide, south - high, east + wide, north + high];
  const found = looked(items, around) ?? searched(items, around);
  return found.map((place) => items[place]).filter((item) => item !== undefined);
}
