// Chinese sentences for what a rule's answer rests on: evidence, reasons, the tree of conditions.

import type { EvidenceRow, Explanation, ValidityState } from '../../analysis/index.ts';
import { formatIn } from '../format.ts';
import type { Names } from '../names.ts';
import { tellingEvidence } from '../telling-evidence.ts';

const format = formatIn('zh');
const joined = (items: readonly string[]): string => items.join('、');

/** How a rule stands on the day. */
export const validity: Readonly<Record<ValidityState, string>> = {
  'in-force': '当日有效',
  'expired-plan': '规划已到期，按最后表述的政策列出',
  'not-yet': '当日尚未施行',
  ended: '当日已失效',
};

/** What was measured for a rule in one layer. */
export function evidence(row: EvidenceRow): string {
  const layer = row.layerTitle.zh;
  const near =
    row.nearLimit && row.accuracy !== null ? `；临界（图层精度 ${format.distance(row.accuracy)}），需实地核实` : '';
  if (row.measure === 'district') return '全区适用';
  if (row.measure === 'distance' && row.limit !== null) {
    const limit = format.distance(row.limit);
    if (row.distance === null) return `距${layer}远于 ${limit}`;
    return `距${layer} ${format.distance(row.distance)}（限值 ${limit}）${near}`;
  }
  if (row.area !== null && row.share !== null) {
    return `在${layer}内 ${format.areaWithMu(row.area)}，占 ${format.share(row.share)}${near}`;
  }
  return row.distance === null ? `${layer}：附近没有` : `在${layer}外，最近 ${format.distance(row.distance)}${near}`;
}

/** Phrases of a reason that are told; the rest is counted. */
const mostPhrases = 3;

/** One measured value as a reason to ask. */
function phrase({ measure, limit, layerTitle }: EvidenceRow): string {
  if (measure === 'district') return '有全区适用的规定';
  if (measure === 'distance' && limit !== null) return `地块在${layerTitle.zh} ${format.distance(limit)}以内`;
  return `地块涉及${layerTitle.zh}`;
}

/** What gave rise to a question. */
export function reason(rows: readonly EvidenceRow[]): string {
  const phrases = tellingEvidence(rows).map(phrase);
  if (phrases.length === 0) return '因为有关规定要看它';
  const more = phrases.length > mostPhrases ? `等 ${phrases.length} 处` : '';
  return `因为${joined(phrases.slice(0, mostPhrases))}${more}`;
}

/** The three values of a condition. */
export const truth: Readonly<Record<Explanation['value'], string>> = {
  true: '成立',
  false: '不成立',
  unknown: '不清楚',
};

function listed(node: Explanation, names: Names): string {
  const { actual, subject } = node;
  if (Array.isArray(actual))
    return actual.length === 0 ? '无' : joined(actual.map((item) => names.value(subject ?? '', item)));
  return names.value(subject ?? '', typeof actual === 'object' ? null : actual);
}

function layerLine(node: Explanation, names: Names): string {
  const layer = names.layer(node.subject ?? '');
  if (node.value === 'unknown') return `${layer}：没有数据，不能作出结论`;
  return node.value === 'true' ? `地块涉及${layer}` : `地块不在${layer}的范围内`;
}

/** One line of the tree of reasons. */
export function explain(node: Explanation, names: Names): string {
  const subject = node.subject ?? '';
  switch (node.kind) {
    case 'where':
      return `位置：${truth[node.value]}`;
    case 'when':
      return `项目：${truth[node.value]}`;
    case 'unless':
      return `例外：${truth[node.value]}`;
    case 'all':
      return `同时满足：${truth[node.value]}`;
    case 'any':
      return `满足其一：${truth[node.value]}`;
    case 'not':
      return `并非如此：${truth[node.value]}`;
    case 'always':
      return '不论什么项目';
    case 'layer':
      return layerLine(node, names);
    case 'validity':
      return node.subject === 'not-yet' || node.subject === 'ended' || node.subject === 'expired-plan'
        ? validity[node.subject]
        : validity['in-force'];
    case 'industry':
      return `行业代码 ${listed({ ...node, subject: 'industry' }, names)}，是否属于“${names.industrySet(subject)}”：${truth[node.value]}`;
    case 'attribute': {
      const wanted = node.wanted.map((value) => names.value(subject, value));
      const asked = wanted.length > 0 ? `（看是否为${wanted.join('、')}）` : '';
      return `${names.attribute(subject)}：${listed(node, names)}${asked}`;
    }
  }
}
