// Tributaries: five from the control points, the rest named in the plans and placed by guess (position: assumed).

import type { Bilingual } from '../../../src/analysis/zones/layer.ts';
import assumed from '../assumed-streams.json' with { type: 'json' };
import { type Area, covers, onGrid } from './area.ts';
import { warp } from './chance.ts';
import { lineById, type NamedLine, pathOf, tributaryPoints } from './control-points.ts';
import { type Feature, lineFeature } from './feature.ts';
import { curveThrough, evenly, smooth } from './line.ts';
import { at, between, type Path } from './plane.ts';

/** A stream on the drawing board. */
export interface Stream {
  readonly id: string;
  readonly name: Bilingual;
  /** From source to mouth, a point about every 45 m; ends on the bank of the Jialing if it flows there. */
  readonly path: Path;
  readonly position: 'published' | 'assumed';
  /** Metres. */
  readonly accuracy: number;
}

const meander = warp('streams', [
  { height: 120, wavelength: 950 },
  { height: 60, wavelength: 380 },
]);
const houheMeander = warp('houhe', [{ height: 35, wavelength: 380 }]);

/** All streams, in the order of the sheet, then the assumed ones. `water` is the surface of the Jialing. */
export function drawStreams(water: Area): readonly Stream[] {
  const known = tributaryPoints.map((line): Stream => {
    const isHouhe = line.id === 'houhe';
    const path = isHouhe ? pathOf(assumed.houhe) : line.path;
    return {
      ...line,
      path: course(path, isHouhe ? houheMeander : meander, water),
      position: 'published',
      accuracy: 300,
    };
  });
  const guessed = assumed.streams.map(({ id, name, line }): Stream => {
    const path = course(pathOf(line), meander, water);
    return { id, name, path, position: 'assumed', accuracy: 2000 };
  });
  return [...known, ...guessed];
}

/** A curve that meanders away from its ends, cut where it first meets the water. */
function course(
  points: Path,
  wander: (point: readonly [number, number]) => readonly [number, number],
  water: Area,
): Path {
  const curve = smooth(curveThrough(points, 30), 6);
  const moved = curve.map((point, index) => {
    const calm = Math.min(1, index / 12, (curve.length - 1 - index) / 12);
    return between(point, wander(point), calm);
  });
  const even = evenly(smooth(moved, 2), 45);
  const wet = even.findIndex((point) => covers(water, point));
  if (wet < 1) return onGrid(even);
  let [dry, drowned] = [at(even, wet - 1), at(even, wet)];
  for (let step = 0; step < 30; step++) {
    const middle = between(dry, drowned, 0.5);
    if (covers(water, middle)) drowned = middle;
    else dry = middle;
  }
  return onGrid([...even.slice(0, wet), dry]);
}

/** A stream by its id. */
export const streamById = (streams: readonly Stream[], id: string): Path =>
  lineById(
    streams.map((stream): NamedLine => stream),
    id,
  ).path;

/** Features of the layer `tributaries`. */
export const tributaryFeatures = (streams: readonly Stream[]): readonly Feature[] =>
  streams.map(({ id, name, path, position, accuracy }) =>
    lineFeature({ id, name, attributes: { position, accuracy_m: accuracy } }, [path]),
  );
