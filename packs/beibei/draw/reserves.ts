// 自然保护地: reserves and parks on the ridges, in the gorges and along two streams. Only sizes and boxes of two of them are published.

import { type Area, common, unite, without, withoutCrumbs } from './area.ts';
import type { Built } from './built-ground.ts';
import { fractalNoise } from './chance.ts';
import { pathOf } from './control-points.ts';
import { areaFeatures, type DrawnZone } from './feature.ts';
import { type Field, fieldOn } from './field.ts';
import { sectionOf } from './line.ts';
import { forestParks, wetlandParks } from './nature-parks.ts';
import { mountainOn, nearnessTo, sheet, stretchOf } from './relief.ts';
import { contourOf, mountainBy, type ReserveGround, type ReserveLabel, reserveZone } from './reserve-zone.ts';
import type { Gorge, River } from './river.ts';

/** Box of the 缙云山 reserve: 106°17′43″–106°24′50″E, 29°41′08″–29°52′03″N (published), drawn in by a second. */
const jinyunBox = [
  [106.2956, 29.6859],
  [106.4136, 29.6859],
  [106.4136, 29.8672],
  [106.2956, 29.8672],
] as const;
/** Draws all reserves and parks; they overlap one another, as the real ones do. `area` is all of them together. */
export function drawReserves(ground: ReserveGround): Built {
  const drawn = [...jinyunshan(ground), ...countyReserves(ground), ...forestParks(ground), ...wetlandParks(ground)];
  return { features: areaFeatures(drawn), zones: drawn, area: unite(...drawn.map(({ area }) => area)) };
}

const halves = [
  { key: 'core', zh: '核心保护区', en: 'core zone', core: true },
  { key: 'general', zh: '一般控制区', en: 'general control zone', core: false },
] as const;

/** Core and general zone of one reserve, as two features that do not overlap. */
function inHalves(label: ReserveLabel, core: Area, whole: Area): readonly DrawnZone[] {
  return [
    reserveZone(label, common(core, whole), halves[0]),
    reserveZone(label, withoutCrumbs(without(whole, core), 20_000), halves[1]),
  ];
}

function jinyunshan(ground: ReserveGround): readonly DrawnZone[] {
  const mountain = mountainBy(ground, 'jinyunshan');
  const dry = without(ground.district, ground.river.surface);
  const limits = common(dry, [pathOf(jinyunBox)]);
  const whole = contourOf(stretchOf(mountain, 5.5e3, 20.4e3, 900), 42.4e6, limits, ground.mask);
  const core = contourOf(stretchOf(mountain, 7e3, 18.8e3, 900), 12.4e6, limits, ground.mask);
  const wider = mountainOn({ ...mountain.ridge, id: 'jinyunshan scenic area' }, 2050);
  const scenic = contourOf(stretchOf(wider, 9e3, 24e3, 1600), 52e6, ground.district, ground.mask);
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
    reserveZone(
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

const jindaoxia: ReserveLabel = {
  id: 'jindaoxia-reserve',
  zh: '金刀峡自然保护区',
  en: 'Jindaoxia Nature Reserve',
  class: '自然保护区',
  level: '县级',
  position: 'recalled',
  accuracy: 3000,
  remark: `位置系回忆，误差约 3 公里；${county}`,
};

const xiaosanxia: ReserveLabel = {
  id: 'xiaosanxia-reserve',
  zh: '小三峡自然保护区',
  en: 'Little Three Gorges Nature Reserve',
  class: '自然保护区',
  level: '县级',
  position: 'recalled',
  accuracy: 500,
  remark: `绘温塘峡、观音峡两岸，沥鼻峡在合川；${county}`,
};

const maoan: ReserveLabel = {
  id: 'maoan-reserve',
  zh: '茅庵自然保护区',
  en: "Mao'an Nature Reserve",
  class: '自然保护区',
  level: '县级',
  position: 'assumed',
  accuracy: 5000,
  remark: `位置未公布，假定在龙王洞山三圣一带；${county}`,
};

/** Their sizes are assumed. */
function countyReserves(ground: ReserveGround): readonly DrawnZone[] {
  const { mask, district, gorges, river } = ground;
  const dry = without(district, river.surface);
  const gorge = mountainBy(ground, 'jindaoxia').rank;
  const sides = gorges.map((reach, index) =>
    contourOf(besideRiver(river, reach), index === 0 ? 4.4e6 : 5.6e6, district, mask),
  );
  const ridge = stretchOf(mountainBy(ground, 'longwangdongshan'), 9.5e3, 15.5e3, 800);
  return [
    ...inHalves(jindaoxia, contourOf(gorge, 6.2e6, dry, mask), contourOf(gorge, 23.5e6, dry, mask)),
    reserveZone(xiaosanxia, unite(...sides)),
    reserveZone(maoan, contourOf(ridge, 11.2e6, dry, mask)),
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
