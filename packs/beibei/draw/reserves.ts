// 自然保护地: reserves and parks on the ridges, in the gorges and along two streams. Only sizes and boxes of two of them are published.

import type { AttributeValue } from '../../../src/analysis/zones/layer.ts';
import { type Area, common, ribbonOf, sizeOf, softened, unite, without, withoutCrumbs } from './area.ts';
import { fractalNoise } from './chance.ts';
import { pathOf } from './control-points.ts';
import { areaFeature, type Feature } from './feature.ts';
import { above, calibrated, type Field, fieldOn, levelLeaving } from './field.ts';
import { sectionOf } from './line.ts';
import type { Path } from './plane.ts';
import type { Gorge } from './red-line.ts';
import { type Mountain, nearnessTo, sheet, stretchOf } from './relief.ts';
import type { River } from './river.ts';
import { type Stream, streamById } from './tributaries.ts';

interface Ground {
  readonly mountains: readonly Mountain[];
  readonly river: River;
  readonly streams: readonly Stream[];
  readonly gorges: readonly Gorge[];
  readonly district: Area;
  readonly mask: Field;
}

interface Label {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly class: '自然保护区' | '森林公园' | '风景名胜区' | '湿地公园';
  readonly level: '国家级' | '市级' | '县级' | '待核实';
  readonly position: 'published' | 'recalled' | 'assumed';
  /** Metres. */
  readonly accuracy: number;
  readonly remark: string;
}

/** Box of the 缙云山 reserve: 106°17′43″–106°24′50″E, 29°41′08″–29°52′03″N (published), drawn in by a second. */
const jinyunBox = [
  [106.2956, 29.6859],
  [106.4136, 29.6859],
  [106.4136, 29.8672],
  [106.2956, 29.8672],
] as const;
/** Box of the 观音峡 forest park: 106°23′–106°29′E, 29°45′–29°49′N (published), drawn in by a second. */
const guanyinBox = [
  [106.3837, 29.7503],
  [106.483, 29.7503],
  [106.483, 29.8164],
  [106.3837, 29.8164],
] as const;

interface Drawn {
  readonly feature: Feature;
  readonly area: Area;
}

/** Draws all reserves and parks; they overlap one another, as the real ones do. `area` is all of them together. */
export function drawReserves(ground: Ground): { readonly features: readonly Feature[]; readonly area: Area } {
  const drawn = [...jinyunshan(ground), ...countyReserves(ground), ...parks(ground), ...wetlands(ground)];
  return { features: drawn.map(({ feature }) => feature), area: unite(...drawn.map(({ area }) => area)) };
}

const feature = (label: Label, area: Area, part?: { key: string; zh: string; en: string; core: boolean }): Drawn => {
  const attributes: Record<string, AttributeValue> = {
    class: label.class,
    level: label.level,
    control_zone: part?.core === true ? '核心保护区' : '一般控制区',
    position: label.position,
    accuracy_m: label.accuracy,
    remark: label.remark,
  };
  const name = { zh: label.zh + (part?.zh ?? ''), en: label.en + (part === undefined ? '' : `, ${part.en}`) };
  const id = part === undefined ? label.id : `${label.id}-${part.key}`;
  return { feature: areaFeature({ id, name, attributes }, area), area };
};

/** The part of a field above a level such that it covers `size` square metres of the ground within `limits`. */
export function contourOf(field: Field, size: number, limits: Area, mask: Field): Area {
  const draw = (target: number): Area =>
    withoutCrumbs(
      common(withoutCrumbs(softened(above(field, levelLeaving(field, mask, target)), 60), 80_000), limits),
      40_000,
    );
  return calibrated(size, draw, sizeOf);
}

const mountainBy = (ground: Ground, id: string): Mountain => {
  const mountain = ground.mountains.find(({ ridge }) => ridge.id === id);
  if (mountain === undefined) throw new Error(`no mountain ${id}`);
  return mountain;
};

const halves = [
  { key: 'core', zh: '核心保护区', en: 'core zone', core: true },
  { key: 'general', zh: '一般控制区', en: 'general control zone', core: false },
] as const;

/** Core and general zone of one reserve, as two features that do not overlap. */
function inHalves(label: Label, core: Area, whole: Area): readonly Drawn[] {
  return [
    feature(label, common(core, whole), halves[0]),
    feature(label, withoutCrumbs(without(whole, core), 20_000), halves[1]),
  ];
}

