// What applies at a point, as a text to read.

import type { Located, LocatedLayer, LocatedRule } from '../analysis/index.ts';
import { formatIn } from '../words/format.ts';
import type { Run } from './command.ts';
import { paintFor } from './paint.ts';

function layerLine(layer: LocatedLayer, { language, words }: Run): string {
  const text = words.cli.report;
  const zones = layer.zones.map(({ name, position }) => {
    return `${name[language]}${position === 'boundary' ? ` (${text.onBoundary})` : ''}`;
  });
  const near = layer.zones.length > 0 ? null : layer.nearest;
  const parts = [
    layer.title[language],
    text.listed(zones),
    near === null ? '' : text.nearest(near.name[language], formatIn(language).metres(near.distance)),
    layer.trouble === null ? '' : words.screening.trouble(layer.trouble),
  ];
  const line = parts.filter((part) => part !== '').join(' · ');
  return layer.answer === 'could-not-check' ? `${words.screening.layerAnswer[layer.answer]}  ${line}` : line;
}

function ruleLine(rule: LocatedRule, { language, words: { cli, screening } }: Run): string {
  const expired = rule.validity.onDate === 'in-force' ? [] : [screening.validity[rule.validity.onDate]];
  const unsure = rule.answer === 'affected' ? [] : [cli.report.unsure];
  return `${rule.rule}  ${[screening.effect[rule.effect], rule.title[language], ...expired, ...unsure].join(' · ')}`;
}

/** The answer to "what applies here?" in the language of the run. */
export function locatedText(located: Located, run: Run): string {
  const { words, language, io, written } = run;
  const text = words.cli.report;
  const paint = paintFor(io, written.texts.out !== undefined);
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint.bold(title), ...lines.map((line) => `  ${line}`)];
  const answered = (answers: readonly LocatedLayer['answer'][]): readonly LocatedLayer[] =>
    located.layers.filter(({ answer }) => answers.includes(answer));
  const titles = new Map(located.layers.map(({ layer, title }) => [layer, title[language]]));
  const here = answered(['affected', 'could-not-check']).map((layer) => layerLine(layer, run));
  const absent = answered(['not-covered']).map(({ title }) => title[language]);
  const rules = located.rules.filter(({ answer }) => answer !== 'not-covered');
  const lines = [
    `${paint.bold(text.at(located.at))} · ${text.positions[located.inside]} · ${text.judgedFor(located.asOf)}`,
    ...part(text.here, here.length === 0 ? [text.nothingHere] : here),
    ...part(
      text.elsewhere,
      answered(['clear']).map((layer) => layerLine(layer, run)),
    ),
    ...(absent.length === 0 ? [] : ['', text.notCovered(absent)]),
    ...part(
      text.rulesHere,
      rules.map((rule) => ruleLine(rule, run)),
    ),
    ...part(
      text.notes,
      located.notes.map((note) => words.screening.note(note, (id) => titles.get(id) ?? id)),
    ),
    '',
    words.screening.disclaimer,
  ];
  return `${lines.join('\n')}\n`;
}
