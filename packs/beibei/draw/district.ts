// The district in the extent of the 2020 plans: the outline of the sheet, following the Jialing and the Houhe where they are its line, at 755.0 km².

import { type Area, grow, onGrid, perimeterOf, polygonsIn, sizeOf, unite } from './area.ts';
import { chance, warp } from './chance.ts';
import { outlinePoints, pathOf } from './control-points.ts';
import { curveThrough, evenly, sectionOf, smooth, stationOn } from './line.ts';
import { at, type Path } from './plane.ts';
import type { River } from './river.ts';

/** 755 km² (004, L19), in square metres. */
const districtSize = 755e6;

const wander = warp('outline', [
  { height: 260, wavelength: 2100 },
  { height: 130, wavelength: 900 },
  { height: 62, wavelength: 400 },
  { height: 26, wavelength: 180 },
]);

/** Points of the outline between which it follows water: the Jialing twice, the Houhe once. */
const stations = { southTip: 5, houheSource: 14, riverNorth: 54, riverWest: 56 };

/** Draws the outline; `ellipsoidal` gives the true area in square metres, to which it is adjusted. */
export function drawDistrict(river: River, houhe: Path, ellipsoidal: (area: Area) => number): Area {
  const raw = unite([outline(river, houhe, chance('outline'))]);
  const largest = at(
    polygonsIn(raw).toSorted((a, b) => sizeOf(b) - sizeOf(a)),
    0,
  );
  let [area, shift] = [largest, 0];
  for (let step = 0; step < 8; step++) {
    shift += (districtSize - ellipsoidal(area)) / perimeterOf(area);
    area = [onGrid(at(grow(largest, shift, 1), 0))];
  }
  return area;
}

function outline(river: River, houhe: Path, dice: () => number): Path {
  const along = (pair: readonly [number, number]): number => stationOn(river.centre, at(pathOf([pair]), 0)).along;
  const south = sectionOf(river.centre, along([106.512, 29.772]), along([106.452, 29.673])).toReversed();
  const north = sectionOf(river.centre, along([106.378, 29.931]), along([106.403, 29.893])).toReversed();
  const { southTip, houheSource, riverNorth, riverWest } = stations;
  return [
    ...land(
      [at(north, -1), ...outlinePoints.slice(riverWest), ...outlinePoints.slice(0, southTip + 1), at(south, 0)],
      dice,
    ),
    ...evenly(south, 90).slice(1),
    ...houhe.toReversed().slice(2),
    ...land([at(houhe, 0), ...outlinePoints.slice(houheSource + 1, riverNorth), at(north, 0)], dice).slice(1),
    ...evenly(north, 90).slice(1, -1),
  ];
}

/** A stretch over land between two points on the water: wanders, but meets the water where it must. */
function land(points: Path, dice: () => number): Path {
  const curve = smooth(curveThrough(broken(broken(points, 0.16, dice), 0.13, dice), 70), 1);
  return curve.map((point, index) => {
    const calm = Math.min(1, index / 8, (curve.length - 1 - index) / 8);
    const moved = wander(point);
    return [point[0] + (moved[0] - point[0]) * calm, point[1] + (moved[1] - point[1]) * calm];
  });
}

/** A point near the middle of every longer edge, moved aside by up to `share` of its length. */
function broken(points: Path, share: number, dice: () => number): Path {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (next === undefined) return [point];
    const [ex, ey] = [next[0] - point[0], next[1] - point[1]];
    if (Math.hypot(ex, ey) < 900) return [point];
    const [along, aside] = [0.35 + 0.3 * dice(), (2 * dice() - 1) * share];
    return [point, [point[0] + ex * along - ey * aside, point[1] + ey * along + ex * aside]];
  });
}
