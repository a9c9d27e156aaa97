// Seeded ground of three sizes: fractal outlines with a heavy tail, holes, and cells that tile the land with shared, ragged borders.

import type { LonLat, Polygon, Ring } from '../../src/analysis/geometry/position.ts';
import { seeded } from '../seeded.ts';

/** A district, a region, a municipality. */
export const sizes = {
  S: { zones: 500, vertices: 95_000, west: 106.3, south: 29.6, width: 0.45, height: 0.45, giants: [12_000] },
  M: { zones: 5_000, vertices: 950_000, west: 106, south: 29, width: 1.42, height: 1.42, giants: [60_000, 30_000] },
  L: {
    zones: 50_000,
    vertices: 6_950_000,
    west: 105.3,
    south: 28.1,
    width: 4.5,
    height: 4.5,
    giants: [164_000, 130_000, 120_000, 110_000, 105_000, 102_000],
  },
} as const;
export type Size = keyof typeof sizes;

const closed = (open: LonLat[]): Ring => [...open, ...open.slice(0, 1)];

/** A star-shaped outline, rough at every scale. */
function blob(random: () => number, [x, y]: LonLat, radius: number, count: number): Ring {
  const waves: (readonly [times: number, phase: number, height: number])[] = [];
  for (let times = 1; times < count / 3; times *= 2) {
    const odd = times + Math.floor(random() * times);
    waves.push([odd, random() * 2 * Math.PI, 0.28 / (times + 1) ** 0.75]);
  }
  const ring: LonLat[] = [];
  for (let corner = 0; corner < count; corner++) {
    const turn = (2 * Math.PI * corner) / count;
    let reach = radius;
    for (const [times, phase, height] of waves) reach += radius * height * Math.sin(times * turn + phase);
    reach = Math.max(reach, radius / 10);
    ring.push([x + reach * Math.cos(turn), y + 0.87 * reach * Math.sin(turn)]);
  }
  return closed(ring);
}

const hole = (ring: Ring, [x, y]: LonLat): Ring =>
  ring.map(([lon, lat]): LonLat => [x + (lon - x) * 0.08, y + (lat - y) * 0.08]).reverse();

/** The zones of a size, always the same. */
export function zonesOf(size: Size): { readonly shape: Polygon }[] {
  const { zones, vertices, west, south, width, height, giants } = sizes[size];
  const random = seeded(size.charCodeAt(0));
  const place = (): LonLat => [west + width * random(), south + height * random()];
  const tiles = cells(random, size, Math.floor(Math.sqrt(zones / 2)));
  const free = zones - tiles.length - giants.length;
  const used =
    giants.reduce((sum: number, count) => sum + count, 0) +
    tiles.reduce((sum, { coordinates: [ring] }) => sum + (ring?.length ?? 0), 0);
  const mean = (vertices - used) / free;
  const polygons: Polygon[] = [...tiles];
  const add = (count: number): void => {
    const at = place();
    const ring = blob(random, at, Math.min(0.3 * width, 0.00012 * count ** 0.8), count);
    polygons.push({ type: 'Polygon', coordinates: random() < 0.2 ? [ring, hole(ring, at)] : [ring] });
  };
  for (const count of giants) add(count);
  // A heavy tail (Pareto with exponent 2 has the mean of twice its least).
  for (let index = 0; index < free; index++)
    add(Math.max(8, Math.min(20_000, Math.floor(((mean / 1.15) * 0.5) / Math.sqrt(1 - random())))));
  return polygons.map((shape) => ({ shape }));
}

/** Cells of a grid whose borders are ragged and shared, position by position, by the two cells beside them. */
function cells(random: () => number, size: Size, side: number): Polygon[] {
  const { west, south, width, height } = sizes[size];
  const [dx, dy] = [width / side, height / side];
  const steps = 12;
  const line = (from: LonLat, to: LonLat): LonLat[] =>
    Array.from({ length: steps }, (_, step): LonLat => {
      const share = step / steps;
      const off = step === 0 ? 0 : 0.06;
      return [
        from[0] + share * (to[0] - from[0]) + off * dx * (random() - 0.5),
        from[1] + share * (to[1] - from[1]) + off * dy * (random() - 0.5),
      ];
    });
  const corner = (column: number, row: number): LonLat => [west + column * dx, south + row * dy];
  const across: LonLat[][][] = [];
  const upward: LonLat[][][] = [];
  for (let row = 0; row <= side; row++) {
    across.push(Array.from({ length: side }, (_, column) => line(corner(column, row), corner(column + 1, row))));
    upward.push(Array.from({ length: side + 1 }, (_, column) => line(corner(column, row), corner(column, row + 1))));
  }
  const back = (there: LonLat[], end: LonLat): LonLat[] => [end, ...there.slice(1).reverse()];
  return Array.from({ length: side * side }, (_, index): Polygon => {
    const [column, row] = [index % side, Math.floor(index / side)];
    const ring = [
      ...(across[row]?.[column] ?? []),
      ...(upward[row]?.[column + 1] ?? []),
      ...back(across[row + 1]?.[column] ?? [], corner(column + 1, row + 1)),
      ...back(upward[row]?.[column] ?? [], corner(column, row + 1)),
    ];
    return { type: 'Polygon', coordinates: [closed(ring)] };
  });
}

/** Footprints of 1 to 50 ha with 5 to 30 corners. */
export function sitesOf(size: Size, count: number): Polygon[] {
  const { west, south, width, height } = sizes[size];
  const random = seeded(1 + size.charCodeAt(0));
  return Array.from({ length: count }, (): Polygon => {
    const at: LonLat = [west + width * (0.1 + 0.8 * random()), south + height * (0.1 + 0.8 * random())];
    const hectares = 50 ** random();
    const radius = Math.sqrt((hectares * 10_000) / Math.PI) / 96_000;
    return { type: 'Polygon', coordinates: [blob(random, at, radius, 5 + Math.floor(25 * random()))] };
  });
}

/** Winding strips of 20 km by 60 m. */
export function roadsOf(size: Size, count: number): Polygon[] {
  const { west, south, width, height } = sizes[size];
  const random = seeded(2 + size.charCodeAt(0));
  return Array.from({ length: count }, (): Polygon => {
    let [x, y] = [west + width * (0.3 + 0.4 * random()), south + height * (0.3 + 0.4 * random())];
    let heading = 2 * Math.PI * random();
    const [left, right]: [LonLat[], LonLat[]] = [[], []];
    for (let step = 0; step <= 200; step++) {
      const [ox, oy] = [(-Math.sin(heading) * 30) / 96_500, (Math.cos(heading) * 30) / 110_900];
      left.push([x + ox, y + oy]);
      right.push([x - ox, y - oy]);
      heading += 0.04 * (random() - 0.5);
      x += (100 * Math.cos(heading)) / 96_500;
      y += (100 * Math.sin(heading)) / 110_900;
    }
    return { type: 'Polygon', coordinates: [closed([...right, ...left.reverse()])] };
  });
}
