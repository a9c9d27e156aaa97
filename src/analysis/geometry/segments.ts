// Where straight edges in lon, lat meet: decided exactly (robust predicates), the position of the meeting computed in floating point.

import { orient2d } from 'robust-predicates';
import type { LonLat } from './position.ts';

/** Side of `p` as seen walking from `a` to `b`: negative on the left, positive on the right, 0 exactly on the line (y upwards). */
export const sideOf = (a: LonLat, b: LonLat, p: LonLat): number => orient2d(a[0], a[1], b[0], b[1], p[0], p[1]);

const same = (p: LonLat, q: LonLat): boolean => p[0] === q[0] && p[1] === q[1];

const within = (a: LonLat, b: LonLat, p: LonLat): boolean =>
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);

/** Whether a position lies exactly on an edge, ends included. */
export const onEdge = (a: LonLat, b: LonLat, p: LonLat): boolean => within(a, b, p) && sideOf(a, b, p) === 0;

/** How two edges meet, and where. `cross`: the interiors pass through each other. `touch`: an end lies on the other edge. */
export interface Meeting {
  readonly kind: 'cross' | 'touch' | 'overlap';
  readonly at: LonLat;
}

/** The meeting of edges a-b and c-d; null when they have no position in common. An `overlap` runs along both. */
export function meetingOf(a: LonLat, b: LonLat, c: LonLat, d: LonLat): Meeting | null {
  if (same(a, b)) return onEdge(c, d, a) ? { kind: 'touch', at: a } : null;
  if (same(c, d)) return onEdge(a, b, c) ? { kind: 'touch', at: c } : null;
  const [c1, d1] = [sideOf(a, b, c), sideOf(a, b, d)];
  const [a1, b1] = [sideOf(c, d, a), sideOf(c, d, b)];
  if (c1 === 0 && d1 === 0) {
    const shared = [c, d].filter((p) => within(a, b, p)).concat([a, b].filter((p) => within(c, d, p)));
    const [at] = shared;
    if (at === undefined) return null;
    const kind = shared.every((p) => same(p, at)) ? 'touch' : 'overlap';
    return { kind, at };
  }
  if (c1 !== 0 && d1 !== 0 && c1 > 0 === d1 > 0) return null;
  if (a1 !== 0 && b1 !== 0 && a1 > 0 === b1 > 0) return null;
  if (c1 === 0 || d1 === 0) return { kind: 'touch', at: c1 === 0 ? c : d };
  if (a1 === 0 || b1 === 0) return { kind: 'touch', at: a1 === 0 ? a : b };
  return { kind: 'cross', at: crossing(a, b, c, d) };
}

function crossing(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const [vx, vy] = [d[0] - c[0], d[1] - c[1]];
  const t = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / (ux * vy - uy * vx);
  const s = Number.isFinite(t) ? Math.min(1, Math.max(0, t)) : 0.5;
  return [a[0] + s * ux, a[1] + s * uy];
}

/** Distance (metres) of a position to an edge in a plane with so many metres to a degree of longitude and of latitude. */
export function planeToEdge(at: LonLat, a: LonLat, b: LonLat, [kx, ky]: readonly [kx: number, ky: number]): number {
  const [ux, uy] = [(b[0] - a[0]) * kx, (b[1] - a[1]) * ky];
  const [vx, vy] = [(at[0] - a[0]) * kx, (at[1] - a[1]) * ky];
  const length2 = ux * ux + uy * uy;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, (ux * vx + uy * vy) / length2));
  return Math.sqrt((vx - t * ux) ** 2 + (vy - t * uy) ** 2);
}
