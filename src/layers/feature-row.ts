// The attributes of a FlatGeobuf feature: for each value the number of its column (16 bits), then its bytes. A row is walked
// through when a layer is opened, so that a damaged one is found then; its texts are decoded when somebody asks for them.

import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
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

const texts: readonly number[] = [ColumnType.String, ColumnType.Json, ColumnType.DateTime];
const utf8 = new TextDecoder();

interface Place {
  readonly column: ColumnMeta;
  readonly start: number;
  readonly end: number;
}

/** Where each value of a row lies. Throws when a row does not fit its columns or its bytes. */
function* walk(view: DataView, columns: Columns): Generator<Place> {
  for (let at = 0; at < view.byteLength; ) {
    const number = view.getUint16(at, true);
    const column = columns[number];
    if (column === undefined) throw new Error(`a value of column ${number}, there are ${columns.length}`);
    const text = texts.includes(column.type);
    const size = text ? view.getUint32(at + 2, true) : fixed[column.type]?.size;
    if (size === undefined) throw new Error(`the column ${column.name} holds binary data`);
    const start = at + (text ? 6 : 2);
    at = start + size;
    if (at > view.byteLength) throw new Error(`a value of the column ${column.name} is longer than its row`);
    yield { column, start, end: at };
  }
}

function valueAt(view: DataView, { column, start, end }: Place): AttributeValue {
  const read = fixed[column.type]?.read;
  if (read === undefined) {
    const text = utf8.decode(new Uint8Array(view.buffer, view.byteOffset + start, end - start));
    return column.type === ColumnType.Json ? JSON.stringify(JSON.parse(text)) : text;
  }
  const value = read(view, start);
  return Number.isNaN(value) ? null : value;
}

/** The value of one column, null where the row has none. Walks through the whole row and throws when it is damaged. */
export function storedValue(row: DataView, columns: Columns, name: string): AttributeValue {
  let found: AttributeValue = null;
  for (const place of walk(row, columns)) if (place.column.name === name) found = valueAt(row, place);
  return found;
}

/** Every column of a row, null where the row has no value. */
export function readRow(row: DataView, columns: Columns): Record<string, AttributeValue> {
  const values = Object.fromEntries(columns.map(({ name }): [string, AttributeValue] => [name, null]));
  for (const place of walk(row, columns)) values[place.column.name] = valueAt(row, place);
  return values;
}
