// English sentences of the room: cli.

import type { PackCheck } from '../../layers/check-pack.ts';
import type { PackProblem } from '../../layers/pack-problem.ts';
import type { cli as chinese } from '../zh/cli.ts';
import { input, usage } from './cli-faults.ts';
import { help } from './cli-help.ts';
import { measure } from './cli-measure.ts';
import { report } from './cli-report.ts';
import { screening } from './screening.ts';

const number = (value: number): string => value.toLocaleString('en-GB');

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const layerStates = { ready: 'loaded', absent: 'no data', failed: 'failed to load' } as const;

const packProblem = (problem: PackProblem): string =>
  problem.code === 'invalid'
    ? `${problem.path}${problem.at === '' ? '' : `, ${problem.at}`}: not as it should be (${problem.detail}).`
    : screening.trouble(problem);

function packCheck(check: PackCheck): string {
  const { severity, ...facts } = check;
  switch (check.code) {
    case 'pack-problem':
      return `${severity}: ${packProblem(check.problem)}`;
    case 'layer-failed':
      return `${severity}: layer ${check.layer}: ${screening.trouble(check.trouble)}`;
    default:
      return `${severity}: ${JSON.stringify(facts)}`;
  }
}

export const cli: typeof chinese = {
  usage,
  input,
  report,
  measure,
  help: (name) => help[name ?? 'overview'],
  ourMistake: 'This is our mistake, not a fault of your input. Please copy what follows to the maintainers:',
  opening: (share) => `Reading the pack ${Math.round(share * 100)}%`,
  packNotOpened: (place) => `The pack ${place} cannot be opened:`,
  packProblem,
  packCheck,
  packChecked: (errors, warnings) => `Checked: ${errors} errors, ${warnings} warnings.`,
  folderMissing: (folder) => `There is no folder ${folder}. The app must be built first: npm run build.`,
  serving: (address) => `Serving the app at ${address}`,
  howToStop: 'Press Ctrl-C to stop.',
  written: (path) => `Written to ${path}`,
  notWritten: (path, detail) => `Cannot write ${path} (${detail}).`,
  pace: ({ done, total, rate, left }) =>
    [
      `${number(done)}${total === null ? '' : ` of ${number(total)}`} screened`,
      `${rate < 10 ? rate.toFixed(1) : number(Math.round(rate))} per second`,
      ...(left === null ? [] : [`about ${duration(left)} left`]),
    ].join(' · '),
  resuming: (path) => `Checking the results that are in ${path}`,
  resumed: (lines) => `${number(lines)} results are there; going on`,
  interrupted: (lines, path) =>
    path === null
      ? `Interrupted; ${number(lines)} whole results were written. To be able to go on, write them to a file with --out FILE, then use --resume.`
      : `Interrupted; ${path} holds ${number(lines)} whole results. To go on, add --resume to the same command.`,
  readingFile: (file, stage, share) =>
    stage === 'understanding' ? `Reading ${file}` : `Reading ${file} ${Math.round(share * 100)}%`,
  layerState: (state, count) => (count === null ? layerStates[state] : `${layerStates[state]}, ${count} features`),
  packCounts: (inScope, outOfScope, rules, version) =>
    `${inScope} layers in scope, ${outOfScope} declared as not covered; ${rules} rules (version ${version})`,
  extentEdition: ({ name, validFrom, validUntil, layer, note }) =>
    `Extent: ${name.en} (${validFrom ?? '…'} to ${validUntil ?? 'now'}${layer === null ? ', no outline' : ''}) ${note.en}`,
  inScope: 'Layers in scope',
  outOfScope: 'Layers declared as not covered',
  validityDays: (from, until) => (from === null && until === null ? '' : `Valid: ${from ?? '…'} to ${until ?? 'now'}`),
  clause: ({ instrument, article, date, source, verify }) => {
    const read = source.includes(article) && source.includes(instrument) ? [] : [`read in ${source}`];
    return `${instrument} ${article} (${[date, ...read, ...(verify ? ['to be verified'] : [])].join('; ')})`;
  },
  interpretation: (text) => `Interpretation: ${text}`,
  rulesOn: (day, count) => `${count} rules apply on ${day}:`,
};
