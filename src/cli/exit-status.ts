// What a run answers to the shell: interface sheet, exit status.

import type { VerdictOutcome } from '../analysis/index.ts';

/** Exit statuses beside the verdicts; 64, 65 and 70 are those of sysexits.h, 130 is that of a shell after Ctrl-C. */
export const exitStatus = { done: 0, wrongUse: 64, unreadable: 65, ourMistake: 70, interrupted: 130 } as const;

const ofVerdict: Readonly<Record<VerdictOutcome, number>> = {
  'no-conflict': 0,
  prohibited: 1,
  undetermined: 2,
  conditional: 3,
};

const mostSevereFirst = [1, 2, 3, 0];

/** The status of several verdicts: the most severe of 1, 2, 3, 0 in that order; an input problem anywhere makes it 65. */
export function statusOf(verdicts: readonly VerdictOutcome[], anyProblem: boolean): number {
  if (anyProblem) return exitStatus.unreadable;
  const found = new Set(verdicts.map((verdict) => ofVerdict[verdict]));
  return mostSevereFirst.find((status) => found.has(status)) ?? exitStatus.unreadable;
}
