// The footprint as the screening takes it: its area, its box, and how it lies to the ground that the pack speaks of.

import { ellipsoidalArea, metresPerDegree } from '../geometry/geodesy.ts';
import { nearestApproach } from '../geometry/nearest.ts';
import { type Certainty, difference, OverlayFault } from '../geometry/overlap.ts';
import { mostEdges } from '../geometry/overlay.ts';
import { type Box, boxOf, type MultiPolygon } from '../geometry/position.ts';
import { tolerance } from '../geometry/tolerance.ts';
import { type Metres, metres, type SquareMetres, squareMetres } from '../units/quantity.ts';
import type { ExtentState, LayerTrouble } from '../zones/layer.ts';

/** How a footprint lies to the extent. `unknown`: the outline could not be read or the comparison failed. */
export interface Placement {
  readonly inside: 'whole' | 'part' | 'none' | 'unknown';
  readonly areaOutside: SquareMetres | null;
  readonly outside: MultiPolygon | null;
  /** Distance to the extent, for a footprint wholly outside. */
  readonly distance: Metres | null;
}

/** A footprint with what every layer needs of it. */
export interface Site {
  readonly geometry: MultiPolygon;
  readonly area: SquareMetres;
  readonly box: Box;
  /** How sure what is measured must be. */
  readonly certainty: Certainty;
}

/** The trouble behind anything that was thrown while measuring. */
export function faultOf(thrown: unknown): LayerTrouble {
  if (thrown instanceof OverlayFault && thrown.facts.reason === 'areas-differ') {
    const { expected, found } = thrown.facts;
    const area = (value: number | null): SquareMetres | null => (value === null ? null : squareMetres(value));
    return { code: 'engines-differ', first: area(expected), second: area(found) };
  }
  if (thrown instanceof OverlayFault && thrown.facts.reason === 'too-many-edges') {
    return { code: 'too-many-edges', most: mostEdges };
  }
  return {
    code: 'engine-fault',
    detail: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
  };
}

/** The site of a footprint. Throws RangeError for one without ground: nothing could ever be found to touch it. */
export function siteOf(geometry: MultiPolygon, certainty: Certainty): Site {
  const area = ellipsoidalArea(geometry);
  if (!(area > tolerance.touch)) throw new RangeError(`A footprint of ${area} m² cannot be screened`);
  return { geometry, area, box: boxOf(geometry), certainty };
}

const unknown: Placement = { inside: 'unknown', areaOutside: null, outside: null, distance: null };

function compare(site: Site, outline: MultiPolygon): Placement {
  const outside = difference(site.geometry, outline, site.certainty);
  if (outside === null) return { inside: 'whole', areaOutside: squareMetres(0), outside: null, distance: null };
  const areaOutside = ellipsoidalArea(outside);
  if (site.area - areaOutside > tolerance.touch) return { inside: 'part', areaOutside, outside, distance: null };
  const { distance } = nearestApproach(site.geometry, outline);
  return { inside: 'none', areaOutside, outside, distance };
}

/** How a site lies to the extent; trouble of any kind makes it unknown, never inside. */
export function placementOf(site: Site, extent: ExtentState): Placement {
  if (extent.state === 'failed') return unknown;
  try {
    return compare(site, extent.outline);
  } catch {
    return unknown;
  }
}

/** Metres of a degree of latitude where it is shortest. */
const [, northAtTheEquator] = metresPerDegree(0);

/** A lower bound for the distance between anything in two boxes. */
export function leastDistance(a: Box, b: Box): Metres {
  const eastGap = Math.max(0, b[0] - a[2], a[0] - b[2]);
  const northGap = Math.max(0, b[1] - a[3], a[1] - b[3]);
  const farthest = Math.max(Math.abs(a[1]), Math.abs(a[3]), Math.abs(b[1]), Math.abs(b[3]));
  const east = eastGap * metresPerDegree(farthest)[0];
  const north = northGap * northAtTheEquator;
  // The factor covers what a plane estimate may exceed a geodesic by within a hundred kilometres.
  return metres(0.99 * Math.sqrt(east * east + north * north));
}
