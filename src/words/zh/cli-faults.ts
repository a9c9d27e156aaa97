// Chinese sentences for wrong use of the command line and for inputs that have no verdict.

import type { Place } from '../../intake/intake.ts';
import { intake } from './intake.ts';

interface Doubtful {
  readonly near: string | null;
}
interface Listed extends Doubtful {
  readonly known: readonly string[];
}

const meant = ({ near }: Doubtful): string => (near === null ? '' : `是不是 ${near}？`);
const list = ({ known }: Listed): string => (known.length === 0 ? '' : `可用的有：${known.join('、')}。`);

/** Wrong use, by code. */
export const usage = {
  'unknown-command': (fault: Doubtful & { readonly word: string }) =>
    `没有“${fault.word}”这个命令。${meant(fault)}请看 jadeline --help。`,
  'later-command': ({ word }: { readonly word: string }) => `“${word}”不在这一版中。可用的命令请看 jadeline --help。`,
  'unknown-option': (fault: Listed & { readonly word: string }) =>
    `没有“${fault.word}”这个选项。${meant(fault)}${list(fault)}`,
  'value-missing': ({ option }: { readonly option: string }) => `${option} 后面缺少值。`,
  'value-not-taken': ({ option }: { readonly option: string }) => `${option} 不带值。`,
  'value-unknown': (fault: Listed & { readonly option: string; readonly value: string }) =>
    `${fault.option} 不能是“${fault.value}”。${meant(fault)}${list(fault)}`,
  'later-value': ({ option, value }: { readonly option: string; readonly value: string }) =>
    `${option} ${value} 不在这一版中。`,
  'not-a-day': ({ value }: { readonly value: string }) => `“${value}”不是日期。请写成 2026-01-31 这样实际存在的一天。`,
  'not-positive': ({ option, value }: { readonly option: string; readonly value: string }) =>
    `${option} 要一个大于 0 的数，而不是“${value}”。`,
  'not-a-count': ({
    option,
    value,
    most,
  }: {
    readonly option: string;
    readonly value: string;
    readonly most: number;
  }) => `${option} 要一个 1 到 ${most} 的整数，而不是“${value}”。`,
  'out-is-input': ({ file }: { readonly file: string }) =>
    `--out ${file} 正是要读取的文件，写入会毁掉它。请换一个文件名。`,
  'resume-needs': ({ missing }: { readonly missing: string }) =>
    `--resume 是接着写一个文件，每行一个结果，还要写上 ${missing}${missing === '--out' ? ' 文件' : ''}。`,
  'datum-shift-shape': ({ value }: { readonly value: string }) =>
    `--datum-shift 要七个数：ΔX,ΔY,ΔZ（米）,εX,εY,εZ（角秒）,尺度（ppm），而不是“${value}”。`,
  'datum-shift-size': ({ value }: { readonly value: string }) =>
    `--datum-shift 的数值不合常理：“${value}”。单位是米、角秒和 ppm（百万分之一）；平移不超过 2000 米，旋转不超过 60″，尺度不超过 200 ppm。`,
  'datum-shift-missing': ({ value }: { readonly value: string }) =>
    `“${value}”是西安 80 或北京 54，转换参数不公开，直接套用会偏差数十米。请用 --datum-shift 给出测绘主管部门提供的七参数，或索取 2000 国家大地坐标系成果。`,
  'rotation-missing': () =>
    '七参数里有旋转，请用 --rotation 指明旋转的约定：position-vector（位置矢量法）或 coordinate-frame（坐标框架法）。两者符号相反，选错会偏差数十米。',
  'not-key-value': ({ value }: { readonly value: string }) => `--set 要写成 键=值，而不是“${value}”。`,
  'attribute-unknown': (fault: Listed & { readonly key: string }) =>
    `规则中没有“${fault.key}”这个项目属性。${meant(fault)}${list(fault)}`,
  'answer-unknown': (fault: Listed & { readonly key: string; readonly value: string }) =>
    `${fault.key} 不能是“${fault.value}”。${meant(fault)}${list(fault)}`,
  'answer-not-a-number': ({ key, value }: { readonly key: string; readonly value: string }) =>
    `${key} 要一个数，而不是“${value}”。`,
  'no-files': () => '请给出至少一个文件；- 表示标准输入。',
  'needs-two-files': () => '请给出读取和写出两个文件，例如 jadeline convert 红线.dxf 红线.geojson。',
  'needs-two-geometries': () => '请给出两个文件，例如 jadeline measure 地块.geojson 红线.shp。',
  'too-many-arguments': ({ word }: { readonly word: string }) => `多出了“${word}”。请看 --help。`,
  'not-a-position': ({ words }: { readonly words: readonly string[] }) =>
    `“${words.join(' ')}”不是一个位置。请先写经度再写纬度，单位为度，例如 106.42 29.83。`,
  'input-twice': () => '标准输入（-）只能读一次。',
  'rule-unknown': (fault: Doubtful & { readonly id: string }) =>
    `没有“${fault.id}”这条规则。${meant(fault)}全部规则请看 jadeline rules。`,
};

