// English words of the conformity table and of the comparison of two days.

import type { conformity as chinese } from '../zh/conformity.ts';

export const conformity: typeof chinese = {
  title: 'Conformity table',
  open: 'Open the conformity table',
  close: 'Back to the verdict',
  units: 'Control units',
  noUnits: 'No control unit that was loaded is affected.',
  columns: {
    level: 'Level',
    dimension: 'Dimension',
    requirement: 'Requirement',
    project: 'This project',
    conclusion: 'Conclusion',
  },
  unitColumns: { code: 'Code', name: 'Name', class: 'Class', area: 'Area', share: 'Share' },
  requirements: 'Requirement by requirement',
  yangtze: 'Yangtze protection, 1 km and 5 km rules',
  lines: 'The control lines',
  reserves: 'Protected areas',
  water: 'Drinking-water sources',
  data: 'Data editions',
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
  crs: (name) => `coordinate system ${name}`,
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
  changes: (before, after) => `What differs between ${before} and ${after}`,
  noChange: 'Nothing differs between the two days.',
};
