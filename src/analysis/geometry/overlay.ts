// The door to Turf: set operations on areas, nothing checked, nothing reduced. What Turf throws becomes an OverlayFault.

import { difference as turfDifference } from '@turf/difference';
import { feature, featureCollection } from '@turf/helpers';
import { intersect as turfIntersect } from '@turf/intersect';
import { union as turfUnion } from '@turf/union';
import { ellipsoidalArea } from './geodesy.ts';
import { type OverlayFacts, OverlayFault } from './overlay-fault.ts';
import { type MultiPolygon, type Polygonal, polygonsOf, type Ring } from './position.ts';
import { tidyRing } from './ring-check.ts';

type TurfGeometry = Parameters<typeof turfIntersect>[0]['features'][number]['geometry'];

const engines = { intersection: turfIntersect, union: turfUnion, difference: turfDifference };

/** Rings of an overlay smaller than this (m²) are left-overs of rounding, not ground. */
const leftOver = 1e-6;

/**
 * The overlay of two areas or more. Rings that cross themselves are read by the non-zero rule.
 * When the engine throws, it gets a second chance on coordinates rounded to 1e-12 degree (0.1 µm).
 */
export function overlay(operation: OverlayFacts['operation'], parts: readonly Polygonal[]): MultiPolygon {
  const run = (rounded: boolean): MultiPolygon =>
    fromTurf(engines[operation](featureCollection(parts.map((part) => feature(toTurf(part, rounded))))));
  try {
    return run(false);
  } catch {
    try {
      return run(true);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new OverlayFault({ operation, reason: 'engine-threw', expected: null, found: null, detail });
    }
  }
}

function toTurf(geometry: Polygonal, rounded: boolean): TurfGeometry {
  const number = (value: number): number => (rounded ? Math.round(value * 1e12) / 1e12 : value);
  const coordinates = polygonsOf(geometry).map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]) => [number(lon), number(lat)])),
  );
  return { type: 'MultiPolygon', coordinates };
}

function fromTurf(result: { geometry: TurfGeometry } | null): MultiPolygon {
  if (result === null) return { type: 'MultiPolygon', coordinates: [] };
  const { geometry } = result;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons
    .map((rings) => rings.map((ring) => tidyRing(ring.map(([lon = Number.NaN, lat = Number.NaN]) => [lon, lat]))))
    .filter(([shell = []]) => coversGround(shell))
    .map((rings) => rings.filter(coversGround));
  return { type: 'MultiPolygon', coordinates };
}

const coversGround = (ring: Ring): boolean => ellipsoidalArea({ type: 'Polygon', coordinates: [ring] }) > leftOver;
