// The spatial index of FlatGeobuf: a packed Hilbert R-tree, root first, leaves last, 40 bytes a node
// (four little-endian doubles for the box, then a 64-bit offset). https://flatgeobuf.org, "Specification".

import type { Box } from '../analysis/geometry/position.ts';
import { boxAround } from './hilbert-order.ts';

/** Children of a node; the value that GDAL and the reference writer use. */
export const nodeSize = 16;

const nodeBytes = 40;

/** A feature's box and the byte at which it begins, counted from the first feature. */
export interface TreeLeaf {
  readonly box: Box;
  readonly offset: number;
}

interface Node {
  readonly box: Box;
  /** Of a leaf the byte offset of its feature, of any other node the position of its first child among all nodes. */
  readonly offset: number;
}

/** Levels of the tree from the leaves up to the root; in each, how many nodes. Of no leaves, no levels. */
function levelCounts(leaves: number): readonly number[] {
  if (leaves === 0) return [];
  const counts = [leaves];
  let count = leaves;
  do {
    count = Math.ceil(count / nodeSize);
    counts.push(count);
  } while (count > 1);
  return counts;
}

/** How many bytes the index of so many features takes. */
export const treeBytes = (leaves: number): number =>
  nodeBytes * levelCounts(leaves).reduce((sum, count) => sum + count, 0);

function parentsOf(children: readonly Node[], firstChild: number): readonly Node[] {
  const parents: Node[] = [];
  for (let start = 0; start < children.length; start += nodeSize) {
    const box = boxAround(children.slice(start, start + nodeSize).map((child) => child.box));
    parents.push({ box, offset: firstChild + start });
  }
  return parents;
}

/** The index over features that already lie in Hilbert order, as bytes. */
export function packedTree(leaves: readonly TreeLeaf[]): Uint8Array {
  let firstOfLevel = treeBytes(leaves.length) / nodeBytes;
  let level: readonly Node[] = leaves;
  const levels: (readonly Node[])[] = [];
  for (const count of levelCounts(leaves.length)) {
    if (levels.length > 0) level = parentsOf(level, firstOfLevel);
    firstOfLevel -= count;
    levels.unshift(level);
  }
  return encode(levels.flat());
}

function encode(nodes: readonly Node[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(nodes.length * nodeBytes));
  nodes.forEach(({ box, offset }, position) => {
    const start = position * nodeBytes;
    box.forEach((value, corner) => {
      view.setFloat64(start + corner * 8, value, true);
    });
    view.setBigUint64(start + 32, BigInt(offset), true);
  });
  return new Uint8Array(view.buffer);
}
