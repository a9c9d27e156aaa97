// The attributes of a FlatGeobuf feature: for each value the number of its column (16 bits), then its bytes. A row is walked
// through when a layer is opened, so that a damaged one is found then; its texts are decoded when somebody asks for them.

import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { AttributeValue } from '../analysis/zones/layer.ts';

type Columns = readonly ColumnMeta[];

interface Fixed {
  readonly size: number;
  readonly read: (view: DataView, at: number) => number | boolean;
}

const fixed: Readonly<Record<number, Fixed>> = {
  [ColumnType.Bool]: { size: 1, read: (view, at) => view.getUint8(at) !== 0 },
  [ColumnType.Byte]: { size: 1, read: (view, at) => view.getInt8(at) },
  [ColumnType.UByte]: { size: 1, read: (view, at) => view.getUint8(at) },
  [ColumnType.Short]: { size: 2, read: (view, at) => view.getInt16(at, true) },
  [ColumnType.UShort]: { size: 2, read: (view, at) => view.getUint16(at, true) },
  [ColumnType.Int]: { size: 4, read: (view, at) => view.getInt32(at, true) },
  [ColumnType.UInt]: { size: 4, read: (view, at) => view.getUint32(at, true) },
  [ColumnType.Long]: { size: 8, read: (view, at) => Number(view.getBigInt64(at, true)) },
  [ColumnType.ULong]: { size: 8, read: (view, at) => Number(view.getBigUint64(at, true)) },
  [ColumnType.Float]: { size: 4, read: (view, at) => view.getFloat32(at, true) },
  [ColumnType.Double]: { size: 8, read: (view, at) => view.getFloat64(at, true) },
};

const utf8 = new TextDecoder();

const isText = (type: ColumnType): boolean =>
  type === ColumnType.String || type === ColumnType.Json || type === ColumnType.DateTime;

/** Bytes of a value of a column: 0 for a text, which tells its own length; null for what is not read. */
export const fixedSize = (type: ColumnType): number | null => (isText(type) ? 0 : (fixed[type]?.size ?? null));

/** A row in the bytes of a file. */
export interface StoredRow {
  readonly file: DataView;
  readonly start: number;
  readonly end: number;
}

/** Where the row of a feature lies. Throws when it does not lie in the file. */
export function rowOf({ bb, bb_pos: at }: Feature, file: DataView): StoredRow {
  // The second field of the table Feature.
  const field = bb?.__offset(at, 6) ?? 0;
  if (!bb || field === 0) return { file, start: 0, end: 0 };
  const [start, length] = [bb.__vector(at + field), bb.__vector_len(at + field)];
  if (start < 0 || length < 0 || start + length > file.byteLength) throw new Error('a row is longer than its file');
  return { file, start, end: start + length };
}

/** Calls `visit` for each value of a row with its place in the file. Throws when a row does not fit its columns or its bytes. */
function walk(
  { file, start, end }: StoredRow,
  columns: Columns,
  visit: (column: ColumnMeta, start: number, end: number) => void,
): void {
  for (let at = start; at < end; ) {
    const number = file.getUint16(at, true);
    const column = columns[number];
    if (column === undefined) throw new Error(`a value of column ${number}, there are ${columns.length}`);
    const { type, name } = column;
    const text = isText(type);
    const size = text ? file.getUint32(at + 2, true) : fixed[type]?.size;
    if (size === undefined) throw new Error(`the column ${name} holds binary data`);
    const first = at + (text ? 6 : 2);
    at = first + size;
    if (at > end) throw new Error(`a value of the column ${name} is longer than its row`);
    visit(column, first, at);
  }
}

function valueAt(file: DataView, { type }: ColumnMeta, start: number, end: number): AttributeValue {
  const read = fixed[type]?.read;
  if (read === undefined) {
    const text = utf8.decode(new Uint8Array(file.buffer, file.byteOffset + start, end - start));
    return type === ColumnType.Json ? JSON.stringify(JSON.parse(text)) : text;
  }
  const value = read(file, start);
  return Number.isNaN(value) ? null : value;
}

/** The value of one column, null where the row has none. Walks through the whole row and throws when it is damaged. */
export function storedValue(row: StoredRow, columns: Columns, wanted: string): AttributeValue {
  let found: AttributeValue = null;
  walk(row, columns, (column, start, end) => {
    if (column.name === wanted) found = valueAt(row.file, column, start, end);
  });
  return found;
}

/** Every column of a row, null where the row has no value. */
export function readRow(row: StoredRow, columns: Columns): Record<string, AttributeValue> {
  const values = Object.fromEntries(columns.map(({ name }): [string, AttributeValue] => [name, null]));
  walk(row, columns, (column, start, end) => {
    values[column.name] = valueAt(row.file, column, start, end);
  });
  return values;
}
