// 四山: on each mountain a core where building is forbidden, a belt under strict control, and a foot under general control.

import { type Area, common, softened, unite, without, withoutCrumbs } from './area.ts';
import { areaFeatures, type DrawnZone, type Feature, type Label } from './feature.ts';
import { above } from './field.ts';
import { type Mountain, stretchOf } from './relief.ts';

interface MountainPlan {
  readonly ridge: string;
  readonly id: string;
  readonly mountain: string;
  readonly en: string;
  readonly name: string;
  /** Metres along the crest. */
  readonly from: number;
  readonly to: number;
  /** Rank at which the general-control zone ends; lower reaches farther from the slope. */
  readonly foot: number;
}

const plans: readonly MountainPlan[] = [
  {
    ridge: 'jinyunshan',
    id: 'jinyunshan',
    mountain: '缙云山',
    en: 'Jinyunshan',
    name: '缙云山',
    from: 0,
    to: 99e3,
    foot: -0.26,
  },
  {
    ridge: 'zhongliangshan',
    id: 'zhongliangshan',
    mountain: '中梁山',
    en: 'Zhongliangshan',
    name: '中梁山',
    from: 0,
    to: 37.5e3,
    foot: -0.06,
  },
  {
    ridge: 'longwangdongshan',
    id: 'tongluoshan',
    mountain: '铜锣山',
    en: 'Tongluoshan (Longwangdongshan part, membership to be verified)',
    name: '铜锣山（龙王洞山段，归属待核实）',
    from: 0,
    to: 99e3,
    foot: 0,
  },
];

const grades = [
  { key: 'forbidden', zone: '禁建区', en: 'no-building zone', level: 0.5 },
  { key: 'strict', zone: '重点控建区', en: 'strict-control zone', level: 0.24 },
  { key: 'general', zone: '一般控建区', en: 'general-control zone', level: null },
] as const;

/** The features, and the ground that others keep off. */
export interface MountainZones {
  readonly features: readonly Feature[];
  readonly zones: readonly DrawnZone[];
  /** The whole control area. */
  readonly whole: Area;
  /** Cores and belts: all but the general-control zones. */
  readonly inner: Area;
}

/** Draws the zones of all mountains; on each, the three grades tile its control area. River water is left out. */
export function drawMountainZones(mountains: readonly Mountain[], district: Area, water: Area): MountainZones {
  const zones: DrawnZone[] = [];
  const [all, inner]: [Area[], Area[]] = [[], []];
  let taken: Area = water;
  for (const plan of plans) {
    const mountain = mountains.find(({ ridge }) => ridge.id === plan.ridge);
    if (mountain === undefined) continue;
    for (const grade of grades) {
      const zone = drawGrade(mountain, plan, grade.level ?? plan.foot, district);
      const area = withoutCrumbs(without(zone, taken), 4000);
      taken = unite(taken, zone);
      all.push(area);
      if (grade.key !== 'general') inner.push(area);
      zones.push({ label: labelOf(plan, grade), area });
    }
  }
  return { features: areaFeatures(zones), zones, whole: unite(...all), inner: unite(...inner) };
}

function drawGrade(mountain: Mountain, plan: MountainPlan, level: number, district: Area): Area {
  const ground = above(stretchOf(mountain, plan.from, plan.to, 3500), level);
  return common(withoutCrumbs(softened(ground, 60), 150_000), district);
}

const labelOf = (plan: MountainPlan, { key, zone, en }: (typeof grades)[number]): Label => ({
  id: `sishan-${plan.id}-${key}`,
  name: { zh: `${plan.name}${zone}`, en: `${plan.en}, ${en}` },
  attributes: { zone, mountain: plan.mountain },
});
