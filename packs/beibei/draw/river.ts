// The Jialing: a centre line through the control points and two banks that breathe a little, 12 km beyond the district upstream, 7 km downstream.

import { type Area, onGrid } from './area.ts';
import { fractalNoise, warp } from './chance.ts';
import { jialingPoints, placeAt } from './control-points.ts';
import { areaFeatures, type Feature, lineFeature } from './feature.ts';
import { besides, curveThrough, evenly, smooth, stationOn } from './line.ts';
import { at, type Path } from './plane.ts';

/** The Jialing on the drawing board. */
export interface River {
  /** Downstream, a point every 50 m. */
  readonly centre: Path;
  /** Banks in downstream order, on the grid. */
  readonly left: Path;
  readonly right: Path;
  readonly surface: Area;
}

const spacing = 50;
const wander = warp('jialing', [
  { height: 70, wavelength: 1900 },
  { height: 22, wavelength: 620 },
]);

/** Draws the river. Widths follow the sheet, with 6 % of variation on either bank. */
export function drawRiver(): River {
  const curve = curveThrough(
    jialingPoints.map(({ point }) => point),
    spacing,
  );
  const centre = evenly(smooth(evenly(curve.map(wander), spacing), 14), spacing);
  const half = smoothed(centre.map((_, index) => widthAt(centre, index) / 2));
  const leftSwell = fractalNoise('left bank', 900, 3);
  const rightSwell = fractalNoise('right bank', 900, 3);
  const bank = (side: 1 | -1, swell: (x: number, y: number) => number): Path =>
    onGrid(besides(centre, (index) => side * at(half, index) * (1 + 0.13 * swell(index * spacing, 0))));
  const [left, right] = [bank(1, leftSwell), bank(-1, rightSwell)];
  return { centre, left, right, surface: [[...right, ...left.toReversed()]] };
}

const controlPath: Path = jialingPoints.map(({ point }) => point);

function widthAt(centre: Path, index: number): number {
  const { along } = stationOn(controlPath, at(centre, index));
  let walked = 0;
  for (let stop = 1; stop < controlPath.length; stop++) {
    const [from, to] = [at(jialingPoints, stop - 1), at(jialingPoints, stop)];
    const edge = Math.hypot(to.point[0] - from.point[0], to.point[1] - from.point[1]);
    if (along <= walked + edge) return from.width + ((to.width - from.width) * (along - walked)) / edge;
    walked += edge;
  }
  return at(jialingPoints, -1).width;
}

const smoothed = (values: readonly number[]): readonly number[] =>
  values.map((_, index) => {
    const near = values.slice(Math.max(0, index - 6), index + 7);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });

/** A stretch of the river between gorge walls, in metres along the centre line. */
export interface Gorge {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly from: number;
  readonly to: number;
}

/** 温塘峡 is 2.7 km long, 观音峡 3.7 km (published). */
export function gorgesOn(river: River): readonly Gorge[] {
  const gorge = (id: string, zh: string, en: string, length: number): Gorge => {
    const { along } = stationOn(river.centre, placeAt(id));
    return { id, zh, en, from: along - length / 2, to: along + length / 2 };
  };
  return [
    gorge('wentang-gorge', '温塘峡', 'Wentang Gorge', 2700),
    gorge('guanyin-gorge', '观音峡', 'Guanyin Gorge', 3700),
  ];
}

/** The surface of the river as a feature. */
export const riverFeatures = (river: River): readonly Feature[] =>
  areaFeatures([{ label: { id: 'jialing', name: { zh: '嘉陵江', en: 'Jialing River' } }, area: river.surface }]);

/** Both banks, with the vertices of the surface. */
export const bankFeatures = (river: River): readonly Feature[] => [
  lineFeature(
    { id: 'jl-bank-left', name: { zh: '嘉陵江左岸', en: 'Jialing, left bank' }, attributes: { side: '左岸' } },
    [river.left],
  ),
  lineFeature(
    { id: 'jl-bank-right', name: { zh: '嘉陵江右岸', en: 'Jialing, right bank' }, attributes: { side: '右岸' } },
    [river.right],
  ),
];
