// One line of progress on a terminal, written over itself; silent elsewhere and with --quiet.

import type { Run } from './command.ts';

/** Shows and clears a line on standard error. */
export interface ProgressLine {
  readonly show: (text: () => string) => void;
  readonly clear: () => void;
}

/** The progress line of a run; `wanted`: whether it has the terminal to itself. */
export function progressLine({ io, written }: Run, wanted = true): ProgressLine {
  const shows = wanted && io.terminal.error && !written.flags.has('quiet');
  let shown = false;
  return {
    show: (text) => {
      if (!shows) return;
      // What is longer than the new text is cleared behind it: cleared before, the line would flicker.
      io.tell(`\r${text()}\u001b[K`);
      shown = true;
    },
    clear: () => {
      if (shown) io.tell('\r\u001b[2K');
      shown = false;
    },
  };
}