const differing = {
  pack: '所用的数据包',
  asOf: '判定的日期',
  project: '项目属性',
  options: '读取和输出的选项',
  engine: '程序版本',
  input: '对应的图形',
} as const;

const at = (place: Place): string => (place.file === '' ? '' : `${intake.place(place)}：`);

/** Inputs without a verdict, for reasons that are not in their content. */
export const input = {
  'file-not-found': ({ file }: { readonly file: string }) => `${file}：没有这个文件。请检查路径。`,
  'file-is-folder': ({ file }: { readonly file: string }) => `${file}：是文件夹。请给出其中的文件。`,
  'file-not-permitted': ({ file }: { readonly file: string }) => `${file}：没有读取权限。`,
  'file-unreadable': ({ file, detail }: { readonly file: string; readonly detail: string }) =>
    `${file}：读不出来（${detail}）。`,
  'far-away': ({ name, distance, ...place }: Place & { readonly name: string; readonly distance: number }) =>
    `${at(place)}“${name}”离数据包的范围 ${Math.round(distance / 1000)} 公里，坐标或坐标系可能不对，不作判定。请核对经纬度次序、带号和坐标系。`,
  'too-slow': ({ seconds, ...place }: Place & { readonly seconds: number }) =>
    `${at(place)}未能核对：图形过于复杂，${seconds} 秒内没有算完。请简化或拆分后再试。`,
  'not-checked': ({ detail, ...place }: Place & { readonly detail: string }) =>
    `${at(place)}未能核对：计算中断（${detail}）。请单独再试这一个；仍是如此，请把它和这句话交给维护者。`,
  'several-in-piece': ({ count, ...place }: Place & { readonly count: number }) =>
    `${at(place)}一行里有 ${count} 个图形。请每行写一个 Feature 或一个几何图形，或把这一行存为单独的 .geojson 文件。`,
  'too-many-pairs': ({ file, count, most }: { readonly file: string; readonly count: number; readonly most: number }) =>
    `${file}：两个文件的图形两两相配有 ${count} 对，最多 ${most} 对。请只留下要比较的图形。`,
  'resume-broken': (place: Place) =>
    `${at(place)}不是筛查结果，不能接着写。请换一个 --out 文件，或去掉 --resume 重新筛查（原有内容会被覆盖）。`,
  'resume-differs': ({ what, ...place }: Place & { readonly what: keyof typeof differing }) =>
    `${at(place)}${differing[what]}与这次不同，不能接着写：一个文件里的结果要出自同样的依据。请照原样再来，或换一个 --out 文件。`,
  'resume-longer': (place: Place) =>
    `${at(place)}起的结果在输入里没有对应的图形，不能接着写。请核对输入文件是否还是那一些。`,
  'project-unreadable': ({ file, detail }: { readonly file: string; readonly detail: string }) =>
    `${file}：不是可读的项目属性${detail === '' ? '' : `（${detail}）`}。请写成 JSON 或 YAML，每个属性一行，例如 nature: 新建。`,
};
