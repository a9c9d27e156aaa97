// GCJ-02 and BD-09, the shifted coordinates of Chinese web maps, by the published formula. The only file that knows gcoord.
// The formula is not an official one: what comes of it is approximate, not surveyed.

import gcoord from 'gcoord';
import type { LonLat } from './position.ts';

const systems = { 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const;

/** Lon, lat on CGCS2000 to the shifted lon, lat of a system. */
export function shift([lon, lat]: LonLat, system: keyof typeof systems): LonLat {
  const [x = Number.NaN, y = Number.NaN] = gcoord.transform([lon, lat], gcoord.WGS84, systems[system]);
  return [x, y];
}

/** Shifted lon, lat back: a fixed point of {@link shift}, to 1e-11 degrees (a micrometre). */
export function unshift(shifted: LonLat, system: keyof typeof systems): LonLat {
  let at: LonLat = shifted;
  for (let step = 0; step < 30; step += 1) {
    const [x, y] = shift(at, system);
    const [east, north] = [shifted[0] - x, shifted[1] - y];
    at = [at[0] + east, at[1] + north];
    if (Math.abs(east) < 1e-11 && Math.abs(north) < 1e-11) break;
  }
  return at;
}
