// jadeline measure A B: relation, overlap and distance of every footprint in one file to every footprint in the other.

import { ellipsoidalArea } from '../analysis/geometry/geodesy.ts';
import { edgeModel, tolerance } from '../analysis/geometry/tolerance.ts';
import { engineVersion, type Footprint, serialise } from '../analysis/index.ts';
import type { PairMeasure } from '../analysis/screening/measure-pair.ts';
import type { LayerTrouble } from '../analysis/zones/layer.ts';
import { createScreeningClient, type ScreeningClient } from '../worker/client.ts';
import { WorkerSilent } from '../worker/job-runner.ts';
import { spawnFor } from './brief.ts';
import type { Command, Run } from './command.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import { measureText } from './measure-text.ts';
import { choiceOf } from './options.ts';
import { writeResult } from './output.ts';
import { readWhole } from './read-whole.ts';
import { sayProblem } from './say.ts';
import type { InputProblem } from './screen-file.ts';
import { UsageFault } from './usage-fault.ts';

/** More pairs than this are rather a question for `screen` with a pack. */
const mostPairs = 10_000;

/** A footprint with the file that it comes from. */
interface Named {
  readonly file: string;
  readonly footprint: Footprint;
}

/** Two footprints and what was measured; `measure` is null where it could not be checked, and `trouble` says why. */
export interface MeasuredPair {
  readonly a: Named;
  readonly b: Named;
  readonly measure: PairMeasure | null;
  readonly trouble: LayerTrouble | null;
}

function filesOf({ written: { words } }: Run): readonly [string, string] {
  const [a, b, more] = words;
  if (a === undefined || b === undefined) throw new UsageFault({ code: 'needs-two-geometries' });
  if (more !== undefined) throw new UsageFault({ code: 'too-many-arguments', word: more });
  if (a === '-' && b === '-') throw new UsageFault({ code: 'input-twice' });
  return [a, b];
}

async function measured(a: Named, b: Named, client: ScreeningClient): Promise<MeasuredPair> {
  try {
    const found = await client.measure(a.footprint.geometry, b.footprint.geometry);
    if ('trouble' in found) return { a, b, measure: null, trouble: found.trouble };
    return { a, b, measure: found, trouble: null };
  } catch (error) {
    if (!(error instanceof WorkerSilent)) throw error;
    return { a, b, measure: null, trouble: { code: 'deadline', seconds: error.seconds } };
  }
}

const sideOf = ({ file, footprint: { name, crs, geometry, notes } }: Named): object => ({
  file,
  name,
  crs,
  area: ellipsoidalArea(geometry),
  notes,
});

const jsonOf = ({ a, b, measure, trouble }: MeasuredPair): string =>
  serialise({
    schema: 'jadeline/measure@1',
    a: sideOf(a),
    b: sideOf(b),
    relation: measure?.relation ?? null,
    overlap: measure?.overlap ?? null,
    nearest: measure?.nearest ?? null,
    trouble,
    engine: engineVersion,
    edgeModel,
    tolerance,
  });

function json(pairs: readonly MeasuredPair[]): string {
  const [only, ...others] = pairs;
  if (only !== undefined && others.length === 0) return `${jsonOf(only)}\n`;
  return `[\n${pairs.map(jsonOf).join(',\n')}\n]\n`;
}

function refused({ io, words }: Run, problems: readonly InputProblem[]): number {
  for (const problem of problems) io.tell(`${sayProblem(problem, words)}\n`);
  return exitStatus.unreadable;
}

async function measureWith(run: Run, client: ScreeningClient): Promise<number> {
  const format = choiceOf('format', run.written, { known: ['text', 'json'] as const });
  const [fileA, fileB] = filesOf(run);
  const [readA, readB] = [await readWhole(run, fileA, { client }), await readWhole(run, fileB, { client })];
  if ('problems' in readA || 'problems' in readB) {
    return refused(
      run,
      [readA, readB].flatMap((read) => ('problems' in read ? read.problems : [])),
    );
  }
  const count = readA.footprints.length * readB.footprints.length;
  if (count > mostPairs) return refused(run, [{ code: 'too-many-pairs', file: fileB, count, most: mostPairs }]);
  const pairs: MeasuredPair[] = [];
  for (const a of readA.footprints) {
    for (const b of readB.footprints) {
      pairs.push(await measured({ file: fileA, footprint: a }, { file: fileB, footprint: b }, client));
    }
  }
  const failed = await writeResult(run, format === 'json' ? json(pairs) : measureText(pairs, run));
  const unsure = pairs.some(({ trouble }) => trouble !== null);
  return failed ?? (unsure ? statusOf(['undetermined'], false) : exitStatus.done);
}

/** The command `measure`. */
export const measureCommand: Command = {
  options: ['crs', 'datum-shift', 'rotation', 'width', 'radius', 'layer', 'format', 'out'],
  run: async (run) => {
    const client = createScreeningClient({ spawn: spawnFor(run.io, run.written.words) });
    try {
      return await measureWith(run, client);
    } finally {
      client.close();
    }
  },
};
