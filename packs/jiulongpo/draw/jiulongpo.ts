// A convex outline cut by two parallels into three control units; only the area of the first is a published figure.

import type { LonLat, MultiPolygon } from '../../../src/analysis/geometry/position.ts';
import type { Feature } from '../../beibei/draw/feature.ts';

/** Square metres; 31.03 km² of priority units. */
const priority = 31_030_000;
/** The rest is halved between key and general units; assumed. */
const half = 0.5;

/** Assumed corners, counter-clockwise, degrees; rounded on purpose. */
const outline: readonly LonLat[] = [
  [106.3, 29.33],
  [106.4, 29.28],
  [106.5, 29.36],
  [106.52, 29.47],
  [106.47, 29.53],
  [106.36, 29.5],
];

/** The part of a convex ring on one side of a parallel. */
function cut(ring: readonly LonLat[], parallel: number, side: 'north' | 'south'): readonly LonLat[] {
  const within = ([, lat]: LonLat): boolean => (side === 'north' ? lat >= parallel : lat <= parallel);
  return ring.flatMap((from, index): LonLat[] => {
    const to = ring[(index + 1) % ring.length] ?? from;
    const kept = within(from) ? [from] : [];
    if (within(from) === within(to)) return kept;
    const share = (parallel - from[1]) / (to[1] - from[1]);
    return [...kept, [from[0] + share * (to[0] - from[0]), parallel]];
  });
}

function shapeOf(ring: readonly LonLat[]): MultiPolygon {
  const [first] = ring;
  return { type: 'MultiPolygon', coordinates: [[first === undefined ? [] : [...ring, first]]] };
}

/** The parallel north of which a ring keeps so many square metres. */
function parallelFor(ring: readonly LonLat[], area: number, measure: (geometry: MultiPolygon) => number): number {
  let south = Math.min(...ring.map(([, lat]) => lat));
  let north = Math.max(...ring.map(([, lat]) => lat));
  for (let step = 0; step < 60; step++) {
    const middle = (south + north) / 2;
    if (measure(shapeOf(cut(ring, middle, 'north'))) > area) south = middle;
    else north = middle;
  }
  return (south + north) / 2;
}

const unit = (serial: number, zh: string, en: string, kind: string, ring: readonly LonLat[]): Feature => ({
  id: `unit-${serial}`,
  name: { zh, en },
  attributes: { code: `ZH5001071000${serial}`, class: kind },
  shape: shapeOf(ring),
});

/** Features of the two layers, by layer id. */
export function drawJiulongpo(measure: (geometry: MultiPolygon) => number): ReadonlyMap<string, readonly Feature[]> {
  const first = parallelFor(outline, priority, measure);
  const rest = cut(outline, first, 'south');
  const second = parallelFor(rest, measure(shapeOf(rest)) * half, measure);
  const units = [
    unit(1, '优先保护单元（示意）', 'Priority unit (illustrative)', '优先保护单元', cut(outline, first, 'north')),
    unit(2, '重点管控单元（示意）', 'Key unit (illustrative)', '重点管控单元', cut(rest, second, 'north')),
    unit(3, '一般管控单元（示意）', 'General unit (illustrative)', '一般管控单元', cut(rest, second, 'south')),
  ];
  const district: Feature = {
    id: 'district',
    name: { zh: '九龙坡区（示意范围）', en: 'Jiulongpo (illustrative extent)' },
    attributes: {},
    shape: shapeOf(outline),
  };
  return new Map([
    ['district', [district]],
    ['ctrl_unit', units],
  ]);
}
