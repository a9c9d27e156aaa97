// Chinese sentences of the room: screening. Never 符合 for the whole, never 无限制 for what is not known.

import type {
  ConditionKind,
  Dimension,
  Effect,
  Evidence,
  LayerAnswerKind,
  LayerTrouble,
  Level,
  Note,
  Outcome,
  Report,
  VerdictOutcome,
} from '../../analysis/index.ts';
import { shownShare } from '../../analysis/report/rounding.ts';
import { formatIn } from '../format.ts';
import { conformity } from './conformity.ts';
import { notes } from './screening-notes.ts';
import { evidence, explain, reason, truth, validity } from './screening-reasons.ts';

const format = formatIn('zh');
const inSquareMetres = (area: number | null): string => (area === null ? '无结果' : `${area.toFixed(4)} 平方米`);
const joined = (items: readonly string[]): string => items.join('、');

const verdictWord: Readonly<Record<VerdictOutcome, string>> = {
  prohibited: '不符合',
  undetermined: '无法判定',
  conditional: '有条件',
  'no-conflict': '未发现冲突',
};

const outcome: Readonly<Record<Outcome, string>> = {
  conflict: '不符合',
  condition: '有条件',
  satisfied: '符合',
  'not-applicable': '不涉及',
  undetermined: '无法判定',
  'not-covered': '未覆盖',
  notice: '提示',
  'not-in-force': '当日不适用',
};

const condition: Readonly<Record<ConditionKind, string>> = { require: '需办理', argue: '需论证' };

const effect: Readonly<Record<Effect, string>> = {
  prohibit: '禁止',
  restrict: '限制',
  require: '条件',
  argue: '需论证',
  encourage: '鼓励',
  advise: '提示',
};

const level: Readonly<Record<Level, string>> = {
  national: '国家',
  municipal: '全市',
  district: '区县',
  unit: '管控单元',
};

const dimension: Readonly<Record<Dimension, string>> = {
  layout: '空间布局约束',
  discharge: '污染物排放管控',
  risk: '环境风险防控',
  efficiency: '资源利用效率',
};

const layerAnswer: Readonly<Record<LayerAnswerKind, string>> = {
  affected: '涉及',
  clear: '不涉及',
  'not-covered': '未覆盖：本数据包没有这个图层，或不含这里，须另行核实',
  'could-not-check': '未能核对：图层未能使用，不作结论',
};

/** What the no-conflict verdict is limited to; always said in the same breath. */
const scope = (covered: number, notCovered: number): string =>
  `限已覆盖的 ${covered} 类管控；另有 ${notCovered} 类未覆盖，须另行核实`;

function undetermined({ unchecked, notWorkedOut, openQuestions, outside }: Report['verdict']): string {
  if (unchecked.length > 0) {
    const advice = notWorkedOut ? '原因和办法见各图层的说明' : '请重新加载数据后再筛查';
    return `无法判定：${joined(unchecked.map(({ title }) => title.zh))}未能核对，${advice}。`;
  }
  if (openQuestions > 0) return `无法判定：请先回答 ${openQuestions} 个问题。`;
  if (outside) return '无法判定：地块有一部分或全部在数据范围以外，请换用当地数据核对。';
  return '无法判定：有规则缺少资料，请按表中所列补充。';
}

/** The verdict in one sentence that says what to do next. */
function verdict(row: Report['verdict']): string {
  const near = row.marginal.length === 0 ? '' : conformity.marginal(row.marginal.map(({ title }) => title.zh));
  return `${plainVerdict(row)}${near}`;
}

function plainVerdict(row: Report['verdict']): string {
  const [first, ...others] = row.rules;
  const more = others.length > 0 ? `（另有 ${others.length} 条）` : '';
  switch (row.outcome) {
    case 'prohibited':
      return first === undefined ? '不符合。' : `不符合“${first.title.zh}”${more}：${first.advice.zh}`;
    case 'undetermined':
      return undetermined(row);
    case 'conditional':
      return first === undefined ? '有条件。' : `有条件，先办这一条${more}：${first.advice.zh}`;
    case 'no-conflict':
      return `未发现冲突，${scope(row.covered, row.notCovered)}。`;
  }
}

/** Why a layer could not be used, and what to do. */
function trouble(problem: LayerTrouble): string {
  switch (problem.code) {
    case 'file-missing':
      return `找不到数据文件 ${problem.path}，请补齐数据包。`;
    case 'download-failed':
      return `数据文件 ${problem.path} 下载失败（${problem.detail}），请检查网络后重试。`;
    case 'file-truncated':
      return `数据文件 ${problem.path} 不完整：应为 ${problem.expectedBytes} 字节，实为 ${problem.actualBytes} 字节，请重新下载。`;
    case 'hash-differs':
      return `数据文件 ${problem.path} 与发布时不一致（校验值不同），请向发布者核实。`;
    case 'unreadable':
      return `数据文件 ${problem.path} 无法读取（${problem.detail}）。`;
    case 'count-differs':
      return `数据文件 ${problem.path} 应有 ${problem.expected} 个要素，实有 ${problem.actual} 个。`;
    case 'invalid-zone':
      return `要素 ${problem.zone} 的图形有误（${problem.detail}），请修正数据。`;
    case 'deadline':
      return `计算超过 ${problem.seconds} 秒未完成，可简化地块后重试。`;
    case 'engines-differ':
      return `两套独立算法的结果不一致（${inSquareMetres(problem.first)} 与 ${inSquareMetres(problem.second)}），这一层不作结论，请把地块发给开发者。`;
    case 'too-many-edges':
      return `两者的边界过密，超过第二套算法核对的上限（${problem.most.toLocaleString('zh-CN')} 条边），不作结论。请简化或拆分地块后再试。`;
    case 'engine-fault':
      return `计算时出错（${problem.detail}），这一层不作结论，请把地块发给开发者。`;
  }
}

const measure: Readonly<Record<Evidence['measure'], string>> = { overlap: '重叠', distance: '距离', district: '全区' };

export const screening = {
  conformity,
  verdictWord,
  verdict,
  scope,
  outcome,
  condition,
  effect,
  level,
  dimension,
  validity,
  layerAnswer,
  measure,
  truth,
  trouble,
  /** A note beside the answer; `layer` names the layer that it speaks of. */
  note: (note: Note, layer: (id: string) => string = (id) => id): string => notes(note, layer),
  evidence,
  reason,
  explain,
  missingAttributes: (titles: readonly string[]): string => `还不知道：${joined(titles)}`,
  missingLayers: (titles: readonly string[]): string => `缺少图层：${joined(titles)}`,
  openException: (title: string, proof: string): string => `如有“${title}”，可以解除：${proof}`,
  shareOf: (value: Parameters<typeof shownShare>[0]): string => format.share(shownShare(value)),
  toVerify: '待核实',
  disclaimer: '本结果为自动筛查，不替代主管部门审批意见。',
};
