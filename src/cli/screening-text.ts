// A screening as a text to read: the verdict first, then areas, rules with clause and figures, layers, questions, notes, basis.

import { crsInfo, isCrs } from '../analysis/geometry/crs.ts';
import { type FindingGroup, type LayerRow, type Report, reportOf, type Screening } from '../analysis/index.ts';
import { formatIn } from '../words/format.ts';
import type { Names } from '../words/names.ts';
import type { Run } from './command.ts';
import { findingLines } from './finding-lines.ts';
import { type Paint, paintFor } from './paint.ts';
import { surveyedArea } from './surveyed-area.ts';

/** What the parts of the text need. */
interface Page {
  readonly report: Report;
  readonly run: Run;
  readonly paint: Paint;
  readonly names: Names;
}

const verdictPaint = {
  prohibited: 'red',
  undetermined: 'yellow',
  conditional: 'blue',
  'no-conflict': 'green',
} as const;

/** Outcomes that are told in full; of the others the rules are only named. */
const toldInFull: ReadonlySet<FindingGroup['outcome']> = new Set(['conflict', 'undetermined', 'condition', 'notice']);

const section = (title: string, lines: readonly string[], paint: Paint): readonly string[] =>
  lines.length === 0 ? [] : ['', paint.bold(title), ...lines.map((line) => `  ${line}`)];

function headLines({ report, run, paint }: Page, file: string): readonly string[] {
  const { cli, screening } = run.words;
  const { verdict, footprint, asOf } = report;
  const scope = screening.scope(verdict.covered, verdict.notCovered);
  return [
    paint.bold(paint[verdictPaint[verdict.outcome]](screening.verdict(verdict))),
    ...(verdict.outcome === 'no-conflict' ? [] : [scope]),
    `${footprint.name} · ${cli.report.file(file)} · ${cli.report.judgedFor(asOf)}`,
  ];
}

function areaLines({ report: { footprint }, run }: Page): readonly string[] {
  const words = run.words.cli.report;
  const crs = isCrs(footprint.crs) ? `${footprint.crs} ${crsInfo(footprint.crs).title[run.language]}` : footprint.crs;
  const rows = [
    [words.ellipsoidal, footprint.ellipsoidalArea],
    [words.plane(crs), footprint.planeArea],
    [words.declared, footprint.declaredArea],
    [words.areaOutside, footprint.areaOutside?.exact ? footprint.areaOutside : null],
  ] as const;
  return rows.flatMap(([title, value]) => (value === null ? [] : [`${title} ${surveyedArea(value, run.language)}`]));
}

/** How it was found where the footprint lies: what the reader of a verdict must be able to doubt. */
function systemLines({ footprint: { crs, reading } }: Screening, { run }: Page): readonly string[] {
  const { intake, cli } = run.words;
  return reading === undefined ? [] : [cli.report.system(intake.system(crs), intake.reading(reading))];
}

function groupLines(group: FindingGroup, page: Page): readonly string[] {
  const { run, paint } = page;
  const { cli, screening } = run.words;
  const title = `${screening.outcome[group.outcome]} · ${cli.report.count(group.rows.length)}`;
  const full = toldInFull.has(group.outcome);
  const lines = full
    ? group.rows.flatMap((row) => findingLines(row, run, page))
    : [group.rows.map(({ rule }) => rule).join(' ')];
  return section(title, lines, paint);
}

function layerLine(row: LayerRow, { language, words }: Run): string {
  const { cli, screening } = words;
  const { areaWithMu, share, distance } = formatIn(language);
  const near =
    row.nearest === null || row.area !== null
      ? ''
      : cli.report.nearest(row.nearest.name[language], distance(row.nearest.distance));
  const parts = [
    row.title[language],
    row.area === null ? '' : areaWithMu(row.area),
    row.share === null ? '' : share(row.share),
    cli.report.listed(row.zones.map((zone) => zone.name[language])),
    near,
    row.partial ? cli.report.partial : '',
    row.trouble === null ? '' : screening.trouble(row.trouble),
  ];
  return `${screening.layerAnswer[row.answer]}  ${parts.filter((part) => part !== '').join(' · ')}`;
}

function layerLines({ report, run }: Page): readonly string[] {
  const covered = report.layers.filter(({ answer }) => answer !== 'not-covered');
  const absent = report.layers.filter(({ answer }) => answer === 'not-covered');
  const lines = covered.map((row) => layerLine(row, run));
  const titles = absent.map(({ title }) => title[run.language]);
  return absent.length === 0 ? lines : [...lines, run.words.cli.report.notCovered(titles)];
}

function questionLines({ report, run }: Page): readonly string[] {
  const { language, words } = run;
  const text = words.cli.report;
  return report.questions.flatMap((question) => [
    `${question.attribute}  ${question.question[language]}`,
    ...(question.because.length === 0 ? [] : [`  ${words.screening.reason(question.because)}`]),
    ...(question.values.length === 0 ? [] : [`  ${text.values(question.values.map(({ title }) => title[language]))}`]),
    `  ${text.waiting(question.rules, question.decides)}`,
  ]);
}

function basisLines({ provenance, asOf }: Screening, { run }: Page): readonly string[] {
  const text = run.words.cli.report;
  const { pack, engine, edgeModel } = provenance;
  return [
    text.pack(pack.title[run.language], pack.id, pack.status === 'illustrative'),
    text.hashes(pack.manifest, pack.rules),
    `${text.engine(engine, edgeModel)} · ${text.judgedFor(asOf)}`,
    run.words.screening.disclaimer,
  ];
}

/** The report of one screening, in the language of the run. */
export function screeningText(screening: Screening, file: string, { run, names }: { run: Run; names: Names }): string {
  const paint = paintFor(run.io, run.written.texts.out !== undefined);
  const page: Page = { report: reportOf(screening), run, paint, names };
  const text = run.words.cli.report;
  const lines = [
    ...headLines(page, file),
    ...section(text.areas, [...areaLines(page), ...systemLines(screening, page)], paint),
    ...page.report.groups.flatMap((group) => (group.rows.length === 0 ? [] : groupLines(group, page))),
    ...section(text.layers, layerLines(page), paint),
    ...section(text.questions, questionLines(page), paint),
    ...section(
      text.notes,
      page.report.notes.map((note) => run.words.screening.note(note, names.layer)),
      paint,
    ),
    ...section(text.provenance, basisLines(screening, page), paint),
  ];
  return `${lines.join('\n')}\n`;
}
