// Coordinates of Xi'an 80 and Beijing 54: refused, unless the person states the seven parameters to CGCS2000.

import { crsInfo } from '../analysis/geometry/crs.ts';
import { type OldDatum, shiftDatum } from '../analysis/geometry/datum-shift.ts';
import { project, unproject } from '../analysis/geometry/projection.ts';
import type { NamedCrs } from './crs-names.ts';
import type { Chain, Draft, OldPositions, Position } from './draft.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';

/** What a file declares once its datum has been dealt with: its system in CGCS2000, and from which datum the positions come. */
interface Resolved {
  readonly ok: true;
  readonly declared: NamedCrs | null;
  readonly old: OldPositions | null;
}

const oldNames: readonly string[] = ['xian-80', 'beijing-54'] satisfies readonly OldDatum[];
const isOld = (reason: string): reason is OldDatum => oldNames.includes(reason);

/** Takes the datum out of a declaration when the person stated how it lies to CGCS2000; else says why it cannot be used. */
export function resolveDatum(
  declared: NamedCrs | null,
  hint: IntakeHint,
  place: Place,
): Resolved | { readonly ok: false; readonly problem: IntakeProblem } {
  const unfit = (reason: 'not-needed' | 'datum-not-stated' | 'other-datum', stated: string) => {
    return { ok: false, problem: { ...place, code: 'datum-shift-unfit', reason, stated } } as const;
  };
  const refused = declared !== null && 'refused' in declared ? declared : null;
  const inFile = refused !== null && isOld(refused.refused) ? refused.refused : null;
  const datum = inFile ?? hint.datum ?? null;
  if (datum === null) {
    if (hint.datumShift === undefined || refused !== null) return { ok: true, declared, old: null };
    return declared !== null && 'crs' in declared ? unfit('not-needed', declared.crs) : unfit('datum-not-stated', '');
  }
  if (hint.datumShift === undefined) {
    const stated = (refused?.stated ?? datum).slice(0, 60);
    return { ok: false, problem: { ...place, code: 'crs-unsupported', stated, reason: datum } };
  }
  if (inFile !== null && hint.datum !== undefined && hint.datum !== inFile) {
    return unfit('other-datum', refused?.stated ?? inFile);
  }
  if (declared !== null && 'crs' in declared) return unfit('not-needed', declared.crs);
  const twin = refused?.twin;
  const known = twin !== undefined && isTwin(twin) ? { crs: twin } : null;
  return { ok: true, declared: known, old: { datum, shift: hint.datumShift, stated: refused?.stated ?? null } };
}

/** Whether a system is one of CGCS2000, so that the same zone exists in the older datums. */
export const isTwin = (crs: Draft['crs']): boolean =>
  crs === 'EPSG:4490' || crsInfo(crs).title.en.includes('Gauss-Kruger');

const reachable = ([x, y]: Position): boolean => Number.isFinite(x) && Number.isFinite(y);

/** A draft with its positions in CGCS2000. What the projection does not reach stays as it is and is told as out of range. */
export function inCgcs2000(draft: Draft): Draft {
  const { old, crs } = draft;
  if (old === undefined) return draft;
  const shifted = (position: Position): Position => {
    if (!reachable(project(unproject(position, crs), crs))) return position;
    const there = shiftDatum(position, crs, old.datum, old.shift);
    return reachable(there) ? there : position;
  };
  const chain = (each: Chain): Chain => ({ ...each, positions: each.positions.map(shifted) });
  return {
    ...draft,
    polygons: draft.polygons.map((rings) => rings.map(chain)),
    looseRings: draft.looseRings.map(chain),
    lines: draft.lines.map(chain),
    ...(draft.points === undefined ? {} : { points: draft.points.map(chain) }),
  };
}
