// Edges tens of kilometres long in a plane: in lon, lat they are bent, and must be divided until the chords stay within 1 mm.

import { describe, expect, it } from 'vitest';
import type { Crs } from '../../src/analysis/geometry/crs.ts';
import type { LonLat } from '../../src/analysis/geometry/position.ts';
import { project } from '../../src/analysis/geometry/projection.ts';
import { footprintsOf } from './read.ts';

type Pair = readonly [x: number, y: number];

/** How far a position is from the nearest of some straight edges. */
function offEdges([x, y]: Pair, edges: readonly (readonly [Pair, Pair])[]): number {
  const off = edges.map(([[ax, ay], [bx, by]]) => {
    const [dx, dy] = [bx - ax, by - ay];
    const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - share * dx, y - ay - share * dy);
  });
  return Math.min(...off);
}

describe('long edges', () => {
  it.each<[Crs, readonly Pair[]]>([
    [
      'EPSG:4523',
      [
        [35600000, 3280000],
        [35660000, 3290000],
        [35640000, 3335000],
      ],
    ],
    [
      'EPSG:4545',
      [
        [314000, 3280000],
        [374000, 3290000],
        [354000, 3335000],
      ],
    ],
    [
      'EPSG:32648',
      [
        [600000, 3280000],
        [660000, 3290000],
        [640000, 3335000],
      ],
    ],
    [
      'EPSG:3857',
      [
        [11830000, 3460000],
        [11900000, 3475000],
        [11870000, 3520000],
      ],
    ],
  ])('in %s stay within 1 mm of the straight line', async (crs, corners) => {
    const ring = [...corners, ...corners.slice(0, 1)];
    const text = `SRID=${crs.slice(5)};POLYGON((${ring.map((pair) => pair.join(' ')).join(',')}))`;
    const [footprint] = await footprintsOf(text, { name: 'long.wkt' });
    const line: readonly LonLat[] = footprint!.geometry.coordinates[0]![0]!;
    const edges = corners.map((corner, index) => [corner, ring[index + 1] ?? corner] as const);
    // One metre of the plane of Web Mercator is less on the ground.
    const scale = crs === 'EPSG:3857' ? Math.cos((29.8 * Math.PI) / 180) : 1;
    for (const [index, [lon, lat]] of line.slice(1).entries()) {
      const [west, south] = line[index] ?? [lon, lat];
      for (const share of [0.25, 0.5, 0.75]) {
        const at = project([west + (lon - west) * share, south + (lat - south) * share], crs);
        expect(offEdges(at, edges) * scale).toBeLessThan(0.001);
      }
    }
    // Without division the chord alone would be metres away.
    expect(line.length).toBeGreaterThan(50);
    const [a, b] = [line[0] ?? [0, 0], line.at(Math.round(line.length / 3)) ?? [0, 0]];
    const middle = project([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], crs);
    expect(offEdges(middle, edges)).toBeGreaterThan(0.01);
  });
});
