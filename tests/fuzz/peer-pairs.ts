// Pairs of areas out of the test suites of other engines (peer-suites.py), moved to 106.4°E 29.8°N and made some kilometres large.

import { readFileSync } from 'node:fs';
import type { LonLat, MultiPolygon, Polygonal } from '../../src/analysis/geometry/position.ts';
import type { Pair } from './pairs.ts';

type Coordinates = MultiPolygon['coordinates'];

/** Where the pair is put: at steps that are exact in binary, or at decimals. */
type Steps = 'binary' | 'decimal';

const placeOf = {
  binary: (extent: number) => ({ west: 106.375, south: 29.75, step: 2 ** Math.floor(Math.log2(0.06 / extent)) }),
  decimal: (extent: number) => ({ west: 106.4137, south: 29.8123, step: 10 ** Math.floor(Math.log10(0.3 / extent)) }),
} as const;

const mapped = (area: Polygonal | Coordinates, move: (position: LonLat) => LonLat): MultiPolygon => {
  const parts = 'type' in area ? (area.type === 'Polygon' ? [area.coordinates] : area.coordinates) : area;
  return { type: 'MultiPolygon', coordinates: parts.map((rings) => rings.map((ring) => ring.map(move))) };
};

function moved(a: Coordinates, b: Coordinates, steps: Steps): Pair {
  const [low, high]: [number[], number[]] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (const position of [a, b].flat(3)) {
    for (const axis of [0, 1] as const) {
      low[axis] = Math.min(low[axis] ?? 0, position[axis]);
      high[axis] = Math.max(high[axis] ?? 0, position[axis]);
    }
  }
  const [x = 0, y = 0] = low;
  const { west, south, step } = placeOf[steps](Math.max((high[0] ?? 0) - x, (high[1] ?? 0) - y) || 1);
  const move = ([lon, lat]: LonLat): LonLat => [west + (lon - x) * step, south + (lat - y) * step];
  return { a: mapped(a, move), b: mapped(b, move) };
}

/** The pairs of a file, a line of JSON each. */
export const peerPairs = (file: string, steps: Steps): Pair[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { a, b }: Readonly<Record<'a' | 'b', Coordinates>> = JSON.parse(line);
      return moved(a, b, steps);
    });

/** A pair turned (radians) about 106.4°E 29.8°N: what lies on one line lies a hair beside it. */
export function turned({ a, b }: Pair, angle: number): Pair {
  if (angle === 0) return { a, b };
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn = ([lon, lat]: LonLat): LonLat => [
    106.4 + (lon - 106.4) * cos - (lat - 29.8) * sin,
    29.8 + (lon - 106.4) * sin + (lat - 29.8) * cos,
  ];
  return { a: mapped(a, turn), b: mapped(b, turn) };
}
