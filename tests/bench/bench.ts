// npm run bench: ours beside the others on S, M and L, interleaved, as ratios. Times are of this machine; ratios hold on others.
// npm run bench -- S M      only these sizes
// npm run bench -- --full   lets the slow ones run on L too (many minutes)

import { cpus } from 'node:os';
import type { Polygon } from '../../src/analysis/geometry/position.ts';
import { type Contender, contendersOn, type Zones } from './contenders.ts';
import { roadsOf, type Size, sitesOf, zonesOf } from './ground.ts';
import { howToInstall, timesOfGeos } from './others.ts';

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

interface Timing {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

/** Runs every contender on each footprint in turn; a footprint's time is the best of three, for those that get many. */
function timed(list: readonly Contender[], footprints: readonly Polygon[]): Timing[] {
  const times = list.map((): number[] => []);
  for (const [at, footprint] of footprints.entries()) {
    for (const [index, { run, most }] of list.entries()) {
      if (at >= most) continue;
      let best = Infinity;
      for (let round = 0; round < (most === Infinity ? 3 : 1); round++) {
        const start = performance.now();
        run(footprint);
        best = Math.min(best, performance.now() - start);
      }
      times[index]?.push(best);
    }
  }
  return list.map(({ name }, index) => timingOf(name, times[index] ?? []));
}

function timingOf(name: string, times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { name, median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), runs: sorted.length };
}

/** GEOS on the first footprints; nothing where it is not installed. */
const geosOn = (zones: Zones, footprints: readonly Polygon[]): Timing[] =>
  Object.entries(timesOfGeos(zones, footprints) ?? {}).map(([name, times]) => timingOf(name, times));

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function print(title: string, timings: readonly Timing[]): void {
  const [first] = timings;
  console.log(
    `\n### ${title}\n\n| | median, ms | 95 %, ms | ÷ ours, live | runs |\n| --- | ---: | ---: | ---: | ---: |`,
  );
  for (const { name, median, p95, runs } of timings) {
    console.log(
      `| ${name} | ${figure(median)} | ${figure(p95)} | ${figure(median / (first?.median ?? 1))} | ${runs} |`,
    );
  }
}

console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`);
const growth = new Map<Size, readonly Timing[]>();
for (const size of wanted) {
  const zones = zonesOf(size);
  const vertices = zones.reduce(
    (sum, { shape }) => sum + shape.coordinates.reduce((all, ring) => all + ring.length, 0),
    0,
  );
  const { built, list } = contendersOn(zones, slow[size]);
  console.log(
    `\n## ${size}: ${zones.length} zones, ${vertices} vertices; store and trees built in ${figure(built)} ms`,
  );
  const sites = sitesOf(size, 300);
  timed(list.slice(0, 1), sites.slice(0, 100));
  const geos = geosOn(zones, sites.slice(0, 100));
  if (geos.length === 0) console.log(howToInstall);
  const small = [...timed(list, sites), ...geos];
  print(`Sites of 1 to 50 ha on ${size}`, small);
  growth.set(size, small);
  if (size === 'M') continue;
  const roads = roadsOf(size, 20);
  print(`Roads of 20 km by 60 m on ${size}`, [...timed(list.slice(0, 3), roads), ...geosOn(zones, roads)]);
}
const [least, most] = [growth.get('S'), growth.get('L')];
if (least !== undefined && most !== undefined) {
  console.log('\n### Growth from S to L (73 times the data)\n\n| | L ÷ S |\n| --- | ---: |');
  for (const { name, median } of most) {
    const before = least.find((timing) => timing.name === name)?.median;
    if (before !== undefined) console.log(`| ${name} | ${figure(median / before)} |`);
  }
}
