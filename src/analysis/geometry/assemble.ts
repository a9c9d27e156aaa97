// Outlines that an engine has drawn, made into polygons: shells run counter-clockwise, holes clockwise.

import { ringLiesIn } from './contains.ts';
import { shoelace } from './geodesy.ts';
import { type Box, boxOf, type LonLat, type MultiPolygon, type Polygon, type Ring } from './position.ts';

/** Rings smaller than this (square degrees, about 1e-6 m²) are left-overs of rounding, not ground. */
const leftOver = 1e-16;

/** An outline with its signed area (square degrees). */
interface Outline {
  readonly ring: Ring;
  readonly area: number;
}

interface Shell extends Outline {
  readonly polygon: Polygon;
  readonly box: Box;
  readonly holes: Ring[];
}

/**
 * Rings (closed) that cross nowhere as polygons, from west to east: each hole in the smallest shell around it. A hole with none around
 * it is left out, and `stray`: slivers of an engine that rounds, a fault of one that does not.
 */
export function assembled(rings: readonly Ring[]): { readonly ground: MultiPolygon; readonly stray: boolean } {
  const outlines = rings
    .map((ring): Outline => ({ ring, area: shoelace(ring) }))
    .filter(({ area }) => Math.abs(area) > leftOver)
    .sort((one, other) => one.area - other.area);
  const holes = outlines.filter(({ area }) => area < 0);
  const shells = outlines
    .filter(({ area }) => area > 0)
    .map(({ ring, area }): Shell => {
      const polygon: Polygon = { type: 'Polygon', coordinates: [ring] };
      return { ring, area, polygon, box: boxOf(polygon), holes: [] };
    });
  let stray = false;
  for (const hole of holes) {
    const around = shellAround(hole, shells);
    if (around === undefined) stray = true;
    else around.holes.push(hole.ring);
  }
  const polygons = shells.map(({ ring, holes: inside }) => [ring, ...inside]);
  const coordinates = polygons.sort(([p = []], [q = []]) => fromWest(p[0], q[0]));
  return { ground: { type: 'MultiPolygon', coordinates }, stray };
}

/** The smallest shell around a hole; where only one is large enough and reaches around it, that one. */
function shellAround({ ring, area }: Outline, shells: readonly Shell[]): Shell | undefined {
  const [only, ...more] = shells;
  if (more.length === 0) return only;
  const box = boxOf({ type: 'Polygon', coordinates: [ring] });
  const near = shells.filter((shell) => shell.area > -area && boxHolds(shell.box, box));
  return near.length < 2 ? near[0] : near.find(({ polygon }) => ringLiesIn(ring, polygon));
}

const boxHolds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** Order from west to east, and from south to north where that is the same. */
export const fromWest = ([ax, ay]: LonLat = [0, 0], [bx, by]: LonLat = [0, 0]): number => ax - bx || ay - by;
