// 环境管控单元: 9 priority, 9 key and 3 general units that tile the district, in the shares of the 2023 update (31, 36 and 33 %).

import type { Area } from './area.ts';
import { fractalNoise, warp } from './chance.ts';
import { pathOf } from './control-points.ts';
import { areaFeature, type Feature } from './feature.ts';
import { blurred, type Field, fieldOn, levelLeaving, type Sheet, stamp, valueAt } from './field.ts';
import { facesOf } from './mosaic.ts';
import { at, type Point } from './plane.ts';
import { sheet as fine } from './relief.ts';
import { sewn } from './sewing.ts';

type UnitClass = '优先保护单元' | '重点管控单元' | '一般管控单元';

interface Unit {
  readonly class: UnitClass;
  readonly zh: string;
  readonly en: string;
  /** Ground of the class belongs to the unit whose heart is nearest. */
  readonly hearts: readonly (readonly [lon: number, lat: number])[];
}

const unit = (
  unitClass: UnitClass,
  zh: string,
  en: string,
  ...hearts: readonly (readonly [number, number])[]
): Unit => ({
  class: unitClass,
  zh,
  en,
  hearts,
});

const units: readonly Unit[] = [
  unit('优先保护单元', '缙云山生物多样性维护', 'Jinyunshan biodiversity', [106.33, 29.775], [106.36, 29.812]),
  unit(
    '优先保护单元',
    '缙云山—温塘峡风景名胜',
    'Jinyunshan and Wentang Gorge scenic area',
    [106.393, 29.853],
    [106.385, 29.84],
  ),
  unit('优先保护单元', '西山坪水土保持', 'Xishanping soil and water', [106.42, 29.885], [106.435, 29.905]),
  unit(
    '优先保护单元',
    '中梁山南段水土保持',
    'Southern Zhongliangshan soil and water',
    [106.428, 29.69],
    [106.435, 29.72],
  ),
  unit('优先保护单元', '观音峡生物多样性维护', 'Guanyin Gorge biodiversity', [106.443, 29.775], [106.455, 29.815]),
  unit(
    '优先保护单元',
    '天府水源涵养',
    'Tianfu water conservation',
    [106.485, 29.865],
    [106.52, 29.92],
    [106.545, 29.95],
  ),
  unit(
    '优先保护单元',
    '华蓥山西翼—金刀峡水源涵养',
    'West limb of Huayingshan and Jindaoxia',
    [106.585, 30.02],
    [106.62, 30.06],
    [106.6, 29.99],
  ),
  unit(
    '优先保护单元',
    '龙王洞山南段—茅庵水土保持',
    "Southern Longwangdongshan and Mao'an",
    [106.62, 29.845],
    [106.655, 29.885],
    [106.6, 29.81],
  ),
  unit('优先保护单元', '龙王洞山北段水源涵养', 'Northern Longwangdongshan', [106.67, 29.95], [106.668, 30.02]),
  unit('重点管控单元', '北碚城区', 'Beibei city', [106.42, 29.822], [106.398, 29.808], [106.445, 29.842]),
  unit('重点管控单元', '蔡家智慧新城', 'Caijia Smart New Town', [106.48, 29.735], [106.455, 29.69]),
  unit('重点管控单元', '水土高新技术产业园', 'Shuitu High-Tech Park', [106.525, 29.805], [106.51, 29.79]),
  unit('重点管控单元', '复兴', 'Fuxing', [106.565, 29.805], [106.56, 29.82]),
  unit('重点管控单元', '歇马拓展园', 'Xiema Extension', [106.36, 29.762]),
  unit('重点管控单元', '梁滩河流域', 'Liangtan River basin', [106.39, 29.783], [106.415, 29.795]),
  unit('重点管控单元', '澄江—温泉谷', 'Chengjiang and Hot Spring Valley', [106.38, 29.873], [106.365, 29.885]),
  unit('重点管控单元', '静观—江东', 'Jingguan and Jiangdong', [106.565, 29.9], [106.575, 29.93]),
  unit('重点管控单元', '黑水滩河下游', 'Lower Heishuitan River', [106.55, 29.862], [106.535, 29.845]),
  unit('一般管控单元', '西部', 'West', [106.35, 29.86], [106.4, 29.77], [106.42, 29.86]),
  unit('一般管控单元', '东部', 'East', [106.59, 29.85], [106.52, 29.84], [106.61, 29.89]),
  unit('一般管控单元', '北部', 'North', [106.62, 29.96], [106.64, 30.03], [106.58, 29.95]),
];

const classes: readonly { id: UnitClass; digit: number; en: string }[] = [
  { id: '优先保护单元', digit: 1, en: 'priority protection unit' },
  { id: '重点管控单元', digit: 2, en: 'key control unit' },
  { id: '一般管控单元', digit: 3, en: 'general control unit' },
];

export interface Units {
  readonly features: readonly Feature[];
  readonly areas: readonly Area[];
  /** The district with the vertices of its units on its outline. */
  readonly district: Area;
}

/** Nodes every 150 m: coarser than the relief, so that units are broad. */
const sheet: Sheet = { west: fine.west, south: fine.south, step: 150, columns: 267, rows: 340 };

