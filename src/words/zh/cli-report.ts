// Chinese headings and connecting words of the report in text. What a verdict, a rule or a layer says stands in screening.ts.

import type { Located, LonLat } from '../../analysis/index.ts';

const positions: Readonly<Record<Located['inside'], string>> = {
  inside: '在数据包范围内',
  boundary: '在数据包范围的边界上',
  outside: '在数据包范围之外',
  unknown: '数据包的范围未能读取，不知是否在内',
};

export const report = {
  positions,
  listed: (items: readonly string[]) => items.join('、'),
  file: (file: string) => `文件 ${file}`,
  judgedFor: (day: string) => `判定日期 ${day}`,
  areas: '面积与坐标系',
  system: (crs: string, reading: string) => `坐标系 ${crs}：${reading}`,
  ellipsoidal: '椭球面积',
  plane: (crs: string) => `平面面积（${crs}）`,
  declared: '申报面积',
  areaOutside: '范围外面积',
  count: (count: number) => `${count} 条`,
  advice: (text: string) => `建议：${text}`,
  layers: '图层',
  nearest: (name: string, distance: string) => `最近 ${name} ${distance}`,
  partial: '只对范围内的部分成立',
  notCovered: (titles: readonly string[]) => `未覆盖 ${titles.length} 类，须另行核实：${titles.join('、')}`,
  questions: '待回答的问题（用 --set 键=值 回答后再判定）',
  values: (values: readonly string[]) => `可答：${values.join('、')}`,
  waiting: (rules: readonly string[], decides: boolean) =>
    `${decides ? '回答后可定' : '有此材料可解除'}：${rules.join('、')}`,
  notes: '说明',
  provenance: '依据',
  pack: (title: string, id: string, illustrative: boolean) => `数据包 ${title}（${id}${illustrative ? '，示意' : ''}）`,
  hashes: (manifest: string, rules: string) => `清单 sha256 ${manifest}；规则 sha256 ${rules}`,
  engine: (version: string, model: string) => `引擎 ${version}；边线 ${model}`,
  at: ([lon, lat]: LonLat) => `经度 ${lon}，纬度 ${lat}`,
  here: '此处涉及',
  nothingHere: '没有已载入的图层落在这一点上。',
  elsewhere: '此处不涉及',
  onBoundary: '在边界线上',
  rulesHere: '此处可能适用的规则（是否适用还要看项目）',
  unsure: '图层未能核对，说不定',
};
