// English sentences of the room: intake.

import type { intake as chinese } from '../zh/intake.ts';

export const intake: typeof chinese = {};
