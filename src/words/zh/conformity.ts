// Chinese words of the conformity table (符合性分析) and of the comparison of two days.

import type { Conclusion, Succession } from '../../analysis/index.ts';

const conclusion: Readonly<Record<Conclusion, string>> = {
  'not-conform': '不符合',
  undetermined: '无法判定',
  argue: '需论证',
  procedure: '需办理',
  conforms: '符合',
  noted: '提示',
  'not-involved': '不涉及',
  'not-in-force': '当日不适用',
};

export const conformity = {
  title: '符合性分析',
  open: '打开符合性分析表',
  close: '返回结论',
  units: '环境管控单元',
  noUnits: '没有压占已载入的环境管控单元。',
  columns: { level: '层级', dimension: '类别', requirement: '管控要求', project: '本项目情况', conclusion: '结论' },
  unitColumns: { code: '编码', name: '名称', class: '类型', area: '面积', share: '占比' },
  requirements: '逐条符合性',
  yangtze: '长江保护与 1 公里、5 公里规则',
  lines: '三条控制线',
  reserves: '自然保护地',
  water: '饮用水水源',
  data: '数据版本',
  conclusion,
  noDimension: '未分类',
  accuracy: (text: string) => `精度 ±${text}`,
  crs: (name: string) => `坐标系 ${name}`,
  missingData: '数据缺失，不能作出结论',
  unknownFact: (titles: readonly string[]) => `待填：${titles.join('、')}`,
  noEvidence: '地块不在该条所指范围内',
  marginal: (titles: readonly string[]) => `临界，需实地核实：${titles.join('、')}。`,
  notices: [
    '本图为示意，不作为划界依据。',
    '本结果为自动筛查，不替代主管部门审批意见。',
    '数据缺失的，不能作出结论，不得视为符合。',
  ],
  contradiction: (id: string, title: string, handling: string, rules: readonly string[]) =>
    `来源不一 ${id} ${title}（${rules.join('、')}）：${handling}`,
  succession: ({ old, next, since }: Succession) =>
    `${since} 前为${old.instrument}${old.articles}，之后为${next.instrument}${next.articles}`,
  changes: (before: string, after: string) => `${before} 与 ${after} 的差别`,
  noChange: '两天没有差别。',
};
