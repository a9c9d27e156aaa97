// jadeline screen --format ndjson: any number of footprints through several workers, one line each, in the order of the input.

import { existsSync, statSync } from 'node:fs';
import type { VerdictOutcome } from '../../analysis/index.ts';
import type { IntakeHint } from '../../intake/intake.ts';
import type { ScreeningClient } from '../../worker/client.ts';
import { inOrder } from '../../worker/in-order.ts';
import type { Lanes } from '../../worker/lanes.ts';
import type { Piece } from '../../worker/protocol.ts';
import type { Run } from '../command.ts';
import { exitStatus, statusOf } from '../exit-status.ts';
import { progressLine } from '../progress.ts';
import { sayProblem } from '../say.ts';
import type { InputProblem } from '../screen-file.ts';
import { type Basis, type Entry, entryOf } from './entry.ts';
import { type Extent, type Item, itemsOf } from './items.ts';
import { paceOf } from './pace.ts';
import { type TakenUp, takeUp } from './resume.ts';
import { fileSink, type Sink, standardOutput } from './sink.ts';

/** A batch that is ready to run. */
export interface Batch {
  readonly files: readonly string[];
  readonly hint: Omit<IntakeHint, 'name'>;
  readonly request: Piece['request'];
  readonly view: Piece['view'];
  /** How many workers at most. */
  readonly jobs: number;
  readonly client: ScreeningClient;
  readonly lanes: Lanes<ScreeningClient>;
}

const nothing: TakenUp = { lines: 0, length: 0, end: 0, outcomes: new Set(), anyProblem: false };

/** Bytes of a file; null for what is none, or is not there. */
function sizeOf(path: string): number | null {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** Bytes of all files; null when one of them does not say. */
export function extentOf(files: readonly string[]): Extent {
  const sizes = files.map(sizeOf);
  return {
    bytes: sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    count: null,
  };
}

/** The file that is asked for; null for standard output. */
export const outOf = ({ written: { texts } }: Run): string | null =>
  texts.out === undefined || texts.out === '-' ? null : texts.out;

function tellUnlessQuiet({ io, written }: Run, text: string): void {
  if (!written.flags.has('quiet')) io.tell(`${text}\n`);
}

interface Stage {
  readonly items: AsyncGenerator<Item>;
  readonly basis: Basis;
  readonly extent: Extent;
  readonly before: TakenUp;
  readonly sink: Sink;
}

/** Writes line after line until the input or the patience of the user ends. Resolves to a status. */
async function writeLines(run: Run, batch: Batch, { items, basis, extent, before, sink }: Stage): Promise<number> {
  const { io, words } = run;
  const { lanes, request, view, jobs } = batch;
  // On one terminal the lines themselves are the progress.
  const watched = outOf(run) !== null || !io.terminal.output;
  const line = progressLine(run, watched);
  const pace = paceOf({ line, words, clock: io.clock, extent, before });
  const outcomes = new Set<VerdictOutcome>(before.outcomes);
  let { lines, anyProblem } = before;
  const stop = new AbortController();
  void io.interrupted().then(() => stop.abort());
  const work = (item: Item): Promise<Entry> =>
    'problems' in item.content
      ? entryOf(item, { client: batch.client, basis, request, view, words })
      : lanes((client) => entryOf(item, { client, basis, request, view, words }));
  for await (const entry of inOrder(items, work, { ahead: 4 + 4 * jobs, signal: stop.signal })) {
    await sink.write(entry.bytes);
    lines += 1;
    if (entry.outcome !== null) outcomes.add(entry.outcome);
    anyProblem ||= entry.problems.length > 0;
    if (entry.problems.length > 0) line.clear();
    for (const problem of entry.problems) io.tell(`${sayProblem(problem, words)}\n`);
    pace(entry.end);
  }
  line.clear();
  if (!stop.signal.aborted) return statusOf([...outcomes], anyProblem);
  io.tell(`${words.cli.interrupted(lines, outOf(run))}\n`);
  return exitStatus.interrupted;
}

function tellProblem({ io, words }: Run, problem: InputProblem): number {
  io.tell(`${sayProblem(problem, words)}\n`);
  return exitStatus.unreadable;
}

/** Screens everything in the files of a batch. */
export async function screenBatch(run: Run, batch: Batch, basis: Basis): Promise<number> {
  const { words, io, written } = run;
  const { files, hint, lanes } = batch;
  const extent = extentOf(files);
  const items = itemsOf({ files, hint, io, lanes, extent });
  const out = outOf(run);
  try {
    const resumes = written.flags.has('resume') && out !== null && existsSync(out);
    if (resumes) tellUnlessQuiet(run, words.cli.resuming(out));
    const before = resumes ? await takeUp(out, items, basis) : nothing;
    if ('code' in before) return tellProblem(run, before);
    if (resumes) tellUnlessQuiet(run, words.cli.resumed(before.lines));
    const sink = out === null ? standardOutput(io) : await fileSink(out, before.length);
    try {
      const status = await writeLines(run, batch, { items, basis, extent, before, sink });
      if (out !== null && status !== exitStatus.interrupted) tellUnlessQuiet(run, words.cli.written(out));
      return status;
    } finally {
      await sink.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    io.tell(`${words.cli.notWritten(out ?? '-', String(error.code))}\n`);
    return exitStatus.unreadable;
  } finally {
    void items.return(undefined);
  }
}
