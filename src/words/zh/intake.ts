// Chinese sentences of the room: intake. Each says where, what, and what to do.

import { type Crs, crsInfo } from '../../analysis/geometry/crs.ts';
import type {
  CrsRefusal,
  ForeignFormat,
  IntakeCode,
  IntakeProblem,
  IntakeProblemOf,
  Place,
} from '../../intake/intake.ts';
import { away, evidence, reading } from './crs-reading.ts';
import { faults } from './screening-notes.ts';

const foreign: Readonly<Record<ForeignFormat, string>> = {
  xml: '内容是 XML，但不是 KML 或 GPX。请导出为 KML、GeoJSON 或 Shapefile。',
  dwg: '内容是 DWG 图形，本版不能直接读取。请在 CAD 中另存为 DXF（R2000 或更新版本，文本格式），或导出为 Shapefile。',
  'binary-dxf': '内容是二进制 DXF。请在 CAD 中另存为文本格式的 DXF。',
  rar: '内容是 RAR、7Z 或 GZ 压缩包。请解压后再打开，或改用 ZIP 压缩。',
  'file-geodatabase':
    '内容是文件地理数据库（GDB），本版不能直接读取。请在 GIS 软件中把要素类导出为 Shapefile 或 GeoPackage。',
  sqlite: '内容是 SQLite 数据库，但不是 GeoPackage。请导出为 GeoPackage 或 Shapefile。',
  'table-without-shapes': '内容是 DBF 属性表，其中没有图形。请把同名的 .shp 一起选上，或选打包的 ZIP。',
  pdf: '内容是 PDF。请向提供方索取坐标文件（界址点 TXT、Shapefile、DXF 等）。',
  office: '内容是旧版 Office 文件（XLS、DOC）。坐标表请另存为 XLSX 或 CSV。',
  image: '内容是图片。请向提供方索取坐标文件（界址点 TXT、Shapefile、DXF 等）。',
};

const readableKinds =
  'GeoJSON（也可每行一个图形）、Shapefile（ZIP 或散文件）、KML/KMZ、OVKML/OVKMZ、DXF、界址点 TXT、CSV/XLSX 坐标表、WKT、GeoPackage、FlatGeobuf、GPX';

const refusals: Readonly<Record<CrsRefusal, string>> = {
  'xian-80': '西安 80 与 2000 国家大地坐标系之间的转换参数不公开，直接套用会偏差数十米至百余米',
  'beijing-54': '北京 54 与 2000 国家大地坐标系之间的转换参数不公开，直接套用会偏差数十米至百余米',
  local: '地方独立坐标系的转换参数不公开',
  shifted: 'GCJ-02、BD-09 是经过偏移的坐标，与实地相差数百米',
  projection: '本版只读高斯-克吕格投影',
  'not-known': '本版不认识这一坐标系',
};

const limitWords = {
  bytes: '字节',
  vertices: '个顶点',
  depth: '层嵌套',
  footprints: '个图形',
  points: '个点',
  unpacked: '字节（解压后）',
  ratio: '倍压缩',
  entries: '个压缩包条目',
  elements: '个 XML 元素',
  attributes: '个属性（同一 XML 元素）',
  cells: '个单元格',
} as const;

/** A system by its code and title; shifted ones have no code beside their name. */
function system(crs: Crs): string {
  const title = crsInfo(crs).title.zh;
  return title.startsWith(crs) ? title : `${crs}（${title}）`;
}

const systems = (list: readonly Crs[]): string => list.map(system).join('、');
const at = (where: readonly [number, number] | null): string =>
  where === null ? '' : `，位置 ${where[0].toFixed(6)}, ${where[1].toFixed(6)}`;

/** A coordinate without the digits that only a computer sees. */
const plainly = (value: number): string => String(Number(value.toPrecision(12)));

