// Two engines, one answer. The fast path (Clipper2 beside a sum over pairs of edges, which share no code) answers alone while a hand
// moves; a settled result is also computed by Turf on the same rings, and where they differ nobody is believed.

import { tidied } from './overlay.ts';
import { type OverlayFacts, OverlayFault } from './overlay-fault.ts';
import type { MultiPolygon } from './position.ts';
import { tolerance } from './tolerance.ts';

/** How sure a result must be. `settled`: Turf is asked as well, and OverlayFault thrown when it differs. */
export interface Certainty {
  readonly settled?: boolean;
}

/** One overlay with all that can be said of it. */
export interface Case {
  readonly operation: OverlayFacts['operation'];
  /** Bounds of the area by the sum over pairs of edges, in the unit of `measure`; null where none are known. */
  readonly least: number | null;
  readonly most: number | null;
  /** The area that went in, in that unit: what is left of much may be little and no truer for it. 0 where the result says it all. */
  readonly whole: number;
  readonly measure: (ground: MultiPolygon) => number;
  /** As the engines give it, slivers and all. */
  readonly fast: (grid: 'first' | 'second') => MultiPolygon;
  readonly turf: (grid: 'first' | 'second') => MultiPolygon;
}

/** How far apart two areas (m²) may lie that ought to be the same. */
const slackOf = (area: number): number => tolerance.enginesApart + tolerance.enginesShare * area;

const agree = (a: number, b: number, whole: number): boolean => Math.abs(a - b) <= slackOf(Math.max(a, b, whole));

function attempted(run: () => MultiPolygon): MultiPolygon | null {
  try {
    return run();
  } catch {
    return null;
  }
}

/** The ground as the fast engine draws it; on another grid when its area does not fit on the first. */
function drawn(
  { fast, measure }: Case,
  fits: (area: number) => boolean,
): { readonly ground: MultiPolygon | null; readonly area: number | null; readonly sound: boolean } {
  const on = (grid: 'first' | 'second') => {
    const ground = attempted(() => fast(grid));
    const area = ground === null ? null : measure(ground);
    return { ground, area, sound: area !== null && fits(area) };
  };
  const first = on('first');
  if (first.sound) return first;
  const second = on('second');
  return second.sound ? second : first;
}

/** What Turf finds; on its second grid when it fails on the first, or when that one alone agrees with an area. */
function asked(
  { turf, measure, whole }: Pick<Case, 'turf' | 'measure' | 'whole'>,
  area: number | null,
): { readonly other: MultiPolygon; readonly found: number } {
  const on = (grid: 'first' | 'second') => {
    const other = turf(grid);
    return { other, found: measure(other) };
  };
  let first: ReturnType<typeof on>;
  try {
    first = on('first');
  } catch {
    return on('second');
  }
  if (area === null || agree(area, first.found, whole)) return first;
  const second = on('second');
  return agree(area, second.found, whole) ? second : first;
}

/** The ground that all who were asked agree on, without spikes. Throws OverlayFault with their areas when they do not. */
export function agreedOn(overlay: Case, { settled = false }: Certainty): MultiPolygon {
  const { operation, least, most, whole } = overlay;
  const fits = (area: number): boolean =>
    (least === null || area >= least - slackOf(Math.max(least, whole))) &&
    (most === null || area <= most + slackOf(Math.max(most, whole)));
  const { ground, area, sound } = drawn(overlay, fits);
  if (ground !== null && sound && !settled) return tidied(ground);
  const { other, found } = asked(overlay, area);
  if (ground !== null && area !== null && agree(area, found, whole) && (sound || !settled)) return tidied(ground);
  if (fits(found) && !sound && !settled) return tidied(other);
  // The figure that differs: the one drawn, or when that one agrees with Turf, the sum over pairs of edges.
  const differs = area !== null && !agree(area, found, whole);
  throw new OverlayFault({
    operation,
    reason: 'areas-differ',
    expected: differs ? area : (most ?? area),
    found,
    detail: '',
  });
}

/** Asks Turf whether an area (m²) known without an overlay is what it finds; throws OverlayFault when it is not. */
export function confirm(
  { operation, whole, measure, turf }: Omit<Case, 'least' | 'most' | 'fast'>,
  area: number,
): void {
  const { found } = asked({ measure, turf, whole }, area);
  if (!agree(area, found, whole)) {
    throw new OverlayFault({ operation, reason: 'areas-differ', expected: area, found, detail: '' });
  }
}
