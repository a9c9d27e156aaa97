// A MultiPolygon as flat numbers, for the way between threads: thousands of small lists take longer to copy than to make anew.

import type { LonLat, MultiPolygon } from '../analysis/geometry/position.ts';

/** The number of positions of each ring, polygon by polygon, and all positions as lon, lat, lon, lat …. */
export type FlatGeometry = readonly [sizes: readonly (readonly number[])[], positions: Float64Array];

/** A geometry with polygons of plain positions as flat numbers; null for anything else. */
export function flatten(value: object): FlatGeometry | null {
  if (!isMultiPolygon(value)) return null;
  const sizes = value.coordinates.map((rings) => rings.map((ring) => ring.length));
  const count = sizes.flat().reduce((sum, size) => sum + size, 0);
  const positions = new Float64Array(2 * count);
  let at = 0;
  for (const rings of value.coordinates) {
    for (const ring of rings) {
      for (const position of ring) {
        if (position.length !== 2) return null;
        positions[at++] = position[0];
        positions[at++] = position[1];
      }
    }
  }
  return [sizes, positions];
}

/** The geometry of flat numbers. */
export function unflatten([sizes, positions]: FlatGeometry): MultiPolygon {
  let at = 0;
  const ringOf = (size: number): LonLat[] => {
    const ring: LonLat[] = [];
    for (let index = 0; index < size; index++) ring.push([positions[at++] ?? 0, positions[at++] ?? 0]);
    return ring;
  };
  return { type: 'MultiPolygon', coordinates: sizes.map((rings) => rings.map(ringOf)) };
}

/** Whether two geometries have the same positions in the same rings. */
export function sameGeometry(a: object, b: object): boolean {
  if (!isMultiPolygon(a) || !isMultiPolygon(b) || a.coordinates.length !== b.coordinates.length) return false;
  return a.coordinates.every((rings, part) => {
    const others = b.coordinates[part] ?? [];
    return rings.length === others.length && rings.every((ring, index) => sameRing(ring, others[index] ?? []));
  });
}

const sameRing = (a: readonly LonLat[], b: readonly LonLat[]): boolean =>
  a.length === b.length && a.every(([lon, lat], index) => lon === b[index]?.[0] && lat === b[index]?.[1]);

const isMultiPolygon = (value: object): value is MultiPolygon =>
  'type' in value && value.type === 'MultiPolygon' && 'coordinates' in value && Object.keys(value).length === 2;
