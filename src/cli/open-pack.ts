// Opens the pack of a run in a worker, with a line of progress on a terminal.

import type { ByteSource } from '../layers/byte-source.ts';
import { sourceOf } from '../layers/folder-source.ts';
import { manifestPath } from '../layers/gather-pack.ts';
import { sha256Hex } from '../layers/verify-file.ts';
import { createScreeningClient, type OpenedPack, type ScreeningClient } from '../worker/client.ts';
import type { Run } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { installation } from './installation.ts';
import { progressLine } from './progress.ts';

/** Where the pack of a run lies: --pack, else the one that ships. */
export const packPlace = ({ written }: Run): string => written.texts.pack ?? installation().pack;

/** More of the pack than most commands need. */
export interface PackAccess {
  /** Opens the same bytes in one more worker. Rejects when that cannot be done. */
  readonly another: () => Promise<ScreeningClient>;
  /** SHA-256 of the manifest. */
  readonly manifest: () => Promise<string>;
}

/** A source that is asked once for each file: all workers see the same bytes, whatever becomes of the files meanwhile. */
function remembered(source: ByteSource): ByteSource {
  const known = new Map<string, Promise<Uint8Array>>();
  return (path, signal) => {
    const bytes = known.get(path) ?? source(path, signal);
    known.set(path, bytes);
    return bytes;
  };
}

/** Opens the pack and does the work with it. Status 65 with the reasons when the pack cannot be opened at all. */
export async function withPack(
  run: Run,
  work: (client: ScreeningClient, pack: OpenedPack, access: PackAccess) => Promise<number>,
): Promise<number> {
  const { words, io } = run;
  const progress = progressLine(run);
  const clients: ScreeningClient[] = [];
  const place = packPlace(run);
  const source = remembered(sourceOf(place));
  const start = (): ScreeningClient => {
    const client = createScreeningClient({ spawn: io.spawn });
    clients.push(client);
    return client;
  };
  const another = async (): Promise<ScreeningClient> => {
    const client = start();
    const opened = await client.open(source);
    if (!opened.ok) throw new Error(`the pack ${place} opened once and not again`);
    return client;
  };
  try {
    const client = start();
    const opened = await client.open(source, {
      onProgress: (done, total) => progress.show(words.cli.opening(total === 0 ? 1 : done / total)),
    });
    progress.clear();
    const manifest = async (): Promise<string> => sha256Hex(await source(manifestPath));
    if (opened.ok) return await work(client, opened.value, { another, manifest });
    io.tell(`${words.cli.packNotOpened(place)}\n`);
    for (const problem of opened.problems) io.tell(`  ${words.cli.packProblem(problem)}\n`);
    return exitStatus.unreadable;
  } finally {
    progress.clear();
    for (const client of clients) client.close();
  }
}
