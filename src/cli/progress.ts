// One line of progress on a terminal, written over itself; silent elsewhere and with --quiet.

import type { Run } from './command.ts';

/** Shows and clears a line on standard error. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** The progress line of a run. */
export function progressLine({ io, written }: Run): ProgressLine {
  const shows = io.terminal.error && !written.flags.has('quiet');
  let shown = false;
  return {
    show: (text) => {
      if (!shows) return;
      io.tell(`\r\u001b[2K${text}`);
      shown = true;
    },
    clear: () => {
      if (shown) io.tell('\r\u001b[2K');
      shown = false;
    },
  };
}
