// The order in which the reasons of a question are told.

import type { EvidenceRow } from '../analysis/index.ts';

/** What lies nearest first: a measured distance, an overlap, then what holds everywhere. */
export const placeFirst = (a: EvidenceRow, b: EvidenceRow): number => rank(a) - rank(b);

const rank = ({ measure, limit }: EvidenceRow): number => (measure === 'district' ? 2 : limit === null ? 1 : 0);
