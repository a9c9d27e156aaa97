// Shapes as a map at a small scale shows them, by the trees that the engine measures with. For drawing only: never measured.

import { type Chain, edgesOf, positionAt, ringsOf } from './edges.ts';
import type { LonLat, Shape } from './position.ts';
import { walk } from './walk-edges.ts';

/** Fewest positions that still draw a ring: three corners and the first again. */
const ringMinimum = 4;

/** A shape without what is smaller than a step (degrees), null when nothing of it is left. Each ring stays closed. */
export function generalised(shape: Shape, step: number): Shape | null {
  switch (shape.type) {
    case 'Point':
      return shape;
    case 'LineString':
    case 'MultiLineString': {
      const lines = edgesOf(shape).map((chain) => thinned(chain, step));
      return lines.length === 0 ? null : { type: 'MultiLineString', coordinates: lines };
    }
    default: {
      const polygons = ringsOf(shape).flatMap(([shell, ...holes]) => {
        const outer = shell === undefined ? [] : thinned(shell, step);
        if (outer.length < ringMinimum) return [];
        const inner = holes.map((hole) => thinned(hole, step)).filter((ring) => ring.length >= ringMinimum);
        return [[outer, ...inner]];
      });
      return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
    }
  }
}

/** The positions of a chain that lie a step apart, its first and its last among them. */
function thinned(chain: Chain, step: number): LonLat[] {
  const kept: LonLat[] = [positionAt(chain, 0)];
  const keep = (index: number): void => {
    const at = positionAt(chain, index);
    const [x, y] = kept.at(-1) ?? at;
    if (Math.abs(at[0] - x) >= step || Math.abs(at[1] - y) >= step) kept.push(at);
  };
  walk(chain, {
    passOver: (west, south, east, north) => east - west < step && north - south < step,
    passed: (_, last) => keep(last),
    run: (first, end) => {
      for (let edge = first; edge < end; edge++) keep(edge + 1);
      return false;
    },
  });
  const last = positionAt(chain, chain.edgeCount);
  const [x, y] = kept.at(-1) ?? last;
  if (x !== last[0] || y !== last[1]) kept.push(last);
  return kept;
}
