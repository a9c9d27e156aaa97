// 城镇开发边界: built ground around the seats of towns, off steep slopes, in one feature for each town.

import { type Area, sizeOf, unite } from './area.ts';
import { type Built, type Centre, drawBlocks, pull } from './built-ground.ts';
import { areaFeatures } from './feature.ts';
import { calibrated, type Field, fieldOn, levelLeaving, stamp, valueAt } from './field.ts';
import { at } from './plane.ts';
import { type Mountain, sheet } from './relief.ts';

/** 104.55 km² (found, to be verified), in square metres. */
const townSize = 104.55e6;

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
      ['beiwenquan-subdistrict', 2500],
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
    const towards = pull(centres, 0.42, `town ${id}`);
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
  const zones = towns.map(({ id, zh, en }, index) => ({
    label: { id: `ugb-${id}`, name: { zh: `城镇开发边界 ${zh}`, en: `Urban development boundary, ${en}` } },
    area: at(areas, index),
  }));
  return { features: areaFeatures(zones), zones, area: unite(...areas) };
}
