// Writes a layer as FlatGeobuf with its spatial index. The library's own writer has no index and guesses the columns
// from the first feature; here the columns are stated, and the same input gives the same bytes.

import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { type Box, boxOf, type LonLat, type Shape } from '../analysis/geometry/position.ts';
import type { AttributeValue } from '../analysis/zones/layer.ts';
import { type ColumnSpec, columnTypes, encodeHeader } from './flatgeobuf-header.ts';
import { boxAround, hilbertOrder } from './hilbert-order.ts';

import { joined } from './joined.ts';
import { nodeSize, packedTree } from './packed-tree.ts';

export type { ColumnSpec } from './flatgeobuf-header.ts';

/** A feature to be written; an attribute that is missing or null is stored as null. */
export interface FeatureSpec {
  readonly shape: Shape;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** One layer as it goes into a file. Single shapes are promoted where `geometryType` is a multi type. */
export interface FlatGeobufSpec {
  readonly name: string;
  readonly geometryType: Shape['type'];
  readonly columns: readonly ColumnSpec[];
  readonly features: readonly FeatureSpec[];
}

/** Whether a value may stand in a column of each type. */
const fits: Readonly<Record<ColumnSpec['type'], (value: AttributeValue) => boolean>> = {
  string: (value) => typeof value === 'string',
  double: (value) => typeof value === 'number' && Number.isFinite(value),
  int: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31,
  bool: (value) => typeof value === 'boolean',
};

/**
 * A FlatGeobuf file: EPSG:4490, lon before lat, features in Hilbert order, packed R-tree index, deterministic bytes.
 * Throws a RangeError for what no layer may hold: coordinates that are not finite, an attribute without its column or
 * of another type, a shape that does not fit `geometryType`.
 */
export function writeFlatGeobuf(spec: FlatGeobufSpec): Uint8Array {
  const columns = spec.columns.map(columnMeta);
  const boxes = spec.features.map((feature) => boxOf(feature.shape));
  boxes.forEach(checkBox);
  const order = hilbertOrder(boxes);
  const features = order.flatMap((position) => {
    const feature = spec.features[position];
    return feature ? [encodeFeature(feature, spec, columns)] : [];
  });
  let offset = 0;
  const leaves = features.map((bytes, position) => {
    const leaf = { box: boxes[order[position] ?? 0] ?? boxAround([]), offset };
    offset += bytes.length;
    return leaf;
  });
  return joined([
    magicbytes,
    encodeHeader({ ...spec, featureCount: features.length, envelope: boxAround(boxes) }),
    packedTree(leaves),
    ...features,
  ]);
}

function checkBox(box: Box, position: number): void {
  if (!box.every(Number.isFinite))
    throw new RangeError(`Feature ${position} is empty or has a coordinate that is not finite`);
}

const columnMeta = ({ name, type }: ColumnSpec): ColumnMeta => ({
  name,
  type: columnTypes[type],
  title: null,
  description: null,
  width: -1,
  precision: -1,
  scale: -1,
  nullable: true,
  unique: false,
  primary_key: false,
});

function encodeFeature(feature: FeatureSpec, spec: FlatGeobufSpec, columns: ColumnMeta[]): Uint8Array {
  const shape = promote(feature.shape, spec.geometryType);
  const geometry = parseGeometry(mutable(shape));
  // The library leaves out the ends of a single line; GDAL refuses a MultiLineString without them.
  if (shape.type === 'MultiLineString') geometry.ends = runningEnds(shape.coordinates);
  return buildFeature(geometry, rowOf(feature.attributes, spec.columns), {
    geometryType: GeometryType[spec.geometryType],
    columns,
    envelope: null,
    featuresCount: spec.features.length,
    indexNodeSize: nodeSize,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  });
}

function runningEnds(chains: readonly (readonly LonLat[])[]): number[] {
  let end = 0;
  return chains.map((chain) => {
    end += chain.length;
    return end;
  });
}

function rowOf(attributes: FeatureSpec['attributes'], columns: readonly ColumnSpec[]): Record<string, AttributeValue> {
  const stray = Object.keys(attributes).find((name) => !columns.some((column) => column.name === name));
  if (stray !== undefined) throw new RangeError(`Attribute ${stray} has no column`);
  const row: Record<string, AttributeValue> = {};
  for (const { name, type } of columns) {
    const value = attributes[name] ?? null;
    if (value !== null && !fits[type](value)) throw new RangeError(`Attribute ${name} = ${value} is no ${type}`);
    row[name] = value;
  }
  return row;
}

function promote(shape: Shape, type: Shape['type']): Shape {
  if (shape.type === type) return shape;
  if (shape.type === 'Polygon' && type === 'MultiPolygon') return { type, coordinates: [shape.coordinates] };
  if (shape.type === 'LineString' && type === 'MultiLineString') return { type, coordinates: [shape.coordinates] };
  throw new RangeError(`A ${shape.type} does not fit a layer of ${type}`);
}

type MutableShape = Parameters<typeof parseGeometry>[0];
const pair = ([lon, lat]: LonLat): number[] => [lon, lat];

/** The same shape in arrays that the library's types accept. */
function mutable(shape: Shape): MutableShape {
  switch (shape.type) {
    case 'Point':
      return { type: shape.type, coordinates: pair(shape.coordinates) };
    case 'LineString':
      return { type: shape.type, coordinates: shape.coordinates.map(pair) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: shape.type, coordinates: shape.coordinates.map((chain) => chain.map(pair)) };
    case 'MultiPolygon':
      return { type: shape.type, coordinates: shape.coordinates.map((rings) => rings.map((ring) => ring.map(pair))) };
  }
}
