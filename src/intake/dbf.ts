// dBASE tables of shapefiles: names and values as text, in GBK or UTF-8 as the .cpg says, else as the bytes allow.

/** Rows of a table, each a value by field name; null when the bytes are no table. Deleted rows are null. */
export interface DbfTable {
  readonly rows: readonly (ReadonlyMap<string, string> | null)[];
  /** Rows that the header promises. */
  readonly promised: number;
}

function decoderFor(bytes: Uint8Array, cpg: string | null): TextDecoder {
  const named = cpg?.trim().replace(/^(?:cp|ansi\s*)?936$/i, 'gbk') ?? '';
  if (named !== '') {
    try {
      return new TextDecoder(named);
    } catch {
      // An unknown code page: the bytes decide.
    }
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('gb18030');
  }
}

interface Field {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

function fieldsOf(bytes: Uint8Array, end: number, decoder: TextDecoder): readonly Field[] {
  const fields: Field[] = [];
  let offset = 1;
  for (let at = 32; at + 32 <= end && bytes[at] !== 0x0d; at += 32) {
    const raw = bytes.subarray(at, at + 11);
    const stop = raw.indexOf(0);
    const length = bytes[at + 16] ?? 0;
    fields.push({ name: decoder.decode(stop < 0 ? raw : raw.subarray(0, stop)), offset, length });
    offset += length;
  }
  return fields;
}

/** Reads a .dbf. `cpg` is the text of the .cpg file, when there is one. */
export function readDbf(bytes: Uint8Array, cpg: string | null): DbfTable | null {
  if (bytes.length < 32) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const promised = view.getUint32(4, true);
  const [start, size] = [view.getUint16(8, true), view.getUint16(10, true)];
  if (size === 0 || start < 33 || start > bytes.length) return null;
  const decoder = decoderFor(bytes.subarray(32), cpg);
  const fields = fieldsOf(bytes, start, decoder);
  const rows: (ReadonlyMap<string, string> | null)[] = [];
  for (let row = 0; row < promised && start + (row + 1) * size <= bytes.length; row += 1) {
    const at = start + row * size;
    const deleted = bytes[at] === 0x2a;
    const value = ({ offset, length }: Field) =>
      decoder.decode(bytes.subarray(at + offset, at + offset + length)).trim();
    rows.push(deleted ? null : new Map(fields.map((field) => [field.name, value(field)])));
  }
  return { rows, promised };
}
