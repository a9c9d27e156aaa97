// Chinese sentences for wrong use of the command line and for inputs that have no verdict.

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
  'too-many-arguments': ({ word }: { readonly word: string }) => `多出了“${word}”。请看 --help。`,
  'not-a-position': ({ words }: { readonly words: readonly string[] }) =>
    `“${words.join(' ')}”不是一个位置。请先写经度再写纬度，单位为度，例如 106.42 29.83。`,
  'input-twice': () => '标准输入（-）只能读一次。',
  'rule-unknown': (fault: Doubtful & { readonly id: string }) =>
    `没有“${fault.id}”这条规则。${meant(fault)}全部规则请看 jadeline rules。`,
};

/** Inputs without a verdict, for reasons that are not in their content. */
export const input = {
  'file-not-found': ({ file }: { readonly file: string }) => `${file}：没有这个文件。请检查路径。`,
  'file-is-folder': ({ file }: { readonly file: string }) => `${file}：是文件夹。请给出其中的文件。`,
  'file-not-permitted': ({ file }: { readonly file: string }) => `${file}：没有读取权限。`,
  'file-unreadable': ({ file, detail }: { readonly file: string; readonly detail: string }) =>
    `${file}：读不出来（${detail}）。`,
  'far-away': ({ file, name, distance }: { readonly file: string; readonly name: string; readonly distance: number }) =>
    `${file === '' ? '' : `${file}：`}“${name}”离数据包的范围 ${Math.round(distance / 1000)} 公里，坐标或坐标系可能不对，不作判定。请核对经纬度次序、带号和坐标系。`,
  'too-slow': ({ file, seconds }: { readonly file: string; readonly seconds: number }) =>
    `${file}：图形过于复杂，${seconds} 秒内没有算完。请简化或拆分后再试。`,
  'project-unreadable': ({ file, detail }: { readonly file: string; readonly detail: string }) =>
    `${file}：不是可读的项目属性${detail === '' ? '' : `（${detail}）`}。请写成 JSON 或 YAML，每个属性一行，例如 nature: 新建。`,
};
