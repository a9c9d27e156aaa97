// English sentences of the room: screening.

import type { screening as chinese } from '../zh/screening.ts';

export const screening: typeof chinese = {};
