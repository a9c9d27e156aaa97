// Where the name of an area stands: a point well inside its largest part, found on a coarse grid and then refined.

import type { Geometry, Position } from 'geojson';

function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

/** Distance to the boundary, positive inside; degrees, longitudes shrunk by `shrink`. */
function insideness(rings: readonly Position[][], x: number, y: number, shrink: number): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    ring.forEach(([bx = 0, by = 0], index) => {
      const [ax = 0, ay = 0] = ring[(index + ring.length - 1) % ring.length] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const [dx, dy] = [(bx - ax) * shrink, by - ay];
      const size = dx * dx + dy * dy;
      const share = size === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * shrink * dx + (y - ay) * dy) / size));
      least = Math.min(least, Math.hypot((x - ax) * shrink - share * dx, y - ay - share * dy));
    });
  }
  return inside ? least : -least;
}

/** Least and greatest of numbers, of which there may be more than a call takes arguments. */
const spanOf = (numbers: readonly number[]): [least: number, greatest: number] =>
  numbers.reduce<[number, number]>(
    ([low, high], each) => [Math.min(low, each), Math.max(high, each)],
    [Infinity, -Infinity],
  );

/** A lon, lat well inside the largest polygon of an area; null for lines, points and empty shapes. */
export function labelPoint(geometry: Geometry): [number, number] | null {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const largest = polygons.reduce<Position[][]>(
    (best, rings) => (ringArea(rings[0] ?? []) > ringArea(best[0] ?? []) ? rings : best),
    [],
  );
  const outer = largest[0];
  if (!outer) return null;
  const [west, east] = spanOf(outer.map(([x = 0]) => x));
  const [south, north] = spanOf(outer.map(([, y = 0]) => y));
  const shrink = Math.cos((south * Math.PI) / 180);
  let [x, y] = [(west + east) / 2, (south + north) / 2];
  let best = -Infinity;
  let [stepX, stepY] = [(east - west) / 2, (north - south) / 2];
  for (let round = 0; round < 4; round++) {
    const [middleX, middleY] = [x, y];
    for (let index = 0; index < 121; index++) {
      const atX = middleX + ((index % 11) / 5 - 1) * stepX;
      const atY = middleY + (Math.floor(index / 11) / 5 - 1) * stepY;
      const depth = insideness(largest, atX, atY, shrink);
      if (depth > best) [best, x, y] = [depth, atX, atY];
    }
    [stepX, stepY] = [stepX / 4, stepY / 4];
  }
  return [x, y];
}
