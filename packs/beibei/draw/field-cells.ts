// Plots of land along the strike of the valleys, of uneven size, with lanes between them; cut to the ground that is open.

import { type Area, clippedToBox, common, polygonsIn } from './area.ts';
import { chance, warp } from './chance.ts';
import { evenRing } from './line.ts';
import type { Path, Point } from './plane.ts';

/** N 32° E, the strike of ridges and valleys. */
const strike = (32 * Math.PI) / 180;

/** The plots within the open ground, square by square, each as a polygon of its own. */
export function plotsWithin(open: Area): readonly Area[] {
  const side = 3000;
  const squares = new Map<string, { east: number; north: number; cells: Path[] }>();
  for (const cell of fieldCells()) {
    const [x = 0, y = 0] = cell[0] ?? [];
    const [east, north] = [Math.floor(x / side) * side, Math.floor(y / side) * side];
    const square = squares.get(`${east} ${north}`) ?? { east, north, cells: [] };
    square.cells.push(cell);
    squares.set(`${east} ${north}`, square);
  }
  const reach = 1200;
  return [...squares.values()].flatMap(({ east, north, cells }) => {
    const ground = clippedToBox(open, [east - reach, north - reach, east + side + reach, north + side + reach]);
    return ground.length === 0 ? [] : polygonsIn(common(cells, ground));
  });
}

/** All plots of the sheet, lanes of 8 to 26 m between them; one in ten is left out. */
function fieldCells(): readonly Path[] {
  const dice = chance('fields');
  const bend = warp('fields', [
    { height: 300, wavelength: 2300 },
    { height: 110, wavelength: 700 },
  ]);
  const [across, along] = [stripes(dice, 44_000, 210, 420), stripes(dice, 64_000, 330, 760)];
  const cells: Path[] = [];
  for (const [u0, u1] of across) {
    const shift = 400 * (dice() - 0.5);
    for (const [v0, v1] of along) {
      const lane = 4 + 9 * dice();
      const fallow = dice() < 0.1;
      const cell = cellRing([u0 + lane, u1 - lane], [v0 + lane + shift, v1 - lane + shift], bend);
      if (!fallow) cells.push(cell);
    }
  }
  return cells;
}

function cellRing([u0, u1]: Point, [v0, v1]: Point, bend: (point: Point) => Point): Path {
  const corners: Path = [
    [u0, v0],
    [u1, v0],
    [u1, v1],
    [u0, v1],
  ];
  return evenRing(corners, 75).map(([u, v]) =>
    bend([u * Math.cos(strike) + v * Math.sin(strike), v * Math.cos(strike) - u * Math.sin(strike)]),
  );
}

/** Intervals of uneven length that cover a span around 0. */
function stripes(dice: () => number, span: number, least: number, most: number): readonly Point[] {
  const found: Point[] = [];
  for (let edge = -span / 2; edge < span / 2; ) {
    const next = edge + least + (most - least) * dice();
    found.push([edge, next]);
    edge = next;
  }
  return found;
}
