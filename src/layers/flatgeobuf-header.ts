// The header of a FlatGeobuf file: name, columns, coordinate system, and how many features and which index follow.

import { Builder } from 'flatbuffers';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import type { Box, Shape } from '../analysis/geometry/position.ts';
import { nodeSize } from './packed-tree.ts';

/** A column of the attribute table. `int` holds whole numbers of 32 bits. */
export interface ColumnSpec {
  readonly name: string;
  readonly type: 'string' | 'double' | 'int' | 'bool';
}

/** The format's own number for each type of column. */
export const columnTypes = {
  string: ColumnType.String,
  double: ColumnType.Double,
  int: ColumnType.Int,
  bool: ColumnType.Bool,
} as const;

/** What the header of a file says. */
interface HeaderSpec {
  readonly name: string;
  readonly geometryType: Shape['type'];
  readonly columns: readonly ColumnSpec[];
  readonly featureCount: number;
  /** Not looked at when there are no features. */
  readonly envelope: Box;
}

/** The header in EPSG:4490, with its length before it. */
export function encodeHeader(spec: HeaderSpec): Uint8Array {
  const empty = spec.featureCount === 0;
  const builder = new Builder();
  const columns = Header.createColumnsVector(
    builder,
    spec.columns.map(({ name, type }) => {
      const label = builder.createString(name);
      Column.startColumn(builder);
      Column.addName(builder, label);
      Column.addType(builder, columnTypes[type]);
      return Column.endColumn(builder);
    }),
  );
  const name = builder.createString(spec.name);
  const crs = encodeCrs(builder);
  const box = empty ? 0 : Header.createEnvelopeVector(builder, [...spec.envelope]);
  Header.startHeader(builder);
  Header.addName(builder, name);
  if (!empty) Header.addEnvelope(builder, box);
  Header.addGeometryType(builder, GeometryType[spec.geometryType]);
  Header.addColumns(builder, columns);
  Header.addFeaturesCount(builder, BigInt(spec.featureCount));
  // Without features there is no tree; readers that expect one would search for it without end.
  Header.addIndexNodeSize(builder, empty ? 0 : nodeSize);
  Header.addCrs(builder, crs);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

/** CGCS2000 geographic, EPSG:4490 (GB 22021-2008). */
function encodeCrs(builder: Builder): number {
  const org = builder.createString('EPSG');
  const name = builder.createString('China Geodetic Coordinate System 2000');
  Crs.startCrs(builder);
  Crs.addOrg(builder, org);
  Crs.addCode(builder, 4490);
  Crs.addName(builder, name);
  return Crs.endCrs(builder);
}
