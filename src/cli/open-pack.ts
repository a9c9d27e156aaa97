// Opens the pack of a run in a worker, with a line of progress on a terminal.

import { sourceOf } from '../layers/folder-source.ts';
import { createScreeningClient, type OpenedPack, type ScreeningClient } from '../worker/client.ts';
import type { Run } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { installation } from './installation.ts';
import { progressLine } from './progress.ts';

/** Where the pack of a run lies: --pack, else the one that ships. */
export const packPlace = ({ written }: Run): string => written.texts.pack ?? installation().pack;

/** Opens the pack and does the work with it. Status 65 with the reasons when the pack cannot be opened at all. */
export async function withPack(
  run: Run,
  work: (client: ScreeningClient, pack: OpenedPack) => Promise<number>,
): Promise<number> {
  const { words, io } = run;
  const progress = progressLine(run);
  const client = createScreeningClient({ spawn: io.spawn });
  try {
    const place = packPlace(run);
    const opened = await client.open(sourceOf(place), {
      onProgress: (done, total) => progress.show(words.cli.opening(total === 0 ? 1 : done / total)),
    });
    progress.clear();
    if (opened.ok) return await work(client, opened.value);
    io.tell(`${words.cli.packNotOpened(place)}\n`);
    for (const problem of opened.problems) io.tell(`  ${words.cli.packProblem(problem)}\n`);
    return exitStatus.unreadable;
  } finally {
    progress.clear();
    client.close();
  }
}
