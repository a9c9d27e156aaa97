// What stands on the mountains: 水土流失重点预防区, 林地, and the 现状建设用地 within 四山.

import {
  type Area,
  angular,
  common,
  grow,
  sizeOf,
  softened,
  unite,
  without,
  withoutCrumbs,
  withoutNecks,
} from './area.ts';
import { chance, fractalNoise } from './chance.ts';
import type { DrawnZone, Label } from './feature.ts';
import { above, calibrated, type Field, fieldOn, levelLeaving, stamp, valueAt } from './field.ts';
import { parcel } from './footprints.ts';
import { at, type Point } from './plane.ts';
import { type Mountain, sheet } from './relief.ts';

const ridgesOfTheDistrict = ['yunwushan', 'jinyunshan', 'zhongliangshan', 'longwangdongshan'];

/** The four ridges of the plan (002, L334), from half-way up their slopes; one that lies beyond the border has none. */
export function drawErosionAreas(mountains: readonly Mountain[], district: Area, away: Area): readonly DrawnZone[] {
  let taken: Area = away;
  return ridgesOfTheDistrict.flatMap((id): DrawnZone[] => {
    const mountain = mountains.find(({ ridge }) => ridge.id === id);
    if (mountain === undefined) return [];
    const slope = common(angular(softened(above(mountain.rank, 0.12), 110), 7), district);
    const area = withoutCrumbs(withoutNecks(without(slope, taken), 20), 150_000);
    taken = unite(taken, slope);
    if (area.length === 0) return [];
    const { zh, en } = mountain.ridge.name;
    const name = { zh: `水土流失重点预防区 ${zh}（示意）`, en: `Key soil-erosion prevention area, ${en} (indicative)` };
    return [{ label: { id: `erosion-${id}`, name, attributes: { class: '重点预防区', mountain: zh } }, area }];
  });
}

/** 43.9 万亩 (002, indicator 2a of 2020), in square metres. */
const forestSize = (43.9e4 * 10_000) / 15;

/** What forest keeps off. */
interface ForestGround {
  readonly mountains: readonly Mountain[];
  readonly district: Area;
  readonly mask: Field;
  /** Towns, water. */
  readonly away: Area;
  /** Fields and plots: small pieces that are cut out. */
  readonly holes: Area;
}

/** Forest land to its published size: slopes first, then woods on the hills between. */
export function drawForest({ mountains, district, mask, away, holes }: ForestGround): readonly DrawnZone[] {
  const blocked = stamp(sheet, unite(grow(away, 30, 5), grow(holes, 25, 5)));
  const woods = fractalNoise('woods', 2100, 4, 0.55);
  const open = (score: (point: Point, index: number) => number): Field =>
    fieldOn(sheet, (point, index) => (valueAt(blocked, index) === 1 ? -9 : score(point, index)));
  const slopes = mountains.map(({ rank }) => open(([x, y], index) => valueAt(rank, index) + 0.42 * woods(x, y)));
  const scores = [...slopes, open(([x, y]) => 0.9 * woods(x, y) - 0.75)];
  const best = fieldOn(sheet, (_, index) => Math.max(...scores.map((score) => valueAt(score, index))));
  const taken = unite(away, holes);
  const areas = calibrated(
    forestSize,
    (target) => cutWoods(scores, levelLeaving(best, mask, target), district, taken),
    (drawn) => drawn.reduce((sum, area) => sum + sizeOf(area), 0),
  );
  const zones = areas.map((area, index) => ({ label: forestLabel(mountains[index]), area }));
  return zones.filter(({ area }) => area.length > 0);
}

function cutWoods(scores: readonly Field[], level: number, district: Area, away: Area): readonly Area[] {
  let taken = away;
  return scores.map((score) => {
    const ground = common(withoutCrumbs(softened(above(score, level), 140), 90_000), district);
    const area = withoutCrumbs(withoutNecks(without(ground, taken), 8), 90_000);
    taken = unite(taken, ground);
    return area;
  });
}

