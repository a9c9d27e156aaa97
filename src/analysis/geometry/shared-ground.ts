// How much ground two areas share, without an overlay: enough to tell how a hole stands to its shell and whether parts overlap.

import { commonArea } from './common-area.ts';
import { boxesMeet } from './edges.ts';
import { ellipsoidalArea, metresPerDegree } from './geodesy.ts';
import { signedRings } from './local-reduction.ts';
import { boxOf, type Polygonal } from './position.ts';
import { tolerance } from './tolerance.ts';

/** Ground (m², within 1e-3 of itself) that two valid areas share; 0 when the sum is too long to take. */
export function sharedGround(a: Polygonal, b: Polygonal): number {
  const box = boxOf(a);
  if (!boxesMeet(box, boxOf(b))) return 0;
  const [east, north] = metresPerDegree((box[1] + box[3]) / 2);
  return (commonArea(signedRings(a), signedRings(b)) ?? 0) * east * north;
}

/** How a hole stands to its shell: outside when they share no more than contact, across when it keeps more than that outside. */
export function standingOf(hole: Polygonal, shell: Polygonal): 'inside' | 'outside' | 'across' {
  const scaled = sharedGround(hole, hole);
  const shared = sharedGround(hole, shell);
  if (scaled - shared <= Math.max(tolerance.touch, scaled * 1e-9)) return 'inside';
  return shared <= tolerance.touch ? 'outside' : 'across';
}

/** Whether two areas share more than contact. */
export const overlapEachOther = (a: Polygonal, b: Polygonal): boolean => sharedGround(a, b) > tolerance.touch;

/** Whether some ground is what a ring covers, and all of it once: its winding number squared, summed, is that ground. */
export function coversOnce(ring: Polygonal, covered: Polygonal): boolean {
  const box = boxOf(ring);
  const [east, north] = metresPerDegree((box[1] + box[3]) / 2);
  const rings = signedRings(ring).map((one) => ({ xy: one.xy, sign: 1 }));
  const windings = commonArea(rings, rings);
  const once = commonArea(signedRings(covered), signedRings(covered));
  if (windings === null || once === null) return false;
  return Math.abs(windings - once) * east * north <= Math.max(tolerance.touch, ellipsoidalArea(covered) * 1e-9);
}
