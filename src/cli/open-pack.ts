// Opens the pack of a run in a worker, with a line of progress on a terminal.

import { knownBefore, knownManifests, nodeSha256, smallFiles, surveyBeside } from '../layers/disk.ts';
import { folderOf } from '../layers/folder-source.ts';
import type { GatheredPack } from '../layers/gather-pack.ts';
import { createScreeningClient, type OpenedPack, type PackSource, type ScreeningClient } from '../worker/client.ts';
import type { Spawn } from '../worker/job-runner.ts';
import { spawnFor } from './brief.ts';
import type { Run } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { installation } from './installation.ts';
import { progressLine } from './progress.ts';

/** Where the pack of a run lies: --pack, else the one that ships. */
export const packPlace = ({ written }: Run): string => written.texts.pack ?? installation().pack;

/** More of the pack than most commands need. */
export interface PackAccess {
  /** Opens the same pack in one more worker. Rejects when that cannot be done. */
  readonly another: () => Promise<ScreeningClient>;
  /** SHA-256 of the manifest. */
  readonly manifest: () => string;
}

function sourceAt(place: string): PackSource {
  const folder = folderOf(place);
  return folder === null
    ? { base: place }
    : {
        folder,
        bytes: smallFiles(folder),
        survey: surveyBeside,
        known: knownBefore,
        manifests: knownManifests,
        sha256: nodeSha256,
      };
}

/** Opens the pack and does the work on `files` with it. Status 65 with the reasons when the pack cannot be opened at all. */
export async function withPack(
  run: Run,
  work: (client: ScreeningClient, pack: OpenedPack, access: PackAccess) => Promise<number>,
  files: readonly string[] = [],
): Promise<number> {
  const { words, io } = run;
  const progress = progressLine(run);
  const clients: ScreeningClient[] = [];
  const place = packPlace(run);
  const start = (spawn: Spawn): ScreeningClient => {
    const client = createScreeningClient({ spawn });
    clients.push(client);
    return client;
  };
  /** All workers have what the first one found, whatever becomes of the files meanwhile. */
  const anotherFor = async (gathered: GatheredPack): Promise<ScreeningClient> => {
    const client = start(io.spawn);
    const opened = await client.open(gathered);
    if (!opened.ok) throw new Error(`the pack ${place} opened once and not again`);
    return client;
  };
  try {
    const client = start(spawnFor(io, files));
    const opened = await client.open(sourceAt(place), {
      onProgress: (done, total) => progress.show(() => words.cli.opening(total === 0 ? 1 : done / total)),
    });
    progress.clear();
    const gathered = client.gathered();
    if (opened.ok && gathered !== null) {
      const another = () => anotherFor(gathered);
      return await work(client, opened.value, { another, manifest: () => nodeSha256(gathered.manifest) });
    }
    if (opened.ok) throw new TypeError('a pack was opened and not gathered');
    io.tell(`${words.cli.packNotOpened(place)}\n`);
    for (const problem of opened.problems) io.tell(`  ${words.cli.packProblem(problem)}\n`);
    return exitStatus.unreadable;
  } finally {
    progress.clear();
    for (const client of clients) client.close();
  }
}