function forestLabel(mountain: Mountain | undefined): Label {
  const id = mountain?.ridge.id ?? 'hills';
  const { zh, en } = mountain?.ridge.name ?? { zh: '丘陵', en: 'hills' };
  return { id: `forest-${id}`, name: { zh: `林地 ${zh}（示意）`, en: `Forest land, ${en} (indicative)` } };
}

/** Ground on which hamlets may stand, mountain by mountain. */
interface PlotGround {
  /** The zones of 四山, each with its mountain. */
  readonly zones: readonly DrawnZone[];
  readonly builtUp: Area;
  /** Within the urban boundary, where part of the edge is built as well. */
  readonly towns: Area;
  /** Red line, reserves, water, fields. */
  readonly away: Area;
}

const plotsOnEach = 46;

/** Built ground within 四山: the edges of towns, and hamlets of a few houses. */
export function drawPlots({ zones, builtUp, towns, away }: PlotGround): readonly DrawnZone[] {
  const lots = fractalNoise('edge of towns', 520, 2);
  const edge = angular(
    softened(
      above(
        fieldOn(sheet, ([x, y]) => lots(x, y)),
        -0.12,
      ),
      75,
      1,
    ),
    15,
  );
  const townGround = unite(builtUp, common(edge, towns));
  const names = [...new Set(zones.map(({ label }) => String(label.attributes?.mountain)))];
  return names.flatMap((mountain) => {
    const own = zones.filter(({ label }) => label.attributes?.mountain === mountain);
    const ground = unite(...own.map(({ area }) => area));
    const town = withoutCrumbs(withoutNecks(common(ground, townGround), 6), 4000);
    const hamlets = hamletsOn(mountain, without(ground, away, grow(builtUp, 60, 5)));
    const key = at(own, 0).label.id.replace(/^sishan-|-[a-z]+$/g, '');
    const en = at(own, 0).label.name.en.replace(/ \(.*|,.*/g, '');
    const zone = (area: Area, id: string, use: string): DrawnZone => ({
      label: {
        id: `built-${key}-${id}`,
        name: { zh: `“四山”现状建设用地 ${mountain} ${id}（示意）`, en: `Construction land, ${en} ${id} (indicative)` },
        attributes: { mountain, use },
      },
      area,
    });
    const villages = hamlets.map((area, index) => zone(area, String(index + 1).padStart(3, '0'), '村庄'));
    return town.length === 0 ? villages : [zone(town, '000', '城镇'), ...villages];
  });
}

/** Parcels by lot on the open ground, at least 350 m apart. */
function hamletsOn(mountain: string, ground: Area): readonly Area[] {
  const dice = chance(`hamlets of ${mountain}`);
  const points = ground.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const span = (list: readonly number[]): readonly [number, number] => [
    list.reduce((a, b) => Math.min(a, b), Infinity),
    list.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const [[west, east], [south, north]] = [span(xs), span(ys)];
  const open = stamp(sheet, grow(ground, -70, 5));
  const placed: Point[] = [];
  const plots: Area[] = [];
  for (let lot = 0; lot < 20_000 && plots.length < plotsOnEach; lot++) {
    const here: Point = [west + (east - west) * dice(), south + (north - south) * dice()];
    const column = Math.round((here[0] - sheet.west) / sheet.step);
    const row = Math.round((here[1] - sheet.south) / sheet.step);
    if (valueAt(open, row * sheet.columns + column) !== 1) continue;
    if (placed.some(([x, y]) => Math.hypot(x - here[0], y - here[1]) < 350)) continue;
    const size = 70 + 70 * dice();
    const plot = common(parcel(here, [size, size * (0.55 + 0.4 * dice())], 180 * dice()), ground);
    if (plot.length !== 1 || sizeOf(plot) < 3000) continue;
    placed.push(here);
    plots.push(plot);
  }
  return plots;
}
