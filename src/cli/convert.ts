// jadeline convert IN OUT: reads any format and system, writes another; the ending of OUT names the format.

import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Crs, crsInfo } from '../analysis/geometry/crs.ts';
import { type ExportFormat, exportFormats, writeFootprints } from '../export/write-footprints.ts';
import type { ReadProgress } from '../intake/intake.ts';
import { createScreeningClient } from '../worker/client.ts';
import type { Command, Run } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { choiceOf, crsOf } from './options.ts';
import { progressLine } from './progress.ts';
import { type ReadWhole, readWhole } from './read-whole.ts';
import { sayProblem } from './say.ts';
import { nearest } from './spelling.ts';
import { UsageFault } from './usage-fault.ts';

interface Plan {
  readonly from: string;
  readonly to: string;
  readonly format: ExportFormat;
  readonly crs: Crs | null;
}

/** Survey points and shapefiles are written in Gauss-Krüger zones; shapefiles in lon, lat too. */
function zoneFor(format: ExportFormat, crs: Crs | null): Crs | null {
  if (crs === null) return null;
  const info = crsInfo(crs);
  const zone = info.title.en.includes('Gauss-Kruger');
  const allowed = format === 'zip' ? zone || crs === 'EPSG:4490' : format === 'txt' ? zone : crs === 'EPSG:4490';
  if (!allowed) {
    const known =
      format === 'txt' || format === 'zip' ? ['EPSG:4523', 'EPSG:4524', 'EPSG:4544', 'EPSG:4545'] : ['EPSG:4490'];
    throw new UsageFault({ code: 'value-unknown', option: '--to', value: crs, near: null, known });
  }
  return crs;
}

function planOf({ written }: Run): Plan {
  const [from, to, more] = written.words;
  if (from === undefined || to === undefined) throw new UsageFault({ code: 'needs-two-files' });
  if (more !== undefined) throw new UsageFault({ code: 'too-many-arguments', word: more });
  const ending = extname(to).slice(1).toLowerCase();
  const format = exportFormats.find((each) => each === ending);
  if (format === undefined) {
    const known = exportFormats.map((each) => `.${each}`);
    throw new UsageFault({
      code: 'value-unknown',
      option: 'OUT',
      value: to,
      near: nearest(`.${ending}`, known),
      known,
    });
  }
  return { from, to, format, crs: zoneFor(format, crsOf(written, 'to')) };
}

async function footprintsOf(run: Run, from: string): Promise<ReadWhole> {
  const client = createScreeningClient({ spawn: run.io.spawn });
  const progress = progressLine(run);
  try {
    const onProgress = ({ stage, share }: ReadProgress) =>
      progress.show(() => run.words.cli.readingFile(from, stage, share));
    return await readWhole(run, from, { client, onProgress });
  } finally {
    progress.clear();
    client.close();
  }
}

async function convert(run: Run): Promise<number> {
  const { io, words, written } = run;
  const { from, to, format, crs } = planOf(run);
  const encoding = choiceOf('encoding', written, { known: ['gbk', 'utf-8'] as const });
  const read = await footprintsOf(run, from);
  if ('problems' in read) {
    for (const problem of read.problems) io.tell(`${sayProblem(problem, words)}\n`);
    return exitStatus.unreadable;
  }
  const { footprints } = read;
  const name = basename(to).replace(/(?:\.shp)?\.[^.]+$/, '');
  const bytes = await writeFootprints(footprints, format, { name, crs, encoding });
  try {
    await writeFile(to, bytes);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    io.tell(`${words.cli.notWritten(to, detail)}\n`);
    return exitStatus.unreadable;
  }
  if (!written.flags.has('quiet')) {
    const notes = footprints.flatMap((each) => each.notes.map((note) => `${each.name}：${words.screening.note(note)}`));
    for (const note of notes) io.tell(`${note}\n`);
    io.tell(`${words.cli.written(to)}\n`);
  }
  return exitStatus.done;
}

/** The command `convert`. */
export const convertCommand: Command = {
  options: ['crs', 'datum-shift', 'rotation', 'to', 'encoding', 'width', 'radius', 'layer'],
  run: convert,
};
