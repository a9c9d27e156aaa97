// Polygons as the others read them: well-known binary, little-endian.

import type { Polygon } from '../../src/analysis/geometry/position.ts';

export function wkbOf({ coordinates }: Polygon): Buffer {
  const vertices = coordinates.reduce((sum, ring) => sum + ring.length, 0);
  const bytes = Buffer.alloc(9 + 4 * coordinates.length + 16 * vertices);
  let at = bytes.writeUInt8(1, 0);
  at = bytes.writeUInt32LE(3, at);
  at = bytes.writeUInt32LE(coordinates.length, at);
  for (const ring of coordinates) {
    at = bytes.writeUInt32LE(ring.length, at);
    for (const [x, y] of ring) at = bytes.writeDoubleLE(y, bytes.writeDoubleLE(x, at));
  }
  return bytes;
}
