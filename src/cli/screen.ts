// jadeline screen FILE...: every footprint in the files against a pack. Lines of JSON are written as they come, in constant
// memory; one report, one list or one map of all footprints is put together at the end.

import type { Project, Screening } from '../analysis/index.ts';
import type { IntakeHint, ReadProgress } from '../intake/intake.ts';
import type { OpenedPack, ScreeningClient } from '../worker/client.ts';
import { inOrder } from '../worker/in-order.ts';
import { lanesFrom } from '../worker/lanes.ts';
import { coreCount } from '../worker/node-spawn.ts';
import { basisOf } from './batch/entry.ts';
import { itemsOf } from './batch/items.ts';
import { paceOf } from './batch/pace.ts';
import { type Batch, extentOf, outOf, screenBatch } from './batch/screen-batch.ts';
import type { Command, Run } from './command.ts';
import { isCompanion } from './companions.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import { formatScreenings, screeningFormats } from './format-screenings.ts';
import { type PackAccess, withPack } from './open-pack.ts';
import { choiceOf, countOf, dayOf, statedDay } from './options.ts';
import { keepInputs, writeResult } from './output.ts';
import { progressLine } from './progress.ts';
import { projectOf, splitAnswer } from './project-answers.ts';
import { readProjectFile } from './project-file.ts';
import { hintOf } from './reading-hint.ts';
import { sayProblem } from './say.ts';
import { type InputProblem, type Screened, screenItem } from './screen-file.ts';
import { UsageFault } from './usage-fault.ts';

/** Formats of the interface that come with later versions. */
const laterFormats = ['csv', 'txt', 'html', 'docx', 'xlsx'];
/** More workers than any machine of an office has cores. */
const mostJobs = 256;

interface Plan {
  readonly files: readonly string[];
  readonly format: (typeof screeningFormats)[number];
  readonly hint: Omit<IntakeHint, 'name'>;
  readonly asOf: string;
  /** The other day to compare with; null for none. */
  readonly against: string | null;
  readonly expiredPlans: boolean;
  readonly jobs: number;
}

function planOf(run: Run): Plan {
  const { written, io } = run;
  const files = written.words;
  if (files.length === 0) throw new UsageFault({ code: 'no-files' });
  if (files.filter((file) => file === '-').length > 1) throw new UsageFault({ code: 'input-twice' });
  const format = choiceOf('format', written, { known: screeningFormats, later: laterFormats });
  if (written.flags.has('resume')) {
    if (format !== 'ndjson') throw new UsageFault({ code: 'resume-needs', missing: '--format ndjson' });
    if (outOf(run) === null) throw new UsageFault({ code: 'resume-needs', missing: '--out' });
  }
  return {
    files: files.filter((file) => !isCompanion(file, files)),
    format,
    hint: hintOf(written),
    asOf: dayOf(written, io.today),
    against: statedDay('against', written),
    expiredPlans: !written.flags.has('without-expired-plans'),
    jobs: countOf('jobs', written, mostJobs) ?? coreCount(),
  };
}

/** Screens everything and keeps it, for formats that need all of it at once. */
async function collect(run: Run, plan: Plan, batch: Batch, project: Project): Promise<readonly Screened[]> {
  const { io, words } = run;
  const { files, hint, asOf, against, expiredPlans } = plan;
  const { lanes, jobs } = batch;
  const extent = extentOf(files);
  const line = progressLine(run);
  const pace = paceOf({ line, words, clock: io.clock, extent, before: { lines: 0, end: 0 } });
  const onRead = (file: string, { stage, share }: ReadProgress): void =>
    line.show(() => words.cli.readingFile(file, stage, share));
  const items = itemsOf({ files, hint, io, lanes, extent, onRead });
  const circumstances = { asOf, against, project, expiredPlans };
  const screened: Screened[] = [];
  const answers = inOrder(
    items,
    async (item) => ({ end: item.end, found: await lanes((client) => screenItem(item, circumstances, client)) }),
    { ahead: 2 * jobs },
  );
  for await (const { end, found } of answers) {
    screened.push(found);
    pace(end);
  }
  line.clear();
  return screened;
}

function tellProblems({ io, words }: Run, problems: readonly InputProblem[]): void {
  for (const problem of problems) io.tell(`${sayProblem(problem, words)}\n`);
}

interface Together {
  readonly batch: Batch;
  readonly project: Project;
  readonly pack: OpenedPack;
  readonly format: Exclude<Plan['format'], 'ndjson'>;
}

async function screenAtOnce(run: Run, plan: Plan, { batch, project, pack, format }: Together): Promise<number> {
  const screened = await collect(run, plan, batch, project);
  const problems = screened.flatMap((each) => each.problems);
  const screenings = screened.flatMap((each): Screening[] => (each.screening === null ? [] : [each.screening]));
  tellProblems(run, problems);
  const text = formatScreenings(screened, format, { run, pack });
  const failed = text === '' ? null : await writeResult(run, text);
  const verdicts = screenings.map(({ verdict }) => verdict.outcome);
  return failed ?? statusOf(verdicts, problems.length > 0);
}

interface Opened {
  readonly client: ScreeningClient;
  readonly pack: OpenedPack;
  readonly access: PackAccess;
}

async function screenWith(run: Run, plan: Plan, { client, pack, access }: Opened): Promise<number> {
  const { written } = run;
  const file = await readProjectFile(run);
  if (!file.ok) {
    tellProblems(run, file.problems);
    return exitStatus.unreadable;
  }
  const project = projectOf([...file.value, ...written.set.map(splitAnswer)], pack.rules);
  const { files, format, hint, asOf, against, expiredPlans, jobs } = plan;
  const view = against !== null ? { against } : written.flags.has('table') ? 'table' : 'screening';
  const lanes = lanesFrom(client, jobs, access.another);
  const batch: Batch = { files, hint, request: { asOf, project, expiredPlans }, view, jobs, client, lanes };
  if (format !== 'ndjson') return screenAtOnce(run, plan, { batch, project, pack, format });
  return screenBatch(run, batch, basisOf(written, { asOf, project, pack, manifest: access.manifest() }));
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
    'jobs',
    'out',
    'resume',
    'width',
    'radius',
    'layer',
    'table',
    'without-expired-plans',
  ],
  run: async (run) => {
    const plan = planOf(run);
    await keepInputs(run, plan.files);
    return withPack(run, (client, pack, access) => screenWith(run, plan, { client, pack, access }), plan.files);
  },
};
