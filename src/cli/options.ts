// The words after a command: options of a closed list, and the rest. Everything that is wrong is told at once.

import { parseArgs } from 'node:util';
import { type Crs, crsList, isCrs } from '../analysis/geometry/crs.ts';
import type { Language } from '../words/index.ts';
import { isDay } from './day.ts';
import { nearest } from './spelling.ts';
import { type Usage, UsageFault } from './usage-fault.ts';

/** Every option there is; `text` takes a value. Each command names those it knows. */
const allOptions = {
  pack: { type: 'string' },
  crs: { type: 'string' },
  'datum-shift': { type: 'string' },
  rotation: { type: 'string' },
  set: { type: 'string', multiple: true },
  project: { type: 'string' },
  'as-of': { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  width: { type: 'string' },
  against: { type: 'string' },
  jobs: { type: 'string' },
  resume: { type: 'boolean' },
  table: { type: 'boolean' },
  'without-expired-plans': { type: 'boolean' },
  radius: { type: 'string' },
  layer: { type: 'string' },
  to: { type: 'string' },
  encoding: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

/** Name of an option. */
export type OptionName = keyof typeof allOptions;

/** Options that every command knows. */
const everywhere: readonly OptionName[] = ['lang', 'quiet', 'help', 'version'];

/** What was written after a command. */
export interface Written {
  readonly texts: Partial<Readonly<Record<OptionName, string>>>;
  readonly set: readonly string[];
  readonly flags: ReadonlySet<OptionName>;
  readonly words: readonly string[];
}

const isOption = (name: string): name is OptionName => Object.hasOwn(allOptions, name);

/** Sorts the words of a command line. Throws UsageFault with every unknown option and every value that is missing. */
export function readOptions(argv: readonly string[], known: readonly OptionName[]): Written {
  const options = {
    ...allOptions,
    quiet: { type: 'boolean', short: 'q' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const names = [...new Set([...everywhere, ...known])];
  const faults: Usage[] = [];
  const texts: Partial<Record<OptionName, string>> = {};
  const set: string[] = [];
  const flags = new Set<OptionName>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOption(name) || !names.includes(name)) {
      const dashed = names.map((each) => `--${each}`);
      faults.push({ code: 'unknown-option', word: rawName, near: nearest(rawName, dashed), known: dashed });
    } else if (allOptions[name].type === 'boolean') {
      if (value !== undefined) faults.push({ code: 'value-not-taken', option: rawName });
      flags.add(name);
    } else if (value === undefined || value === '') faults.push({ code: 'value-missing', option: rawName });
    else if (name === 'set') set.push(value);
    else texts[name] = value;
  }
  const [first, ...others] = faults;
  if (first) throw new UsageFault(first, ...others);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  return { texts, set, flags, words };
}

/** The language asked for, found before anything else so that faults of use are told in it. Chinese without a wish. */
export function languageOf(argv: readonly string[]): Language {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[index] === '--lang' ? argv[index + 1] : argv[index]?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'zh';
}

/** One of a closed list of values; the first when nothing is written. `later`: values that the interface names and this version does not know yet. */
export function choiceOf<Value extends string>(
  option: OptionName,
  written: Written,
  { known, later = [] }: { readonly known: readonly [Value, ...Value[]]; readonly later?: readonly string[] },
): Value {
  const value = written.texts[option];
  if (value === undefined) return known[0];
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  if (later.includes(value)) throw new UsageFault({ code: 'later-value', option: `--${option}`, value });
  throw new UsageFault({ code: 'value-unknown', option: `--${option}`, value, near: nearest(value, known), known });
}

/** The coordinate system that is stated; null for `auto` and for nothing. Accepts the EPSG number alone. */
export function crsOf(written: Written, option: 'crs' | 'to' = 'crs'): Crs | null {
  const value = written.texts[option];
  if (value === undefined || value === 'auto') return null;
  const name = /^\d+$/.test(value) ? `EPSG:${value}` : value.toUpperCase();
  if (isCrs(name)) return name;
  if (/^gcj-?02$/i.test(value)) return 'GCJ-02';
  if (/^bd-?09$/i.test(value)) return 'BD-09';
  throw new UsageFault({
    code: 'value-unknown',
    option: `--${option}`,
    value,
    near: nearest(name, crsList()),
    known: crsList(),
  });
}

/** The day of the screening: the one that is written, else today's. */
export function dayOf(written: Written, today: () => string): string {
  return statedDay('as-of', written) ?? today();
}

/** A day that is written; null for nothing. */
export function statedDay(option: 'as-of' | 'against', written: Written): string | null {
  const value = written.texts[option];
  if (value === undefined) return null;
  if (!isDay(value)) throw new UsageFault({ code: 'not-a-day', value });
  return value;
}

/** A positive number that is written; null for nothing. */
export function positiveOf(option: OptionName, written: Written): number | null {
  const value = written.texts[option];
  if (value === undefined) return null;
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0)
    throw new UsageFault({ code: 'not-positive', option: `--${option}`, value });
  return number;
}

/** A whole number from 1 to `most` that is written; null for nothing. */
export function countOf(option: OptionName, written: Written, most: number): number | null {
  const value = written.texts[option];
  if (value === undefined) return null;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw new UsageFault({ code: 'not-a-count', option: `--${option}`, value, most });
  return number;
}
