// English words of the conformity table and of the comparison of two days.

import type { conformity as chinese } from '../zh/conformity.ts';

/** Why a rule answers otherwise on the later of two days. */
const changed: typeof chinese.changed = ({ before, after, validity }) => {
  if (before.state === 'not-yet' && validity.from !== null) return `in force from ${validity.from}`;
  if (after.state === 'ended') {
    const next = validity.supersededBy === undefined ? '' : `, superseded by ${validity.supersededBy}`;
    return `ended on ${validity.until ?? ''}${next}`;
  }
  if (after.state !== 'expired-plan') return '';
  const counted = after.outcome === 'not-in-force' ? 'no longer counted' : 'still counted as the last stated policy';
  return `plan until ${validity.until ?? ''}, ${counted}`;
};

export const conformity: typeof chinese = {
  title: 'Conformity table',
  open: 'Open the conformity table',
  close: 'Back to the verdict',
  units: 'Control units',
  noUnits: 'No control unit that was loaded is affected.',
  columns: {
    number: 'No',
    level: 'Level',
    dimension: 'Dimension',
    requirement: 'Requirement',
    project: 'This project',
    conclusion: 'Conclusion',
  },
  unitColumns: { code: 'Code', name: 'Name', class: 'Class', area: 'Common area', share: 'Of the site' },
  lineColumns: {
    line: 'Control line',
    answer: 'Involved',
    area: 'Common area',
    share: 'Of the site',
    nearest: 'Nearest',
    data: 'Data',
  },
  dataColumns: {
    layer: 'Layer',
    edition: 'Edition',
    publisher: 'Source',
    status: 'Status',
    accuracy: 'Accuracy',
    answer: 'Checked',
    sha256: 'Checksum',
  },
  answers: {
    affected: 'involved',
    clear: 'not involved',
    'not-covered': 'not covered',
    'could-not-check': 'could not check',
  },
  status: { official: 'official', illustrative: 'illustrative' },
  subjects: {
    general: 'General requirements',
    yangtze: 'Yangtze protection, banks, 1 km and 5 km rules',
    lines: 'Ecological red line, permanent farmland, urban boundary',
    reserves: 'Protected areas and forest land',
    water: 'Drinking-water sources and waters',
  },
  lines: 'The three control lines',
  requirements: 'Requirement by requirement',
  basics: 'Basics',
  basicRows: {
    site: 'Site',
    ellipsoidal: 'Ellipsoidal area',
    plane: 'Plane area',
    declared: 'Declared area',
    outside: 'Area outside the data',
    crs: 'Coordinate system',
    day: 'As of',
    verdict: 'Verdict',
    counts: 'Requirements',
    basis: 'Basis',
  },
  basis: (pack, manifest, rules, engine) => `${pack}; manifest ${manifest}; rules ${rules}; engine ${engine}`,
  count: (word, count) => `${word}: ${count}`,
  total: (count) => `${count} in all, none left out`,
  counted: (parts) => parts.join(', '),
  notCovered: (titles) =>
    `${titles.length} controls are not covered and must be checked elsewhere: ${titles.join(', ')}.`,
  notes: 'Notes',
  data: 'Data editions',
  copy: 'Copy the whole table',
  copied: 'The table is copied: paste it into a document or a spreadsheet',
  save: 'Save the whole table (HTML)',
  print: 'Print (A4 landscape)',
  only: 'Show one conclusion only (copying, saving and printing always take the whole table)',
  all: 'all',
  stated: (fact, value) => `${fact}: ${value}`,
  noneHere: 'This table has no row with that conclusion.',
  toTable: 'Go to',
  against: (ids, rules) =>
    `sources differ (${ids.join(', ')})${rules.length === 0 ? '' : `: stands beside ${rules.join(', ')}`}, the strictest decides`,
  clause: ({ instrument, article }) => `— ${instrument} ${article}`,
  conclusion: {
    'not-conform': 'does not conform',
    undetermined: 'undetermined',
    argue: 'to be argued',
    procedure: 'procedure required',
    conforms: 'conforms',
    noted: 'notice',
    'not-involved': 'not involved',
    'not-in-force': 'not in force on the day',
  },
  noDimension: 'no dimension',
  accuracy: (text) => `accuracy ±${text}`,
  missingData: 'data missing: nothing can be concluded',
  unknownFact: (titles) => `to be answered: ${titles.join(', ')}`,
  noEvidence: 'the footprint is not where this applies',
  marginal: (titles) => `Close to the limit, verify on site: ${titles.join(', ')}.`,
  notices: [
    'The map is illustrative and no basis for boundaries.',
    'This is an automatic screening; it does not replace the decision of the authority.',
    'Where data are missing nothing is concluded, and nothing counts as conforming.',
  ],
  contradiction: (id, title, handling, rules) => `Sources differ, ${id} ${title} (${rules.join(', ')}): ${handling}`,
  succession: ({ old, next, since }) =>
    `until ${since} ${old.instrument} ${old.articles}, since then ${next.instrument} ${next.articles}`,
  changed,
  changeKind: {
    appears: 'New',
    goes: 'No longer applies',
    changes: 'Another outcome',
    stands: 'Same outcome, other standing',
  },
  changesIdle: (count) =>
    count === 1
      ? 'One more text changed its standing without touching this project'
      : `${count} more texts changed their standing without touching this project`,
  changes: (before, after) => `What differs between ${before} and ${after}`,
  noChange: 'Nothing differs between the two days.',
};
