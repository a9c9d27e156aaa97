// Faults planted in the engines, one by one: what each then draws is a hundredth too small, what is summed a fiftieth. For vi.mock,
// whose factory gets the module as it really is.

import type { commonArea } from '../src/analysis/geometry/common-area.ts';
import type { LonLat, MultiPolygon } from '../src/analysis/geometry/position.ts';

type Overlay = typeof import('../src/analysis/geometry/overlay.ts');
type Trace = typeof import('../src/analysis/geometry/trace.ts');
type Clip = typeof import('../src/analysis/geometry/clip.ts');

const sound = { turf: false, trace: false, clipper: false, clipperGrids: 0, sum: false };

/** Which engines are at fault; `clipperGrids`: Clipper2 on the first so many of its grids. */
export const planted = { ...sound };

/** No fault in any of them. */
export const unplant = (): void => void Object.assign(planted, sound);

/** The same ground a hundredth narrower, or by another share. */
function shrunk(ground: MultiPolygon, lie: boolean, share = 0.01): MultiPolygon {
  const [west = 0] = ground.coordinates.flat(2).map(([lon]) => lon);
  const nearer = ([lon, lat]: LonLat): LonLat => [west + (1 - share) * (lon - west), lat];
  return lie
    ? { ...ground, coordinates: ground.coordinates.map((rings) => rings.map((ring) => ring.map(nearer))) }
    : ground;
}

/** overlay.ts with a Turf that may lie. */
export async function lyingOverlay<Real>(actual: () => Promise<Real>): Promise<Real> {
  const real = (await actual()) as Overlay & Real;
  const rawOverlay: Overlay['rawOverlay'] = (...all) => shrunk(real.rawOverlay(...all), planted.turf);
  return { ...real, rawOverlay };
}

/** trace.ts with a trace that may lie. */
export async function lyingTrace<Real>(actual: () => Promise<Real>): Promise<Real> {
  const real = (await actual()) as Trace & Real;
  const traced: Trace['traced'] = (...all) => {
    const ground = real.traced(...all);
    return ground === null ? null : shrunk(ground, planted.trace);
  };
  return { ...real, traced };
}

/** clip.ts with a Clipper2 that may lie. */
export async function lyingClip<Real>(actual: () => Promise<Real>): Promise<Real> {
  const real = (await actual()) as Clip & Real;
  const clip: Clip['clip'] = (...all) => {
    const [, , , { grid = 0 }] = all;
    return shrunk(real.clip(...all), planted.clipper || grid < planted.clipperGrids, 0.01 + grid / 1000);
  };
  return { ...real, clip };
}

/** common-area.ts with a sum over pairs of edges that may lie. */
export async function lyingSum<Real>(actual: () => Promise<Real>): Promise<Real> {
  const real = (await actual()) as { commonArea: typeof commonArea } & Real;
  const lying: typeof commonArea = (...all) => (real.commonArea(...all) ?? 0) * (planted.sum ? 0.98 : 1);
  return { ...real, commonArea: lying };
}
