// GEOS in WebAssembly, clipped to the footprint's box first. LGPL: never a part of the project, only measured where somebody put it
// (npm install geos-wasm, anywhere), its folder in JADELINE_GEOS_WASM.

import { pathToFileURL } from 'node:url';
import type Flatbush from 'flatbush';
import type { Polygon } from '../../src/analysis/geometry/position.ts';
import { boxOf, type Contender, clocked, type Zones } from './contenders.ts';
import { wkbOf } from './wkb.ts';

/** What is used of it; geometries are numbers (pointers). */
interface Geos {
  readonly Module: {
    readonly HEAPU8: Uint8Array;
    _malloc(size: number): number;
    _free(pointer: number): void;
    getValue(pointer: number, type: 'double'): number;
  };
  GEOSGeomFromWKB_buf(pointer: number, size: number): number;
  GEOSClipByRect(geometry: number, west: number, south: number, east: number, north: number): number;
  GEOSIntersection(one: number, other: number): number;
  GEOSArea(geometry: number, area: number): number;
  GEOSGeom_destroy(geometry: number): void;
}

/** The contender on some zones; null where it is not there. */
export async function geosWasmOn(zones: Zones, tree: Flatbush): Promise<Contender | null> {
  const folder = process.env.JADELINE_GEOS_WASM;
  if (folder === undefined) return null;
  const entry = pathToFileURL(`${folder}/build/package/geos.esm.js`).href;
  const { default: start }: { default: () => Promise<Geos> } = await import(entry);
  const geos = await start();
  const read = (polygon: Polygon): number => {
    const bytes = wkbOf(polygon);
    const pointer = geos.Module._malloc(bytes.length);
    geos.Module.HEAPU8.set(bytes, pointer);
    const geometry = geos.GEOSGeomFromWKB_buf(pointer, bytes.length);
    geos.Module._free(pointer);
    return geometry;
  };
  const held = zones.map(({ shape }) => read(shape));
  const area = geos.Module._malloc(8);
  const commonWith = (site: number, footprint: Polygon): number => {
    const box = boxOf(footprint);
    let sum = 0;
    for (const index of tree.search(...box)) {
      const cut = geos.GEOSClipByRect(held[index] ?? 0, ...box);
      const common = geos.GEOSIntersection(cut, site);
      geos.GEOSArea(common, area);
      sum += geos.Module.getValue(area, 'double');
      geos.GEOSGeom_destroy(common);
      geos.GEOSGeom_destroy(cut);
    }
    return sum;
  };
  const run = clocked((footprint) => {
    const site = read(footprint);
    const sum = commonWith(site, footprint);
    geos.GEOSGeom_destroy(site);
    return sum;
  });
  return { name: 'geos-wasm: index + ClipByRect + intersection', time: run, most: 100 };
}
