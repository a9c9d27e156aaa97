// Two engines, one answer. The fast path (Clipper2 beside a sum over pairs of edges, which share no code) answers alone while a hand
// moves; a settled result is also computed by Turf on the same rings, and where they differ nobody is believed.

import { clipGrids } from './clip.ts';
import { tidied } from './overlay.ts';
import { type OverlayFacts, OverlayFault } from './overlay-fault.ts';
import type { MultiPolygon } from './position.ts';
import { tolerance } from './tolerance.ts';

/** How sure a result must be. `settled`: Turf is asked as well, and OverlayFault thrown when it differs. */
export interface Certainty {
  readonly settled?: boolean;
}

/** Ground as an engine draws it, or its area alone. */
type Found = MultiPolygon | number;

/** One overlay with all that can be said of it. */
export interface Case {
  readonly operation: OverlayFacts['operation'];
  /** Bounds of the area by the sum over pairs of edges, in the unit of `measure`; null where none are known. */
  readonly least: number | null;
  readonly most: number | null;
  /** The area that went in, in that unit: what is left of much may be little and no truer for it. 0 where the result says it all. */
  readonly whole: number;
  readonly measure: (ground: MultiPolygon) => number;
  /**
   * As the engines give it, slivers and all: Clipper2 on one of its grids, Turf with the axes as they are or turned. An area alone, in the
   * unit of `measure`, where Turf was asked piece by piece.
   */
  readonly fast: (grid: number) => MultiPolygon;
  readonly turf: (turned: boolean) => Found;
}

/** How far apart two areas (m²) may lie that ought to be the same. */
const slackOf = (area: number): number => tolerance.enginesApart + tolerance.enginesShare * area;

const agree = (a: number, b: number, whole: number): boolean => Math.abs(a - b) <= slackOf(Math.max(a, b, whole));

interface Drawing<Kind extends Found> {
  readonly ground: Kind;
  readonly area: number;
}

/** What an engine draws, one way after the other, each made when it is first asked for. What throws is left out. */
class Drawings<Way, Kind extends Found> {
  private readonly ways: readonly Way[];
  private readonly draw: (way: Way) => Drawing<Kind>;
  private readonly made: (Drawing<Kind> | null)[] = [];
  /** What was thrown last. */
  fault: unknown = null;

  constructor(ways: readonly Way[], engine: (way: Way) => Kind, measure: Case['measure']) {
    this.ways = ways;
    this.draw = (way) => {
      const ground = engine(way);
      return { ground, area: typeof ground === 'number' ? ground : measure(ground) };
    };
  }

  /** Whether every way was tried and threw. */
  get none(): boolean {
    return this.made.length === this.ways.length && this.made.every((drawing) => drawing === null);
  }

  *[Symbol.iterator](): Generator<Drawing<Kind>, void> {
    for (const [place, way] of this.ways.entries()) {
      const drawing = place < this.made.length ? this.made[place] : this.attempt(way);
      if (drawing) yield drawing;
    }
  }

  private attempt(way: Way): Drawing<Kind> | null {
    let drawing: Drawing<Kind> | null = null;
    try {
      drawing = this.draw(way);
    } catch (error) {
      this.fault = error;
    }
    this.made.push(drawing);
    return drawing;
  }
}

const askTurf = ({ turf, measure }: Pick<Case, 'turf' | 'measure'>) => new Drawings([false, true], turf, measure);

/**
 * The ground that all who were asked agree on, without spikes. A drawing that does not fit is made again on another grid. While a
 * hand moves it must fit the sum over pairs of edges, or where that gives bounds alone, a drawing on another grid; Turf is asked when
 * none does. Throws OverlayFault with both areas when they do not agree.
 */
export function agreedOn(overlay: Case, { settled = false }: Certainty): MultiPolygon {
  const { least, most, whole, measure } = overlay;
  const fits = ({ area }: Drawing<Found>): boolean =>
    (least === null || area >= least - slackOf(Math.max(least, whole))) &&
    (most === null || area <= most + slackOf(Math.max(most, whole)));
  const pinned = least !== null && most !== null && agree(least, most, whole);
  const fast = new Drawings(clipGrids, overlay.fast, measure);
  const turf = askTurf(overlay);
  const earlier: Drawing<MultiPolygon>[] = [];
  for (const drawn of fast) {
    if (!fits(drawn)) continue;
    if (pinned && !settled) return tidied(drawn.ground);
    for (const other of settled ? turf : earlier) {
      if (agree(drawn.area, other.area, whole)) return tidied(drawn.ground);
    }
    if (turf.none) break;
    earlier.push(drawn);
  }
  if (!settled) {
    for (const other of turf) {
      if (!fits(other)) continue;
      const ground = earlier.find(({ area }) => agree(area, other.area, whole))?.ground ?? other.ground;
      if (typeof ground !== 'number') return tidied(ground);
    }
  }
  // The figure that differs: the one drawn, or when that one agrees with Turf, the sum over pairs of edges.
  const [[drawn], [other]] = [fast, turf];
  const differs = drawn !== undefined && other !== undefined && !agree(drawn.area, other.area, whole);
  throw faultOf(overlay, differs ? drawn.area : (most ?? drawn?.area ?? null), turf);
}

/** Asks Turf whether an area (m²) known without an overlay is what it finds; throws OverlayFault when it is not. */
export function confirm(overlay: Omit<Case, 'least' | 'most' | 'fast'>, area: number): void {
  const turf = askTurf(overlay);
  for (const other of turf) if (agree(area, other.area, overlay.whole)) return;
  throw faultOf(overlay, area, turf);
}

/** Why an area is not believed: what Turf finds instead, or that Turf finds nothing. */
function faultOf(
  { operation }: Pick<Case, 'operation'>,
  expected: number | null,
  turf: Drawings<boolean, Found>,
): unknown {
  const [other] = turf;
  if (other === undefined) return turf.fault;
  return new OverlayFault({ operation, reason: 'areas-differ', expected, found: other.area, detail: '' });
}
