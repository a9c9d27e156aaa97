// 四园两城: the four parks and two towns of the plan's 专栏4, drawn around the places they are named after.

import { type Area, sizeOf, unite } from './area.ts';
import { type Built, type Centre, drawBlocks, pull } from './built-ground.ts';
import { areaFeatures, type Label } from './feature.ts';
import { calibrated, type Field, fieldOn, levelLeaving, stamp, valueAt } from './field.ts';
import { at } from './plane.ts';
import { sheet } from './relief.ts';

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
    const towards = pull(park.centres, 0.34, `park ${park.id}`);
    const score = fieldOn(sheet, (point, index) => (valueAt(blocked, index) === 1 ? -9 : towards(point)));
    const area = calibrated(
      park.size * 1e6,
      (target) => at(drawBlocks([score], levelLeaving(score, ground.mask, target), ground.district, taken), 0),
      sizeOf,
    );
    taken = unite(taken, area);
    return area;
  });
  const zones = parks.map((park, index) => ({ label: labelOf(park), area: at(areas, index) }));
  return { features: areaFeatures(zones), zones, area: unite(...areas) };
}

const labelOf = ({ id, zh, en, kind, positioning, outside2025 }: Park): Label => {
  const remark = outside2025 ? '2025-11-06 起划出北碚' : null;
  return { id: `park-${id}`, name: { zh, en }, attributes: { kind, positioning, remark } };
};
