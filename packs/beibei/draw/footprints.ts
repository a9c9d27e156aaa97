// Footprints of the examples: plots, strips along streams, and plots at a stated distance from the bank.

import type { MultiPolygon } from '../../../src/analysis/geometry/position.ts';
import { type Area, common, onGrid, unite } from './area.ts';
import { shapeOf } from './feature.ts';
import { besides, sectionOf, stationOn } from './line.ts';
import { at, type Path, type Point, toPlane } from './plane.ts';
import type { River } from './river.ts';
import { type Stream, streamById } from './tributaries.ts';

/** How projects.yaml describes a footprint; metres, degrees clockwise from north. */
export type FootprintSpec =
  | {
      readonly at: readonly [lon: number, lat: number];
      readonly size: readonly [number, number];
      readonly turn: number;
    }
  | {
      readonly stream: string;
      readonly from: number;
      readonly to: number;
      readonly width: number;
      readonly aside: number;
    }
  | {
      readonly bank: 'left' | 'right';
      readonly along: number;
      readonly from: number;
      readonly width: number;
      readonly depth: number;
    };

/** What a footprint leans on. */
export interface Waters {
  readonly river: River;
  readonly streams: readonly Stream[];
}

/** Draws one footprint inside the district. */
export function drawFootprint(spec: FootprintSpec, { river, streams }: Waters, district: Area): MultiPolygon {
  if ('at' in spec) return shapeOf(common(parcel(toPlane(spec.at), spec.size, spec.turn), district));
  if ('stream' in spec) return shapeOf(common(strip(streamById(streams, spec.stream), spec), district));
  return shapeOf(common(besideBank(river, spec), district));
}

/** A rectangle with two corners cut, so that it looks like a parcel and not like a stamp; `turn` in degrees clockwise from north. */
export function parcel(centre: Point, [width, depth]: readonly [number, number], turn: number): Area {
  const angle = (turn * Math.PI) / 180;
  const [w, d] = [width / 2, depth / 2];
  const outline: Path = [
    [-w, -d * 0.9],
    [-w * 0.1, -d],
    [w, -d],
    [w, d * 0.55],
    [w * 0.72, d],
    [-w * 0.35, d],
    [-w, d * 0.8],
  ];
  return [
    onGrid(
      outline.map(([u, v]) => [
        centre[0] + u * Math.cos(angle) + v * Math.sin(angle),
        centre[1] - u * Math.sin(angle) + v * Math.cos(angle),
      ]),
    ),
  ];
}

function strip(line: Path, spec: { from: number; to: number; width: number; aside: number }): Area {
  const middle = sectionOf(line, spec.from, spec.to);
  const left = besides(middle, () => spec.aside + spec.width / 2);
  const right = besides(middle, () => spec.aside - spec.width / 2);
  return unite([onGrid([...right, ...left.toReversed()])]);
}

/** A parcel whose nearest corner is exactly `from` metres from the nearer bank. */
function besideBank(
  river: River,
  spec: { bank: 'left' | 'right'; along: number; from: number; width: number; depth: number },
): Area {
  const bank = spec.bank === 'left' ? river.left : river.right;
  const side = spec.bank === 'left' ? 1 : -1;
  const [here, ahead] = [
    at(sectionOf(bank, spec.along, spec.along + 60), 0),
    at(sectionOf(bank, spec.along, spec.along + 60), -1),
  ];
  const [ex, ey] = [(ahead[0] - here[0]) / 60, (ahead[1] - here[1]) / 60];
  const away = (metres: number, along: number): Point => [
    here[0] - ey * side * metres + ex * along,
    here[1] + ex * side * metres + ey * along,
  ];
  const ringAt = (start: number): Path => [
    away(start, -spec.width / 2),
    away(start, spec.width * 0.4),
    away(start + spec.depth * 0.3, spec.width / 2),
    away(start + spec.depth, spec.width / 2),
    away(start + spec.depth * 0.9, -spec.width / 2),
  ];
  let start = spec.from;
  for (let step = 0; step < 40; step++) start += spec.from - distanceTo(bank, ringAt(start));
  const ring = onGrid(ringAt(start));
  return [side === 1 ? ring.toReversed() : ring];
}

/** Nearest distance from a ring to a line, metres: corners of the ring against the line, then points of the line against the ring. */
function distanceTo(line: Path, ring: Path): number {
  const corners = ring.map((corner) => stationOn(line, corner).distance);
  const edge = [...ring, at(ring, 0)];
  return Math.min(...corners, ...line.map((point) => stationOn(edge, point).distance));
}
