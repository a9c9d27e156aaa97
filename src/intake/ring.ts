// One ring on its way in: closed, counted, held against the reach of its coordinate system.

import { type Crs, crsInfo } from '../analysis/geometry/crs.ts';
import { geodesicDistance } from '../analysis/geometry/geodesy.ts';
import type { Note } from '../analysis/screening/screening.ts';
import { type Metres, metres } from '../analysis/units/quantity.ts';
import { pairKind } from './axes.ts';
import type { Chain, Draft, Position } from './draft.ts';
import type { IntakeProblem, Place } from './intake.ts';

/** A gap up to this is a slip of the pen when a ring is closed: domain sheet D.2, checks on import. */
export const slip = metres(0.05);

/** A closed ring in the plane of its source with what was done to it, or why it is none. */
export type ClosedRing =
  | { readonly ok: true; readonly positions: readonly Position[]; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problem: IntakeProblem };

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

function gapBetween(a: Position, b: Position, crs: Crs): Metres {
  const geographic = crsInfo(crs).kind === 'geographic';
  return geographic ? geodesicDistance(a, b) : metres(Math.hypot(a[0] - b[0], a[1] - b[1]));
}

/** Whether a position lies in the reach of its system: the globe, or 400 km to each side of a central meridian. */
function inReach([x, y]: Position, crs: Crs): boolean {
  const { kind, falseEasting } = crsInfo(crs);
  if (kind === 'geographic') return Math.abs(x) <= 180 && Math.abs(y) <= 90;
  if (falseEasting === undefined) return Math.abs(x) <= 20_037_508.343 && Math.abs(y) <= 20_048_966.105;
  return Math.abs(x - falseEasting) <= 400_000 && y >= 0 && y <= 6_700_000;
}

/** Whether every position is sound once its two numbers change places, while as it stands some are not. */
function plainlySwapped(positions: readonly Position[], crs: Crs): boolean {
  if (crsInfo(crs).kind === 'geographic') return positions.every(([x, y]) => inReach([y, x], crs));
  return positions.every((position) => pairKind(position) === 'north-east');
}

/** Points named one by one where several are out of range. */
const listed = 10;

/** The problem of a chain that leaves the reach of its system, told once with all its places; null when there is none. */
export function reachProblem(chain: Chain, crs: Crs): IntakeProblem | null {
  const outside = chain.positions.flatMap((position, index) => (inReach(position, crs) ? [] : [index]));
  const [index = -1] = outside;
  const at = chain.positions[index];
  if (at === undefined) return null;
  const place: Place = { ...chain.place, point: index + 1, at };
  if (plainlySwapped(chain.positions, crs)) return { ...place, code: 'axes-swapped' };
  const points = outside.slice(0, listed).map((each) => each + 1);
  return { ...place, code: 'coordinate-out-of-range', crs, points, count: outside.length };
}

function withoutRepeats(positions: readonly Position[]): readonly Position[] {
  return positions.filter((position, index) => {
    const before = positions[index - 1];
    return before === undefined || !same(position, before);
  });
}

/** Closes a ring; rings in notes count from 0, as everywhere in notes. A gap up to 5 cm is closed onto the first point; a wider one where the format leaves the last point out. */
export function closeRing(chain: Chain, crs: Crs, closing: Draft['closing']): ClosedRing {
  const number = (chain.place.ring ?? 1) - 1;
  const points = withoutRepeats(chain.positions);
  const repeats = chain.positions.length - points.length;
  const notes: Note[] = repeats > 0 ? [{ code: 'duplicate-points', ring: number, count: repeats }] : [];
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) {
    return { ok: false, problem: { ...chain.place, code: 'ring-too-short', count: 0 } };
  }
  const gap = same(first, last) && points.length > 1 ? metres(0) : gapBetween(first, last, crs);
  const nearlyClosed = points.length > 3 && gap <= slip;
  const open = nearlyClosed || gap === 0 ? points.slice(0, -1) : points;
  if (open.length < 3) return { ok: false, problem: { ...chain.place, code: 'ring-too-short', count: open.length } };
  if (gap > slip && closing === 'required') return { ok: false, problem: { ...chain.place, code: 'unclosed', gap } };
  if (gap > 0 && closing !== 'never-written') notes.push({ code: 'ring-closed', ring: number, gap });
  return { ok: true, positions: [...open, first], notes };
}
