// From the drawing board to a feature of a layer: degrees, closed rings, named attributes.

import type { LonLat, MultiPolygon, Point as PointShape, Shape } from '../../../src/analysis/geometry/position.ts';
import type { AttributeValue, Bilingual } from '../../../src/analysis/zones/layer.ts';
import { type Area, polygonsIn } from './area.ts';
import { at, type Path, toLonLat } from './plane.ts';
import { sewn } from './sewing.ts';

/** What a feature says of itself; the builder adds `id`, `name_zh` and `name_en` to the attributes. */
export interface Label {
  readonly id: string;
  readonly name: Bilingual;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

/** A finished feature, in lon, lat. */
export interface Feature extends Label {
  readonly shape: Shape;
}

const closed = (ring: Path): LonLat[] => [...ring, at(ring, 0)].map(toLonLat);

/** A MultiPolygon in lon, lat. */
export const shapeOf = (area: Area): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygonsIn(area).map((polygon) => polygon.map(closed)),
});

/** A labelled area that is not yet a feature. */
export interface DrawnZone {
  readonly label: Label;
  readonly area: Area;
}

/** Polygon features of one layer; where they meet they get the same vertices. */
export function areaFeatures(zones: readonly DrawnZone[]): readonly Feature[] {
  const areas = sewn(zones.map(({ area }) => area));
  return zones.map(({ label }, index) => ({ ...label, shape: shapeOf(at(areas, index)) }));
}

/** A line feature; one path gives a LineString. */
export const lineFeature = (label: Label, paths: readonly Path[]): Feature => ({
  ...label,
  shape:
    paths.length === 1
      ? { type: 'LineString', coordinates: at(paths, 0).map(toLonLat) }
      : { type: 'MultiLineString', coordinates: paths.map((path) => path.map(toLonLat)) },
});

/** A point feature, from degrees. */
export const pointFeature = (label: Label, position: LonLat): Feature => {
  const shape: PointShape = { type: 'Point', coordinates: position };
  return { ...label, shape };
};
