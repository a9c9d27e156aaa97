// The verdict as a headline and one sentence that says what was found and what to do next.

import type { Bilingual, FindingRow, Report } from '../analysis/index.ts';
import { figuresIn } from '../panels/figures.ts';
import type { VerdictText } from '../panels/screen/verdict-card.tsx';
import type { Language, Words } from '../words/index.ts';

interface Voice {
  readonly all: Words;
  readonly words: Words['app'];
  readonly text: (both: Bilingual) => string;
  readonly figures: ReturnType<typeof figuresIn>;
}

/** A share from which the footprint counts as wholly within: all but what rounding of coordinates leaves. */
const whole = 0.9999995;

const rowsOf = (report: Report, outcome: FindingRow['outcome']): readonly FindingRow[] =>
  report.groups.find((group) => group.outcome === outcome)?.rows ?? [];

/** What was measured for a rule, in one clause: so much ground within a layer, or so near to it. */
function measured(row: FindingRow, { words, text, figures }: Voice): string {
  const overlap = row.evidence.find((entry) => entry.area !== null && entry.area.exact > 0);
  if (overlap?.area && overlap.share) {
    const layer = text(overlap.layerTitle);
    const ground = overlap.limit ? words.bandOf(layer, figures.distance(overlap.limit)) : layer;
    if (overlap.share.exact >= whole) return words.whollyIn(figures.area(overlap.area), ground);
    return words.inLayer(figures.area(overlap.area), figures.share(overlap.share), ground);
  }
  const near = row.evidence.find((entry) => entry.distance !== null);
  return near?.distance ? words.nearLayer(figures.distance(near.distance), text(near.layerTitle)) : '';
}

function prohibited(report: Report, voice: Voice): readonly [string, string] {
  const { all, words, text } = voice;
  const [first, ...others] = rowsOf(report, 'conflict');
  if (!first) return [all.screening.verdictWord.prohibited, ''];
  const more = others.length > 0 ? words.moreConflicts(others.length) : '';
  return [
    words.prohibitedBecause(text(first.title)),
    words.sentences([measured(first, voice), text(first.advice), more]),
  ];
}

function undetermined(report: Report, { all, words }: Voice): readonly [string, string] {
  const { verdict, footprint } = report;
  const sentences = [
    verdict.outside ? words.outsideData : footprint.inside === 'part' ? words.partlyOutside : '',
    verdict.openQuestions > 0 && !verdict.outside ? words.answerToDecide(verdict.openQuestions) : '',
  ].filter((sentence) => sentence !== '');
  const fallback = verdict.unchecked.length > 0 ? '' : words.undeterminedElse;
  return [all.screening.verdictWord.undetermined, sentences.length > 0 ? words.sentences(sentences) : fallback];
}

function conditional(report: Report, { all, words, text }: Voice): readonly [string, string] {
  const rows = rowsOf(report, 'condition');
  const [first] = rows;
  const sentence = first ? words.conditionsToMeet(rows.length, text(first.advice)) : '';
  return [all.screening.verdictWord.conditional, sentence];
}

/** The verdict of a report in words. What could not be checked stands apart, so that it cannot be overlooked. */
export function verdictText(report: Report, language: Language, all: Words): VerdictText {
  const words = all.app;
  const voice: Voice = { all, words, text: (both) => both[language], figures: figuresIn(language) };
  const { outcome, covered, notCovered, unchecked, marginal } = report.verdict;
  const made: Readonly<Record<typeof outcome, () => readonly [string, string]>> = {
    prohibited: () => prohibited(report, voice),
    undetermined: () => undetermined(report, voice),
    conditional: () => conditional(report, voice),
    'no-conflict': () => [words.noConflict(covered), words.notCoveredToo(notCovered)],
  };
  const [headline, found] = made[outcome]();
  const near = marginal.map(({ title }) => voice.text(title));
  const sentence = words.sentences([found, near.length > 0 ? all.screening.conformity.marginal(near) : '']);
  const failures = unchecked.length > 0 ? [words.unchecked(unchecked.map(({ title }) => voice.text(title)))] : [];
  return { outcome, headline, sentence, failures };
}
