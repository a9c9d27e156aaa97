// Who runs in the bench: ours beside what one would write first, and beside the least that any code that looks at all edges must do.

import { featureCollection, polygon as turfPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import Flatbush from 'flatbush';
import { edgesOf, extentOf } from '../../src/analysis/geometry/edges.ts';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { commonPart } from '../../src/analysis/geometry/overlap.ts';
import type { Box, LonLat, Polygon } from '../../src/analysis/geometry/position.ts';
import { itemsWithin } from '../../src/analysis/geometry/shape-index.ts';
import { metres } from '../../src/analysis/units/quantity.ts';

export type Zones = readonly { readonly shape: Polygon }[];

/** One way to find the common ground (m²) of a footprint with every zone. */
export interface Contender {
  readonly name: string;
  /** How long it takes (ms). */
  readonly time: (footprint: Polygon) => number | Promise<number>;
  /** How many footprints of the first that are given it gets; slow ones get few. */
  readonly most: number;
}

/** The time (ms) of a function. */
export const clocked =
  (run: (footprint: Polygon) => number) =>
  (footprint: Polygon): number => {
    const start = performance.now();
    run(footprint);
    return performance.now() - start;
  };

function ours(zones: Zones, settled: boolean) {
  return (footprint: Polygon): number => {
    // A new object each time, so that nothing is remembered from the last run.
    const fresh: Polygon = { ...footprint };
    let sum = 0;
    for (const { shape } of itemsWithin(zones, extentOf(fresh), metres(0))) {
      sum += commonPart(fresh, shape, { settled })?.area ?? 0;
    }
    return sum;
  };
}

/** Turf itself, without the door that counts what it is asked. */
function byTurf(footprint: Polygon, shape: Polygon): number {
  const plain = ({ coordinates }: Polygon) =>
    turfPolygon(coordinates.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  const common = intersect(featureCollection([plain(footprint), plain(shape)]));
  if (common === null) return 0;
  const { geometry } = common;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = parts.map((rings) =>
    rings.map((ring) => ring.map(([lon = Number.NaN, lat = Number.NaN]): LonLat => [lon, lat])),
  );
  return ellipsoidalArea({ type: 'MultiPolygon', coordinates });
}

function passOver(zones: Zones, tree: Flatbush) {
  return (footprint: Polygon): number => {
    const [west, south, east, north] = boxOf(footprint);
    let inside = 0;
    for (const index of tree.search(west, south, east, north)) {
      const shape = zones[index]?.shape;
      for (const { positions, start, edgeCount } of shape === undefined ? [] : edgesOf(shape)) {
        for (let at = 2 * start; at < 2 * (start + edgeCount); at += 2) {
          const [x, y] = [positions[at] ?? 0, positions[at + 1] ?? 0];
          if (x >= west && x <= east && y >= south && y <= north) inside++;
        }
      }
    }
    return inside;
  };
}

/** West, south, east, north of a polygon. */
export function boxOf({ coordinates: [ring = []] }: Polygon): Box {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The contenders on some zones; the store of edges is built here, and how long that took is told (ms). */
export function contendersOn(
  zones: Zones,
  slow: { naive: number; indexed: number },
): { built: number; tree: Flatbush; list: Contender[] } {
  const start = performance.now();
  itemsWithin(zones, [0, 0, 0, 0], metres(0));
  const built = performance.now() - start;
  const tree = new Flatbush(zones.length);
  for (const { shape } of zones) tree.add(...extentOf(shape));
  tree.finish();
  const indexed = (footprint: Polygon): number =>
    tree
      .search(...boxOf(footprint))
      .reduce((sum, index) => sum + byTurf(footprint, zones[index]?.shape ?? footprint), 0);
  const naive = (footprint: Polygon): number => zones.reduce((sum, { shape }) => sum + byTurf(footprint, shape), 0);
  const list: Contender[] = [
    { name: 'ours, live', time: clocked(ours(zones, false)), most: Infinity },
    { name: 'ours, settled (two engines)', time: clocked(ours(zones, true)), most: 60 },
    { name: 'pass over all candidate vertices', time: clocked(passOver(zones, tree)), most: Infinity },
    { name: 'index + Turf', time: clocked(indexed), most: slow.indexed },
    { name: 'Turf over all zones', time: clocked(naive), most: slow.naive },
  ];
  return { built, tree, list: list.filter(({ most }) => most > 0) };
}
