// npm run bench: ours beside the others on S, M and L, interleaved, as ratios. Times are of this machine; ratios hold on others.
// npm run bench -- S M      only these sizes
// npm run bench -- accuracy only how near it is to the truth
// npm run bench -- --full   lets the slow ones run on L too (many minutes)
// Prints Markdown; with S and L it draws docs/images/growth.svg.

import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { Polygon } from '../../src/analysis/geometry/position.ts';
import { accuracy } from './accuracy.ts';
import { type Contender, contendersOn, type Zones } from './contenders.ts';
import { geosWasmOn } from './geos-wasm.ts';
import { roadsOf, type Size, sitesOf, zonesOf } from './ground.ts';
import { type GrowthLine, growthFigure } from './growth-figure.ts';
import { howToInstall, timesOfGeos } from './others.ts';
import { type PostGis, startPostGis } from './postgis.ts';
import { tableOfTargets } from './targets.ts';
import { figure, type Timing, timed, timingOf } from './timing.ts';

const words = process.argv.slice(2);
const full = words.includes('--full');
const wanted = (['S', 'M', 'L'] as const).filter(
  (size) => words.every((word) => word.startsWith('-')) || words.includes(size),
);
const slow = {
  S: { naive: 2, indexed: 12 },
  M: { naive: full ? 2 : 0, indexed: 4 },
  L: { naive: full ? 1 : 0, indexed: full ? 9 : 3 },
};

/** GEOS on the first footprints; nothing where it is not installed. */
const geosOn = (zones: Zones, footprints: readonly Polygon[]): Timing[] =>
  Object.entries(timesOfGeos(zones, footprints) ?? {}).map(([name, times]) => timingOf(name, times));

function print(title: string, timings: readonly Timing[]): void {
  const [first] = timings;
  console.log(
    `\n#### ${title}\n\n| | median, ms | 95 %, ms | ÷ ours, live | runs |\n| --- | ---: | ---: | ---: | ---: |`,
  );
  for (const { name, median, p95, runs } of timings) {
    console.log(
      `| ${name} | ${figure(median)} | ${figure(p95)} | ${figure(median / (first?.median ?? 1))} | ${runs} |`,
    );
  }
}

const measured = new Map<string, readonly Timing[]>();
const growth = new Map<string, { size: Size; vertices: number; median: number }[]>();

async function run(size: Size, postgis: PostGis | null): Promise<void> {
  const zones = zonesOf(size);
  const vertices = zones.reduce((sum, { shape }) => sum + shape.coordinates.flat().length, 0);
  const { built, tree, list } = contendersOn(zones, slow[size]);
  console.log(
    `\n### ${size}: ${zones.length} zones, ${vertices} vertices; store and trees built in ${figure(built)} ms`,
  );
  const wasm = await geosWasmOn(zones, tree);
  const others = [wasm, ...((await postgis?.contendersOn(zones)) ?? [])].filter(
    (one): one is Contender => one !== null,
  );
  const sites = sitesOf(size, 300);
  await timed([...list.slice(0, 1), ...others], sites.slice(0, 60));
  const geos = geosOn(zones, sites.slice(0, 100));
  if (geos.length === 0 || others.length < 3) console.log(`\n${howToInstall}`);
  const small = [...(await timed([...list, ...others], sites)), ...geos];
  print(`Sites of 1 to 50 ha on ${size}`, small);
  measured.set(`sites ${size}`, small);
  for (const { name, median } of small) {
    growth.set(name, [...(growth.get(name) ?? []), { size, vertices, median }]);
  }
  if (size === 'M') return;
  const roads = roadsOf(size, 20);
  const long = [...(await timed([...list.slice(0, 3), ...others], roads)), ...geosOn(zones, roads)];
  print(`Roads of 20 km by 60 m on ${size}`, long);
  measured.set(`roads ${size}`, long);
}

const busy = (): string => loadavg()[0]?.toFixed(1) ?? '?';
const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`;
console.log(`${machine}, ${new Date().toISOString().slice(0, 10)}; load before: ${busy()}`);
const postgis = await startPostGis();
try {
  for (const size of wanted) await run(size, postgis);
} finally {
  postgis?.stop();
}
const lines: GrowthLine[] = [...growth]
  .map(([name, points]) => ({ name, points }))
  .filter(({ points }) => points.length > 1);
if (measured.has('sites S') && measured.has('sites L')) {
  console.log('\n### Growth from S to L\n\n| | L ÷ S |\n| --- | ---: |');
  for (const { name, points } of lines) {
    const [least, most] = [points.find(({ size }) => size === 'S'), points.find(({ size }) => size === 'L')];
    if (least !== undefined && most !== undefined) console.log(`| ${name} | ${figure(most.median / least.median)} |`);
  }
  writeFileSync(new URL('../../docs/images/growth.svg', import.meta.url), growthFigure(lines));
}
console.log(`\n### Targets\n\n${tableOfTargets(measured, accuracy(full ? 100_000 : 2_000))}\n\nLoad after: ${busy()}.`);
