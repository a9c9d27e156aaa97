// What applies at a point, as a text to read.

import type { Located, LocatedLayer, LocatedRule } from '../analysis/index.ts';
import type { Run } from './command.ts';
import { paintFor } from './paint.ts';
import { shownIn } from './shown.ts';

function layerLine(layer: LocatedLayer, { language, words }: Run): string {
  const text = words.cli.report;
  const zones = layer.zones.map(({ name, position }) => {
    return `${name[language]}${position === 'boundary' ? ` (${text.onBoundary})` : ''}`;
  });
  const near = layer.zones.length > 0 ? null : layer.nearest;
  const parts = [
    layer.title[language],
    zones.join(language === 'zh' ? '、' : ', '),
    near === null ? '' : text.nearest(near.name[language], shownIn(language).metres(near.distance)),
    layer.trouble === null ? '' : words.screening.trouble(layer.trouble),
  ];
  return `  ${text.answers[layer.answer]}  ${parts.filter((part) => part !== '').join(' · ')}`;
}

function ruleLine(rule: LocatedRule, { language, words }: Run): string {
  const { cli } = words;
  const expired = rule.validity.onDate === 'in-force' ? '' : ` · ${cli.validity[rule.validity.onDate]}`;
  const unsure = rule.answer === 'affected' ? '' : ` · ${cli.report.unsure[rule.answer]}`;
  return `  ${rule.rule}  ${cli.effects[rule.effect]} · ${rule.title[language]}${expired}${unsure}`;
}

/** The answer to "what applies here?" in the language of the run. */
export function locatedText(located: Located, run: Run): string {
  const { words, language, io, written } = run;
  const text = words.cli.report;
  const paint = paintFor(io, written.texts.out !== undefined);
  const covered = located.layers.filter(({ answer }) => answer !== 'not-covered');
  const absent = located.layers.filter(({ answer }) => answer === 'not-covered');
  const rules = located.rules.filter(({ answer }) => answer !== 'not-covered');
  const lines = [
    `${paint.bold(text.at(located.at))} · ${text.positions[located.inside]} · ${text.judgedFor(located.asOf)}`,
    '',
    paint.bold(text.here),
    ...(covered.length === 0 ? [`  ${text.nothingHere}`] : covered.map((layer) => layerLine(layer, run))),
    ...(absent.length === 0 ? [] : [`  ${text.notCovered(absent.map(({ title }) => title[language]))}`]),
    ...(rules.length === 0 ? [] : ['', paint.bold(text.rulesHere), ...rules.map((rule) => ruleLine(rule, run))]),
    ...(located.notes.length === 0 ? [] : ['', ...located.notes.map((note) => words.screening.note(note))]),
    '',
    text.disclaimer,
  ];
  return `${lines.join('\n')}\n`;
}
