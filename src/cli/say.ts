// Coded facts of the command line put into words. The sentences stand in `words`, keyed by code.

import type { Words } from '../words/index.ts';
import type { InputProblem } from './screen-file.ts';
import type { Usage } from './usage-fault.ts';

type Fact = { readonly code: string };
type Sentences<Facts extends Fact> = {
  readonly [Code in Facts['code']]: (fact: Extract<Facts, { readonly code: Code }>) => string;
};

/** Finds the sentence of a fact; a code without one does not compile. */
function speak<Facts extends Fact>(sentences: Sentences<Facts>, fact: Facts): string {
  const code: Facts['code'] = fact.code;
  const say: unknown = sentences[code];
  if (typeof say !== 'function') throw new Error(`no words for ${code}`);
  return String(say(fact));
}

type OwnProblem = Extract<InputProblem, { readonly code: keyof Words['cli']['input'] }>;

const isOwn = (problem: InputProblem, words: Words): problem is OwnProblem =>
  Object.hasOwn(words.cli.input, problem.code);

/** Wrong use as a sentence. */
export const sayUsage = (usage: Usage, words: Words): string => speak<Usage>(words.cli.usage, usage);

/** Why an input has no verdict, as a sentence. */
export const sayProblem = (problem: InputProblem, words: Words): string =>
  isOwn(problem, words) ? speak<OwnProblem>(words.cli.input, problem) : words.intake.problem(problem);
