// 城镇开发边界 and 四园两城: built ground grows around the seats of towns, stays off steep slopes, and ends in straighter lines than nature does.

import { type Area, angular, common, sizeOf, softened, unite, without, withoutCrumbs, withoutNecks } from './area.ts';
import { fractalNoise } from './chance.ts';
import { placeAt } from './control-points.ts';
import { areaFeature, type Feature } from './feature.ts';
import { above, calibrated, type Field, fieldOn, levelLeaving, stamp, valueAt } from './field.ts';
import type { Point } from './plane.ts';
import { type Mountain, sheet } from './relief.ts';

/** 104.55 km² (found, to be verified), in square metres. */
export const townSize = 104.55e6;

type Centre = readonly [place: string, radius: number];

interface Town {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly centres: readonly Centre[];
}

const towns: readonly Town[] = [
  {
    id: 'city',
    zh: '北碚城区',
    en: 'Beibei city',
    centres: [
      ['tiansheng-subdistrict', 2900],
      ['beibei', 2500],
      ['beiwenquan-subdistrict', 2200],
      ['dongyang-subdistrict', 1700],
      ['changtan-village', 1300],
      ['danyang-community', 1200],
    ],
  },
  {
    id: 'caijia',
    zh: '蔡家',
    en: 'Caijia',
    centres: [
      ['caijiagang-subdistrict', 2900],
      ['caojiawan', 2900],
      ['tongjiaxi-town', 1300],
      ['xiangjiagang', 2300],
    ],
  },
  {
    id: 'shuitu',
    zh: '水土',
    en: 'Shuitu',
    centres: [
      ['liangjiang-shuitu-new-town', 4300],
      ['wanshou-community', 2600],
      ['shuitu-subdistrict', 1900],
    ],
  },
  { id: 'fuxing', zh: '复兴', en: 'Fuxing', centres: [['fuxing-subdistrict', 2400]] },
  {
    id: 'xiema',
    zh: '歇马',
    en: 'Xiema',
    centres: [
      ['xiema-subdistrict', 3100],
      ['nongrong-village', 1900],
      ['xiaomotan-community', 1500],
    ],
  },
  { id: 'jingguan', zh: '静观', en: 'Jingguan', centres: [['jingguan-town', 2200]] },
  { id: 'chengjiang', zh: '澄江', en: 'Chengjiang', centres: [['chengjiang-town', 1500]] },
  { id: 'shijialiang', zh: '施家梁', en: 'Shijialiang', centres: [['shijialiang-town', 1300]] },
  { id: 'tianfu', zh: '天府', en: 'Tianfu', centres: [['tianfu-town', 1250]] },
  { id: 'sansheng', zh: '三圣', en: 'Sansheng', centres: [['sansheng-town', 1150]] },
  { id: 'liuyin', zh: '柳荫', en: 'Liuyin', centres: [['liuyin-town', 900]] },
  { id: 'jindaoxia', zh: '金刀峡', en: 'Jindaoxia', centres: [['jindaoxia-town', 700]] },
];

/** How strongly a place belongs to any of the centres: 1 in the middle, 0 at the radius, a little rough. */
function pull(centres: readonly Centre[], roughness: number, name: string): (point: Point) => number {
  const stops = centres.map(([place, radius]) => ({ at: placeAt(place), radius }));
  const grain = fractalNoise(name, 1700, 3);
  return ([x, y]) =>
    Math.max(...stops.map(({ at, radius }) => 1 - Math.hypot(x - at[0], y - at[1]) / radius)) + roughness * grain(x, y);
}

export interface Built {
  readonly features: readonly Feature[];
  readonly area: Area;
}

/** Draws the urban development boundary outside the red line, the cores of 四山 and the river; one feature for each town. */
export function drawTowns(ground: {
  mountains: readonly Mountain[];
  district: Area;
  away: readonly Area[];
  mask: Field;
}): Built {
  const away = unite(...ground.away);
  const blocked = stamp(sheet, away);
  const scores = towns.map(({ id, centres }) => {
    const towards = pull(centres, 0.3, `town ${id}`);
    return fieldOn(sheet, (point, index) => {
      const steep = Math.max(...ground.mountains.map(({ rank }) => valueAt(rank, index)));
      return valueAt(blocked, index) === 1 ? -9 : towards(point) - 0.9 * Math.max(0, steep + 0.05);
    });
  });
  const best = fieldOn(sheet, (_, index) => Math.max(...scores.map((score) => valueAt(score, index))));
  const areas = calibrated(
    townSize,
    (target) => drawBlocks(scores, levelLeaving(best, ground.mask, target), ground.district, away),
    (drawn) => drawn.reduce((sum, area) => sum + sizeOf(area), 0),
  );
  const features = towns.map(({ id, zh, en }, index) =>
    areaFeature(
      { id: `ugb-${id}`, name: { zh: `城镇开发边界 ${zh}`, en: `Urban development boundary, ${en}` } },
      areas[index] ?? [],
    ),
  );
  return { features, area: unite(...areas) };
}