/** Where a problem lies, as far as it is known. */
function place(where: Place): string {
  const parts = [
    where.feature === undefined ? '' : `第 ${where.feature} 个图形`,
    where.plot === undefined ? '' : `地块“${where.plot}”`,
    where.row === undefined ? '' : `第 ${where.row} 行`,
    where.column === undefined ? '' : `第 ${where.column} 列`,
    where.ring === undefined ? '' : `第 ${where.ring} 圈`,
    where.point === undefined ? '' : `第 ${where.point} 点`,
    where.at === undefined ? '' : `（${where.at.map(plainly).join(', ')}）`,
  ];
  return [where.file, parts.filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(' ');
}

const sentences: { readonly [Code in IntakeCode]: (problem: IntakeProblemOf<Code>) => string } = {
  'empty-file': () => '没有内容。请检查文件是否导出完整。',
  'reading-stopped': ({ seconds }) =>
    `读了 ${seconds} 秒没有进展，已停止，没有读入任何图形。文件可能过于复杂或已损坏，请简化、拆分或重新导出后再试。`,
  'too-large': ({ what, limit, found }) =>
    `超出上限：有 ${found.toLocaleString('zh-CN')} ${limitWords[what]}，最多 ${limit.toLocaleString('zh-CN')}。请只保留要筛查的图形，或分成几个文件。`,
  'encoding-unknown': () => '不是可读的文字。请以 UTF-8 或 GBK 编码另存后再试。',
  'not-recognised': ({ looksLike }) =>
    looksLike === null ? `认不出格式。能读的有：${readableKinds}。` : foreign[looksLike],
  'not-json': ({ found }) => `不是有效的 JSON，从“${found}”起读不下去。请重新导出 GeoJSON。`,
  'truncated-json': ({ open }) =>
    `JSON 到这里就断了${open > 0 ? `，还有 ${open} 个括号没有闭合` : ''}。文件可能没有下载或复制完整，请重新获取。`,
  'not-geojson': ({ found }) =>
    `是 JSON，但不是 GeoJSON（读到“${found}”）。请导出为 Feature、FeatureCollection 或 Polygon。`,
  'no-geometry': () => '没有图形。请提供至少一个面，或给出宽度的线。',
  'point-needs-radius': () => '是点，没有面积，不能筛查。请给出半径（命令行用 --radius），或提供用地范围的面。',
  'line-needs-width': () => '是线，没有面积。请给出宽度（命令行用 --width），或提供面。',
  'line-too-short': () => '线不足两个不同的点。请补全。',
  'ring-too-short': ({ count }) => `一圈只有 ${count} 个不同的点，至少要 3 个。请补全界址点。`,
  'ring-without-area': () => '图形没有面积，或不足 0.01 平方米（各点共线或重合）。请检查坐标。',
  'self-crossing': ({ where }) => `边界自相交${at(where)}，无法确定所指范围。请在原图中改正后再试。`,
  'rings-conflict': ({ fault, where }) =>
    fault === 'too-entangled'
      ? `图形${faults[fault] ?? fault}${where === null ? '' : `（核对止于${at(where).replace('，', '')}）`}。请删去重复的圈，或简化、拆分后再试。`
      : `各圈有冲突：${faults[fault] ?? fault}${at(where)}，无法确定所指范围。请检查外圈与内圈。`,
  unclosed: ({ gap }) => `首尾两点相距 ${gap.toFixed(2)} 米，没有闭合。请让最后一点与第一点相同。`,
  'coordinate-not-a-number': ({ found }) => `坐标不是数字：“${found}”。请改为数字。`,
  'coordinate-out-of-range': ({ crs, points = [], count = 1 }) =>
    `坐标超出${crs === null ? '测量坐标应有的' : ` ${system(crs)} 的`}范围${
      count > 1 ? `：共 ${count} 点，即第 ${points.join('、')}${count > points.length ? ' ……' : ''} 点` : ''
    }。请检查${count > 1 ? '这些点' : '这一点'}，并确认坐标系。`,
  'axes-swapped': () => '经纬度（或东、北坐标）的先后颠倒。请按先经度后纬度（先东后北）给出。',
  'axes-mixed': () => '有的点先北后东，有的点先东后北。请统一次序。',
  'numbers-unpaired': ({ count }) => `共有 ${count} 个数，不成对。每个点要两个数，请补全或删去多余的。`,
  sexagesimal: ({ found }) =>
    `“${found}”像是度（分秒）而不是米；度分秒缩写与十进制度无法区分，不作猜测。请给出 X、Y（米），或以 GeoJSON 给出十进制经纬度。`,
  'crs-missing': ({ suggested }) =>
    suggested.length > 0
      ? `坐标是以米为单位的投影坐标，但没有说明坐标系。请指明坐标系（命令行用 --crs），例如 ${systems(suggested)}。`
      : '没有说明坐标系，数值也不像测量坐标或国内的经纬度，可能是独立坐标或被平移过。请提供 2000 国家大地坐标系成果，或指明坐标系（命令行用 --crs）。',
  'crs-unsupported': ({ stated, reason }) =>
    `坐标系“${stated}”不能使用：${refusals[reason]}。请向提供方索取 2000 国家大地坐标系成果${
      reason === 'xian-80' || reason === 'beijing-54'
        ? '，或向测绘主管部门取得七参数后填入（命令行用 --datum-shift）'
        : reason === 'not-known'
          ? '；如果确知它就是某个能用的坐标系，请另行指明（命令行用 --crs）'
          : ''
    }。`,
  'datum-shift-unfit': ({ reason, stated }) => unfitShift[reason](stated),
  'crs-ambiguous': ({ candidates, places = [], evidence: because = [] }) => {
    const list = candidates.map((crs) => {
      const there = places.find((each) => each.crs === crs);
      return there === undefined ? system(crs) : `${system(crs)}${at(there.at)}${away(there.distance)}`;
    });
    const why = because.length > 0 ? `（${because.map(evidence).join('；')}）` : '';
    return `坐标有几种说得通的读法${why}，不作猜测。请指明坐标系（命令行用 --crs），可能是 ${list.join('；')}。`;
  },
  'zone-unknown': ({ found }) =>
    `带号“${found}”不是 3 度带（25 至 45）或 6 度带（13 至 23）的带号。请改正带号，或另行指明坐标系（命令行用 --crs）。`,
  'zone-contradicts': ({ stated, found }) =>
    `文件头写 ${stated} 带，而横坐标以 ${found} 开头。请核对后改正，或另行指明坐标系（命令行用 --crs）。`,
  'headers-differ': ({ key, first, second }) =>
    `同一文件里有两个文件头，“${key}”一处是“${first}”，一处是“${second}”。请分成两个文件，分别读取。`,
  'unit-unsupported': ({ stated }) => `计量单位“${stated}”不能使用。请以米为单位给出坐标。`,
  'transformation-stated': ({ stated }) =>
    `文件写有非零的转换参数“${stated}”，坐标可能还要换算。请给出换算后的坐标，转换参数填 0。`,
  'row-not-understood': ({ text }) => `这一行读不懂：“${text}”。应为“点号,圈号,X,Y”。`,
  'row-too-long': ({ cells, columns }) =>
    `这一行有 ${cells} 格，表头只有 ${columns} 列，数值可能错位。请改正这一行，或补全表头。`,
  'quote-unpaired': () => '从这一行起引号（"）没有成对，后面的行会并成一行。请补全或删去多余的引号。',
  'crs-contradicts': ({ stated, fits }) =>
    `文件写明坐标系“${stated}”，坐标数值却不在它的范围内。请核对${fits.length > 0 ? `，数值像是 ${systems(fits)}` : ''}；确认后另行指明坐标系（命令行用 --crs）。`,
  'layer-choice': ({ layers, wanted }) =>
    `${wanted === null ? '文件里有几个图层' : `没有“${wanted}”这个图层`}，请指明要读哪一个（命令行用 --layer，全部用 --layer "*"）：${layers
      .slice(0, 12)
      .map(({ name, count }) => `${name}（${count}）`)
      .join('、')}${layers.length > 12 ? '……' : ''}。`,
  'archive-broken': ({ detail }) => archiveFaults[detail],
  'archive-without-data': ({ entries }) =>
    `压缩包里没有能读的文件${entries.length > 0 ? `（有 ${entries.join('、')}）` : ''}。请放入 Shapefile、KML 等，不要套压缩包。`,
  'file-broken': ({ format, detail }) =>
    detail === 'truncated'
      ? `${format} 文件不完整，到中途就断了。请重新获取或导出，残缺的文件不作部分读取。`
      : `${format} 文件内部结构有误，不能可靠地读出。请重新导出。`,
  'parts-disagree': ({ shapes, rows }) =>
    `.shp 有 ${shapes} 个图形，.dbf 却有 ${rows} 行，两者不是同一份。请把同一次导出的文件放在一起。`,
  'part-missing': ({ missing }) => `缺少 ${missing}，其余的文件里没有图形。请一起选上，或打包成 ZIP。`,
  'xml-broken': () => 'XML 不完整或写法有误，读不下去。请重新导出。',
  'xml-entities': () => 'XML 里有 DOCTYPE 或实体声明，出于安全不作展开。请用不含声明的 KML 或 GPX。',
  'wkt-broken': ({ found }) =>
    found === '' ? 'WKT 到这里就断了，括号没有配齐。请复制完整。' : `WKT 从“${found}”起读不下去。请检查括号和逗号。`,
  'geometry-unsupported': ({ found }) => `图形类型“${found}”不能作为用地范围。请转为由直线段组成的面后导出。`,
  'drawing-without-areas': ({ hatches, open }) =>
    `图中没有闭合的多段线${hatches > 0 ? `，只有 ${hatches} 处填充` : ''}${open > 0 ? `，有 ${open} 条未闭合的线` : ''}。请在 CAD 中用闭合多段线画出用地范围（可用 BOUNDARY 命令）后再导出 DXF。`,
  'drawing-open': ({ layer, gap }) =>
    `图层“${layer}”的多段线没有闭合，首尾相距 ${gap.toFixed(2)} 米。请在 CAD 中闭合后再导出。`,
  'columns-disagree': ({ apart }) =>
    `同一行的经纬度与 X、Y 相差 ${apart < 1000 ? `${apart.toFixed(1)} 米` : `${(apart / 1000).toFixed(1)} 公里`}，不是同一点，不知以哪个为准。请核对后只保留一组。`,
  'no-coordinate-columns': ({ columns }) =>
    `表头里找不到坐标列${columns.length > 0 ? `（读到 ${columns.filter((name) => name !== '').join('、')}）` : ''}。请给出表头：经度、纬度，或 X、Y，另可有 地块、圈号。`,
};

const unfitShift = {
  'not-needed': (stated: string) =>
    `文件的坐标系是“${stated}”，不需要七参数；七参数只用于西安 80 和北京 54。请去掉七参数（--datum-shift）再读。`,
  'datum-not-stated': () =>
    '给了七参数，但文件没有写明是西安 80 还是北京 54。请一并指明（命令行用 --crs xian-80 或 --crs beijing-54）。',
  'other-datum': (stated: string) => `文件写明坐标系“${stated}”，与指明的基准不是同一个。请核对后再读。`,
} as const;

const archiveFaults = {
  truncated: '压缩包不完整，到中途就断了。请重新获取，残缺的文件不作部分读取。',
  checksum: '压缩包里的数据与校验码不符，已经损坏。请重新获取。',
  encrypted: '压缩包加了密码。请解压后再打开。',
  method: '压缩包用了不常见的压缩方法。请用普通的 ZIP 方式重新压缩。',
} as const;

const sentence = <Code extends IntakeCode>(problem: IntakeProblemOf<Code>): string => {
  const say: (problem: IntakeProblemOf<Code>) => string = sentences[problem.code];
  return say(problem);
};

export const intake = {
  place,
  system,
  reading,
  /** How far a reading would put a file from the ground of the data; empty where that is not known. */
  away: (distance: number | undefined): string => away(distance).replace(/^，/, ''),
  /** One problem as one paragraph: where, what, what to do. */
  problem: (problem: IntakeProblem): string => `${place(problem)}：${sentence(problem)}`,
};
