// An invented relief to draw on: four ridges with spurs and gullies, and how steep, how high, how far from water every place is.

import { fractalNoise, warp } from './chance.ts';
import { type NamedLine, pathOf, places, ridgePoints } from './control-points.ts';
import { type Field, fieldOn, type Sheet, valueAt } from './field.ts';
import { curveThrough, evenly } from './line.ts';
import { at, type Path, toPlane } from './plane.ts';

/** Nodes every 75 m over the district and 1.5 km around. */
export const sheet: Sheet = { west: -18000, south: -25500, step: 75, columns: 533, rows: 680 };

/** A named crest. */
export interface Ridge extends NamedLine {
  /** Crest line, south to north, a point every 60 m. */
  readonly path: Path;
}

const wander = warp('ridges', [
  { height: 380, wavelength: 3600 },
  { height: 170, wavelength: 1300 },
]);

/** The four crest lines. */
export const drawRidges = (): readonly Ridge[] =>
  ridgePoints.map((ridge) => ({ ...ridge, path: evenly(curveThrough(ridge.path, 60).map(wander), 60) }));

/** Distance from a line, and where along and on which side of it, at every node; Infinity beyond the reach. */
export interface Nearness {
  readonly distance: Float64Array;
  readonly along: Float64Array;
  readonly side: Float64Array;
}

/** Looks from the line outwards, so that only nodes within `reach` metres are visited. */
export function nearnessTo(path: Path, reach: number): Nearness {
  const size = sheet.columns * sheet.rows;
  const near: Nearness = {
    distance: new Float64Array(size).fill(Infinity),
    along: new Float64Array(size),
    side: new Float64Array(size),
  };
  const coarse = evenly(path, 240);
  let walked = 0;
  for (let index = 1; index < coarse.length; index++) {
    walked += lookFrom(near, { from: at(coarse, index - 1), to: at(coarse, index), walked, reach });
  }
  return near;
}

interface Stretch {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly walked: number;
  readonly reach: number;
}

/** Visits the nodes around one stretch and returns its length. */
function lookFrom(near: Nearness, { from, to, walked, reach }: Stretch): number {
  const [ex, ey] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(ex, ey);
  const clampTo = (value: number, limit: number): number => Math.min(limit, Math.max(0, Math.round(value)));
  const firstColumn = clampTo((Math.min(from[0], to[0]) - reach - sheet.west) / sheet.step, sheet.columns);
  const lastColumn = clampTo((Math.max(from[0], to[0]) + reach - sheet.west) / sheet.step, sheet.columns);
  const firstRow = clampTo((Math.min(from[1], to[1]) - reach - sheet.south) / sheet.step, sheet.rows);
  const lastRow = clampTo((Math.max(from[1], to[1]) + reach - sheet.south) / sheet.step, sheet.rows);
  for (let row = firstRow; row < lastRow; row++) {
    for (let column = firstColumn; column < lastColumn; column++) {
      const px = sheet.west + column * sheet.step - from[0];
      const py = sheet.south + row * sheet.step - from[1];
      const share = Math.min(1, Math.max(0, (px * ex + py * ey) / (length * length)));
      const distance = Math.hypot(px - ex * share, py - ey * share);
      const index = row * sheet.columns + column;
      if (distance >= (near.distance[index] ?? 0)) continue;
      near.distance[index] = distance;
      near.along[index] = walked + share * length;
      near.side[index] = ex * py - ey * px >= 0 ? 1 : -1;
    }
  }
  return length;
}

/** How a mountain stands on the sheet: 1 on the crest, 0 where its foot would be on average, falling beyond. */
export interface Mountain {
  readonly ridge: Ridge;
  readonly rank: Field;
  /** Metres along the crest at every node. */
  readonly along: Float64Array;
}

/** Ranks the slopes of a ridge: spurs run across it, their feet wander with four octaves of noise. */
export function mountainOn(ridge: Ridge, halfWidth: number): Mountain {
  const { distance, along, side } = nearnessTo(ridge.path, 5200);
  const spurs = fractalNoise(`spurs of ${ridge.id}`, 1, 4, 0.55);
  const lobes = fractalNoise(`lobes of ${ridge.id}`, 2300, 4);
  const girth = fractalNoise(`girth of ${ridge.id}`, 5200, 2);
  const rank = fieldOn(sheet, ([x, y], index) => {
    const away = distance[index] ?? Infinity;
    if (away === Infinity) return -9;
    const s = along[index] ?? 0;
    const width = halfWidth * (1 + 0.5 * girth(s, 0));
    const spur = spurs(s / 1250, (away * (side[index] ?? 1)) / 3600);
    const foot = Math.min(1, away / 500);
    return 1 - away / width + foot * (0.26 * spur + 0.2 * lobes(x, y)) - hollowAt(x, y);
  });
  return { ridge, rank, along };
}

const seats = places.filter(({ kind }) => kind === 'seat').map(({ at: position }) => toPlane(position));

/** Towns lie in hollows: the mountains stand back from their seats by about a kilometre. */
const hollowAt = (x: number, y: number): number =>
  Math.max(0, ...seats.map(([east, north]) => 1.1 * (1 - Math.hypot(x - east, y - north) / 1250)));

/** Lowers a rank smoothly to nothing outside a stretch of the crest, given in metres along it; its ends are ragged. */
export function stretchOf({ ridge, rank, along }: Mountain, from: number, to: number, fade = 900): Field {
  const ends = fractalNoise(`ends of ${ridge.id} ${from}`, 2400, 3);
  return fieldOn(sheet, ([x, y], index) => {
    const here = valueAt(rank, index);
    if (here < -1) return here;
    const s = (along[index] ?? 0) + 1300 * ends(x, y);
    const beyond = Math.max(from - s, s - to, 0) / fade;
    return here - 1.1 * beyond * beyond;
  });
}

/** Half widths in metres. */
const halfWidths: Readonly<Record<string, number>> = {
  yunwushan: 2000,
  jinyunshan: 2100,
  zhongliangshan: 1750,
  longwangdongshan: 1750,
};

/** The gorge of 金刀峡 and the high ground around it (recalled, ±3 km). */
const jindaoxia = [
  [106.594, 30.021],
  [106.61, 30.038],
  [106.626, 30.056],
  [106.643, 30.071],
] as const;

/** The four mountains, and the high ground around 金刀峡 as a fifth. */
export function drawMountains(ridges: readonly Ridge[]): readonly Mountain[] {
  const extra: Ridge = { id: 'jindaoxia', name: { zh: '金刀峡', en: 'Jindaoxia' }, path: pathOf(jindaoxia) };
  return [...ridges.map((ridge) => mountainOn(ridge, halfWidths[ridge.id] ?? 1800)), mountainOn(extra, 2500)];
}
