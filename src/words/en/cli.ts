// English sentences of the room: cli.

import type { cli as chinese } from '../zh/cli.ts';

export const cli: typeof chinese = {};
