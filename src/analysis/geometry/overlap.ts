// Common ground, union and remainder of areas. Turf stands behind this door.

import { difference as turfDifference } from '@turf/difference';
import { feature, featureCollection } from '@turf/helpers';
import { intersect as turfIntersect } from '@turf/intersect';
import { union as turfUnion } from '@turf/union';
import { ellipsoidalArea } from './geodesy.ts';
import { type MultiPolygon, type Polygonal, polygonsOf } from './position.ts';
import { tolerance } from './tolerance.ts';

type TurfGeometry = Parameters<typeof turfIntersect>[0]['features'][number]['geometry'];

const toTurf = (geometry: Polygonal): TurfGeometry => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat]))),
});

function fromTurf(result: { geometry: TurfGeometry } | null): MultiPolygon | null {
  if (result === null) return null;
  const { geometry } = result;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((rings) =>
    rings.map((ring) => ring.map(([lon = Number.NaN, lat = Number.NaN]) => [lon, lat] as const)),
  );
  const whole: MultiPolygon = { type: 'MultiPolygon', coordinates };
  return ellipsoidalArea(whole) > tolerance.touch ? whole : null;
}

/** Common ground of two areas; null when they share no more than contact (tolerance.touch). */
export function intersection(a: Polygonal, b: Polygonal): MultiPolygon | null {
  return fromTurf(turfIntersect(featureCollection([feature(toTurf(a)), feature(toTurf(b))])));
}

/** Ground covered by any of the parts; null when there is none. */
export function unionOf(parts: readonly Polygonal[]): MultiPolygon | null {
  const [first] = parts;
  if (first === undefined) return null;
  const all = parts.length === 1 ? [first, first] : parts;
  return fromTurf(turfUnion(featureCollection(all.map((part) => feature(toTurf(part))))));
}

/** Ground of `a` that is not in `b`; null when nothing above contact is left. */
export function difference(a: Polygonal, b: Polygonal): MultiPolygon | null {
  return fromTurf(turfDifference(featureCollection([feature(toTurf(a)), feature(toTurf(b))])));
}
