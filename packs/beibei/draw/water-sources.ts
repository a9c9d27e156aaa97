// 饮用水水源保护区: intakes on the Jialing with zones counted along the river, and two reservoirs with zones around the water. Places are assumed.

import { type Area, common, grow, ribbonOf, softened, unite, without, withoutCrumbs, withoutNecks } from './area.ts';
import { fractalNoise } from './chance.ts';
import { pathOf } from './control-points.ts';
import { areaFeatures, type DrawnZone, type Feature } from './feature.ts';
import { sectionOf, stationOn } from './line.ts';
import { at, type Path } from './plane.ts';
import type { River } from './river.ts';

type Grade = '一级保护区' | '二级保护区' | '准保护区';

const english: Record<Grade, string> = { 一级保护区: 'class I', 二级保护区: 'class II', 准保护区: 'outer zone' };

interface Intake {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly at: readonly [lon: number, lat: number];
}

const intakes: readonly Intake[] = [
  { id: 'chengjiang', zh: '澄江水厂水源地（示意）', en: 'Chengjiang intake (indicative)', at: [106.395, 29.882] },
  { id: 'beibei', zh: '北碚水厂水源地（示意）', en: 'Beibei intake (indicative)', at: [106.4075, 29.8612] },
  { id: 'caijia', zh: '蔡家水厂水源地（示意）', en: 'Caijia intake (indicative)', at: [106.5325, 29.7355] },
];

/** Metres upstream and downstream of the intake, and of land beside the water. */
const reaches: readonly { grade: Grade; up: number; down: number; land: number }[] = [
  { grade: '一级保护区', up: 1000, down: 100, land: 50 },
  { grade: '二级保护区', up: 3000, down: 300, land: 200 },
  { grade: '准保护区', up: 5000, down: 500, land: 400 },
];

interface Reservoir {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Down the drowned valley, to the dam. */
  readonly arms: readonly (readonly (readonly [number, number])[])[];
  /** Half of the width at the dam, metres. */
  readonly half: number;
  readonly remark: string;
}

const reservoirs: readonly Reservoir[] = [
  {
    id: 'longtanzi',
    zh: '龙滩子水库水源地（示意）',
    en: 'Longtanzi Reservoir (indicative)',
    arms: [
      [
        [106.369, 29.792],
        [106.373, 29.7945],
        [106.3765, 29.793],
        [106.3805, 29.7955],
      ],
      [
        [106.3735, 29.799],
        [106.3765, 29.7965],
        [106.3795, 29.7958],
      ],
    ],
    half: 110,
    remark: '位置假定',
  },
  {
    id: 'shengtian',
    zh: '胜天水库（胜天湖）水源地（示意）',
    en: 'Shengtian Reservoir (indicative)',
    arms: [
      [
        [106.5905, 29.998],
        [106.596, 29.994],
        [106.6, 29.988],
        [106.6065, 29.985],
      ],
      [
        [106.6015, 29.995],
        [106.603, 29.99],
        [106.6055, 29.9865],
      ],
    ],
    half: 140,
    remark: '位置假定',
  },
];

/** The features, and the ground that others keep off or lean on. */
export interface WaterSources {
  readonly features: readonly Feature[];
  /** Classes I and II. */
  readonly strict: Area;
  /** Water of the reservoirs. */
  readonly lakes: Area;
}

/** Draws all zones; those of one source are nested and do not overlap one another, nor those of another source. */
export function drawWaterSources(river: River, district: Area): WaterSources {
  const zones: DrawnZone[] = [];
  const strict: Area[] = [];
  let taken: Area = [];
  const add = (source: { id: string; zh: string; en: string }, grade: Grade, whole: Area, remark: string): void => {
    const area = withoutCrumbs(withoutNecks(common(without(whole, taken), district), 3), 3000);
    taken = unite(taken, whole);
    if (grade !== '准保护区') strict.push(area);
    const key = grade === '一级保护区' ? 'i' : grade === '二级保护区' ? 'ii' : 'outer';
    const name = { zh: `${source.zh}${grade}`, en: `${source.en}, ${english[grade]}` };
    const attributes = { class: grade, position: 'assumed', accuracy_m: 3000, remark };
    zones.push({ label: { id: `water-${source.id}-${key}`, name, attributes }, area });
  };
  for (const intake of intakes) {
    for (const reach of reaches) add(intake, reach.grade, reachArea(river, intake, reach), '取水口位置假定');
  }
  const lakes = reservoirs.map(lakeOf);
  reservoirs.forEach((reservoir, index) => {
    const lake = at(lakes, index);
    add(reservoir, '一级保护区', grow(lake, 200, 1), reservoir.remark);
    add(reservoir, '二级保护区', basin(lake, reservoir.id), reservoir.remark);
  });
  return { features: areaFeatures(zones), strict: unite(...strict), lakes: unite(...lakes) };
}

function reachArea(river: River, intake: Intake, reach: { up: number; down: number; land: number }): Area {
  const { along } = stationOn(river.centre, at(pathOf([intake.at]), 0));
  const cut = (bank: Path): Path => {
    const middle = stationOn(bank, at(sectionOf(river.centre, along, along + 10), 0)).along;
    return sectionOf(bank, middle - reach.up, middle + reach.down);
  };
  const water: Area = [[...cut(river.right), ...cut(river.left).toReversed()]];
  const banks = unite(ribbonOf(cut(river.left), reach.land), ribbonOf(cut(river.right), reach.land));
  return unite(water, banks);
}

const lakeOf = (reservoir: Reservoir): Area => {
  const arms = reservoir.arms.flatMap((arm) => {
    const path = pathOf(arm);
    return path.slice(1).map((point, index) => {
      const share = (index + 1) / (path.length - 1);
      return ribbonOf([at(path, index), point], reservoir.half * (0.25 + 0.75 * share));
    });
  });
  return softened(unite(...arms), 35, 4);
};

/** The slopes that drain to a lake: the lake grown by about 900 m, with a wandering edge. */
function basin(lake: Area, name: string): Area {
  const edge = fractalNoise(`basin of ${name}`, 1400, 3);
  const wide = softened(grow(lake, 850, 2), 70, 3);
  return unite(wide.map((ring) => ring.map(([x, y]) => [x + 420 * edge(x, y), y + 420 * edge(y + 5e4, x)] as const)));
}
