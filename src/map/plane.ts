// A flat sheet of metres around one point, good to a few parts in a thousand: for drawing only, never for measuring.

import type { LonLat } from '../analysis/index.ts';

/** A point on the sheet in metres, x east, y north. */
export type SheetPoint = readonly [x: number, y: number];

/** Turns degrees into metres on the sheet and back. */
export interface Sheet {
  readonly to: (at: LonLat) => SheetPoint;
  readonly from: (point: SheetPoint) => LonLat;
}

/** Metres per degree of latitude on a sphere of 6,371,009 m, the mean radius of the Earth. */
const metresPerDegree = (6371009 * Math.PI) / 180;

/** The sheet that touches the Earth at `origin`. */
export function sheetAt(origin: LonLat): Sheet {
  const [lon0, lat0] = origin;
  const shrink = Math.cos((lat0 * Math.PI) / 180);
  return {
    to: ([lon, lat]) => [(lon - lon0) * metresPerDegree * shrink, (lat - lat0) * metresPerDegree],
    from: ([x, y]) => [lon0 + x / (metresPerDegree * shrink), lat0 + y / metresPerDegree],
  };
}

/** Length of a chain on the sheet in metres. */
export function chainLength(chain: readonly SheetPoint[]): number {
  let length = 0;
  chain.forEach(([x, y], index) => {
    const before = chain[index - 1];
    if (before) length += Math.hypot(x - before[0], y - before[1]);
  });
  return length;
}

/** Points at equal steps along a chain, both ends included; `count` is at least 2. */
export function resample(chain: readonly SheetPoint[], count: number): SheetPoint[] {
  const first = chain[0];
  if (!first) return [];
  const step = chainLength(chain) / (count - 1);
  const points: SheetPoint[] = [first];
  let walked = 0;
  chain.forEach((to, index) => {
    const from = chain[index - 1];
    if (!from) return;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    while (length > 0 && points.length < count && points.length * step <= walked + length + 1e-6) {
      const share = Math.min(1, (points.length * step - walked) / length);
      points.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
    }
    walked += length;
  });
  return points;
}

/** Rounds the corners of a chain by cutting them (Chaikin 1974), ends kept. */
export function smooth(chain: readonly SheetPoint[], rounds: number): readonly SheetPoint[] {
  const [first, last] = [chain[0], chain.at(-1)];
  if (rounds === 0 || !first || !last || chain.length < 3) return chain;
  const cut: SheetPoint[] = [first];
  chain.forEach((to, index) => {
    const from = chain[index - 1];
    if (!from) return;
    cut.push([from[0] * 0.75 + to[0] * 0.25, from[1] * 0.75 + to[1] * 0.25]);
    cut.push([from[0] * 0.25 + to[0] * 0.75, from[1] * 0.25 + to[1] * 0.75]);
  });
  cut.push(last);
  return smooth(cut, rounds - 1);
}