function drawBlocks(scores: readonly Field[], level: number, district: Area, away: Area): readonly Area[] {
  let taken = away;
  return scores.map((score) => {
    const rough = common(angular(softened(above(score, level), 70, 1), 16), district);
    const area = withoutCrumbs(withoutNecks(without(rough, taken), 12), 50_000);
    taken = unite(taken, area);
    return area;
  });
}

interface Park {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: '园' | '城';
  readonly centres: readonly Centre[];
  /** Square kilometres drawn. */
  readonly size: number;
  /** 专栏4 of the plan (002). */
  readonly positioning: string;
  readonly outside2025: boolean;
}

const parks: readonly Park[] = [
  {
    id: 'shuitu',
    zh: '两江新区水土高新技术产业园',
    en: 'Liangjiang Shuitu High-Tech Industrial Park',
    kind: '园',
    centres: [
      ['liangjiang-shuitu-new-town', 4200],
      ['wanshou-community', 2600],
    ],
    size: 23.5,
    outside2025: true,
    positioning: '重点围绕大信息、大数据、大健康三个千亿级产业，打造集教学、科研、制造为一体的水土高新城。',
  },
  {
    id: 'xiema',
    zh: '重庆高新区歇马拓展园',
    en: 'Xiema Extension of the Chongqing High-Tech Zone',
    kind: '园',
    centres: [
      ['xiema-subdistrict', 3000],
      ['xiaomotan-community', 1800],
    ],
    size: 10.5,
    outside2025: false,
    positioning:
      '重点围绕智能传感器、生物医药、高端装备等绿色产业，打造高端产业发展示范区、产城景融合发展综合体，加快建设智能创新谷、宜居公园城。',
  },
  {
    id: 'wenquangu',
    zh: '温泉谷两山生态文旅产业园',
    en: 'Hot Spring Valley Ecological Culture and Tourism Park',
    kind: '园',
    centres: [
      ['beiquan-village', 2500],
      ['chengjiang-town', 2100],
      ['jingangbei', 1700],
    ],
    size: 9.5,
    outside2025: false,
    positioning:
      '重点依托山水、温泉、文旅资源，高水平规划建设生态文明示范核心区，打造国内一流、国际知名的旅游目的地和度假目的地。',
  },
  {
    id: 'jiangdong',
    zh: '江东生态农业科技产业示范园',
    en: 'Jiangdong Ecological Agriculture Science Park',
    kind: '园',
    centres: [
      ['jingguan-town', 3900],
      ['hemu-village', 2500],
      ['shuangtang-village', 2700],
    ],
    size: 27,
    outside2025: false,
    positioning:
      '重点发展高端文旅、现代农业、绿色工业、乡村旅游、康养度假等产业，致力打造国际旅游度假目的地、渝台交流合作窗口、乡村振兴示范标杆、城乡融合发展样板。',
  },
  {
    id: 'caijia',
    zh: '蔡家智慧新城',
    en: 'Caijia Smart New Town',
    kind: '城',
    centres: [
      ['caijiagang-subdistrict', 2900],
      ['caojiawan', 2900],
    ],
    size: 17.5,
    outside2025: true,
    positioning:
      '以工业互联网赋能内核，大力发展汽摩、高端装备、仪器仪表、新材料等四大主导产业，打造具有全国竞争力的“生态宜居智慧新城”。',
  },
  {
    id: 'jinyun',
    zh: '缙云人文科技城',
    en: 'Jinyun Culture and Science Town',
    kind: '城',
    centres: [
      ['beibei', 2200],
      ['longfengxi', 1900],
      ['changtan-village', 1200],
    ],
    size: 7.5,
    outside2025: false,
    positioning:
      '重点围绕文化创意、休闲旅游、商贸商务、科技服务等现代服务业，着力打造人才交流引领区、校地合作示范区、创新创业新高地、生态宜居休闲地。',
  },
];

/** Draws the four parks and two towns of 专栏4, apart from one another. */
export function drawParks(ground: { district: Area; away: Area; mask: Field }): Built {
  const blocked = stamp(sheet, ground.away);
  let taken = ground.away;
  const areas = parks.map((park) => {
    const towards = pull(park.centres, 0.22, `park ${park.id}`);
    const score = fieldOn(sheet, (point, index) => (valueAt(blocked, index) === 1 ? -9 : towards(point)));
    const area = calibrated(
      park.size * 1e6,
      (target) => only(drawBlocks([score], levelLeaving(score, ground.mask, target), ground.district, taken)),
      sizeOf,
    );
    taken = unite(taken, area);
    return area;
  });
  const features = parks.map((park, index) => parkFeature(park, areas[index] ?? []));
  return { features, area: unite(...areas) };
}

const only = (areas: readonly Area[]): Area => areas[0] ?? [];

function parkFeature({ id, zh, en, kind, positioning, outside2025 }: Park, area: Area): Feature {
  const remark = outside2025 ? '2025-11-06 起划出北碚' : null;
  return areaFeature({ id: `park-${id}`, name: { zh, en }, attributes: { kind, positioning, remark } }, area);
}
