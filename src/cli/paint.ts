// Colours of a terminal; plain text elsewhere, and always with NO_COLOR (no-color.org).

import type { Io } from './io.ts';

/** Ways to set a text apart. Each has words beside it: colour alone never tells anything. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly blue: (text: string) => string;
}

/** The paint for standard output. */
export function paintFor({ terminal, environment }: Io, toFile: boolean): Paint {
  const colours = terminal.output && !toFile && !environment.NO_COLOR && environment.TERM !== 'dumb';
  const painted =
    (code: number) =>
    (text: string): string =>
      colours && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    bold: painted(1),
    dim: painted(2),
    red: painted(31),
    yellow: painted(33),
    green: painted(32),
    blue: painted(34),
  };
}
