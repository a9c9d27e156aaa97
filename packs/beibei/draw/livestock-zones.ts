// 畜禽禁养区 and 限养区: where the regulation on livestock forbids farms, and a belt around towns and along the Jialing.

import { type Area, angular, common, grow, unite, without, withoutCrumbs, withoutNecks } from './area.ts';
import type { DrawnZone } from './feature.ts';

/** The areas that the ban follows. */
export interface LivestockGround {
  readonly district: Area;
  readonly river: Area;
  /** Classes I and II of the water sources. */
  readonly sources: Area;
  readonly reserves: readonly DrawnZone[];
  readonly towns: Area;
}

/** Zones that do not overlap one another: the ban by its reason, then the belt of limits. */
export function drawLivestock({ district, river, sources, reserves, towns }: LivestockGround): readonly DrawnZone[] {
  const scenic = reserves.filter(({ label }) => label.attributes?.class === '风景名胜区').map(({ area }) => area);
  const core = reserves.filter(({ label }) => label.attributes?.control_zone === '核心保护区').map(({ area }) => area);
  let taken: Area = river;
  const zones: DrawnZone[] = [];
  const add = (id: string, grade: '禁养区' | '限养区', zh: string, en: string, whole: Area): void => {
    const area = withoutCrumbs(angular(withoutNecks(common(without(whole, taken), district), 5), 4), 20_000);
    taken = unite(taken, whole);
    const name = {
      zh: `畜禽${grade} ${zh}（示意）`,
      en: `Livestock ${grade === '禁养区' ? 'ban' : 'limit'} zone, ${en} (indicative)`,
    };
    zones.push({ label: { id: `livestock-${id}`, name, attributes: { class: grade, reason: zh } }, area });
  };
  add('sources', '禁养区', '饮用水水源一、二级保护区', 'water sources', sources);
  add('scenic', '禁养区', '风景名胜区', 'scenic area', unite(...scenic));
  add('core', '禁养区', '自然保护区核心保护区', 'cores of reserves', unite(...core));
  add('towns', '禁养区', '城镇', 'towns', angular(grow(towns, 200, 8), 8));
  const belt = unite(grow(towns, 500, 12), grow(river, 200, 8));
  add('belt', '限养区', '城镇周边和嘉陵江沿岸', 'around towns and along the Jialing', angular(belt, 8));
  return zones;
}
