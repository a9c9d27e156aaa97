// Polygons as well-known text and well-known binary.

import type { PlanePolygons } from './plane-rings.ts';

/** MULTIPOLYGON in full precision. */
export function multiPolygonText(polygons: PlanePolygons): string {
  const rings = polygons.map(
    (list) => `(${list.map((ring) => `(${ring.map(([x, y]) => `${x} ${y}`).join(', ')})`).join(', ')})`,
  );
  return `MULTIPOLYGON (${rings.join(', ')})`;
}

/** MultiPolygon in little-endian WKB. */
export function multiPolygonBinary(polygons: PlanePolygons): Uint8Array {
  const size = polygons.flat().reduce((sum, ring) => sum + 4 + ring.length * 16, 9 + polygons.length * 9);
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  const head = (type: number, count: number): void => {
    view.setUint8(at, 1);
    view.setUint32(at + 1, type, true);
    view.setUint32(at + 5, count, true);
    at += 9;
  };
  head(6, polygons.length);
  for (const rings of polygons) {
    head(3, rings.length);
    for (const ring of rings) {
      view.setUint32(at, ring.length, true);
      at += 4;
      for (const [x, y] of ring) {
        view.setFloat64(at, x, true);
        view.setFloat64(at + 8, y, true);
        at += 16;
      }
    }
  }
  return new Uint8Array(view.buffer);
}
