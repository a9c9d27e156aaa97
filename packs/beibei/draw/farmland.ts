// 永久基本农田: field blocks in the valleys, cut by lanes, away from slopes, towns, water and the red line.

import {
  type Area,
  angular,
  common,
  grow,
  perimeterOf,
  polygonsIn,
  ribbonOf,
  sizeOf,
  unite,
  without,
  withoutCrumbs,
  withoutNecks,
} from './area.ts';
import type { Built } from './built-ground.ts';
import { chance, fractalNoise } from './chance.ts';
import { places } from './control-points.ts';
import { areaFeatures, type Feature } from './feature.ts';
import { above, type Field, fieldOn, levelLeaving, stamp, valueAt } from './field.ts';
import { plotsWithin } from './field-cells.ts';
import { at, distanceBetween, toPlane } from './plane.ts';
import { type Mountain, nearnessTo, sheet } from './relief.ts';
import type { Stream } from './tributaries.ts';

/** Drawn size in square metres; the published cropland target is 107.5 km², of which most is under protection. */
const farmlandSize = 92e6;

/** Draws the blocks. `away` is ground where no block may lie. */
export function drawFarmland(ground: {
  mountains: readonly Mountain[];
  streams: readonly Stream[];
  district: Area;
  away: Area;
  mask: Field;
}): Omit<Built, 'zones'> {
  const creeks = unite(...ground.streams.map(({ path }) => ribbonOf(path, 22, 3)));
  const score = fertility(ground.mountains, ground.streams, stamp(sheet, grow(ground.away, 40, 4)));
  const islands = withoutCrumbs(above(score, levelLeaving(score, ground.mask, 1.32 * farmlandSize)), 60_000);
  const open = without(common(islands, grow(ground.district, -60, 4)), grow(ground.away, 3, 1), creeks);
  const blocks = plotsWithin(open)
    .flatMap((block) => polygonsIn(angular(withoutNecks(block, 6), 0.5)))
    .filter((block) => sizeOf(block) > 9000 && compact(block) && blunt(block));
  const kept = thinned(blocks);
  return { features: labelled(kept), area: kept.flat() };
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

/** Not a splinter: its area is at least 0.3 of that of a square with the same perimeter. */
const compact = (block: Area): boolean => (16 * sizeOf(block)) / perimeterOf(block) ** 2 > 0.3;

/** No corner sharper than 10 degrees. */
const blunt = (block: Area): boolean =>
  block.every((ring) =>
    ring.every((here, index) => {
      const [before, after] = [at(ring, index - 1), at(ring, (index + 1) % ring.length)];
      const [ax, ay, bx, by] = [before[0] - here[0], before[1] - here[1], after[0] - here[0], after[1] - here[1]];
      return ax * bx + ay * by < 0.985 * Math.hypot(ax, ay) * Math.hypot(bx, by);
    }),
  );

/** Leaves out blocks by lot until the size is met. */
function thinned(blocks: readonly Area[]): readonly Area[] {
  const dice = chance('fallow');
  const lots = blocks.map((block) => ({ block, lot: dice() })).sort((a, b) => a.lot - b.lot);
  let left = lots.reduce((sum, { block }) => sum + sizeOf(block), 0);
  const dropped = new Set<Area>();
  for (const { block } of lots) {
    if (left - sizeOf(block) < farmlandSize) break;
    dropped.add(block);
    left -= sizeOf(block);
  }
  return blocks.filter((block) => !dropped.has(block));
}

const seats = places.filter(({ kind }) => kind === 'seat').map((place) => ({ place, point: toPlane(place.at) }));

/** Names every block after the nearest seat, with a running number. */
function labelled(blocks: readonly Area[]): readonly Feature[] {
  const counts = new Map<string, number>();
  const zones = blocks.map((block) => {
    const corner = at(at(block, 0), 0);
    const order = seats.toSorted((a, b) => distanceBetween(a.point, corner) - distanceBetween(b.point, corner));
    const { id, name } = at(order, 0).place;
    const number = (counts.get(id) ?? 0) + 1;
    counts.set(id, number);
    const text = String(number).padStart(3, '0');
    const [zh, en] = [name.zh.replace(/（.*/, ''), name.en.replace(/ \(.*/, '')];
    const label = {
      id: `pbf-${id}-${text}`,
      name: {
        zh: `永久基本农田 ${zh} ${text} 号（示意）`,
        en: `Permanent basic farmland, ${en} ${text} (indicative)`,
      },
    };
    return { label, area: block };
  });
  return areaFeatures(zones);
}
