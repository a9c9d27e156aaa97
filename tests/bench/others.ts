// Engines that are not part of the project: used where they are installed, never required. GEOS runs through Shapely, in C, with
// its own index; each question is one call, and its time is taken inside the process that answers.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Polygon } from '../../src/analysis/geometry/position.ts';

const pythons = ['python3', '/usr/bin/python3'];

/** A Python that has Shapely; undefined when there is none. */
const pythonWithShapely = (): string | undefined =>
  pythons.find((program) => spawnSync(program, ['-c', 'import shapely']).status === 0);

/** How to have what is not here. */
export const howToInstall = 'GEOS runs beside when Shapely is installed: apt install python3-shapely.';

/** Polygons as length-prefixed WKB. */
function wkb(polygons: readonly Polygon[]): Buffer {
  const parts = polygons.map(({ coordinates }) => {
    const vertices = coordinates.reduce((sum, ring) => sum + ring.length, 0);
    const bytes = Buffer.alloc(4 + 9 + 4 * coordinates.length + 16 * vertices);
    let at = bytes.writeUInt32LE(bytes.length - 4);
    at = bytes.writeUInt8(1, at);
    at = bytes.writeUInt32LE(3, at);
    at = bytes.writeUInt32LE(coordinates.length, at);
    for (const ring of coordinates) {
      at = bytes.writeUInt32LE(ring.length, at);
      for (const [x, y] of ring) at = bytes.writeDoubleLE(y, bytes.writeDoubleLE(x, at));
    }
    return bytes;
  });
  return Buffer.concat(parts);
}

/** Times (ms) of GEOS for each footprint by each way of asking; null when it is not installed. */
export function timesOfGeos(
  zones: readonly { readonly shape: Polygon }[],
  footprints: readonly Polygon[],
): Readonly<Record<string, readonly number[]>> | null {
  const python = pythonWithShapely();
  if (python === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'jadeline-bench-'));
  try {
    const [zoneFile, siteFile] = [join(folder, 'zones'), join(folder, 'sites')];
    writeFileSync(zoneFile, wkb(zones.map(({ shape }) => shape)));
    writeFileSync(siteFile, wkb(footprints));
    const script = new URL('geos.py', import.meta.url).pathname;
    const { status, stdout, stderr } = spawnSync(python, [script, zoneFile, siteFile], { maxBuffer: 1e8 });
    if (status !== 0) throw new Error(`GEOS failed: ${stderr}`);
    return JSON.parse(stdout.toString());
  } finally {
    rmSync(folder, { recursive: true });
  }
}
