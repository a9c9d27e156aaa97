// The common area of two sets of rings without building their overlap. An area is the signed sum of the strips under its edges;
// the common area is the signed sum, over pairs of edges, of the strips under the lower one. It is continuous in the coordinates,
// has no degenerate case and never fails.

import { type GroundSeries, groundUnder, squareDegrees } from './area-series.ts';

/** A ring as lon, lat, lon, lat …, closed, with the sign that its area counts with: its direction times its role as shell or hole. */
export interface SignedRing {
  readonly xy: readonly number[];
  readonly sign: number;
}

/** Edges that are not upright, as columns. Heights are degrees above the base. */
interface Edges {
  readonly count: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly weight: Float64Array;
}

/** Pairs of edges after which the sum is given up; at a few nanoseconds each this is a fraction of a second. */
const mostPairs = 30_000_000;
/** Up to so many pairs are summed without sorting. */
const fewPairs = 20_000;

/** Edges of rings above the base; one below it covers nothing there. `low` and `high` are the heights at the left and right end. */
function edgesAbove(base: number, rings: readonly SignedRing[], sorted: boolean): Edges {
  const room = sizeOf(rings);
  const column = (): Float64Array => new Float64Array(room);
  const [left, right, low, high, weight] = [column(), column(), column(), column(), column()];
  let count = 0;
  for (const { xy, sign } of rings) {
    for (let at = 2; at < xy.length; at += 2) {
      const ax = xy[at - 2] ?? 0;
      const ay = (xy[at - 1] ?? 0) - base;
      const bx = xy[at] ?? 0;
      const by = (xy[at + 1] ?? 0) - base;
      if (ax === bx || (ay <= 0 && by <= 0)) continue;
      const rightward = ax < bx;
      left[count] = rightward ? ax : bx;
      right[count] = rightward ? bx : ax;
      low[count] = rightward ? ay : by;
      high[count] = rightward ? by : ay;
      weight[count++] = rightward ? -sign : sign;
    }
  }
  const edges = { count, left, right, low, high, weight };
  return sorted ? sortedByLeft(edges) : edges;
}

function sortedByLeft({ count, left, right, low, high, weight }: Edges): Edges {
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index++) order[index] = index;
  order.sort((i, j) => (left[i] ?? 0) - (left[j] ?? 0));
  const column = (values: Float64Array): Float64Array => {
    const moved = new Float64Array(count);
    for (let index = 0; index < count; index++) moved[index] = values[order[index] ?? 0] ?? 0;
    return moved;
  };
  return {
    count,
    left: column(left),
    right: column(right),
    low: column(low),
    high: column(high),
    weight: column(weight),
  };
}

/** Number of positions. */
function sizeOf(rings: readonly SignedRing[]): number {
  let size = 0;
  for (const { xy } of rings) size += xy.length / 2;
  return size;
}

