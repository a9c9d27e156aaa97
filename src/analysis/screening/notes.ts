// What a reader must know beside the answer: lines of limited accuracy, and an extent that has been superseded.

import { widthOf } from '../rules/line-accuracy.ts';
import { type Metres, metres } from '../units/quantity.ts';
import type { Judged } from './judge.ts';
import type { Pack } from './pack.ts';
import { weighs } from './questions.ts';
import type { Evidence, Note } from './screening.ts';

/** How far the measured value is from the limit that decides: the distance to it, or how far a narrow overlap reaches in. */
function leewayOf({ measure, distance, limit, geometry, area }: Evidence): Metres {
  if (measure === 'distance' && distance !== null && limit !== null) return metres(Math.abs(distance - limit));
  if (geometry !== null && area !== null) return widthOf(geometry, area);
  return distance ?? metres(0);
}

/** One note for each layer and limit that is nearer than the line's accuracy, for rules that may concern the project. */
export function accuracyNotes(judged: readonly Judged[]): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const { finding, concerns, rule } of judged) {
    if (!concerns || !weighs(rule)) continue;
    for (const evidence of finding.evidence) {
      if (!evidence.nearLimit || evidence.accuracy === null) continue;
      const key = `${evidence.layer} ${evidence.limit}`;
      if (notes.has(key)) continue;
      const { layer, accuracy } = evidence;
      notes.set(key, { code: 'within-accuracy', layer, distance: leewayOf(evidence), accuracy });
    }
  }
  return [...notes.values()];
}

/** A note when the day lies past the extent edition whose line is in the pack. */
export function extentNotes(pack: Pack, asOf: string): readonly Note[] {
  const { editions } = pack.extent;
  const used = editions.find((edition) => edition.layer !== null);
  if (used === undefined || used.validUntil === null || asOf <= used.validUntil) return [];
  const { validUntil } = used;
  const next = editions.find((edition) => edition.layer === null && (edition.validFrom ?? '') >= validUntil);
  const since = next?.validFrom ?? validUntil;
  return [{ code: 'extent-superseded', edition: used.id, since, note: next?.note ?? used.note }];
}
