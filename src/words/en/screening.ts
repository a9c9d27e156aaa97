// English sentences of the room: screening. The whole is never called conforming, what is not known never unrestricted.

import type { LayerTrouble, Note, Report } from '../../analysis/index.ts';
import { shownShare } from '../../analysis/report/rounding.ts';
import { formatIn } from '../format.ts';
import type { screening as chinese } from '../zh/screening.ts';
import { conformity } from './conformity.ts';
import { notes } from './screening-notes.ts';
import { evidence, explain, reason, truth, validity } from './screening-reasons.ts';

const format = formatIn('en');
const inSquareMetres = (area: number | null): string => (area === null ? 'no result' : `${area.toFixed(4)} m²`);
const joined = (items: readonly string[]): string => items.join(', ');

/** What the no-conflict verdict is limited to; always said in the same breath. */
const scope = (covered: number, notCovered: number): string =>
  `within the ${covered} kinds of control covered; ${notCovered} more are not covered and must be checked elsewhere`;

function undetermined({ unchecked, notWorkedOut, openQuestions, outside }: Report['verdict']): string {
  if (unchecked.length > 0) {
    const advice = notWorkedOut ? 'Why, and what to do, stands with each layer.' : 'Reload the data and screen again.';
    return `Undetermined: ${joined(unchecked.map(({ title }) => title.en))} could not be checked. ${advice}`;
  }
  if (openQuestions > 0) {
    return openQuestions === 1
      ? 'Undetermined: please answer one question first.'
      : `Undetermined: please answer ${openQuestions} questions first.`;
  }
  if (outside)
    return 'Undetermined: part or all of the footprint lies outside the data. Use the data of that district.';
  return 'Undetermined: some rules lack information, listed below.';
}

/** The verdict in one sentence that says what to do next. */
function verdict(row: Report['verdict']): string {
  const near = row.marginal.length === 0 ? '' : ` ${conformity.marginal(row.marginal.map(({ title }) => title.en))}`;
  return `${plainVerdict(row)}${near}`;
}

function plainVerdict(row: Report['verdict']): string {
  const [first, ...others] = row.rules;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  switch (row.outcome) {
    case 'prohibited':
      return first === undefined ? 'Prohibited.' : `Prohibited by "${first.title.en}"${more}: ${first.advice.en}`;
    case 'undetermined':
      return undetermined(row);
    case 'conditional':
      return first === undefined ? 'Conditional.' : `Conditional; first of all${more}: ${first.advice.en}`;
    case 'no-conflict':
      return `No conflict found, ${scope(row.covered, row.notCovered)}.`;
  }
}

/** Why a layer could not be used, and what to do. */
function trouble(problem: LayerTrouble): string {
  switch (problem.code) {
    case 'file-missing':
      return `The data file ${problem.path} is missing. Please complete the pack.`;
    case 'download-failed':
      return `The data file ${problem.path} could not be downloaded (${problem.detail}). Check the network and try again.`;
    case 'file-truncated':
      return `The data file ${problem.path} is incomplete: ${problem.expectedBytes} bytes expected, ${problem.actualBytes} found. Please download it again.`;
    case 'hash-differs':
      return `The data file ${problem.path} is not the one that was published (its checksum differs). Ask the publisher.`;
    case 'unreadable':
      return `The data file ${problem.path} cannot be read (${problem.detail}).`;
    case 'count-differs':
      return `The data file ${problem.path} should hold ${problem.expected} features and holds ${problem.actual}.`;
    case 'invalid-zone':
      return `The shape of feature ${problem.zone} is faulty (${problem.detail}). The data needs mending.`;
    case 'deadline':
      return `The computation did not finish within ${problem.seconds} seconds. Simplify the footprint and try again.`;
    case 'engines-differ':
      return `Two independent calculations disagree (${inSquareMetres(problem.first)} and ${inSquareMetres(problem.second)}); this layer is left undecided. Please send the footprint to the developers.`;
    case 'too-many-edges':
      return `More edges of the two lie near each other than the second calculation is asked about (${problem.most.toLocaleString('en')}); nothing is concluded. Simplify or divide the footprint and try again.`;
    case 'engine-fault':
      return `A fault while computing (${problem.detail}); this layer is left undecided. Please send the footprint to the developers.`;
  }
}

export const screening: typeof chinese = {
  conformity,
  verdictWord: {
    prohibited: 'Prohibited',
    undetermined: 'Undetermined',
    conditional: 'Conditional',
    'no-conflict': 'No conflict found',
  },
  verdict,
  scope,
  outcome: {
    conflict: 'conflict',
    condition: 'conditional',
    satisfied: 'satisfied',
    'not-applicable': 'not applicable',
    undetermined: 'undetermined',
    'not-covered': 'not covered',
    notice: 'notice',
    'not-in-force': 'not in force on the day',
  },
  condition: { require: 'procedure or document required', argue: 'expert argument required' },
  effect: {
    prohibit: 'prohibited',
    restrict: 'restricted',
    require: 'conditional',
    argue: 'expert argument',
    encourage: 'encouraged',
    advise: 'advisory',
  },
  level: { national: 'national', municipal: 'municipal', district: 'district', unit: 'control unit' },
  dimension: {
    layout: 'spatial layout',
    discharge: 'pollutant discharge',
    risk: 'environmental risk',
    efficiency: 'resource efficiency',
  },
  validity,
  layerAnswer: {
    affected: 'affected',
    clear: 'not affected',
    'not-covered': 'not covered: this pack has no such layer, or not here; check elsewhere',
    'could-not-check': 'could not check: the layer could not be used, nothing is concluded',
  },
  measure: { overlap: 'overlap', distance: 'distance', district: 'whole district' },
  truth,
  trouble,
  note: (note: Note, layer: (id: string) => string = (id) => id): string => notes(note, layer),
  evidence,
  reason,
  explain,
  missingAttributes: (titles: readonly string[]): string => `not known yet: ${joined(titles)}`,
  missingLayers: (titles: readonly string[]): string => `layers missing: ${joined(titles)}`,
  openException: (title: string, proof: string): string => `"${title}" would lift it: ${proof}`,
  shareOf: (value): string => format.share(shownShare(value)),
  toVerify: 'to be verified',
  disclaimer: 'This is an automatic screening; it does not replace the decision of the authority.',
};
