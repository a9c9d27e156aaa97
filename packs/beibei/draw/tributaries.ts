// Tributaries: five from the control points, the rest named in the plans and placed by guess (position: assumed).

import type { Bilingual } from '../../../src/analysis/zones/layer.ts';
import { type Area, covers, onGrid } from './area.ts';
import { warp } from './chance.ts';
import { lineById, type NamedLine, pathOf, tributaryPoints } from './control-points.ts';
import { type Feature, lineFeature } from './feature.ts';
import { curveThrough, evenly, smooth } from './line.ts';
import { at, between, type Path } from './plane.ts';

export interface Stream {
  readonly id: string;
  readonly name: Bilingual;
  /** From source to mouth, a point about every 45 m; ends on the bank of the Jialing if it flows there. */
  readonly path: Path;
  readonly position: 'published' | 'assumed';
  /** Metres. */
  readonly accuracy: number;
}

/** The Houhe of the sheet doubles back within its rounding of 200 m; these of its points make a course. */
const houheCourse = [
  [106.528, 29.752],
  [106.528, 29.756],
  [106.526, 29.76],
  [106.53, 29.762],
  [106.536, 29.764],
  [106.537, 29.7675],
  [106.5315, 29.769],
  [106.529, 29.7725],
  [106.5275, 29.7765],
  [106.5235, 29.776],
  [106.5215, 29.771],
  [106.518, 29.7725],
  [106.512, 29.7722],
] as const;

type Assumed = readonly [id: string, zh: string, en: string, line: readonly (readonly [number, number])[]];

const assumed: readonly Assumed[] = [
  [
    'qingxi-river',
    '清溪河',
    'Qingxi River',
    [
      [106.578, 29.843],
      [106.566, 29.829],
      [106.55, 29.813],
      [106.535, 29.798],
      [106.52, 29.786],
      [106.507, 29.774],
    ],
  ],
  [
    'mayuan-stream',
    '马元溪',
    'Mayuan Stream',
    [
      [106.511, 29.834],
      [106.507, 29.818],
      [106.498, 29.803],
      [106.491, 29.793],
      [106.4845, 29.7875],
    ],
  ],
  [
    'shuangfeng-stream',
    '双凤溪',
    'Shuangfeng Stream',
    [
      [106.393, 29.752],
      [106.384, 29.759],
      [106.376, 29.766],
      [106.3675, 29.7715],
    ],
  ],
  [
    'shanwang-stream',
    '山王溪',
    'Shanwang Stream',
    [
      [106.453, 29.741],
      [106.465, 29.749],
      [106.481, 29.752],
      [106.499, 29.7565],
      [106.5178, 29.7545],
    ],
  ],
  [
    'mahe-stream',
    '马河溪',
    'Mahe Stream',
    [
      [106.463, 29.721],
      [106.474, 29.717],
      [106.483, 29.709],
      [106.4885, 29.6935],
    ],
  ],
  [
    'chepan-stream',
    '车盘溪',
    'Chepan Stream',
    [
      [106.336, 29.8935],
      [106.352, 29.899],
      [106.37, 29.905],
      [106.3855, 29.911],
    ],
  ],
  [
    'didong-gully',
    '底洞沟',
    'Didong Gully',
    [
      [106.476, 29.877],
      [106.463, 29.862],
      [106.457, 29.849],
      [106.441, 29.8385],
    ],
  ],
  [
    'maliu-river',
    '麻柳河',
    'Maliu River',
    [
      [106.634, 29.868],
      [106.614, 29.877],
      [106.592, 29.884],
      [106.573, 29.889],
      [106.5575, 29.8855],
    ],
  ],
  [
    'tuzhu-river',
    '土主河',
    'Tuzhu River',
    [
      [106.646, 29.927],
      [106.625, 29.917],
      [106.602, 29.911],
      [106.582, 29.909],
      [106.5632, 29.906],
    ],
  ],
  [
    'mingjia-stream',
    '明家溪',
    'Mingjia Stream',
    [
      [106.43, 29.771],
      [106.427, 29.783],
      [106.418, 29.794],
      [106.4115, 29.8065],
    ],
  ],
];

const meander = warp('streams', [
  { height: 120, wavelength: 950 },
  { height: 60, wavelength: 380 },
]);
const houheMeander = warp('houhe', [{ height: 35, wavelength: 380 }]);

/** All streams, in the order of the sheet, then the assumed ones. `water` is the surface of the Jialing. */
export function drawStreams(water: Area): readonly Stream[] {
  const known = tributaryPoints.map((line): Stream => {
    const isHouhe = line.id === 'houhe';
    const path = isHouhe ? pathOf(houheCourse) : line.path;
    return {
      ...line,
      path: course(path, isHouhe ? houheMeander : meander, water),
      position: 'published',
      accuracy: 300,
    };
  });
  const guessed = assumed.map(([id, zh, en, line]): Stream => {
    const path = course(pathOf(line), meander, water);
    return { id, name: { zh, en }, path, position: 'assumed', accuracy: 2000 };
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
