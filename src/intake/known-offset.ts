// GCJ-02 and BD-09 give themselves away only beside something true: the same thing given twice in a file, apart by exactly
// their offset. One set of numbers alone never can, so nothing is suspected without such a pair.

import { geodesicDistance } from '../analysis/geometry/geodesy.ts';
import { boxOf, type LonLat } from '../analysis/geometry/position.ts';
import { project, unproject } from '../analysis/geometry/projection.ts';
import type { CrsEvidence } from '../analysis/screening/crs-reading.ts';
import type { Position } from './draft.ts';
import { own } from './names.ts';

type Offset = Extract<CrsEvidence, { kind: 'known-offset' }>;

/** Two ways to give one point agree within this, in metres: attributes are often rounded to five decimals. */
const agreement = 5;
/** A label point lies anywhere in its shape: beyond this half-diagonal in metres it can prove nothing. */
const largest = 200;

/** The shifted system in which `read` is the point that `beside` gives truly, to within so many metres; null when it is none. */
export function knownOffset(read: LonLat, beside: LonLat, within: number = agreement): Offset | null {
  const apart = geodesicDistance(read, beside);
  if (!(apart > 2 * within + agreement)) return null;
  const fits = (['GCJ-02', 'BD-09'] as const).filter(
    (system) => geodesicDistance(unproject(read, system), beside) <= within,
  );
  const [system] = fits;
  return system === undefined ? null : { kind: 'known-offset', system, metres: Math.round(apart) };
}

const numberIn = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;

const lonKeys = ['lon', 'lng', 'longitude', 'LON', 'LNG', 'Longitude', '经度', '中心经度', 'JD'];
const latKeys = ['lat', 'lat', 'latitude', 'LAT', 'LAT', 'Latitude', '纬度', '中心纬度', 'WD'];

/** The position that the attributes of a feature give it; null when they give none in China. */
export function labelPoint(attributes: unknown): LonLat | null {
  const listed = ['center', 'centroid', 'centerpoint'].map((key) => own(attributes, key)).find(Array.isArray);
  const index = lonKeys.findIndex((key, place) => {
    const pair = [own(attributes, key), own(attributes, latKeys[place] ?? '')];
    return pair.every((value) => Number.isFinite(numberIn(value)));
  });
  const pair: readonly unknown[] =
    listed ?? (index < 0 ? [] : [own(attributes, lonKeys[index] ?? ''), own(attributes, latKeys[index] ?? '')]);
  const [lon = Number.NaN, lat = Number.NaN] = pair.map(numberIn);
  return lon > 70 && lon < 140 && lat > 0 && lat < 60 ? [lon, lat] : null;
}

/** Whether a ring in lon, lat lies off the label point of its own attributes by a known offset. */
export function offsetFromLabel(ring: readonly Position[], label: LonLat | null): Offset | null {
  if (label === null || ring.length < 3) return null;
  const [west, south, east, north] = boxOf({ type: 'LineString', coordinates: ring });
  const centre: LonLat = [(west + east) / 2, (south + north) / 2];
  const reach = geodesicDistance([west, south], [east, north]) / 2;
  return reach > largest ? null : knownOffset(centre, label, reach + agreement);
}

/** Whether shapes are at all where the offsets exist: they do not outside China. */
export const isShiftedThere = (at: LonLat): boolean => geodesicDistance(project(at, 'GCJ-02'), at) > 1;
