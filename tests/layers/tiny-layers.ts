// Small layers that tests write and read: one of each kind of geometry, and a grid for questions about the index.

import type { LonLat, Ring, Shape } from '../../src/analysis/geometry/position.ts';
import type { Zone } from '../../src/analysis/zones/layer.ts';
import type { ColumnSpec, FeatureSpec } from '../../src/layers/write-flatgeobuf.ts';

export const columns: readonly ColumnSpec[] = [
  { name: 'id', type: 'string' },
  { name: 'name_zh', type: 'string' },
  { name: 'name_en', type: 'string' },
  { name: 'class', type: 'string' },
  { name: 'share', type: 'double' },
  { name: 'rank', type: 'int' },
  { name: 'assumed', type: 'bool' },
];

/** A square ring, counter-clockwise, with its south-west corner at lon, lat. */
export const square = (lon: number, lat: number, size: number): Ring => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];

/** The same square the other way round: a hole. */
const hole = (lon: number, lat: number, size: number): Ring => square(lon, lat, size).toReversed();

const line: readonly LonLat[] = [
  [106.4, 29.7],
  [106.45, 29.75],
  [106.5, 29.72],
];

/** One shape of every kind that a zone may have. */
export const shapes: Readonly<Record<Shape['type'], Shape>> = {
  Point: { type: 'Point', coordinates: [106.43, 29.81] },
  LineString: { type: 'LineString', coordinates: line },
  MultiLineString: { type: 'MultiLineString', coordinates: [line, line.map(([lon, lat]): LonLat => [lon, lat + 0.1])] },
  Polygon: { type: 'Polygon', coordinates: [square(106.3, 29.7, 0.1), hole(106.33, 29.73, 0.02)] },
  MultiPolygon: {
    type: 'MultiPolygon',
    coordinates: [[square(106.3, 29.7, 0.1), hole(106.33, 29.73, 0.02)], [square(106.5, 29.7, 0.05)]],
  },
};

/** A feature with every attribute filled. */
export const feature = (id: string, shape: Shape): FeatureSpec => ({
  shape,
  attributes: { id, name_zh: `区 ${id}`, name_en: `Zone ${id}`, class: '一级', share: 1 / 3, rank: -7, assumed: true },
});

/** So many squares in rows of twenty, none touching another. */
export const grid = (count: number): readonly FeatureSpec[] =>
  Array.from({ length: count }, (_, position) =>
    feature(`cell-${position}`, {
      type: 'Polygon',
      coordinates: [square(106.2 + (position % 20) * 0.01, 29.6 + Math.floor(position / 20) * 0.01, 0.008)],
    }),
  );

/** A zone as plain data, to compare: one from a file is read when it is asked for. */
export const plainZone = ({ id, name, attributes, shape }: Zone): Zone => ({ id, name, attributes, shape });
