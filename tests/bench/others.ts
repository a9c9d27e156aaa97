// Engines that are not part of the project: used where they are installed, never required. GEOS runs through Shapely, in C, with
// its own index; each question is one call, and its time is taken inside the process that answers.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Polygon, type Polygonal, polygonsOf } from '../../src/analysis/geometry/position.ts';
import { wkbOf } from './wkb.ts';

const pythons = ['python3', '/usr/bin/python3'];

/** A Python that has Shapely; undefined when there is none. */
const pythonWithShapely = (): string | undefined =>
  pythons.find((program) => spawnSync(program, ['-c', 'import shapely']).status === 0);

/** How to have what is not here. */
export const howToInstall = `Not all are here. GEOS: apt install python3-shapely. PostGIS: apt install postgresql postgresql-postgis.
GEOS in WebAssembly (LGPL, not a part of the project): npm install geos-wasm in some folder, and JADELINE_GEOS_WASM=FOLDER/node_modules/geos-wasm.`;

/** Polygons one after the other, each behind its length. */
const prefixed = (polygons: readonly Polygon[]): Buffer =>
  Buffer.concat(
    polygons.flatMap((polygon) => {
      const bytes = wkbOf(polygon);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(bytes.length);
      return [length, bytes];
    }),
  );

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
    writeFileSync(zoneFile, prefixed(zones.map(({ shape }) => shape)));
    writeFileSync(siteFile, prefixed(footprints));
    const script = new URL('../../tests/bench/geos.py', import.meta.url).pathname;
    const { status, stdout, stderr } = spawnSync(python, [script, zoneFile, siteFile], { maxBuffer: 1e8 });
    if (status !== 0) throw new Error(`GEOS failed: ${stderr}`);
    return JSON.parse(stdout.toString());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Common ground, rest of the first and union (m²) of valid pairs as GEOS finds them; null when it is not installed. */
export function groundByGeos(
  pairs: readonly (readonly [Polygonal, Polygonal])[],
): readonly (readonly number[] | null)[] | null {
  const python = pythonWithShapely();
  if (python === undefined) return null;
  const lines = pairs.map(([a, b], seed) => JSON.stringify({ seed, a: polygonsOf(a), b: polygonsOf(b) }));
  const script = new URL('../fuzz/geos.py', import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(python, [script, '--expect', '--in-full'], {
    input: lines.join('\n'),
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`GEOS failed: ${stderr}`);
  return JSON.parse(stdout.toString()).map(({ areas }: { areas: readonly number[] | null }) => areas);
}
