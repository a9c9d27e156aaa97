// npm run bench:drag -- S|M|L: a footprint dragged across a pack of a size, one position a frame, through the built
// worker; how long each verdict takes against one frame of 16.7 ms. Build first: npm run build.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LonLat, MultiPolygon, Polygon } from '../../src/analysis/geometry/position.ts';
import { folderSource } from '../../src/layers/folder-source.ts';
import { createScreeningClient, type PortableRequest, type ScreeningClient } from '../../src/worker/client.ts';
import { spawnerOf } from '../../src/worker/node-spawn.ts';
import { roadsOf, type Size, sitesOf, sizes } from './ground.ts';
import { writePackOfSize } from './pack-of-size.ts';

const frame = 1000 / 60;
const size = (['S', 'M', 'L'] as const).find((each) => process.argv.includes(each)) ?? 'L';

/** The footprint moved by a step of some 30 m for each frame, one corner pulled out, as under a hand. */
function moved({ coordinates }: Polygon, step: number): MultiPolygon {
  const shift = ([lon, lat]: LonLat, corner: number): LonLat => [
    lon + 0.0003 * step + (corner === 1 ? 0.0004 * Math.sin(step) : 0),
    lat + 0.0001 * step,
  ];
  return { type: 'MultiPolygon', coordinates: [coordinates.map((ring) => ring.map(shift))] };
}

const request = (geometry: MultiPolygon): PortableRequest => ({
  footprint: { name: 'drag', geometry, crs: 'EPSG:4490', planeArea: null, declaredArea: null, notes: [] },
  project: { industry: '2614', nature: '新建' },
  asOf: '2026-11-22',
  settled: false,
});

/** Times of all frames, sorted. A footprint stands before it is dragged: its first place is not counted. */
async function framesOf(client: ScreeningClient, footprints: readonly Polygon[], steps: number): Promise<number[]> {
  const times: number[] = [];
  for (const footprint of footprints) {
    await client.screenEach(request(moved(footprint, 0)));
    for (let step = 1; step <= steps; step++) {
      const geometry = moved(footprint, step);
      const start = performance.now();
      await client.screenEach(request(geometry));
      times.push(performance.now() - start);
    }
  }
  return times.toSorted((a, b) => a - b);
}

const share = (sorted: readonly number[], part: number): string =>
  ((sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN) / frame).toFixed(3);

async function drag(of: Size): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jadeline-drag-'));
  const client = createScreeningClient({
    spawn: spawnerOf(new URL('../../dist/node/node-worker.cjs', import.meta.url)),
  });
  try {
    writePackOfSize(of, folder);
    const opened = await client.open(folderSource(folder));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    console.log(
      `\n| drag on ${of}, ${sizes[of].zones} zones | median ÷ frame | 95 % ÷ frame | 99 % ÷ frame | frames |\n| --- | ---: | ---: | ---: | ---: |`,
    );
    await framesOf(client, sitesOf(of, 5), 40);
    for (const [name, times] of [
      ['sites of 1 to 50 ha', await framesOf(client, sitesOf(of, 40), 25)],
      ['roads of 20 km by 60 m', await framesOf(client, roadsOf(of, 20), 15)],
    ] as const) {
      console.log(
        `| ${name} | ${share(times, 0.5)} | ${share(times, 0.95)} | ${share(times, 0.99)} | ${times.length} |`,
      );
    }
  } finally {
    client.close();
    rmSync(folder, { recursive: true });
  }
}

await drag(size);
