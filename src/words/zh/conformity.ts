// Chinese words of the conformity table (符合性分析) and of the comparison of two days.

import type { Change, Clause, Conclusion, Subject, Succession } from '../../analysis/index.ts';

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

const subjects: Readonly<Record<Subject, string>> = {
  general: '通用管控要求',
  yangtze: '长江保护、河流岸线与 1 公里、5 公里规则',
  lines: '生态保护红线、永久基本农田、城镇开发边界',
  reserves: '自然保护地与林地',
  water: '饮用水水源与水环境',
};

/** Why a rule answers otherwise on the later of two days. */
function changed({ before, after, validity }: Pick<Change, 'before' | 'after' | 'validity'>): string {
  if (before.state === 'not-yet' && validity.from !== null) return `${validity.from} 起施行`;
  if (after.state === 'ended') {
    const next = validity.supersededBy === undefined ? '' : `，由${validity.supersededBy}取代`;
    return `${validity.until ?? ''} 起失效${next}`;
  }
  if (after.state !== 'expired-plan') return '';
  const counted = after.outcome === 'not-in-force' ? '不再计入' : '按最后表述的政策仍计入';
  return `规划期至 ${validity.until ?? ''}，${counted}`;
}

export const conformity = {
  title: '符合性分析',
  open: '打开符合性分析表',
  close: '返回结论',
  units: '环境管控单元',
  noUnits: '没有压占已载入的环境管控单元。',
  columns: {
    number: '序号',
    level: '层级',
    dimension: '类别',
    requirement: '管控要求',
    project: '本项目情况',
    conclusion: '结论',
  },
  unitColumns: { code: '编码', name: '名称', class: '类型', area: '压占面积', share: '占地块' },
  lineColumns: {
    line: '控制线',
    answer: '是否涉及',
    area: '压占面积',
    share: '占地块',
    nearest: '最近距离',
    data: '数据',
  },
  dataColumns: {
    layer: '图层',
    edition: '版本',
    publisher: '来源',
    status: '性质',
    accuracy: '精度',
    answer: '核对',
    sha256: '校验值',
  },
  answers: { affected: '涉及', clear: '不涉及', 'not-covered': '未覆盖', 'could-not-check': '未能核对' },
  status: { official: '法定', illustrative: '示意' },
  subjects,
  lines: '三条控制线',
  requirements: '逐条符合性',
  basics: '基本情况',
  basicRows: {
    site: '地块',
    ellipsoidal: '椭球面积',
    plane: '平面面积',
    declared: '申报面积',
    outside: '范围外面积',
    crs: '坐标系',
    day: '结论日期',
    verdict: '结论',
    counts: '逐条统计',
    basis: '依据',
  },
  basis: (pack: string, manifest: string, rules: string, engine: string) =>
    `${pack}；清单 ${manifest}；规则 ${rules}；引擎 ${engine}`,
  count: (word: string, count: number) => `${word} ${count} 条`,
  total: (count: number) => `共 ${count} 条，无一省略`,
  counted: (parts: readonly string[]) => parts.join('，'),
  notCovered: (titles: readonly string[]) => `未覆盖 ${titles.length} 类，须另行核实：${titles.join('、')}。`,
  notes: '说明',
  data: '数据版本',
  copy: '复制全表',
  copied: '全表已复制，可贴进 Word 或 Excel',
  save: '保存全表（HTML）',
  print: '打印（A4 横向）',
  only: '只看某一结论（复制、保存和打印总是全表）',
  all: '全部',
  stated: (fact: string, value: string) => `${fact}：${value}`,
  noneHere: '此表没有这一结论的条目。',
  toTable: '跳到',
  against: (ids: readonly string[], rules: readonly string[]) =>
    `来源不一（${ids.join('、')}）${rules.length === 0 ? '' : `，与 ${rules.join('、')} 并列`}，从严`,
  clause: ({ instrument, article }: Pick<Clause, 'instrument' | 'article'>) => `——${instrument} ${article}`,
  conclusion,
  noDimension: '未分类',
  accuracy: (text: string) => `精度 ±${text}`,
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
  changed,
  changeKind: { appears: '新出现', goes: '不再适用', changes: '结论改变', stands: '结论不变，效力改变' },
  changesIdle: (count: number) => `另有 ${count} 条效力改变，与本项目无关`,
  changes: (before: string, after: string) => `${before} 与 ${after} 的差别`,
  noChange: '两天没有差别。',
};
