// Well-known binary by hand: ISO and EWKB, both byte orders, with heights and measures that must be passed over.

import { describe, expect, it } from 'vitest';
import { readWkb } from '../../src/intake/wkb.ts';

const ring = [
  [106.42, 29.83],
  [106.421, 29.83],
  [106.421, 29.831],
  [106.42, 29.83],
] as const;

/** A polygon of one ring with so many numbers beside each position. */
function polygon(type: number, beside: number, little: boolean, srid: boolean): Uint8Array {
  const head = 1 + 4 + (srid ? 4 : 0) + 4 + 4;
  const view = new DataView(new ArrayBuffer(head + ring.length * (2 + beside) * 8));
  view.setUint8(0, little ? 1 : 0);
  view.setUint32(1, type, little);
  if (srid) view.setUint32(5, 4490, little);
  view.setUint32(head - 8, 1, little);
  view.setUint32(head - 4, ring.length, little);
  let at = head;
  for (const position of ring) {
    for (const value of [...position, ...Array<number>(beside).fill(231.5)]) {
      view.setFloat64(at, value, little);
      at += 8;
    }
  }
  return new Uint8Array(view.buffer);
}

describe('a polygon in WKB', () => {
  it.each<[string, number, number, boolean, boolean]>([
    ['plain', 3, 0, true, false],
    ['plain, the other byte order', 3, 0, false, false],
    ['ISO with Z', 1003, 1, true, false],
    ['ISO with M', 2003, 1, true, false],
    ['ISO with Z and M', 3003, 2, false, false],
    ['EWKB with Z', 0x80000003, 1, true, false],
    ['EWKB with Z, M and SRID', 0xe0000003, 2, true, true],
  ])('%s', (_, type, beside, little, srid) => {
    const read = readWkb(polygon(type, beside, little, srid), 0, { file: 'a' });
    expect('code' in read ? read : read.polygons.map((rings) => rings.map(({ positions }) => positions))).toEqual([
      [ring],
    ]);
  });
});
