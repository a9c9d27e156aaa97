// The 21 environmental control units: names, classes, and where their ground lies. Names are ours; only the counts are published.

/** Classes of the three-lines-one-list scheme. */
export type UnitClass = '优先保护单元' | '重点管控单元' | '一般管控单元';

/** A unit to be drawn. */
export interface Unit {
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

/** The 21 units, in the order of their serials within each class. */
export const units: readonly Unit[] = [
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

/** The digit that stands for each class in a code, and its English name. */
export const classes: Readonly<Record<UnitClass, { readonly digit: 1 | 2 | 3; readonly en: string }>> = {
  优先保护单元: { digit: 1, en: 'priority protection unit' },
  重点管控单元: { digit: 2, en: 'key control unit' },
  一般管控单元: { digit: 3, en: 'general control unit' },
};
