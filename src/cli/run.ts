// The command line as a function: words in, exit status out. Wrong use and our own mistakes are caught here, once.

import { wordsFor } from '../words/index.ts';
import type { Command } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { installation } from './installation.ts';
import type { Io } from './io.ts';
import { locateCommand } from './locate.ts';
import { choiceOf, languageOf, readOptions } from './options.ts';
import { sayUsage } from './say.ts';
import { screenCommand } from './screen.ts';
import { nearest } from './spelling.ts';
import { UsageFault } from './usage-fault.ts';

/** Those that are asked most begin at once; the others load when they are called. */
const commands = {
  screen: async () => screenCommand,
  locate: async () => locateCommand,
  measure: async () => (await import('./measure.ts')).measureCommand,
  rules: async () => (await import('./rules.ts')).rulesCommand,
  pack: async () => (await import('./pack.ts')).packCommand,
  convert: async () => (await import('./convert.ts')).convertCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

/** Name of a command of this version. */
export type CommandName = keyof typeof commands;

/** Commands that the interface names and this version does not know yet. */
const later = ['verify'];

const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);

function commandNamed(word: string): CommandName {
  if (isCommand(word)) return word;
  if (later.includes(word)) throw new UsageFault({ code: 'later-command', word });
  throw new UsageFault({ code: 'unknown-command', word, near: nearest(word, Object.keys(commands)) });
}

async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv);
  const words = wordsFor(language);
  const position = argv.findIndex((word, index) => !word.startsWith('-') && argv[index - 1] !== '--lang');
  const word = argv[position];
  if (word === undefined) {
    const { flags } = readOptions(argv, []);
    const asked = flags.has('help') || flags.has('version');
    const text = flags.has('version') ? installation().version : words.cli.help(null);
    (asked ? io.write : io.tell)(`${text}\n`);
    return asked ? exitStatus.done : exitStatus.wrongUse;
  }
  const name = commandNamed(word);
  const command = await commands[name]();
  const written = readOptions(argv.toSpliced(position, 1), command.options);
  choiceOf('lang', written, { known: ['zh', 'en'] });
  if (written.flags.has('version')) io.write(`${installation().version}\n`);
  else if (written.flags.has('help')) io.write(`${words.cli.help(name)}\n`);
  else return command.run({ written, io, language, words });
  return exitStatus.done;
}

/** Runs a command line (without the names of interpreter and program) and resolves to its exit status. Never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const words = wordsFor(languageOf(argv));
  try {
    return await runCommand(argv, io);
  } catch (error) {
    if (error instanceof UsageFault) {
      for (const usage of error.usage) io.tell(`${sayUsage(usage, words)}\n`);
      return exitStatus.wrongUse;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.tell(`${words.cli.ourMistake}\n\n${trace}\n`);
    return exitStatus.ourMistake;
  }
}
