// The overlay of two areas in general position, traced along their edges from crossing to crossing (Weiler and Atherton's way, with
// exact decisions). Fast, and it draws every position as it was given. Where the areas touch it gives no answer: that is for Clipper2.

import { assembled, fromWest } from './assemble.ts';
import { exactSide } from './contains.ts';
import { type Crossing, crossingsOf, type Loop, loopsOf, type Stop } from './crossings.ts';
import { ringsOf } from './edges.ts';
import type { ReducedRing } from './local-reduction.ts';
import type { LonLat, MultiPolygon, Polygonal, Ring } from './position.ts';
import { tidyRing } from './ring-check.ts';
import { sideOf } from './segments.ts';

/** The other area: itself, and reduced to what matters near the first. */
export interface Reduced {
  readonly whole: Polygonal;
  readonly rings: readonly ReducedRing[];
}

/** What an area shares with another one, or what is left of it; null where they are not in general position. */
export function traced(
  operation: 'intersection' | 'difference',
  area: Polygonal,
  { whole, rings }: Reduced,
): MultiPolygon | null {
  const inverted = operation === 'difference';
  const own = loopsOf(ringsOf(area));
  const others = rings.map(({ xy, sign }): Loop => {
    return { xy, start: 0, edgeCount: xy.length / 2 - 1, groundSide: inverted ? -sign : sign };
  });
  const crossings = crossingsOf(area, own, others);
  if (crossings === null) return null;
  const afterOnArea = successors(crossings, ({ onArea }) => onArea);
  const afterOnOther = successors(crossings, ({ onOther }) => onOther);
  if (afterOnArea === null || afterOnOther === null) return null;
  const outlines = outlinesThrough(crossings, afterOnArea, afterOnOther);
  const crossed = new Set(crossings.flatMap(({ onArea, onOther }) => [onArea.loop, onOther.loop]));
  for (const loop of own.values()) {
    if (crossed.has(loop)) continue;
    const side = exactSide(whole, positionOf(loop, 0));
    if (side === 'boundary') return null;
    if ((side === 'inside') !== inverted) outlines.push(allOf(loop));
  }
  for (const loop of others) {
    if (crossed.has(loop)) continue;
    const side = exactSide(area, positionOf(loop, 0));
    if (side === 'boundary') return null;
    if (side === 'inside') outlines.push(allOf(loop));
  }
  const { ground, stray } = assembled(outlines.map(plain));
  return stray ? null : ground;
}

type After = ReadonlyMap<Crossing, Crossing>;

/** For each crossing the next one on the same loop; null where their order is in doubt, or they do not enter and leave by turns. */
function successors(crossings: readonly Crossing[], stopOf: (crossing: Crossing) => Stop): After | null {
  const byLoop = new Map<Loop, Crossing[]>();
  for (const crossing of crossings) {
    const { loop } = stopOf(crossing);
    const list = byLoop.get(loop);
    if (list === undefined) byLoop.set(loop, [crossing]);
    else list.push(crossing);
  }
  const after = new Map<Crossing, Crossing>();
  for (const [{ groundSide }, list] of byLoop) {
    list.sort((p, q) => {
      const [a, b] = [stopOf(p), stopOf(q)];
      return groundSide * (a.edge - b.edge || a.along - b.along);
    });
    for (const [index, crossing] of list.entries()) {
      const next = list[(index + 1) % list.length] ?? crossing;
      const [here, there] = [stopOf(crossing), stopOf(next)];
      if (next.enters === crossing.enters) return null;
      const apart = Math.abs(here.along - there.along);
      if (here.edge === there.edge && !(apart > here.doubt + there.doubt)) return null;
      after.set(crossing, next);
    }
  }
  return after;
}

/** Along the area as long as it runs inside the others' ground, then along the others, and so on until the ring is closed. */
function outlinesThrough(crossings: readonly Crossing[], afterOnArea: After, afterOnOther: After): LonLat[][] {
  const done = new Set<Crossing>();
  const outlines: LonLat[][] = [];
  for (const start of crossings) {
    if (!start.enters || done.has(start)) continue;
    const outline: LonLat[] = [];
    let at = start;
    do {
      done.add(at);
      const out = afterOnArea.get(at) ?? at;
      outline.push(at.at);
      walkOn(outline, at.onArea, out.onArea);
      outline.push(out.at);
      at = afterOnOther.get(out) ?? start;
      walkOn(outline, out.onOther, at.onOther);
    } while (at !== start);
    outlines.push(outline);
  }
  return outlines;
}

const positionOf = ({ xy, start, edgeCount }: Loop, index: number): LonLat => {
  const at = 2 * (start + (index % edgeCount));
  return [xy[at] ?? Number.NaN, xy[at + 1] ?? Number.NaN];
};

/** The positions between two stops of a loop, its ground on the left. */
function walkOn(outline: LonLat[], from: Stop, to: Stop): void {
  const { loop } = from;
  const { edgeCount, groundSide } = loop;
  const steps = groundSide * (to.edge - from.edge);
  // Back on the edge where the walk began, but before that place: once around.
  const around = steps < 0 || (steps === 0 && groundSide * (to.along - from.along) <= 0);
  const count = around ? steps + edgeCount : steps;
  const first = groundSide > 0 ? from.edge + 1 : from.edge;
  for (let step = 0; step < count; step++) outline.push(positionOf(loop, first + groundSide * step + edgeCount));
}

/** All positions of a loop, its ground on the left. */
function allOf(loop: Loop): LonLat[] {
  const ring = Array.from({ length: loop.edgeCount }, (_, index) => positionOf(loop, index));
  return loop.groundSide > 0 ? ring : ring.reverse();
}

/** An outline closed, without repeated positions, straight-through ones and spikes, from its most western (southern) position on. */
function plain(outline: readonly LonLat[]): Ring {
  const ring: LonLat[] = [];
  const lowest = lowestOf(outline);
  for (let step = 0; step <= outline.length; step++) {
    const next = outline[(lowest + step) % outline.length];
    if (next === undefined) break;
    for (let count = ring.length; count > 0; count--) {
      const [last, before] = [ring[count - 1] ?? next, ring[count - 2]];
      const same = last[0] === next[0] && last[1] === next[1];
      if (!same && (before === undefined || sideOf(before, last, next) !== 0)) break;
      ring.pop();
    }
    ring.push(next);
  }
  const [first, second, last] = [ring[0], ring[1], ring.at(-2)];
  const endsInSpike =
    first !== undefined && second !== undefined && last !== undefined && sideOf(last, first, second) === 0;
  return endsInSpike ? tidyRing(ring) : ring;
}

function lowestOf(outline: readonly LonLat[]): number {
  let lowest = 0;
  for (const [index, position] of outline.entries()) if (fromWest(position, outline[lowest]) < 0) lowest = index;
  return lowest;
}
