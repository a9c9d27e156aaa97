// The door to Clipper2: overlays on a local grid of integers, 1e-12 degree (0.1 µm) wide. Fast, and on that grid rarely wrong:
// a wrong answer is found by whoever holds its area against another, and there are more grids to try. Which outline is a hole of which
// is decided here: Clipper2's own tree of them is wrong where outlines touch.

import { Clipper64, ClipType, FillRule, type Path64, type Paths64, PathType } from 'clipper2-ts';
import { assembled } from './assemble.ts';
import type { LonLat, MultiPolygon, Ring } from './position.ts';

/**
 * Grid steps per degree, and whether longitude and latitude change places: what falls together on one grid, or on one line
 * of the sweep across it, need not on the other.
 */
const grids = [
  { steps: 1e12, turned: false },
  { steps: 7.3e11, turned: true },
  { steps: 1e11, turned: false },
  { steps: 2 ** 40, turned: false },
  { steps: 3.1e11, turned: true },
] as const;
/** The grids that there are, in the order in which to try them. */
export const clipGrids: readonly number[] = [...grids.keys()];

/** A closed ring as lon, lat, lon, lat …. */
export interface FlatRing {
  readonly xy: readonly number[];
}

const kinds = {
  intersection: ClipType.Intersection,
  difference: ClipType.Difference,
  union: ClipType.Union,
} as const;

/** `grid`: which of {@link clipGrids} to work on, the first if nothing is said; all are about a micrometre wide at most. */
export interface ClipOptions {
  readonly origin: LonLat;
  readonly fill: 'even-odd' | 'winding';
  readonly grid?: number;
}

/**
 * The overlay of two sets of rings on a grid around `origin`. `even-odd`: a ring in a ring is a hole, as reduced rings want it that
 * cross themselves far away. `winding`: shells run counter-clockwise, holes clockwise, and what is covered twice is covered.
 */
export function clip(
  operation: keyof typeof kinds,
  subject: readonly FlatRing[],
  other: readonly FlatRing[],
  { origin, fill, grid = 0 }: ClipOptions,
): MultiPolygon {
  const at: Grid = { origin, ...(grids[grid] ?? grids[0]) };
  const clipper = new Clipper64();
  clipper.preserveCollinear = false;
  clipper.addPaths(toGrid(subject, at), PathType.Subject);
  if (other.length > 0) clipper.addPaths(toGrid(other, at), PathType.Clip);
  const outlines: Paths64 = [];
  clipper.execute(kinds[operation], fill === 'even-odd' ? FillRule.EvenOdd : FillRule.NonZero, outlines);
  return assembled(outlines.map((path) => ringOf(path, at))).ground;
}

interface Grid {
  readonly origin: LonLat;
  readonly steps: number;
  readonly turned: boolean;
}

function toGrid(rings: readonly FlatRing[], { origin: [ox, oy], steps, turned }: Grid): Paths64 {
  return rings.map(({ xy }) => {
    const path: Path64 = [];
    for (let at = 2; at < xy.length; at += 2) {
      const [x, y] = [Math.round(((xy[at] ?? 0) - ox) * steps), Math.round(((xy[at + 1] ?? 0) - oy) * steps)];
      path.push(turned ? { x: y, y: x } : { x, y });
    }
    return path;
  });
}

/** A path of the result as a ring, closed. */
function ringOf(path: Path64, { origin: [ox, oy], steps, turned }: Grid): Ring {
  // Turning mirrors: the ring is read backwards to run the same way round.
  const ring = turned
    ? path.map(({ x, y }): LonLat => [ox + y / steps, oy + x / steps]).reverse()
    : path.map(({ x, y }): LonLat => [ox + x / steps, oy + y / steps]);
  return [...ring, ...ring.slice(0, 1)];
}
