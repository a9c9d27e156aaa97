// What a lost worker means for the footprint that it was on: it could not be checked, and the others are.

import type { Place } from '../../intake/intake.ts';
import { WorkerFault, WorkerSilent } from '../../worker/job-runner.ts';
import type { InputProblem } from '../screen-file.ts';

/** The problem behind a worker that was stopped or that broke. Throws on what is neither. */
export function workerTrouble(error: unknown, place: Place): InputProblem {
  if (error instanceof WorkerSilent) return { ...place, code: 'too-slow', seconds: error.seconds };
  if (error instanceof WorkerFault) return { ...place, code: 'not-checked', detail: error.message };
  throw error;
}
