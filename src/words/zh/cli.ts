// Chinese sentences of the room: cli.

import type { Clause } from '../../analysis/index.ts';
import type { ExtentEdition } from '../../analysis/zones/layer.ts';
import type { PackCheck } from '../../layers/check-pack.ts';
import type { PackProblem } from '../../layers/pack-problem.ts';
import { input, usage } from './cli-faults.ts';
import { help } from './cli-help.ts';
import { measure } from './cli-measure.ts';
import { report } from './cli-report.ts';
import { screening } from './screening.ts';

interface Pace {
  readonly done: number;
  readonly total: number | null;
  readonly rate: number;
  readonly left: number | null;
}

const number = (value: number): string => value.toLocaleString('zh-CN');

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} 秒`;
  const minutes = Math.round(whole / 60);
  return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`;
}

const layerStates = { ready: '已载入', absent: '没有数据', failed: '未能载入' } as const;

const packProblem = (problem: PackProblem): string =>
  problem.code === 'invalid'
    ? `${problem.path}${problem.at === '' ? '' : ` 的 ${problem.at}`}：不合规定（${problem.detail}）。`
    : screening.trouble(problem);

function packCheck(check: PackCheck): string {
  const severity = check.severity === 'error' ? '错误' : '注意';
  const { severity: _, ...facts } = check;
  switch (check.code) {
    case 'pack-problem':
      return `${severity}：${packProblem(check.problem)}`;
    case 'layer-failed':
      return `${severity}：图层 ${check.layer}：${screening.trouble(check.trouble)}`;
    default:
      return `${severity}：${JSON.stringify(facts)}`;
  }
}

export const cli = {
  usage,
  input,
  report,
  measure,
  help: (name: Exclude<keyof typeof help, 'overview'> | null): string => help[name ?? 'overview'],
  ourMistake: '这是我们的错误，不是你的输入有问题。请把下面的内容复制给维护者：',
  opening: (share: number): string => `正在读取数据包 ${Math.round(share * 100)}%`,
  packNotOpened: (place: string): string => `打不开数据包 ${place}：`,
  packProblem,
  packCheck,
  packChecked: (errors: number, warnings: number): string =>
    errors === 0 ? `检查完毕：没有错误，${warnings} 处注意。` : `检查完毕：${errors} 处错误，${warnings} 处注意。`,
  folderMissing: (folder: string): string => `没有 ${folder} 这个文件夹。应用要先构建：npm run build。`,
  serving: (address: string): string => `已在 ${address} 提供应用`,
  howToStop: '按 Ctrl-C 停止。',
  written: (path: string): string => `已写入 ${path}`,
  notWritten: (path: string, detail: string): string => `写不了 ${path}（${detail}）。`,
  /** How a batch is getting on; `left` in seconds. */
  pace: ({ done, total, rate, left }: Pace): string =>
    [
      `已筛查 ${number(done)}${total === null ? '' : ` / ${number(total)}`} 个`,
      `每秒 ${rate < 10 ? rate.toFixed(1) : number(Math.round(rate))} 个`,
      ...(left === null ? [] : [`约剩 ${duration(left)}`]),
    ].join(' · '),
  resuming: (path: string): string => `正在核对 ${path} 里已有的结果`,
  resumed: (lines: number): string => `已有 ${number(lines)} 个结果，接着筛查`,
  interrupted: (lines: number, path: string | null): string =>
    path === null
      ? `已中断，输出了 ${number(lines)} 个完整的结果。若要能接着做，请用 --out 文件 写入文件，再用 --resume。`
      : `已中断，${path} 里有 ${number(lines)} 个完整的结果。要接着做，请在同样的命令后加上 --resume。`,
  readingFile: (file: string, stage: 'understanding' | 'placing', share: number): string =>
    stage === 'understanding' ? `正在读取 ${file}` : `正在读取 ${file} ${Math.round(share * 100)}%`,
  layerState: (state: keyof typeof layerStates, count: number | null): string =>
    count === null ? layerStates[state] : `${layerStates[state]}，${count} 个要素`,
  packCounts: (inScope: number, outOfScope: number, rules: number, version: string): string =>
    `范围内图层 ${inScope} 个，声明未覆盖 ${outOfScope} 个；规则 ${rules} 条（版本 ${version}）`,
  extentEdition: ({ name, validFrom, validUntil, layer, note }: ExtentEdition): string =>
    `范围：${name.zh}（${validFrom ?? '…'} 至 ${validUntil ?? '今'}${layer === null ? '，没有边界数据' : ''}）${note.zh}`,
  inScope: '范围内的图层',
  outOfScope: '声明未覆盖的图层',
  validityDays: (from: string | null, until: string | null): string =>
    from === null && until === null ? '' : `有效期：${from ?? '…'} 至 ${until ?? '今'}`,
  clause: ({ instrument, article, date, source, verify }: Clause): string => {
    const read = source.includes(article) && source.includes(instrument) ? [] : [`引自 ${source}`];
    return `《${instrument.replace(/^《|》$/g, '')}》${article}（${[date, ...read, ...(verify ? ['待核实'] : [])].join('；')}）`;
  },
  interpretation: (text: string): string => `解释：${text}`,
  rulesOn: (day: string, count: number): string => `${day} 适用的规则 ${count} 条：`,
};
