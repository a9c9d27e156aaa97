// English headings and connecting words of the report in text.

import type { report as chinese } from '../zh/cli-report.ts';

type VerdictFacts = Parameters<(typeof chinese)['verdicts']['prohibited']>[0];

const scope = ({ covered, notCovered }: VerdictFacts): string =>
  `within the ${covered} controls covered; ${notCovered} more are not covered and must be checked elsewhere`;

function whyUndetermined({ unchecked, outside, openQuestions }: VerdictFacts): string {
  const reasons = [
    unchecked.length > 0 ? `could not check ${unchecked.join(', ')}` : '',
    outside ? 'part or all of the site lies outside the extent of the pack' : '',
    openQuestions > 0 ? `${openQuestions} questions are open` : '',
  ].filter((reason) => reason !== '');
  return reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
}

export const report: typeof chinese = {
  verdicts: {
    prohibited: (facts) => `Prohibited (${scope(facts)})`,
    undetermined: (facts) => `Undetermined${whyUndetermined(facts)} (${scope(facts)})`,
    conditional: (facts) => `Conditional: what follows must be obtained or argued (${scope(facts)})`,
    'no-conflict': (facts) => `No conflict found ${scope(facts)}`,
  },
  outcomes: {
    conflict: 'Conflict',
    condition: 'Condition',
    satisfied: 'Satisfied',
    'not-applicable': 'Not applicable',
    undetermined: 'Undetermined',
    'not-covered': 'Not covered',
    notice: 'Notice',
    'not-in-force': 'Not in force on the day',
  },
  answers: {
    affected: 'affected',
    clear: 'clear',
    'not-covered': 'not covered',
    'could-not-check': 'could not check',
  },
  positions: {
    inside: 'inside the ground of the pack',
    boundary: 'on the border of the pack',
    outside: 'outside the ground of the pack',
    unknown: 'the ground of the pack could not be read: not known whether inside',
  },
  conditionKinds: { require: 'procedure or document', argue: 'expert argument' },
  file: (file) => `file ${file}`,
  judgedFor: (day) => `judged for ${day}`,
  areas: 'Areas',
  ellipsoidal: 'Ellipsoidal',
  plane: (crs) => `Plane (${crs})`,
  declared: 'Declared',
  areaOutside: 'Outside the extent',
  findings: 'Rules',
  count: (count) => `${count}`,
  overlap: (layer, area, share) => `on ${layer}: ${area} (${share} of the site)`,
  distance: (layer, distance) => `${distance} from ${layer}`,
  limit: (limit) => `, limit ${limit}`,
  nearLimit: (accuracy) => `, nearer to the limit than the layer is accurate (±${accuracy}): survey on site`,
  advice: (text) => `Next: ${text}`,
  missingAnswers: (titles) => `Not known yet: ${titles.join(', ')}`,
  missingLayers: (titles) => `Layers missing: ${titles.join(', ')}`,
  layers: 'Layers',
  nearest: (name, distance) => `nearest ${name}, ${distance}`,
  partial: 'holds for the part inside the extent only',
  notCovered: (titles) => `${titles.length} not covered, to be checked elsewhere: ${titles.join(', ')}`,
  questions: 'Open questions',
  questionsLead: 'answer with --set key=value and screen again',
  values: (values) => `answers: ${values.join(', ')}`,
  waiting: (rules, decides) => `${decides ? 'decides' : 'could lift'}: ${rules.join(', ')}`,
  notes: 'Notes',
  provenance: 'Based on',
  pack: (title, id, illustrative) => `pack ${title} (${id}${illustrative ? ', illustrative' : ''})`,
  hashes: (manifest, rules) => `manifest sha256 ${manifest}; rules sha256 ${rules}`,
  engine: (version, model) => `engine ${version}; edges ${model}`,
  disclaimer: 'This is an automatic screening; it does not replace the decision of the authority.',
  at: ([lon, lat]) => `longitude ${lon}, latitude ${lat}`,
  here: 'Here lie',
  nothingHere: 'No layer that was loaded lies at this point.',
  onBoundary: 'on the boundary line',
  rulesHere: 'Rules that may apply here (whether they do depends on the project)',
  unsure: {
    'not-covered': 'the layer is not covered, so it cannot be said',
    'could-not-check': 'the layer could not be checked, so it cannot be said',
  },
};
