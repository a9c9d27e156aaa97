// The common area of two sets of rings without building their overlap: the second opinion on every overlay.
// An area is the signed sum of the strips under its edges; the common area is the signed sum, over pairs of edges, of the strips
// under the lower one. It is continuous in the coordinates, has no degenerate case and never fails.

import type { SignedRing } from './local-reduction.ts';

interface Edge {
  readonly left: number;
  readonly right: number;
  /** Height at the left end, and rise per unit of width. */
  readonly height: number;
  readonly slope: number;
  readonly weight: number;
  readonly first: boolean;
}

/** Pairs of edges after which the sum is given up; at a few nanoseconds each this is a fraction of a second. */
const mostPairs = 30_000_000;

function edgesFrom(rings: readonly SignedRing[], base: number, first: boolean): Edge[] {
  const edges: Edge[] = [];
  for (const { ring, sign } of rings) {
    let last = ring[0];
    for (const position of ring) {
      if (last !== undefined && last[0] !== position[0]) {
        const rightward = position[0] > last[0];
        const [a, b] = rightward ? [last, position] : [position, last];
        const slope = (b[1] - a[1]) / (b[0] - a[0]);
        const weight = rightward ? -sign : sign;
        edges.push({ left: a[0], right: b[0], height: a[1] - base, slope, weight, first });
      }
      last = position;
    }
  }
  return edges;
}

/** Area under the lower of two edges, over the width that they share. */
function underLower(e: Edge, f: Edge): number {
  const left = Math.max(e.left, f.left);
  const width = Math.min(e.right, f.right) - left;
  if (width <= 0) return 0;
  const [eLeft, fLeft] = [e.height + e.slope * (left - e.left), f.height + f.slope * (left - f.left)];
  const [eRight, fRight] = [eLeft + e.slope * width, fLeft + f.slope * width];
  const [gapLeft, gapRight] = [eLeft - fLeft, eRight - fRight];
  if (gapLeft <= 0 && gapRight <= 0) return ((eLeft + eRight) / 2) * width;
  if (gapLeft >= 0 && gapRight >= 0) return ((fLeft + fRight) / 2) * width;
  const t = gapLeft / (gapLeft - gapRight);
  const middle = eLeft + t * (eRight - eLeft);
  return (width * (t * (Math.min(eLeft, fLeft) + middle) + (1 - t) * (middle + Math.min(eRight, fRight)))) / 2;
}

/**
 * Integral of the product of both winding numbers, in square degrees: the common area when each set of rings covers no ground twice.
 * Null when there are too many pairs of edges to sum in reasonable time.
 */
export function commonArea(a: readonly SignedRing[], b: readonly SignedRing[]): number | null {
  const base = a[0]?.ring[0]?.[1] ?? 0;
  const edges = [...edgesFrom(a, base, true), ...edgesFrom(b, base, false)].sort((e, f) => e.left - f.left);
  let [sum, pairs] = [0, 0];
  let active: { mine: Edge[]; others: Edge[] } = { mine: [], others: [] };
  for (const edge of edges) {
    const [same, other] = edge.first ? [active.mine, active.others] : [active.others, active.mine];
    const open = other.filter((candidate) => candidate.right > edge.left);
    pairs += other.length;
    if (pairs > mostPairs) return null;
    for (const candidate of open) sum += edge.weight * candidate.weight * underLower(edge, candidate);
    same.push(edge);
    active = edge.first ? { mine: same, others: open } : { mine: open, others: same };
  }
  return sum;
}
