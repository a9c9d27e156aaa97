// What every command gets and gives.

import type { Language, Words } from '../words/index.ts';
import type { Io } from './io.ts';
import type { OptionName, Written } from './options.ts';

/** A run of one command: what was written, the world around it, and the words to speak in. */
export interface Run {
  readonly written: Written;
  readonly io: Io;
  readonly language: Language;
  readonly words: Words;
}

/** A command: the options that it knows beside those of all, and its work, which resolves to an exit status. */
export interface Command {
  readonly options: readonly OptionName[];
  readonly run: (run: Run) => Promise<number>;
}
