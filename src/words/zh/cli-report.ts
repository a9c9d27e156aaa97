// Chinese headings and connecting words of the report in text.

import type { LayerAnswerKind, LonLat, Outcome, VerdictOutcome } from '../../analysis/index.ts';

const outcomes: Readonly<Record<Outcome, string>> = {
  conflict: '不符合',
  condition: '需办理或需论证',
  satisfied: '符合',
  'not-applicable': '不涉及',
  undetermined: '无法判定',
  'not-covered': '未覆盖',
  notice: '提示',
  'not-in-force': '当日不适用',
};

const answers: Readonly<Record<LayerAnswerKind, string>> = {
  affected: '压占',
  clear: '未压占',
  'not-covered': '未覆盖',
  'could-not-check': '未能核对',
};

const positions: Readonly<Record<'inside' | 'boundary' | 'outside' | 'unknown', string>> = {
  inside: '在数据包范围内',
  boundary: '在数据包范围的边界上',
  outside: '在数据包范围之外',
  unknown: '数据包的范围未能读取，不知是否在内',
};

/** What the verdict rests on. */
interface VerdictFacts {
  readonly covered: number;
  readonly notCovered: number;
  /** Titles of layers in scope that could not be checked. */
  readonly unchecked: readonly string[];
  readonly outside: boolean;
  readonly openQuestions: number;
}

const scope = ({ covered, notCovered }: VerdictFacts): string =>
  `限已覆盖的 ${covered} 类管控；另有 ${notCovered} 类未覆盖，须另行核实`;

function whyUndetermined({ unchecked, outside, openQuestions }: VerdictFacts): string {
  const reasons = [
    unchecked.length > 0 ? `未能核对：${unchecked.join('、')}` : '',
    outside ? '地块有一部分或全部在数据包的范围之外' : '',
    openQuestions > 0 ? `有 ${openQuestions} 个问题待回答` : '',
  ].filter((reason) => reason !== '');
  return reasons.length === 0 ? '' : `：${reasons.join('；')}`;
}

/** The verdict in one sentence, its scope in the same sentence. */
const verdicts: Readonly<Record<VerdictOutcome, (facts: VerdictFacts) => string>> = {
  prohibited: (facts) => `不符合（${scope(facts)}）`,
  undetermined: (facts) => `无法判定${whyUndetermined(facts)}（${scope(facts)}）`,
  conditional: (facts) => `有条件：须办理或论证下列事项（${scope(facts)}）`,
  'no-conflict': (facts) => `未发现冲突，${scope(facts)}`,
};

export const report = {
  verdicts,
  outcomes,
  answers,
  positions,
  conditionKinds: { require: '需办理', argue: '需论证' },
  file: (file: string) => `文件 ${file}`,
  judgedFor: (day: string) => `判定日期 ${day}`,
  areas: '面积',
  ellipsoidal: '椭球面积',
  plane: (crs: string) => `平面面积（${crs}）`,
  declared: '申报面积',
  areaOutside: '范围外面积',
  findings: '规则',
  count: (count: number) => `${count} 条`,
  overlap: (layer: string, area: string, share: string) => `压占${layer} ${area}（占地块 ${share}）`,
  distance: (layer: string, distance: string) => `距${layer} ${distance}`,
  limit: (limit: string) => `，限值 ${limit}`,
  nearLimit: (accuracy: string) => `，临界（图层精度 ±${accuracy}），需实地核实`,
  advice: (text: string) => `建议：${text}`,
  missingAnswers: (titles: readonly string[]) => `还不知道：${titles.join('、')}`,
  missingLayers: (titles: readonly string[]) => `缺少图层：${titles.join('、')}`,
  layers: '图层',
  nearest: (name: string, distance: string) => `最近 ${name} ${distance}`,
  partial: '只对范围内的部分成立',
  notCovered: (titles: readonly string[]) => `未覆盖 ${titles.length} 类，须另行核实：${titles.join('、')}`,
  questions: '待回答的问题',
  questionsLead: '用 --set 键=值 回答后再判定',
  values: (values: readonly string[]) => `可答：${values.join('、')}`,
  waiting: (rules: readonly string[], decides: boolean) =>
    `${decides ? '回答后可定' : '有此材料可解除'}：${rules.join('、')}`,
  notes: '说明',
  provenance: '依据',
  pack: (title: string, id: string, illustrative: boolean) => `数据包 ${title}（${id}${illustrative ? '，示意' : ''}）`,
  hashes: (manifest: string, rules: string) => `清单 sha256 ${manifest}；规则 sha256 ${rules}`,
  engine: (version: string, model: string) => `引擎 ${version}；边线 ${model}`,
  disclaimer: '本结果为自动筛查，不替代主管部门审批意见。',
  at: ([lon, lat]: LonLat) => `经度 ${lon}，纬度 ${lat}`,
  here: '此处涉及',
  nothingHere: '没有已载入的图层落在这一点上。',
  onBoundary: '在边界线上',
  rulesHere: '此处可能适用的规则（是否适用还要看项目）',
  unsure: { 'not-covered': '图层未覆盖，说不定', 'could-not-check': '图层未能核对，说不定' },
};
