// What a content is. The content decides, never the extension of the name.

import { tableDelimiter } from './csv.ts';
import type { ForeignFormat } from './intake.ts';
import { looksLikeWkt } from './wkt.ts';

const signatures: readonly (readonly [bytes: readonly number[], format: ForeignFormat])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x41, 0x43, 0x31, 0x30], 'dwg'],
  [[0x41, 0x43, 0x31, 0x2e], 'dwg'],
  [[0x41, 0x75, 0x74, 0x6f, 0x43, 0x41, 0x44, 0x20, 0x42, 0x69, 0x6e, 0x61, 0x72, 0x79], 'binary-dxf'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'rar'],
  [[0x1f, 0x8b], 'rar'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'office'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
];

/** Binary formats that are read here. */
export type BinaryFormat = 'zip' | 'shapefile' | 'sqlite' | 'flatgeobuf';

const binaries: readonly (readonly [bytes: readonly number[], format: BinaryFormat])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0x66, 0x67, 0x62, 0x03], 'flatgeobuf'],
  [[0x00, 0x00, 0x27, 0x0a], 'shapefile'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00], 'sqlite'],
];

/** A binary format that is read here, by its first bytes; null when there is none. */
export function binaryFormat(bytes: Uint8Array): BinaryFormat | null {
  const found = binaries.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  return found?.[1] ?? null;
}

/** A .dbf table: a version byte, a date, and a header that ends where the header says. */
function isDbf(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = bytes;
  if (bytes.length < 65 || ![3, 4, 5, 0x30, 0x83, 0x8b].includes(version) || month > 12 || day > 31) return false;
  return bytes[((bytes[9] ?? 0) << 8) + (bytes[8] ?? 0) - 1] === 0x0d;
}

/** A format that is known by its first bytes and not read here; null when there is none. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | null {
  const found = signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found === undefined && isDbf(bytes)) return 'table-without-shapes';
  return found?.[1] ?? null;
}

/** Texts that are read here. */
export type Format = 'geojson' | 'boundary-points' | 'coordinates' | 'table' | 'wkt' | 'dxf' | 'xml';

const degreesOrMetres = /^[\s\d.,，;；+\-°′″'"’”º˚度分秒NSEWnsew东西南北()（）[\]eE]+$/;
const pointRow =
  /^\s*[A-Za-z界址点]*\d+\s*[,，\t ]\s*(?:\d{1,4}\s*[,，\t ]\s*)?[+-]?\d+(?:\.\d+)?\s*[,，\t ]\s*[+-]?\d+/m;

/** The format of a text; null when it looks like none. */
export function formatOf(text: string): Format | null {
  const start = text.trimStart().slice(0, 200);
  if (/^[{[](?!属性|地块)/.test(start) && !/^\[[^\]\d"{[]+\]/.test(start)) return 'geojson';
  if (start.startsWith('<')) return 'xml';
  if (/^(?:999\s|0\s+SECTION)/.test(start)) return 'dxf';
  if (looksLikeWkt(start)) return 'wkt';
  if (/[[［【]\s*(?:属性描述|地块坐标)/.test(text) || /[@＠]\s*$/m.test(text)) return 'boundary-points';
  if (tableDelimiter(text) !== null) return 'table';
  if (threeToFourFields(text)) return 'boundary-points';
  return degreesOrMetres.test(text) && /\d/.test(text) ? 'coordinates' : null;
}

/** Rows of a point number, perhaps a ring number, and two coordinates, without header or plot line. */
function threeToFourFields(text: string): boolean {
  const rows = text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .slice(0, 50);
  const fitting = rows.filter((row) => {
    const count = row.trim().split(/[,，\t ]+/).length;
    return pointRow.test(row) && count >= 3 && count <= 5;
  });
  return rows.length > 0 && fitting.length * 2 > rows.length;
}
