// Chinese sentences for notes: what a reader must know beside the answer.

import type { GeometryFault } from '../../analysis/geometry/geometry-problem.ts';
import type { Note } from '../../analysis/index.ts';
import { shownShare } from '../../analysis/report/rounding.ts';
import { formatIn } from '../format.ts';
import { shiftText } from '../shift-text.ts';

const format = formatIn('zh');

/** Faults of a footprint's geometry, by code. */
export const faults: Readonly<Record<string, string>> = {
  'not-positions': '坐标写法有误',
  'not-finite': '坐标不是数',
  'out-of-range': '坐标超出范围',
  'too-few-points': '点数不足',
  unclosed: '未闭合',
  'repeated-points': '点重复',
  spike: '有尖刺',
  'self-crossing': '自相交',
  'self-touching': '自相接',
  'zero-area': '没有面积',
  'hole-outside': '洞在外环以外',
  'hole-crosses': '洞与外环相交或共边',
  'holes-overlap': '洞相互重叠或共边',
  'parts-overlap': '各块相互重叠或共边',
  'interior-parted': '内部被相接的洞隔断',
  'too-entangled': '交叠之处过多，未能逐一核对',
  empty: '没有图形',
} satisfies Readonly<Record<GeometryFault, string>>;

const conventions = {
  'position-vector': '旋转为位置矢量法（EPSG 9606）',
  'coordinate-frame': '旋转为坐标框架法（EPSG 9607）',
} as const;

/** The sentence of a note. */
export function notes(note: Note, layer: (id: string) => string): string {
  switch (note.code) {
    case 'repaired':
      return `第 ${note.ring + 1} 环在 ${format.position(note.at)} 处${faults[note.fault] ?? note.fault}，已修复，面积变化 ${format.squareMetres(note.areaChange)}，请核对。`;
    case 'ring-closed':
      return `第 ${note.ring + 1} 环首尾未闭合，相差 ${format.metres(note.gap)}，已闭合。`;
    case 'duplicate-points':
      return `第 ${note.ring + 1} 环有 ${note.count} 个重复点，已合并。`;
    case 'declared-area-differs':
      return `申报面积 ${format.squareMetres(note.declared)}，算得 ${format.squareMetres(note.computed)}，两者不符，请核对。`;
    case 'axis-swapped':
      return `${note.where}：横纵坐标看来对调，已按换回后的读取，请核对位置。`;
    case 'ring-numbering':
      return `${note.where}：圈号不能说明是洞还是另一块，已按包含关系判断。`;
    case 'no-header':
      return `文件没有说明坐标系，按 ${note.crs} 读取，请核对位置。`;
    case 'crs-assumed':
      return `坐标系按数值推断为 ${note.crs}，请核对位置。`;
    case 'crs-shifted':
      return `坐标按 ${note.crs} 偏移坐标读取并换算回 2000 国家大地坐标系${
        note.because === 'ovital'
          ? '：奥维互动地图自 9.3 版起导出的 OVKML、OVKMZ 是 GCJ-02；若由更早的版本导出，请另行指明 WGS 84（命令行用 --crs EPSG:4326）'
          : ''
      }。换算为近似值，不是测量成果，误差约数米，请核对位置。`;
    case 'datum-shifted':
      return `${note.stated === null ? '' : `文件的坐标系是“${note.stated}”。`}${note.datum === 'xian-80' ? '西安 80' : '北京 54'} 坐标已按使用者给出的七参数换算到 2000 国家大地坐标系：${shiftText(note.shift, conventions)}。参数未经核实，位置以测绘成果为准。`;
    case 'plots-overlap':
      return `与“${note.other}”重叠 ${format.squareMetres(note.area)}，请核对。`;
    case 'buffered-point':
      return `点按 ${format.metres(note.radius)} 的半径成为地块。`;
    case 'arcs-divided':
      return `${note.count} 段圆弧或曲线已分成短直线，与原曲线相差不超过 1 毫米。`;
    case 'contours-joined':
      return `边界由 ${note.count} 段首尾相接的线连成，接头处最大相差 ${format.metres(note.gap)}。`;
    case 'drawing-unit':
      return `${note.stated === null ? '图形没有写明单位' : `图形写明单位 ${note.stated}`}，按数值大小以 ${note.read} 读取，请核对面积。`;
    case 'left-out':
      return `另有${{ points: '点', lines: '线', 'open-contours': '未闭合的线', hatches: '填充图案' }[note.what]} ${note.count} 个，不是面，没有读入。`;
    case 'point-count-differs':
      return `${note.plot}：注明 ${note.stated} 个界址点，读到 ${note.found} 个，请核对。`;
    case 'point-numbers-break':
      return `${note.plot === null ? '' : `${note.plot}：`}点号 ${note.after} 之后是 ${note.before}，不连续，请核对是否缺行或次序有误。`;
    case 'buffered-line':
      return `线按 ${format.metres(note.width)} 的宽度成为地块。`;
    case 'partly-outside':
      return `地块有 ${format.squareMetres(note.outside)}（${format.share(shownShare(note.share))}）在数据范围以外，那一部分没有核对。`;
    case 'outside':
      return `地块在数据范围以外，相距 ${format.metres(note.distance)}，没有可核对的数据。`;
    case 'extent-superseded':
      return `数据范围的版本自 ${format.day(note.since)} 起已被取代：${note.note.zh}`;
    case 'sliver':
      return `与${layer(note.layer)}的重叠只有 ${format.squareMetres(note.area)}、宽 ${format.metres(note.width)}，疑似边界误差；仍计入结论。`;
    case 'within-accuracy':
      return `${layer(note.layer)}：离界线或限值 ${format.metres(note.distance)}，小于图层精度 ${format.metres(note.accuracy)}，属临界，需实地核实。`;
    case 'answer-not-understood':
      return `“${note.attribute}”的回答“${note.value}”看不懂，按未填处理。`;
    case 'illustrative':
      return note.notice.zh;
  }
}
