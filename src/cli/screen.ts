// jadeline screen FILE...: every footprint in the files against a pack, one report or one JSON for all.

import type { Project, Screening } from '../analysis/index.ts';
import type { IntakeHint, ReadProgress } from '../intake/intake.ts';
import type { OpenedPack, ScreeningClient } from '../worker/client.ts';
import type { Command, Run } from './command.ts';
import { companionsOf, isCompanion } from './companions.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import { formatScreenings, screeningFormats } from './format-screenings.ts';
import { readInput } from './input-file.ts';
import { withPack } from './open-pack.ts';
import { choiceOf, dayOf, statedDay } from './options.ts';
import { writeResult } from './output.ts';
import { progressLine } from './progress.ts';
import { projectOf, splitAnswer } from './project-answers.ts';
import { readProjectFile } from './project-file.ts';
import { hintOf } from './reading-hint.ts';
import { sayProblem } from './say.ts';
import { type InputProblem, type Screened, screenFile } from './screen-file.ts';
import { UsageFault } from './usage-fault.ts';

/** Formats of the interface that come with later versions. */
const laterFormats = ['csv', 'txt', 'html', 'docx', 'xlsx'];

interface Plan {
  readonly files: readonly string[];
  readonly format: (typeof screeningFormats)[number];
  readonly hint: Omit<IntakeHint, 'name'>;
  readonly asOf: string;
  /** The other day to compare with; null for none. */
  readonly against: string | null;
  readonly expiredPlans: boolean;
}

function planOf({ written, io }: Run): Plan {
  const files = written.words;
  if (files.length === 0) throw new UsageFault({ code: 'no-files' });
  if (files.filter((file) => file === '-').length > 1) throw new UsageFault({ code: 'input-twice' });
  const format = choiceOf('format', written, { known: screeningFormats, later: laterFormats });
  return {
    files: files.filter((file) => !isCompanion(file, files)),
    format,
    hint: hintOf(written),
    asOf: dayOf(written, io.today),
    against: statedDay('against', written),
    expiredPlans: !written.flags.has('without-expired-plans'),
  };
}

async function screenFiles(
  run: Run,
  plan: Plan,
  client: ScreeningClient,
  project: Project,
): Promise<readonly Screened[]> {
  const progress = progressLine(run);
  const screened: Screened[] = [];
  for (const [index, file] of plan.files.entries()) {
    progress.show(run.words.cli.screeningFile(file, index + 1, plan.files.length));
    const bytes = await readInput(file, run.io);
    const { asOf, against, expiredPlans } = plan;
    const input = { file, bytes, hint: { ...plan.hint, companions: await companionsOf(file, run.io) } };
    const onRead = (read: ReadProgress) => progress.show(run.words.cli.readingFile(file, read.stage, read.share));
    const found = await screenFile(input, { asOf, project, expiredPlans, onRead }, client);
    const others = against === null ? [] : await screenFile(input, { asOf: against, project, expiredPlans }, client);
    screened.push(...found.map((each, place) => ({ ...each, other: others[place]?.screening ?? null })));
  }
  progress.clear();
  return screened;
}

function tellProblems({ io, words }: Run, problems: readonly InputProblem[]): void {
  for (const problem of problems) io.tell(`${sayProblem(problem, words)}\n`);
}

async function screenWith(run: Run, plan: Plan, client: ScreeningClient, pack: OpenedPack): Promise<number> {
  const file = await readProjectFile(run);
  if (!file.ok) {
    tellProblems(run, file.problems);
    return exitStatus.unreadable;
  }
  const project = projectOf([...file.value, ...run.written.set.map(splitAnswer)], pack.rules);
  const screened = await screenFiles(run, plan, client, project);
  const problems = screened.flatMap((each) => each.problems);
  const screenings = screened.flatMap((each): Screening[] => (each.screening === null ? [] : [each.screening]));
  tellProblems(run, problems);
  const text = formatScreenings(screened, plan.format, { run, pack });
  const failed = text === '' ? null : await writeResult(run, text);
  return (
    failed ??
    statusOf(
      screenings.map(({ verdict }) => verdict.outcome),
      problems.length > 0,
    )
  );
}

/** The command `screen`. */
export const screenCommand: Command = {
  options: [
    'pack',
    'crs',
    'datum-shift',
    'rotation',
    'set',
    'project',
    'as-of',
    'against',
    'format',
    'out',
    'width',
    'radius',
    'layer',
    'table',
    'without-expired-plans',
  ],
  run: async (run) => {
    const plan = planOf(run);
    return withPack(run, (client, pack) => screenWith(run, plan, client, pack));
  },
};
