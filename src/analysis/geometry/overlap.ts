// Common ground, union and remainder of areas: exact local reduction, then the overlay, then a second opinion on its area
// by a sum over pairs of edges. What cannot be trusted is thrown as OverlayFault.

import { commonArea } from './common-area.ts';
import { exactSide } from './contains.ts';
import { boxesMeet, edgeCountOf, extentOf } from './edges.ts';
import { ellipsoidalArea, metresPerDegree, shoelace } from './geodesy.ts';
import { reduceTo, reduceToBox, signedRings } from './local-reduction.ts';
import { overlay } from './overlay.ts';
import { type OverlayFacts, OverlayFault } from './overlay-fault.ts';
import { type Box, boxOf, type MultiPolygon, type Polygon, type Polygonal, polygonsOf } from './position.ts';
import { tolerance } from './tolerance.ts';

export { OverlayFault } from './overlay-fault.ts';

/** Common ground of two areas; null when they share no more than contact (tolerance.touch). Symmetric. */
export function intersection(a: Polygonal, b: Polygonal): MultiPolygon | null {
  if (!boxesMeet(extentOf(a), extentOf(b))) return null;
  const [small, large] = edgeCountOf(a) <= edgeCountOf(b) ? [a, b] : [b, a];
  const outer = reduceTo(small, large);
  if (outer.rings.length === 0) return null;
  if (!outer.edgesNear) return isInside(small, large) ? moreThanContact(asMulti(small)) : null;
  const inner = reduceToBox(extentOf(outer.geometry), small);
  const scale = scaleOf(small);
  const expected = scaled(commonArea(inner.rings, outer.rings), scale);
  if (expected !== null && expected <= tolerance.touch / 2) return null;
  const result = overlay('intersection', [inner.geometry, outer.geometry]);
  return moreThanContact(checked(result, { operation: 'intersection', least: expected, most: expected, scale }));
}

/** Ground of `a` that is not in `b`; null when no more than contact is left. What `b` merely touches comes back unchanged. */
export function difference(a: Polygonal, b: Polygonal): MultiPolygon | null {
  if (!boxesMeet(extentOf(a), extentOf(b))) return moreThanContact(asMulti(a));
  const near = reduceTo(a, b);
  if (!near.edgesNear) return near.rings.length > 0 && isInside(a, b) ? null : moreThanContact(asMulti(a));
  const scale = scaleOf(a);
  const common = scaled(commonArea(signedRings(a), near.rings), scale);
  if (common !== null && common <= tolerance.touch / 2) return moreThanContact(asMulti(a));
  const expected = common === null ? null : degreeArea(a) * scale - common;
  if (expected !== null && expected <= tolerance.touch / 2) return null;
  const result = overlay('difference', [a, near.geometry]);
  return moreThanContact(checked(result, { operation: 'difference', least: expected, most: expected, scale }));
}

/** Ground covered by any of the parts, shared borders dissolved; null when there is none above contact. */
export function unionOf(parts: readonly Polygonal[]): MultiPolygon | null {
  const boxed = parts
    .flatMap((part) => polygonsOf(part))
    .filter((rings) => (rings[0]?.length ?? 0) > 3)
    .map((coordinates) => ({ type: 'Polygon', coordinates }) as const)
    .map((polygon) => ({ polygon, box: boxOf(polygon) }));
  const coordinates = clustersOf(boxed).flatMap((cluster) => unionOfCluster(cluster).coordinates);
  return moreThanContact({ type: 'MultiPolygon', coordinates });
}

interface Boxed {
  readonly polygon: Polygon;
  readonly box: Box;
}

/** Polygons whose boxes meet, directly or through others, belong to one cluster. */
function clustersOf(boxed: readonly Boxed[]): readonly (readonly Boxed[])[] {
  let clusters: (readonly Boxed[])[] = [];
  for (const item of boxed) {
    const near = clusters.filter((cluster) => cluster.some(({ box }) => boxesMeet(box, item.box)));
    clusters = [...clusters.filter((cluster) => !near.includes(cluster)), [...near.flat(), item]];
  }
  return clusters;
}

function unionOfCluster(cluster: readonly Boxed[]): MultiPolygon {
  const polygons = cluster.map(({ polygon }) => polygon);
  const coordinates = polygons.map((polygon) => polygon.coordinates);
  const whole: MultiPolygon = { type: 'MultiPolygon', coordinates };
  if (cluster.length < 2) return whole;
  const scale = scaleOf(whole);
  return checked(overlay('union', polygons), { operation: 'union', ...unionBounds(cluster, scale), scale });
}

/** Least and greatest area (m²) of a union by Bonferroni's inequalities: equal for two parts, or where no two share ground. */
function unionBounds(cluster: readonly Boxed[], scale: number): Pick<Expectation, 'least' | 'most'> {
  const areas = cluster.map(({ polygon }) => degreeArea(polygon) * scale);
  const sum = areas.reduce((total, area) => total + area, 0);
  const items = cluster.map(({ polygon, box }) => ({ rings: signedRings(polygon), box }));
  let [shared, most] = [0, 0];
  for (const [index, one] of items.entries()) {
    for (const other of items.slice(index + 1)) {
      if (!boxesMeet(one.box, other.box)) continue;
      const common = scaled(commonArea(one.rings, other.rings), scale);
      if (common === null) return { least: null, most: null };
      shared += common;
      most = Math.max(most, common);
    }
  }
  return { least: Math.max(sum - shared, ...areas), most: sum - most };
}

interface Expectation {
  readonly operation: OverlayFacts['operation'];
  /** Bounds of the area in m²; null where none are known. */
  readonly least: number | null;
  readonly most: number | null;
  /** m² per square degree. */
  readonly scale: number;
}

/** The result itself when its area lies within the bounds, up to 0.001 m² and 1e-9 of it; else throws OverlayFault. */
function checked(result: MultiPolygon, { operation, least, most, scale }: Expectation): MultiPolygon {
  const found = degreeArea(result) * scale;
  const slack = 0.001 + 1e-9 * Math.max(found, most ?? 0);
  if ((least !== null && found < least - slack) || (most !== null && found > most + slack)) {
    throw new OverlayFault({ operation, reason: 'areas-differ', expected: most, found, detail: '' });
  }
  return result;
}

/** Whether an area lies inside another whose edges stay clear of its box. */
function isInside(small: Polygonal, large: Polygonal): boolean {
  const position = polygonsOf(small)[0]?.[0]?.[0];
  return position !== undefined && exactSide(large, position) === 'inside';
}

const asMulti = (geometry: Polygonal): MultiPolygon => ({ type: 'MultiPolygon', coordinates: polygonsOf(geometry) });

const moreThanContact = (geometry: MultiPolygon): MultiPolygon | null =>
  ellipsoidalArea(geometry) > tolerance.touch ? geometry : null;

/** Area in square degrees, holes subtracted. */
const degreeArea = (geometry: Polygonal): number =>
  polygonsOf(geometry)
    .flatMap((rings) => rings.map((ring, index) => (index === 0 ? 1 : -1) * Math.abs(shoelace(ring))))
    .reduce((sum, area) => sum + area, 0);

/** M² per square degree at the middle of a geometry: one factor for all areas that are compared with each other. */
function scaleOf(geometry: Polygonal): number {
  const box = extentOf(geometry);
  const [east, north] = metresPerDegree((box[1] + box[3]) / 2);
  return east * north;
}

const scaled = (area: number | null, scale: number): number | null => (area === null ? null : area * scale);