function jinyunshan(ground: Ground): readonly Drawn[] {
  const mountain = mountainBy(ground, 'jinyunshan');
  const dry = without(ground.district, ground.river.surface);
  const limits = common(dry, [pathOf(jinyunBox)]);
  const whole = contourOf(stretchOf(mountain, 5.5e3, 20.4e3, 900), 44.6e6, limits, ground.mask);
  const core = contourOf(stretchOf(mountain, 7e3, 18.8e3, 900), 12.4e6, limits, ground.mask);
  const scenic = contourOf(stretchOf(mountain, 9e3, 24e3, 1600), 63e6, ground.district, ground.mask);
  return [
    ...inHalves(
      {
        id: 'jinyunshan-reserve',
        zh: '缙云山国家级自然保护区',
        en: 'Jinyunshan National Nature Reserve',
        class: '自然保护区',
        level: '国家级',
        position: 'published',
        accuracy: 1000,
        remark: '经纬度范围已公布，界线示意；仅绘北碚部分',
      },
      core,
      whole,
    ),
    feature(
      {
        id: 'jinyunshan-scenic-area',
        zh: '缙云山风景名胜区（北碚部分）',
        en: 'Jinyunshan Scenic Area (Beibei part)',
        class: '风景名胜区',
        level: '国家级',
        position: 'recalled',
        accuracy: 1500,
        remark: '国发〔1982〕136号首批名录；界线示意',
      },
      scenic,
    ),
  ];
}

const county = '县级保护区法律地位待核实（生态环境法典第八百五十九条）';

function countyReserves(ground: Ground): readonly Drawn[] {
  const { mask, district, gorges, river } = ground;
  const dry = without(district, river.surface);
  const jindaoxia = mountainBy(ground, 'jindaoxia');
  const gorgeSides = gorges.map((gorge, index) =>
    contourOf(besideRiver(river, gorge), index === 0 ? 4.4e6 : 5.6e6, district, mask),
  );
  const maoan = mountainBy(ground, 'longwangdongshan');
  return [
    ...inHalves(
      {
        id: 'jindaoxia-reserve',
        zh: '金刀峡自然保护区',
        en: 'Jindaoxia Nature Reserve',
        class: '自然保护区',
        level: '县级',
        position: 'recalled',
        accuracy: 3000,
        remark: `位置系回忆，误差约 3 公里；${county}`,
      },
      contourOf(jindaoxia.rank, 6.2e6, dry, mask),
      contourOf(jindaoxia.rank, 23.5e6, dry, mask),
    ),
    feature(
      {
        id: 'xiaosanxia-reserve',
        zh: '小三峡自然保护区',
        en: 'Little Three Gorges Nature Reserve',
        class: '自然保护区',
        level: '县级',
        position: 'recalled',
        accuracy: 500,
        remark: `绘温塘峡、观音峡两岸，沥鼻峡在合川；${county}`,
      },
      unite(...gorgeSides),
    ),
    feature(
      {
        id: 'maoan-reserve',
        zh: '茅庵自然保护区',
        en: "Mao'an Nature Reserve",
        class: '自然保护区',
        level: '县级',
        position: 'assumed',
        accuracy: 5000,
        remark: `位置未公布，假定在龙王洞山三圣一带；${county}`,
      },
      contourOf(stretchOf(maoan, 9.5e3, 15.5e3, 800), 11.2e6, dry, mask),
    ),
  ];
}

/** High between the gorge walls, falling to nothing about 900 m away from the river. */
function besideRiver(river: River, gorge: Gorge): Field {
  const near = nearnessTo(sectionOf(river.centre, gorge.from, gorge.to), 2500);
  const cliffs = fractalNoise(`cliffs of ${gorge.id}`, 900, 4);
  return fieldOn(sheet, ([x, y], index) => {
    const away = near.distance[index] ?? Infinity;
    return away === Infinity ? -9 : 1 - away / 900 + 0.3 * cliffs(x, y);
  });
}

function parks(ground: Ground): readonly Drawn[] {
  const { mask, district } = ground;
  const guanyin = stretchOf(mountainBy(ground, 'zhongliangshan'), 11.2e3, 17.8e3, 700);
  const maoan = stretchOf(mountainBy(ground, 'longwangdongshan'), 13.8e3, 19.5e3, 700);
  const limits = common(district, [pathOf(guanyinBox)]);
  return [
    feature(
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
    feature(
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

function wetlands({ streams, river, district }: Ground): readonly Drawn[] {
  const beside = (line: Path, from: number, to: number, width: number): Area =>
    softened(common(without(ribbonOf(sectionOf(line, from, to), width, 4), river.surface), district), 35, 3);
  return [
    feature(
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
    feature(
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
