// The 1 km and 5 km bands of the Jialing: all ground of the district within that distance of its bank, the water included.

import { type Area, common, grow } from './area.ts';
import { areaFeatures, type Feature } from './feature.ts';
import type { River } from './river.ts';

/** Arcs stay within 4 cm of the true circle; half of that is added, so that the error is spread to both sides. */
const arcTolerance = 0.04;

/** The band of so many metres. On this drawing board 5 km are true to 4 cm within the district. */
export const drawBand = (river: River, district: Area, metres: number): Area =>
  common(grow(river.surface, metres + arcTolerance / 2, arcTolerance), district);

/** The feature of a band of so many kilometres. */
export const bandFeatures = (kilometres: number, area: Area): readonly Feature[] => {
  const name = { zh: `嘉陵江干流岸线 ${kilometres} 公里范围`, en: `Within ${kilometres} km of the Jialing bank` };
  return areaFeatures([
    { label: { id: `jl-${kilometres}km`, name, attributes: { distance_m: kilometres * 1000 } }, area },
  ]);
};
