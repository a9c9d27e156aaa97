// Zones from the engine as GeoJSON of the map's kind, and the box around them.

import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { type Box, boxOf, chainsOf, type LonLat, type Shape } from '../analysis/geometry/position.ts';
import type { DisplayCollection } from '../layers/feature-collection.ts';

const line = (positions: readonly LonLat[]): Position[] => positions.map(([lon, lat]) => [lon, lat]);

function geometryOf(shape: Shape): Geometry {
  switch (shape.type) {
    case 'Point':
      return { type: 'Point', coordinates: [...shape.coordinates] };
    case 'LineString':
      return { type: 'LineString', coordinates: line(shape.coordinates) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: shape.coordinates.map(line) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: shape.coordinates.map(line) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: shape.coordinates.map((rings) => rings.map(line)) };
  }
}

/** A copy that the map may keep. */
export const displayFeatures = ({ features }: DisplayCollection): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map(
    ({ geometry, properties }): Feature => ({ type: 'Feature', geometry: geometryOf(geometry), properties }),
  ),
});

/** West, south, east, north in degrees around all zones; null when there are none. */
export function boxOfZones({ features }: DisplayCollection): Box | null {
  const coordinates = features.flatMap(({ geometry }) => [...chainsOf(geometry)]);
  return coordinates.length === 0 ? null : boxOf({ type: 'MultiLineString', coordinates });
}
