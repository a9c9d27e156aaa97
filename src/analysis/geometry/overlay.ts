// The door to Turf: set operations on areas, nothing checked, nothing reduced. What Turf throws becomes an OverlayFault.

import { difference as turfDifference } from '@turf/difference';
import { feature, featureCollection } from '@turf/helpers';
import { intersect as turfIntersect } from '@turf/intersect';
import { union as turfUnion } from '@turf/union';
import { metresPerDegree, shoelace } from './geodesy.ts';
import { type OverlayFacts, OverlayFault } from './overlay-fault.ts';
import { type LonLat, type MultiPolygon, type Polygonal, polygonsOf, type Ring } from './position.ts';
import { tidyRing } from './ring-check.ts';

type TurfGeometry = Parameters<typeof turfIntersect>[0]['features'][number]['geometry'];

const engines = { intersection: turfIntersect, union: turfUnion, difference: turfDifference };

/**
 * Turf is asked about so many edges at most, some five seconds of work: who asks for more gets no answer, on any machine, rather than
 * one that depends on how fast it is.
 */
export const mostEdges = 60_000;
/** Rings of an overlay smaller than this (m²) are left-overs of rounding, not ground. */
const leftOver = 1e-6;

/**
 * The overlay of two areas or more, without spikes and rings that cover nothing. Rings that cross themselves are read by the
 * non-zero rule.
 */
export const overlay = (operation: OverlayFacts['operation'], parts: readonly Polygonal[]): MultiPolygon =>
  tidied(rawOverlay(operation, parts));

/**
 * The overlay as Turf gives it, slivers and all: what is measured, not kept. When Turf throws, it gets a second chance on coordinates
 * rounded to 1e-12 degree (0.1 µm). `turned`: longitude and latitude change places, so that another line sweeps across.
 */
export function rawOverlay(
  operation: OverlayFacts['operation'],
  parts: readonly Polygonal[],
  { turned = false }: { readonly turned?: boolean } = {},
): MultiPolygon {
  const edges = parts.reduce((sum, part) => sum + edgesIn(part), 0);
  if (edges > mostEdges) throw tooManyEdges(operation);
  const run = (rounded: boolean): MultiPolygon =>
    fromTurf(
      engines[operation](featureCollection(parts.map((part) => feature(toTurf(part, { rounded, turned }))))),
      turned,
    );
  try {
    return run(false);
  } catch {
    try {
      return run(true);
    } catch (error) {
      throw faultOf(operation, error instanceof Error ? error.message : String(error));
    }
  }
}

/** The fault of an overlay about which Turf is not asked. */
export const tooManyEdges = (operation: OverlayFacts['operation']): OverlayFault =>
  new OverlayFault({
    operation,
    reason: 'too-many-edges',
    expected: null,
    found: null,
    detail: `more than the ${mostEdges} edges that Turf is asked about`,
  });

const faultOf = (operation: OverlayFacts['operation'], detail: string): OverlayFault =>
  new OverlayFault({ operation, reason: 'engine-threw', expected: null, found: null, detail });

const edgesIn = (area: Polygonal): number => polygonsOf(area).reduce((sum, rings) => sum + rings.flat().length, 0);

function toTurf(geometry: Polygonal, { rounded, turned }: { rounded: boolean; turned: boolean }): TurfGeometry {
  const number = (value: number): number => (rounded ? Math.round(value * 1e12) / 1e12 : value);
  const coordinates = polygonsOf(geometry).map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]) => (turned ? [number(lat), number(lon)] : [number(lon), number(lat)]))),
  );
  return { type: 'MultiPolygon', coordinates };
}

function fromTurf(result: { geometry: TurfGeometry } | null, turned: boolean): MultiPolygon {
  if (result === null) return { type: 'MultiPolygon', coordinates: [] };
  const { geometry } = result;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) =>
      rings.map((ring) => {
        const plain = ring.map(([x = Number.NaN, y = Number.NaN]): LonLat => (turned ? [y, x] : [x, y]));
        // Turning mirrors: the ring is read backwards to run the same way round.
        return turned ? plain.reverse() : plain;
      }),
    ),
  };
}

/** An overlay without spikes and without rings that cover nothing. */
export function tidied({ type, coordinates }: MultiPolygon): MultiPolygon {
  const tidy = coordinates
    .map((rings) => rings.map(tidyRing))
    .filter(([shell = []]) => coversGround(shell))
    .map((rings) => rings.filter(coversGround));
  return { type, coordinates: tidy };
}

function coversGround(ring: Ring): boolean {
  const [east, north] = metresPerDegree(ring[0]?.[1] ?? 0);
  return Math.abs(shoelace(ring)) * east * north > leftOver;
}
