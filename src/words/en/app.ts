// English sentences of the room: app.

import type { app as chinese } from '../zh/app.ts';

export const app: typeof chinese = {};