/** Draws the 21 units. Priority ground is `guarded` and around it, key ground is `stressed` and around it. */
export function drawUnits(ground: { district: Area; guarded: Area; stressed: Area }): Units {
  const mask = stamp(sheet, ground.district);
  const classAt = cleaned(classify(mask, ground.guarded, ground.stressed), 40);
  const labels = { sheet, values: labelUnits(classAt) };
  const faces = facesOf({ sheet, values: cleaned(labels.values, 26) }, units.length, ground.district);
  const [district, ...areas] = sewn([ground.district, ...faces]);
  if (district === undefined) throw new Error('no district');
  const serials = new Map<UnitClass, number>();
  const features = units.map((entry, index) => unitFeature(entry, areas[index] ?? [], serials));
  return { features, areas, district };
}

/** 0, 1 or 2 at every node: priority, key, general, in their shares of the district. */
function classify(mask: Field, guarded: Area, stressed: Area): Int16Array {
  const total = mask.values.reduce((sum, value) => sum + value, 0) * sheet.step * sheet.step;
  const grain = fractalNoise('units', 2600, 3);
  const near = (area: Area, radius: number): Field => {
    const spread = blurred(stamp(sheet, area), radius);
    return fieldOn(sheet, ([x, y], index) => valueAt(spread, index) + 0.12 * grain(x, y));
  };
  const priority = near(guarded, 2);
  const level = levelLeaving(priority, mask, 0.31 * total);
  const others = { ...mask, values: mask.values.map((value, index) => (valueAt(priority, index) > level ? 0 : value)) };
  const key = near(stressed, 5);
  const keyLevel = levelLeaving(key, others, 0.36 * total);
  return Int16Array.from(mask.values, (_, index) => {
    if (valueAt(priority, index) > level) return 0;
    return valueAt(key, index) > keyLevel ? 1 : 2;
  });
}

const wander = warp('unit borders', [{ height: 700, wavelength: 3800 }]);

/** The unit whose heart is nearest among those of the node's class. */
function labelUnits(classAt: Int16Array): Int16Array {
  const hearts = units.flatMap((entry, label) =>
    pathOf(entry.hearts).map((point) => ({ point, label, kind: classes.findIndex(({ id }) => id === entry.class) })),
  );
  return Int16Array.from(classAt, (kind, index) => {
    const place: Point = [
      sheet.west + (index % sheet.columns) * sheet.step,
      sheet.south + Math.floor(index / sheet.columns) * sheet.step,
    ];
    const [x, y] = wander(place);
    let [best, label] = [Infinity, 0];
    for (const heart of hearts) {
      const distance = Math.hypot(heart.point[0] - x, heart.point[1] - y);
      if (heart.kind === kind && distance < best) [best, label] = [distance, heart.label];
    }
    return label;
  });
}

/** Pieces of fewer than `least` nodes take the label that most of their neighbours have; ragged corners are rounded off. */
function cleaned(values: Int16Array, least: number): Int16Array {
  let current = values;
  for (let pass = 0; pass < 4; pass++) current = majority(current);
  for (let pass = 0; pass < 3; pass++) current = withoutSpots(current, least);
  return majority(current);
}

const offsets = [-1, 1, -sheet.columns, sheet.columns];
const ring = [...offsets, -sheet.columns - 1, -sheet.columns + 1, sheet.columns - 1, sheet.columns + 1];

const mostOf = (labels: readonly number[]): { label: number; count: number } => {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [label, count] = at(
    [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]),
    0,
  );
  return { label, count };
};

const majority = (values: Int16Array): Int16Array =>
  values.map((value, index) => {
    const { label, count } = mostOf(ring.map((offset) => values[index + offset] ?? value));
    return count >= 5 ? label : value;
  });

function withoutSpots(values: Int16Array, least: number): Int16Array {
  const result = values.slice();
  const seen = new Uint8Array(values.length);
  for (let start = 0; start < values.length; start++) {
    if (seen[start] === 1) continue;
    const spot = [start];
    const rim: number[] = [];
    seen[start] = 1;
    for (let next = 0; next < spot.length; next++) {
      for (const offset of offsets) {
        const neighbour = (spot[next] ?? 0) + offset;
        const value = values[neighbour];
        if (value === undefined) continue;
        if (value !== values[start]) rim.push(value);
        else if (seen[neighbour] === 0) {
          seen[neighbour] = 1;
          spot.push(neighbour);
        }
      }
    }
    if (spot.length < least && rim.length > 0) for (const node of spot) result[node] = mostOf(rim).label;
  }
  return result;
}

function unitFeature(entry: Unit, area: Area, serials: Map<UnitClass, number>): Feature {
  const kind = classes.find(({ id }) => id === entry.class);
  if (kind === undefined) throw new Error(`no class ${entry.class}`);
  const serial = (serials.get(entry.class) ?? 0) + 1;
  serials.set(entry.class, serial);
  const code = `ZH500109${kind.digit}${String(serial).padStart(4, '0')}`;
  return areaFeature(
    {
      id: code,
      name: { zh: `${entry.zh}${entry.class}`, en: `${entry.en}, ${kind.en}` },
      attributes: { code, class: entry.class },
    },
    area,
  );
}
