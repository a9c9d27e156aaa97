// 永久基本农田: field blocks in the valleys, cut by lanes, away from slopes, towns, water and the red line.

import { type Area, common, grow, polygonsIn, ribbonOf, sizeOf, unite, without, withoutCrumbs } from './area.ts';
import { chance, fractalNoise, warp } from './chance.ts';
import { places } from './control-points.ts';
import { areaFeature, type Feature } from './feature.ts';
import { above, calibrated, type Field, fieldOn, levelLeaving, stamp, valueAt } from './field.ts';
import { evenRing } from './line.ts';
import { at, type Path, type Point, toPlane } from './plane.ts';
import { type Mountain, nearnessTo, sheet } from './relief.ts';
import type { Stream } from './tributaries.ts';

/** Drawn size in square metres; the published cropland target is 107.5 km², of which farmland under protection is the most. */
export const farmlandSize = 92e6;

/** Draws the blocks. `away` is ground where no block may lie. */
export function drawFarmland(ground: {
  mountains: readonly Mountain[];
  streams: readonly Stream[];
  district: Area;
  away: Area;
  mask: Field;
}): readonly Feature[] {
  const creeks = unite(...ground.streams.map(({ path }) => ribbonOf(path, 22, 3)));
  const score = fertility(ground.mountains, ground.streams, stamp(sheet, grow(ground.away, 40, 4)));
  const inner = grow(ground.district, -60, 4);
  const cells = fieldCells();
  const blocks = calibrated(
    farmlandSize,
    (target) => {
      const islands = withoutCrumbs(above(score, levelLeaving(score, ground.mask, target)), 60_000);
      const open = without(common(islands, inner), ground.away, creeks);
      return polygonsIn(common(cells, open)).filter((block) => sizeOf(block) > 9000 && compact(block));
    },
    (drawn) => drawn.reduce((sum, block) => sum + sizeOf(block), 0),
  );
  return labelled(blocks);
}

/** High on gentle ground between streams and slopes. */
function fertility(mountains: readonly Mountain[], streams: readonly Stream[], blocked: Field): Field {
  const soil = fractalNoise('soil', 2600, 4, 0.6);
  const water = streams.map(({ path }) => nearnessTo(path, 2600).distance);
  return fieldOn(sheet, ([x, y], index) => {
    if (valueAt(blocked, index) === 1) return -9;
    const steep = Math.max(...mountains.map(({ rank }) => valueAt(rank, index)));
    const away = Math.min(2600, ...water.map((distance) => distance[index] ?? Infinity));
    return soil(x, y) - 0.9 * Math.max(0, steep + 0.35) - 0.25 * (away / 2600);
  });
}

/** Plots along the strike of the valleys (N 32° E), of uneven size, with lanes of 8 to 26 m between them. */
function fieldCells(): Area {
  const dice = chance('fields');
  const bend = warp('fields', [
    { height: 300, wavelength: 2300 },
    { height: 110, wavelength: 700 },
  ]);
  const [across, along] = [stripes(dice, 40_000, 210, 420), stripes(dice, 62_000, 330, 760)];
  const cells: Path[] = [];
  for (const [u0, u1] of across) {
    for (const [v0, v1] of along) {
      const lane = 4 + 9 * dice();
      const shift = 160 * (dice() - 0.5);
      if (dice() < 0.1) continue;
      cells.push(cellRing([u0 + lane, u1 - lane], [v0 + lane + shift, v1 - lane + shift], bend));
    }
  }
  return unite(...cells.map((cell) => [cell])).filter((ring) => ring.length > 0);
}

const strike = (32 * Math.PI) / 180;

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

/** Not a splinter: at least as wide as a seventh of a square of the same perimeter. */
function compact(block: Area): boolean {
  const ring = at(block, 0);
  const round = ring.reduce((sum, point, index) => {
    const next = at(ring, (index + 1) % ring.length);
    return sum + Math.hypot(next[0] - point[0], next[1] - point[1]);
  }, 0);
  return (16 * sizeOf(block)) / (round * round) > 0.3;
}

const seats = places.filter(({ kind }) => kind === 'seat').map((place) => ({ place, point: toPlane(place.at) }));

function labelled(blocks: readonly Area[]): readonly Feature[] {
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    const corner = at(at(block, 0), 0);
    const nearest = at(
      seats.toSorted(
        (a, b) =>
          Math.hypot(a.point[0] - corner[0], a.point[1] - corner[1]) -
          Math.hypot(b.point[0] - corner[0], b.point[1] - corner[1]),
      ),
      0,
    ).place;
    const number = (counts.get(nearest.id) ?? 0) + 1;
    counts.set(nearest.id, number);
    const text = String(number).padStart(3, '0');
    const [zh, en] = [nearest.name.zh.replace(/（.*/, ''), nearest.name.en.replace(/ \(.*/, '')];
    return areaFeature(
      {
        id: `pbf-${nearest.id}-${text}`,
        name: {
          zh: `永久基本农田 ${zh} ${text} 号（示意）`,
          en: `Permanent basic farmland, ${en} ${text} (indicative)`,
        },
      },
      block,
    );
  });
}
