// Walks down the tree of a chain to the edges that matter near a box, without making an object on the way.

import { type Chain, fanOut, positionAt, runLength, valueAt } from './edges.ts';
import type { Box, LonLat } from './position.ts';

/** What a walk asks and tells on its way. */
export interface Walk {
  /** Whether the node with this box is of no interest; it is not entered. */
  readonly passOver: (west: number, south: number, east: number, north: number) => boolean;
  /** Told for each node that was passed over: its first and last position (places in the chain). */
  readonly passed?: (first: number, last: number) => void;
  /** Told for each run that was not: its first edge and the one after its last. Returns true to end the walk. */
  readonly run: (first: number, end: number) => boolean;
}

/** Walks a chain in its order; true when `run` ended the walk. */
export function walk(chain: Chain, { passOver, passed, run }: Walk): boolean {
  const { boxes, levels, edgeCount } = chain;
  const descend = (level: number, index: number, span: number): boolean => {
    const at = 4 * ((levels[level] ?? 0) + index);
    const first = index * span;
    const last = Math.min(edgeCount, first + span);
    if (passOver(valueAt(boxes, at), valueAt(boxes, at + 1), valueAt(boxes, at + 2), valueAt(boxes, at + 3))) {
      passed?.(first, last);
      return false;
    }
    if (level === 0) return run(first, last);
    const count = (levels[level] ?? 0) - (levels[level - 1] ?? 0);
    const end = Math.min(count, (index + 1) * fanOut);
    for (let child = index * fanOut; child < end; child++) {
      if (descend(level - 1, child, span / fanOut)) return true;
    }
    return false;
  };
  const top = levels.length - 2;
  return descend(top, 0, runLength * fanOut ** top);
}

/** Calls `visit` with both ends of every edge whose box meets the given one, in order; stops and returns true when `visit` does. */
export function someEdge(
  chain: Chain,
  [west, south, east, north]: Box,
  visit: (a: LonLat, b: LonLat, edge: number) => boolean,
): boolean {
  const { positions, start } = chain;
  const apart = (w: number, s: number, e: number, n: number): boolean => w > east || e < west || s > north || n < south;
  return walk(chain, {
    passOver: apart,
    run: (first, end) => {
      for (let edge = first; edge < end; edge++) {
        const at = 2 * (start + edge);
        const ax = valueAt(positions, at);
        const ay = valueAt(positions, at + 1);
        const bx = valueAt(positions, at + 2);
        const by = valueAt(positions, at + 3);
        if (apart(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))) continue;
        if (visit(positionAt(chain, edge), positionAt(chain, edge + 1), edge)) return true;
      }
      return false;
    },
  });
}
