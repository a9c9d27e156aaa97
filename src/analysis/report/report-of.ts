// Makes the report of a screening.

import type { Screening } from '../screening/screening.ts';
import type { Report } from './report.ts';

/** The screening as rows for people. */
export function reportOf(screening: Screening): Report {
  throw new Error(`not yet built: ${screening.asOf}`);
}
