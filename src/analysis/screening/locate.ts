// What applies here? One point against every layer and the ground of every rule.

import type { LonLat } from '../geometry/position.ts';
import type { Located } from './located.ts';
import type { Pack } from './pack.ts';

/** Zones, distances and rules at a point (lon, lat in degrees, CGCS2000) on a day (YYYY-MM-DD). */
export function locate(pack: Pack, at: LonLat, asOf: string): Located {
  throw new Error(`not yet built: ${pack.id} ${at.join()} ${asOf}`);
}
