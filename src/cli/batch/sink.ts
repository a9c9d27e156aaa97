// Where the lines of a batch go: a file, or standard output. Each write waits until there is room, so that nothing piles up.

import { open } from 'node:fs/promises';
import type { Io } from '../io.ts';

/** Takes lines one after the other. Rejects with the error of the file system. */
export interface Sink {
  readonly write: (line: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Standard output. */
export const standardOutput = ({ write, flushed }: Io): Sink => ({
  write: (line) => {
    write(line);
    return flushed();
  },
  close: flushed,
});

/** A file; what stands in it behind the first `keep` bytes is dropped. */
export async function fileSink(path: string, keep: number): Promise<Sink> {
  const file = await open(path, keep > 0 ? 'r+' : 'w');
  if (keep > 0) await file.truncate(keep);
  let position = keep;
  return {
    write: async (line) => {
      for (let from = 0; from < line.length; ) {
        const { bytesWritten } = await file.write(line, from, line.length - from, position);
        from += bytesWritten;
        position += bytesWritten;
      }
    },
    close: () => file.close(),
  };
}
