// The evidence that tells why a fact is asked for: only what holds, what lies nearest first, each layer once.

import type { EvidenceRow } from '../analysis/index.ts';

/** Whether the footprint is where the row speaks of; what lies beyond its limit gave rise to nothing. */
function holds({ measure, distance, limit, area }: EvidenceRow): boolean {
  if (measure === 'district' || area !== null) return true;
  return measure === 'distance' && distance !== null && limit !== null && distance.exact <= limit.exact;
}

/** Limits before overlaps before what holds everywhere; the tightest limit first. */
const rank = ({ measure, limit }: EvidenceRow): number =>
  measure === 'district' ? Number.POSITIVE_INFINITY : measure === 'distance' && limit !== null ? limit.exact : 1e9;

/** The rows worth telling, in that order. */
export function tellingEvidence(rows: readonly EvidenceRow[]): readonly EvidenceRow[] {
  const seen = new Set<string>();
  return rows
    .filter(holds)
    .toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
    .filter(({ layer, measure }) => {
      const key = measure === 'district' ? measure : layer;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
