// English sentences that explain a verdict and its evidence.

import type { results as zh } from '../zh/app-results.ts';

export const results: typeof zh = {
  checking: 'Checking…',
  prohibitedBecause: (title: string) => `Prohibited: ${title}`,
  whollyIn: (area: string, layer: string) => `The whole site (${area}) lies within ${layer}. `,
  bandOf: (layer: string, limit: string) => `${limit} of ${layer}`,
  sentences: (parts: readonly string[]) =>
    parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' '),
  inLayer: (area: string, share: string, layer: string) => `${area} of the site (${share}) lies within ${layer}. `,
  nearLayer: (distance: string, layer: string) => `The site comes within ${distance} of ${layer}. `,
  moreConflicts: (count: number) => (count === 1 ? 'One more rule forbids it.' : `${count} more rules forbid it.`),
  answerToDecide: (count: number) =>
    count === 1
      ? 'One answer is missing: the question below.'
      : `${count} answers are missing. Begin with the one below, it decides most.`,
  outsideData:
    'The site lies outside this data, so no control was checked. Check the coordinates and their system, or use the data of its own district.',
  partlyOutside: 'Part of the site lies outside this data and was not checked.',
  unchecked: (titles: readonly string[]) =>
    `Could not be checked: ${titles.join(', ')}. Reload and screen again, or ask the authority in charge.`,
  undeterminedElse: 'Some rules lack information; see the table.',
  conditionsToMeet: (count: number, first: string) =>
    count === 1 ? first : `${count} conditions must be met. The first: ${first}`,
  noConflict: (covered: number) => `No conflict found within the ${covered} controls covered`,
  notCoveredToo: (notCovered: number) =>
    `${notCovered} more controls are not covered here and must be checked elsewhere.`,
  cancelled: 'Cancelled: there is no verdict',
  checkingLayer: (title: string) => `Checking ${title}`,
  site: 'Site',
  ellipsoidalArea: 'Ellipsoidal area',
  planeArea: (zone: number) => `Plane area (3-degree zone ${zone})`,
  declaredArea: 'Declared area',
  declaredHectares: 'Declared area, hectares',
  hectares: 'ha',
  agrees: 'agrees',
  differs: 'differs',
  clearDeclared: 'Clear the declared area',
  editOnMap: 'Adjust on the map',
  finishEditing: 'Done adjusting',
  editCoordinates: 'Edit coordinates',
  removeSite: 'Remove',
  findings: 'What the verdict rests on',
  asOfDay: (day: string) => `as of ${day}`,
  wholeSite: 'all of it',
  outcomeCount: (outcome: string, count: number) => `${outcome}: ${count}`,
  validityShort: {
    'in-force': 'in force',
    'expired-plan': 'plan expired, still counted',
    'not-yet': 'not yet in force',
    ended: 'repealed',
  },
  until: (day: string) => `until ${day}`,
  ruleLine: (rule: string, level: string) => `Rule ${rule} · ${level}`,
  readFrom: (source: string) => `read in ${source}`,
  measured: 'Measurements',
  measuredValue: 'Measured',
  limit: 'Limit',
  layer: 'Layer',
  wholeDistrictWord: 'whole district',
  within: (distance: string) => `≤ ${distance}`,
  nearLimit: 'Nearer to the limit than the layer is accurate: borderline, check on site',
  accuracyOf: (distance: string) => `layer accuracy ±${distance}`,
  wouldLift: 'These documents would lift it',
  interpretation: 'Interpretation:',
  why: 'Why it came out so',
  andMoreZones: (count: number) => ` and ${count} more`,
  listComma: ', ',
  measuredAs: (condition: string, figures: readonly string[]) => [condition, ...figures].join('; '),
  layerAnswers: 'Layer by layer',
  answers: { affected: 'affected', clear: 'clear', 'not-covered': 'not covered', 'could-not-check': 'could not check' },
  partialAnswer: 'Part of the site lies outside the data; this holds for the part inside.',
  nearestIs: (name: string, bearing: string) =>
    bearing === '' ? `nearest: ${name}` : `nearest: ${name}, to the ${bearing}`,
  nothingNear: 'none within 5 km',
  verifyElsewhere: 'check elsewhere',
  notes: 'Notes',
  asOf: 'Verdict as of',
  asOfTitle: 'The law of which day',
  against: 'Compare with another day',
  againstDay: 'The other day',
  againstBefore: (day: string, begin: number, end: number) =>
    `${day}: before ${[begin > 0 ? `${begin} came into force` : '', end > 0 ? `${end} expired` : ''].filter((part) => part !== '').join(', ')}`,
  againstAfter: (day: string, begin: number, end: number) =>
    `${day}: ${[begin > 0 ? `${begin} come into force` : '', end > 0 ? `${end} expire` : ''].filter((part) => part !== '').join(', ')}`,
  againstPick: 'Often asked:',
  againstNone: 'Do not compare',
  againstSame: 'Both are the same day. Please choose another.',
  againstBusy: 'Working out the other day…',
  againstFailed: 'The other day could not be worked out, so nothing is compared. Choose it again, or reload the page.',
  changesConcern: (moved: number, standing: number) =>
    [
      moved === 0
        ? 'No answer that concerns this project differs between the days'
        : moved === 1
          ? 'One answer that concerns this project differs'
          : `${moved} answers that concern this project differ`,
      standing === 0 ? '.' : `; for ${standing} more the outcome is the same, the standing of the text is not.`,
    ].join(''),
  changesIdle: (count: number) => `${count} more texts changed their standing without touching this project`,
  fromTo: (before: string, after: string) => `from ${before} to ${after}`,
  farAway: 'The site is too far from this data: no verdict',
  expiredPlans: 'Count expired plans',
  expiredPlansNote:
    'Past its end a plan is the last stated policy, no longer law in force. By default it still counts and says so; otherwise its rules count as not in force on the day.',
  expiredCounted: (count: number) => `${count} answers rest on expired plans.`,
  expiredLeftOut: (count: number) => `${count} rules are left out because their plan has expired.`,
  movedFacts: (titles: readonly string[]) => titles.join('; '),
  moved: (facts: string, count: number) =>
    count === 0
      ? `${facts} — no answer changed.`
      : `${facts} — ${count === 1 ? 'one answer changed.' : `${count} answers changed.`}`,
  movedVerdict: (before: string, after: string) => `The verdict went from ${before} to ${after}.`,
  movedList: (count: number) => (count === 1 ? 'See which' : `See the ${count}`),
  movedUndo: 'Take the answer back',
  movedClose: 'Dismiss',
  movedFrom: (before: string) => `was ${before}`,
  factIs: (fact: string, value: string) => `${fact}: ${value}`,
  withdrawn: 'withdrawn',
  output: 'Take away',
  saveScreening: 'Save the screening (JSON)',
  saveFootprint: 'Save the site (GeoJSON)',
  copyLink: 'Copy link with the site',
};
