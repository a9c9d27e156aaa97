// Arbitrary areas near 106.4°E 29.8°N: round ones with many corners, and blocky ones on a grid, whose borders often coincide.

import fc from 'fast-check';
import type { LonLat, Polygon, Polygonal } from '../../src/analysis/geometry/position.ts';

/** Metres east and north of 106.4°E 29.8°N, roughly, to lon, lat. */
export const at = (x: number, y: number): LonLat => [106.4 + x / 96560, 29.8 + y / 110860];

/** Repeats the first position at the end. */
export const closed = (open: readonly LonLat[]): readonly LonLat[] => [...open, ...open.slice(0, 1)];

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.integer({ min: -600, max: 600 });

function starRing(x: number, y: number, radii: readonly number[]): readonly LonLat[] {
  const corner = (radius: number, index: number): LonLat => {
    const turn = (2 * Math.PI * index) / radii.length;
    return at(x + radius * Math.cos(turn), y + radius * Math.sin(turn));
  };
  return closed(radii.map(corner));
}

/** Mostly few, at times many: trouble is in how things meet, seldom in how much there is of them. */
const mostlyFew = <Item>(item: fc.Arbitrary<Item>, least: number, most: number): fc.Arbitrary<Item[]> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.array(item, { minLength: least, maxLength: Math.min(most, least + 5) }) },
    { weight: 1, arbitrary: fc.array(item, { minLength: least, maxLength: most }) },
  );

/** A star-shaped area of 100 to 500 m, every third with a hole in its middle. */
export const star: fc.Arbitrary<Polygon> = fc
  .record({ x: place, y: place, hole: fc.nat(2), radii: mostlyFew(fraction, 4, 40) })
  .map(({ x, y, hole, radii }) => {
    const outer = starRing(
      x,
      y,
      radii.map((share) => 250 + 250 * share),
    );
    const inner = starRing(
      x,
      y,
      radii.map((share) => 50 + 100 * share),
    );
    return { type: 'Polygon', coordinates: hole === 0 ? [outer, inner] : [outer] };
  });

/** A row of columns on a grid of 50 m between two heights each: borders and corners fall together with those of others. */
const skyline: fc.Arbitrary<Polygon> = fc
  .record({
    x: fc.integer({ min: -6, max: 6 }),
    y: fc.integer({ min: -6, max: 6 }),
    heights: mostlyFew(fc.integer({ min: 1, max: 6 }), 1, 8),
  })
  .map(({ x, y, heights }) => {
    const top = heights.flatMap((height, index) => [
      at(50 * (x + index), 50 * (y + height)),
      at(50 * (x + index + 1), 50 * (y + height)),
    ]);
    const ring = closed([at(50 * x, 50 * y), ...top, at(50 * (x + heights.length), 50 * y)]);
    const distinct = ring.filter(
      ([lon, lat], index) => index === 0 || lon !== ring[index - 1]![0] || lat !== ring[index - 1]![1],
    );
    return { type: 'Polygon', coordinates: [distinct] };
  });

export const area: fc.Arbitrary<Polygon> = fc.oneof(star, skyline);

/** A ring of random positions: it nearly always crosses itself. */
export const scribble: fc.Arbitrary<Polygon> = mostlyFew(fc.tuple(place, place), 0, 9).map((spots) => ({
  type: 'Polygon',
  coordinates: [closed(spots.map(([x, y]) => at(x, y)))],
}));

/** The same area told differently: other starting positions, other directions, positions in the middle of edges. */
export const retold = (geometry: Polygon, start: number, reverse: boolean): Polygon => ({
  type: 'Polygon',
  coordinates: geometry.coordinates.map((ring) => {
    const open = ring.slice(0, -1);
    const turned = [...open.slice(start % open.length), ...open.slice(0, start % open.length)];
    return closed(reverse ? turned.reverse() : turned);
  }),
});

/** All positions of an area. */
export const positionsOf = (geometry: Polygonal): readonly LonLat[] =>
  geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