/** The strip under the lower edge of a pair whose spans overlap, weighed by a series. */
function strips(series: GroundSeries) {
  const piece = (width: number, from: number, to: number): number => groundUnder(width, from, to, series);
  const above = (width: number, from: number, to: number): number => {
    if (from >= 0 && to >= 0) return piece(width, from, to);
    if (from <= 0 && to <= 0) return 0;
    const share = from / (from - to);
    return from > 0 ? piece(width * share, from, 0) : piece(width * (1 - share), 0, to);
  };
  return (e: Edges, i: number, f: Edges, j: number): number => {
    const eLeft = e.left[i] ?? 0;
    const fLeft = f.left[j] ?? 0;
    const eRight = e.right[i] ?? 0;
    const fRight = f.right[j] ?? 0;
    const left = Math.max(eLeft, fLeft);
    const right = Math.min(eRight, fRight);
    const width = right - left;
    const eLow = e.low[i] ?? 0;
    const eHigh = e.high[i] ?? 0;
    const fLow = f.low[j] ?? 0;
    const fHigh = f.high[j] ?? 0;
    const eRise = (eHigh - eLow) / (eRight - eLeft);
    const fRise = (fHigh - fLow) / (fRight - fLeft);
    const e0 = left === eLeft ? eLow : eLow + (left - eLeft) * eRise;
    const e1 = right === eRight ? eHigh : eLow + (right - eLeft) * eRise;
    const f0 = left === fLeft ? fLow : fLow + (left - fLeft) * fRise;
    const f1 = right === fRight ? fHigh : fLow + (right - fLeft) * fRise;
    const weight = (e.weight[i] ?? 0) * (f.weight[j] ?? 0);
    const gap0 = e0 - f0;
    const gap1 = e1 - f1;
    if (gap0 <= 0 && gap1 <= 0) return weight * above(width, e0, e1);
    if (gap0 >= 0 && gap1 >= 0) return weight * above(width, f0, f1);
    const share = gap0 / (gap0 - gap1);
    const middle = e0 + (e1 - e0) * share;
    const start = gap0 < 0 ? e0 : f0;
    const end = gap0 < 0 ? f1 : e1;
    return weight * (above(width * share, start, middle) + above(width * (1 - share), middle, end));
  };
}

/** Sweeps both sets from west to east; null when too many pairs lie above one another. */
function swept(a: Edges, b: Edges, under: ReturnType<typeof strips>): number | null {
  let [sum, pairs] = [0, 0];
  const open = { a: new Uint32Array(a.count), b: new Uint32Array(b.count), countA: 0, countB: 0 };
  for (let i = 0, j = 0; i < a.count || j < b.count; ) {
    const takeA = j >= b.count || (i < a.count && (a.left[i] ?? 0) <= (b.left[j] ?? 0));
    const [mine, at, theirs] = takeA ? [a, i++, b] : [b, j++, a];
    const list = takeA ? open.b : open.a;
    const count = takeA ? open.countB : open.countA;
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const other = list[k] ?? 0;
      if ((theirs.right[other] ?? 0) <= (mine.left[at] ?? 0)) continue;
      list[kept++] = other;
      sum += under(mine, at, theirs, other);
    }
    pairs += count;
    if (pairs > mostPairs) return null;
    if (takeA) {
      open.countB = kept;
      open.a[open.countA++] = at;
    } else {
      open.countA = kept;
      open.b[open.countB++] = at;
    }
  }
  return sum;
}

/** Edges of closed rings. */
export const edgesIn = (rings: readonly SignedRing[]): number =>
  rings.reduce((edges, { xy }) => edges + xy.length / 2 - 1, 0);

/**
 * Integral of the product of both winding numbers: the common area when each set of rings covers no ground twice. In m² by a series
 * above `base`, which lies no higher than the lowest position of one of the sets; in square degrees without one. Null when there are
 * too many pairs of edges to sum in reasonable time.
 */
export function commonArea(
  a: readonly SignedRing[],
  b: readonly SignedRing[],
  { base, series }: { base: number; series: GroundSeries } = { base: southOf(a), series: squareDegrees },
): number | null {
  const many = sizeOf(a) * sizeOf(b) > fewPairs;
  const [mine, theirs] = [edgesAbove(base, a, many), edgesAbove(base, b, many)];
  const under = strips(series);
  if (many) return swept(mine, theirs, under);
  let sum = 0;
  for (let i = 0; i < mine.count; i++) {
    const [left, right] = [mine.left[i] ?? 0, mine.right[i] ?? 0];
    for (let j = 0; j < theirs.count; j++) {
      if ((theirs.left[j] ?? 0) < right && (theirs.right[j] ?? 0) > left) sum += under(mine, i, theirs, j);
    }
  }
  return sum;
}

/** The lowest latitude of some rings. */
function southOf(rings: readonly SignedRing[]): number {
  let south = Infinity;
  for (const { xy } of rings) for (let at = 1; at < xy.length; at += 2) south = Math.min(south, xy[at] ?? south);
  return south;
}
