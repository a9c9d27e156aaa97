// What a content is. The content decides, never the extension of the name.

import type { ForeignFormat } from './intake.ts';

const signatures: readonly (readonly [bytes: readonly number[], format: ForeignFormat])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x00, 0x00, 0x27, 0x0a], 'shapefile'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'sqlite'],
  [[0x66, 0x67, 0x62, 0x03], 'flatgeobuf'],
  [[0x41, 0x43, 0x31, 0x30], 'dwg'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'office'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
];

/** A format that is known by its first bytes and not read here; null when there is none. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | null {
  const found = signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  return found?.[1] ?? null;
}

/** Formats that are read here. */
export type Format = 'geojson' | 'boundary-points' | 'coordinates';

const degreesOrMetres = /^[\s\d.,，;；+\-°′″'"’”º˚度分秒NSEWnsew东西南北()（）[\]eE]+$/;
const pointRow =
  /^\s*[A-Za-z界址点]*\d+\s*[,，\t ]\s*(?:\d{1,4}\s*[,，\t ]\s*)?[+-]?\d+(?:\.\d+)?\s*[,，\t ]\s*[+-]?\d+/m;

/** The format of a text, the one that looks like XML or DXF included; null when it looks like none. */
export function formatOf(text: string): Format | ForeignFormat | null {
  const start = text.trimStart().slice(0, 200);
  if (/^[{[](?!属性|地块)/.test(start) && !/^\[[^\]\d"{[]+\]/.test(start)) return 'geojson';
  if (start.startsWith('<')) return 'xml';
  if (/^(?:999\s|0\s+SECTION)/.test(start)) return 'dxf';
  if (/[[［【]\s*(?:属性描述|地块坐标)/.test(text) || /[@＠]\s*$/m.test(text)) return 'boundary-points';
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
