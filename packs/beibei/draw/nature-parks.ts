// Forest parks on the ridges and wetland parks along two streams.

import { type Area, common, ribbonOf, softened, without } from './area.ts';
import { pathOf } from './control-points.ts';
import type { DrawnZone } from './feature.ts';
import { sectionOf } from './line.ts';
import type { Path } from './plane.ts';
import { stretchOf } from './relief.ts';
import { contourOf, mountainBy, type ReserveGround, reserveZone } from './reserve-zone.ts';
import { streamById } from './tributaries.ts';

/** Box of the 观音峡 forest park: 106°23′–106°29′E, 29°45′–29°49′N (published), drawn in by a second. */
const guanyinBox = [
  [106.3837, 29.7503],
  [106.483, 29.7503],
  [106.483, 29.8164],
  [106.3837, 29.8164],
] as const;

/** Draws the forest parks. */
export function forestParks(ground: ReserveGround): readonly DrawnZone[] {
  const { mask, district } = ground;
  const guanyin = stretchOf(mountainBy(ground, 'zhongliangshan'), 12e3, 17.6e3, 900);
  const maoan = stretchOf(mountainBy(ground, 'longwangdongshan'), 13.8e3, 19e3, 1600);
  const limits = common(district, [pathOf(guanyinBox)]);
  return [
    reserveZone(
      {
        id: 'guanyinxia-forest-park',
        zh: '观音峡国家森林公园',
        en: 'Guanyin Gorge National Forest Park',
        class: '森林公园',
        level: '国家级',
        position: 'published',
        accuracy: 1000,
        remark: '面积 1615 公顷与经纬度范围已公布，界线示意',
      },
      contourOf(guanyin, 16.15e6, without(limits, ground.river.surface), mask),
    ),
    reserveZone(
      {
        id: 'maoan-forest-park',
        zh: '茅庵森林公园',
        en: "Mao'an Forest Park",
        class: '森林公园',
        level: '待核实',
        position: 'assumed',
        accuracy: 5000,
        remark: '位置未公布，假定在龙王洞山三圣以北',
      },
      contourOf(maoan, 8.3e6, district, mask),
    ),
  ];
}

/** Draws the wetland parks. */
export function wetlandParks({ streams, river, district }: ReserveGround): readonly DrawnZone[] {
  const beside = (line: Path, from: number, to: number, width: number): Area =>
    softened(common(without(ribbonOf(sectionOf(line, from, to), width, 4), river.surface), district), 35, 3);
  return [
    reserveZone(
      {
        id: 'maanxi-wetland-park',
        zh: '马鞍溪湿地公园',
        en: "Ma'an Stream Wetland Park",
        class: '湿地公园',
        level: '待核实',
        position: 'recalled',
        accuracy: 500,
        remark: '沿马鞍溪下游示意',
      },
      beside(streamById(streams, 'maan-stream'), 1300, 9e3, 95),
    ),
    reserveZone(
      {
        id: 'longfeng-wetland-park',
        zh: '龙凤湿地公园',
        en: 'Longfeng Wetland Park',
        class: '湿地公园',
        level: '待核实',
        position: 'recalled',
        accuracy: 1000,
        remark: '沿龙凤溪（梁滩河）下游示意',
      },
      beside(streamById(streams, 'liangtan-river'), 9e3, 13.2e3, 130),
    ),
  ];
}
