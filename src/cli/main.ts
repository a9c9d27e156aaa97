// Entry of the program `jadeline`.

import { processIo } from './io.ts';
import { run } from './run.ts';

// A reader that has seen enough (| head) closes the pipe: that is no mistake, and nothing more is to be written.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

void run(process.argv.slice(2), processIo).then((status) => {
  process.exitCode = status;
  // Everything is written: nothing need be taken down piece by piece.
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
  // A run that was interrupted need not wait for the rest of its input.
  process.stdin.destroy();
});
