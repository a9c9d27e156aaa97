// A problem of the pack as a sentence: trouble with a file speaks like trouble with a layer.

import type { PackProblem } from '../layers/pack-problem.ts';
import type { Words } from '../words/index.ts';

/** What stands in the way of opening the pack. */
export const packProblemText = (problem: PackProblem, words: Words): string =>
  problem.code === 'invalid'
    ? words.app.invalidEntry(problem.path, problem.at, problem.detail)
    : words.screening.trouble(problem);
