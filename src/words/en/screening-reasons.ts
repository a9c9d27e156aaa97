// English sentences for what a rule's answer rests on: evidence, reasons, the tree of conditions.

import type { EvidenceRow, Explanation } from '../../analysis/index.ts';
import { formatIn } from '../format.ts';
import type { Names } from '../names.ts';
import { tellingEvidence } from '../telling-evidence.ts';
import type { truth as chineseTruth, validity as chineseValidity } from '../zh/screening-reasons.ts';

const format = formatIn('en');
const joined = (items: readonly string[]): string => items.join(', ');

/** How a rule stands on the day. */
export const validity: typeof chineseValidity = {
  'in-force': 'in force on the day',
  'expired-plan': 'plan expired; listed as the last stated policy',
  'not-yet': 'not yet in force on the day',
  ended: 'no longer in force on the day',
};

/** What was measured for a rule in one layer. */
export function evidence(row: EvidenceRow): string {
  const layer = row.layerTitle.en;
  const near =
    row.nearLimit && row.accuracy !== null
      ? `; borderline (layer accuracy ${format.distance(row.accuracy)}), check on site`
      : '';
  if (row.measure === 'district') return 'holds in the whole district';
  if (row.measure === 'distance' && row.limit !== null) {
    const limit = format.distance(row.limit);
    if (row.distance === null) return `farther than ${limit} from ${layer}`;
    return `${format.distance(row.distance)} from ${layer} (limit ${limit})${near}`;
  }
  if (row.area !== null && row.share !== null) {
    return `${format.areaWithMu(row.area)} within ${layer}, ${format.share(row.share)} of the footprint${near}`;
  }
  if (row.distance === null) return `${layer}: none nearby`;
  return `outside ${layer}, nearest ${format.distance(row.distance)}${near}`;
}

/** Phrases of a reason that are told; the rest is counted. */
const mostPhrases = 3;

/** One measured value as a reason to ask. */
function phrase({ measure, limit, layerTitle }: EvidenceRow): string {
  if (measure === 'district') return 'some rules hold in the whole district';
  if (measure === 'distance' && limit !== null)
    return `the footprint lies within ${format.distance(limit)} of ${layerTitle.en}`;
  return `the footprint touches ${layerTitle.en}`;
}

/** What gave rise to a question. */
export function reason(rows: readonly EvidenceRow[]): string {
  const phrases = tellingEvidence(rows).map(phrase);
  if (phrases.length === 0) return 'because rules look at it';
  const more = phrases.length > mostPhrases ? ` and ${phrases.length - mostPhrases} more` : '';
  return `because ${joined(phrases.slice(0, mostPhrases))}${more}`;
}

/** The three values of a condition. */
export const truth: typeof chineseTruth = { true: 'holds', false: 'does not hold', unknown: 'not known' };

function listed(node: Explanation, names: Names): string {
  const { actual, subject } = node;
  if (Array.isArray(actual)) {
    return actual.length === 0 ? 'none' : joined(actual.map((item) => names.value(subject ?? '', item)));
  }
  return names.value(subject ?? '', typeof actual === 'object' ? null : actual);
}

function layerLine(node: Explanation, names: Names): string {
  const layer = names.layer(node.subject ?? '');
  if (node.value === 'unknown') return `${layer}: no data, so nothing can be concluded`;
  return node.value === 'true' ? `the footprint is affected by ${layer}` : `the footprint lies beyond ${layer}`;
}

/** One line of the tree of reasons. */
export function explain(node: Explanation, names: Names): string {
  const subject = node.subject ?? '';
  switch (node.kind) {
    case 'where':
      return `Place: ${truth[node.value]}`;
    case 'when':
      return `Project: ${truth[node.value]}`;
    case 'unless':
      return `Exception: ${truth[node.value]}`;
    case 'all':
      return `All of these: ${truth[node.value]}`;
    case 'any':
      return `One of these: ${truth[node.value]}`;
    case 'not':
      return `Not this: ${truth[node.value]}`;
    case 'always':
      return 'Whatever the project';
    case 'layer':
      return layerLine(node, names);
    case 'validity':
      return node.subject === 'not-yet' || node.subject === 'ended' || node.subject === 'expired-plan'
        ? validity[node.subject]
        : validity['in-force'];
    case 'industry':
      return `Industry ${listed({ ...node, subject: 'industry' }, names)}, in the set "${names.industrySet(subject)}": ${truth[node.value]}`;
    case 'attribute': {
      const wanted = node.wanted.map((value) => names.value(subject, value));
      const asked = wanted.length > 0 ? ` (is it ${wanted.join(' or ')}?)` : '';
      return `${names.attribute(subject)}: ${listed(node, names)}${asked}`;
    }
  }
}
