// The order in which features lie in a file: along the Hilbert curve through the centres of their boxes, so that what is
// near on the ground is near in the file and the index above it is tight.

import type { Box } from '../analysis/geometry/position.ts';

/** Cells along one side of the square on which the curve is drawn: 2^16, as in the FlatGeobuf reference writer. */
const side = 2 ** 16;

/** How far along the Hilbert curve a cell lies; `x` and `y` are whole numbers from 0 to 65,535. */
export function hilbertDistance(x: number, y: number): number {
  let distance = 0;
  for (let half = side / 2; half >= 1; half /= 2) {
    const right = x >= half ? 1 : 0;
    const upper = y >= half ? 1 : 0;
    distance += half * half * ((3 * right) ^ upper);
    x -= right * half;
    y -= upper * half;
    if (upper === 0) {
      if (right === 1) [x, y] = [half - 1 - x, half - 1 - y];
      [x, y] = [y, x];
    }
  }
  return distance;
}

/** The smallest box around all of them; of none, an inverted, infinite one. */
export function boxAround(boxes: readonly Box[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}

/** Positions of the boxes in their order along the curve; equal ones keep the order in which they came. */
export function hilbertOrder(boxes: readonly Box[]): readonly number[] {
  const [west, south, east, north] = boxAround(boxes);
  const cell = (value: number, from: number, to: number) =>
    to > from ? Math.floor(((side - 1) * (value - from)) / (to - from)) : 0;
  const distances = boxes.map((box) =>
    hilbertDistance(cell((box[0] + box[2]) / 2, west, east), cell((box[1] + box[3]) / 2, south, north)),
  );
  return boxes.map((_, position) => position).sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b);
}
