// Screens on two days and says what changed.

import { type Comparison, compare } from './compare.ts';
import { screen } from './screen.ts';
import type { ScreeningRequest } from './screening.ts';

/** What changed between two days; the day of the request itself does not count. */
export const compareOnDates = (request: ScreeningRequest, before: string, after: string): Comparison =>
  compare(screen({ ...request, asOf: before }), screen({ ...request, asOf: after }));
