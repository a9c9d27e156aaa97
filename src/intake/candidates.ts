// Several plausible readings of one file: where each would put it, for a question with a small map.

import type { Crs } from '../analysis/geometry/crs.ts';
import type { LonLat } from '../analysis/geometry/position.ts';
import { unproject } from '../analysis/geometry/projection.ts';
import type { Position } from './draft.ts';
import type { CandidatePlace } from './intake.ts';

/** Positions that suffice to show a shape in a small map. */
const most = 120;

const thinned = (positions: readonly Position[]): readonly Position[] => {
  const step = Math.max(1, Math.ceil(positions.length / most));
  return positions.filter((_, index) => index % step === 0);
};

const onGlobe = ([lon, lat]: LonLat): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** Where positions (x, y or lon, lat) would lie by each of several readings; a reading that reaches no ground is left out of the map, not of the question. */
export function placesOf(candidates: readonly Crs[], positions: readonly Position[]): readonly CandidatePlace[] {
  return candidates.flatMap((crs) => {
    const outline = thinned(positions)
      .map((position) => unproject(position, crs))
      .filter(onGlobe);
    const [at] = outline;
    return at === undefined ? [] : [{ crs, at, outline }];
  });
}
