// The pack as it ships, opened as any user would open it, and measures from GeographicLib that are not our engine's.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import geodesic from 'geographiclib-geodesic';
import type { LonLat, MultiPolygon, Ring } from '../../src/analysis/geometry/position.ts';
import type { Pack } from '../../src/analysis/screening/pack.ts';
import type { Zone } from '../../src/analysis/zones/layer.ts';
import { folderSource } from '../../src/layers/folder-source.ts';
import { openPack } from '../../src/layers/open-pack.ts';

/** Where the pack lies. */
export const packFolder = fileURLToPath(new URL('../../public/data/beibei', import.meta.url));

const opened = await openPack(folderSource(packFolder));
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));

/** The shipped pack. */
export const pack: Pack = opened.value;

/** Bytes of one of its files. */
export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(packFolder, name)));

/** Zones of a layer with data. */
export function zonesOf(id: string): readonly Zone[] {
  const layer = pack.layers.find(({ card }) => card.id === id);
  if (layer?.content.state !== 'ready') throw new Error(`${id} is not ready`);
  return layer.content.zones;
}

/** The shape of a polygon zone. */
export function polygons(zone: Zone): MultiPolygon {
  if (zone.shape.type !== 'MultiPolygon') throw new Error(`${zone.id} is no MultiPolygon`);
  return zone.shape;
}

const cgcs2000 = new geodesic.Geodesic.Geodesic(6378137, 1 / 298.257222101);

function ringArea(ring: Ring): number {
  const polygon = cgcs2000.Polygon(false);
  for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return polygon.Compute(false, true).area ?? Number.NaN;
}

/** Area by GeographicLib in square metres; outer rings run anticlockwise, holes clockwise. */
export const geodesicArea = (shape: MultiPolygon): number =>
  shape.coordinates.flat().reduce((sum, ring) => sum + ringArea(ring), 0);

/** Distance by GeographicLib in metres. */
const geodesicDistance = ([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number =>
  cgcs2000.Inverse(lat1, lon1, lat2, lon2).s12 ?? Number.NaN;

/** A point on the edge between two positions, straight in lon and lat. */
export const onEdge = (a: LonLat, b: LonLat, share: number): LonLat => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** Nearest place on a chain of edges: found roughly, then measured by geodesics along the six nearest edges. */
export function distanceToLine(point: LonLat, chains: readonly (readonly LonLat[])[]): number {
  const near: { rough: number; a: LonLat; b: LonLat }[] = [];
  for (const chain of chains) {
    for (let index = 1; index < chain.length; index++) {
      const [a, b] = [chain[index - 1]!, chain[index]!];
      near.push({ rough: roughDistance(point, a, b), a, b });
    }
  }
  near.sort((one, other) => one.rough - other.rough);
  return Math.min(...near.slice(0, 6).map(({ a, b }) => distanceToEdge(point, a, b)));
}

/** Planar distance to an edge, metres per degree taken half-way: right to 0.1 m at 5 km, used to choose edges only. */
export function roughDistance(point: LonLat, a: LonLat, b: LonLat): number {
  const latitude = ((point[1] + a[1]) * Math.PI) / 360;
  const east = 111_412.84 * Math.cos(latitude) - 93.5 * Math.cos(3 * latitude);
  const north = 111_132.954 - 559.822 * Math.cos(2 * latitude);
  const [ex, ey] = [(b[0] - a[0]) * east, (b[1] - a[1]) * north];
  const [px, py] = [(point[0] - a[0]) * east, (point[1] - a[1]) * north];
  const share = Math.min(1, Math.max(0, (px * ex + py * ey) / (ex * ex + ey * ey)));
  return Math.hypot(px - share * ex, py - share * ey);
}

/** Ternary search along one edge. */
function distanceToEdge(point: LonLat, a: LonLat, b: LonLat): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (geodesicDistance(point, onEdge(a, b, left)) < geodesicDistance(point, onEdge(a, b, right))) high = right;
    else low = left;
  }
  return geodesicDistance(point, onEdge(a, b, (low + high) / 2));
}
