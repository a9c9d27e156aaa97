// A screening as a text to read: the verdict first, then areas, rules with clause and figures, layers, questions, notes, basis.

import { crsInfo, isCrs } from '../analysis/geometry/crs.ts';
import { type FindingGroup, type Report, reportOf, type Screening } from '../analysis/index.ts';
import type { Run } from './command.ts';
import { findingLines } from './finding-lines.ts';
import { type Paint, paintFor } from './paint.ts';
import { shownIn } from './shown.ts';

/** What the parts of the text need. */
interface Page {
  readonly report: Report;
  readonly run: Run;
  readonly paint: Paint;
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
  lines.length === 0 ? [] : ['', paint.bold(title), ...lines.map((line) => (line === '' ? '' : `  ${line}`))];

function headLines({ report, run, paint }: Page, file: string): readonly string[] {
  const words = run.words.cli.report;
  const { verdict, footprint } = report;
  const unchecked = verdict.unchecked.map(({ title }) => title[run.language]);
  const sentence = words.verdicts[verdict.outcome]({ ...verdict, unchecked });
  return [
    `${paint.bold(footprint.name)} · ${words.file(file)} · ${words.judgedFor(report.asOf)}`,
    paint.bold(paint[verdictPaint[verdict.outcome]](sentence)),
  ];
}

function areaLines({ report: { footprint }, run }: Page): readonly string[] {
  const words = run.words.cli.report;
  const { area } = shownIn(run.language);
  const crs = isCrs(footprint.crs) ? `${footprint.crs} ${crsInfo(footprint.crs).title[run.language]}` : footprint.crs;
  const rows = [
    [words.ellipsoidal, footprint.ellipsoidalArea],
    [words.plane(crs), footprint.planeArea],
    [words.declared, footprint.declaredArea],
    [words.areaOutside, footprint.areaOutside],
  ] as const;
  return rows.flatMap(([title, value]) => (value === null ? [] : [`${title} ${area(value)}`]));
}

function groupLines(group: FindingGroup, { run, paint }: Page): readonly string[] {
  const words = run.words.cli.report;
  const title = `${words.outcomes[group.outcome]} · ${words.count(group.rows.length)}`;
  if (toldInFull.has(group.outcome)) {
    return section(
      title,
      group.rows.flatMap((row) => findingLines(row, run, paint)),
      paint,
    );
  }
  return section(title, [group.rows.map(({ rule }) => rule).join(' ')], paint);
}

function layerLines({ report, run }: Page): readonly string[] {
  const { language, words } = run;
  const { area, share, distance } = shownIn(language);
  const text = words.cli.report;
  const covered = report.layers.filter(({ answer }) => answer !== 'not-covered');
  const absent = report.layers.filter(({ answer }) => answer === 'not-covered');
  const lines = covered.map((row) => {
    const near =
      row.nearest === null || row.area !== null
        ? ''
        : text.nearest(row.nearest.name[language], distance(row.nearest.distance));
    const parts = [
      row.title[language],
      row.area === null ? '' : area(row.area),
      row.share === null ? '' : share(row.share),
      row.zones.map((zone) => zone.name[language]).join(language === 'zh' ? '、' : ', '),
      near,
      row.partial ? text.partial : '',
      row.trouble === null ? '' : words.screening.trouble(row.trouble),
    ];
    return `${text.answers[row.answer]}  ${parts.filter((part) => part !== '').join(' · ')}`;
  });
  return absent.length === 0 ? lines : [...lines, text.notCovered(absent.map(({ title }) => title[language]))];
}

function questionLines({ report, run }: Page): readonly string[] {
  const { language, words } = run;
  const text = words.cli.report;
  const lines = report.questions.flatMap((question) => [
    `${question.attribute}  ${question.question[language]}`,
    ...(question.values.length === 0 ? [] : [`  ${text.values(question.values.map(({ id }) => id))}`]),
    `  ${text.waiting(question.rules, question.decides)}`,
  ]);
  return lines.length === 0 ? [] : [text.questionsLead, ...lines];
}

function basisLines({ provenance, asOf }: Screening, { run }: Page): readonly string[] {
  const text = run.words.cli.report;
  const { pack, engine, edgeModel } = provenance;
  return [
    text.pack(pack.title[run.language], pack.id, pack.status === 'illustrative'),
    text.hashes(pack.manifest, pack.rules),
    `${text.engine(engine, edgeModel)} · ${text.judgedFor(asOf)}`,
    text.disclaimer,
  ];
}

/** The report of one screening, in the language of the run. */
export function screeningText(screening: Screening, file: string, run: Run): string {
  const report = reportOf(screening);
  const paint = paintFor(run.io, run.written.texts.out !== undefined);
  const page: Page = { report, run, paint };
  const text = run.words.cli.report;
  const lines = [
    ...headLines(page, file),
    ...section(text.areas, areaLines(page), paint),
    ...report.groups.flatMap((group) => (group.rows.length === 0 ? [] : groupLines(group, page))),
    ...section(text.layers, layerLines(page), paint),
    ...section(text.questions, questionLines(page), paint),
    ...section(
      text.notes,
      report.notes.map((note) => run.words.screening.note(note)),
      paint,
    ),
    ...section(text.provenance, basisLines(screening, page), paint),
  ];
  return `${lines.join('\n')}\n`;
}
