// npm run bench:batch: the built command line on many footprints, with one worker and with two. Prints footprints per second, their
// ratio, and the peak memory for two lengths of input; and beside it what two processes that know nothing of one another reach,
// each with half of the input and one worker: more than that the machine does not give. Build first: npm run build.
// npm run bench:batch -- 600 3000 2     two lengths of input, and rounds (the best of them counts)

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sitesOf } from './ground.ts';

const program = fileURLToPath(new URL('../../dist/node/jadeline.cjs', import.meta.url));
const pack = fileURLToPath(new URL('../../public/data/beibei', import.meta.url));
const [short = 600, long = 3000, rounds = 2] = process.argv.slice(2).map(Number);

/** Ways of running: how many processes side by side, and with how many workers each. */
const ways = [
  { title: '1', processes: 1, jobs: 1 },
  { title: '2', processes: 1, jobs: 2 },
  { title: 'two processes of 1', processes: 2, jobs: 1 },
] as const;

interface Taken {
  readonly seconds: number;
  /** Peak of the memory in use, in MiB; NaN where the system does not tell. */
  readonly peak: number;
}

/** Peak memory of a process so far, in MiB, as Linux keeps it. */
function peakOf(process: number | undefined): number {
  const status = `/proc/${process}/status`;
  const found = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
  return Number(found?.[1] ?? Number.NaN) / 1024;
}

/** Screens the footprints of a file. */
function run(input: string, jobs: number): Promise<Taken> {
  const words = [
    'screen',
    input,
    '--pack',
    pack,
    '--format',
    'ndjson',
    '--jobs',
    String(jobs),
    '--out',
    '/dev/null',
    '--quiet',
  ];
  const start = performance.now();
  const child = spawn(process.execPath, [program, ...words], { stdio: 'ignore' });
  let peak = Number.NaN;
  const watch = setInterval(() => {
    const now = peakOf(child.pid);
    if (!Number.isNaN(now)) peak = now;
  }, 100);
  return new Promise((resolve) => {
    child.once('close', () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - start) / 1000, peak });
    });
  });
}

/** Several processes at the same time, each with its part of the input: the time of the slowest, the memory of all. */
async function runBeside(inputs: readonly string[], jobs: number): Promise<Taken> {
  const taken = await Promise.all(inputs.map((input) => run(input, jobs)));
  return {
    seconds: Math.max(...taken.map(({ seconds }) => seconds)),
    peak: taken.reduce((sum, { peak }) => sum + peak, 0),
  };
}

if (!existsSync(program)) throw new Error('dist/node/jadeline.cjs is missing: npm run build');
const folder = mkdtempSync(join(tmpdir(), 'jadeline-bench-'));
/** Files of so many footprints in all, parted evenly among so many processes. */
const parted = (count: number, processes: number): readonly string[] => {
  const sites = sitesOf('S', count);
  const each = Math.ceil(count / processes);
  return Array.from({ length: processes }, (_, at) => {
    const path = join(folder, `${count}-${at + 1}-of-${processes}.ndjson`);
    const part = sites.slice(at * each, (at + 1) * each);
    writeFileSync(path, part.map((site) => `${JSON.stringify(site)}\n`).join(''));
    return path;
  });
};
const lengths = [short, long];
const inputs = ways.map(({ processes }) => lengths.map((count) => parted(count, processes)));
const best = ways.map(() => lengths.map((): Taken => ({ seconds: Infinity, peak: 0 })));
for (let round = 0; round < rounds; round += 1) {
  for (const size of lengths.keys()) {
    for (const [index, { jobs }] of ways.entries()) {
      const taken = await runBeside(inputs[index]?.[size] ?? [], jobs);
      const before = best[index]?.[size];
      if (before === undefined) continue;
      const seconds = Math.min(before.seconds, taken.seconds);
      best[index]?.splice(size, 1, { seconds, peak: Math.max(before.peak, taken.peak) });
    }
  }
}
rmSync(folder, { recursive: true });

// What both lengths have in common, such as opening the pack, falls out of the difference.
const rates = best.map(([few, many]) => (long - short) / ((many?.seconds ?? 0) - (few?.seconds ?? 0)));
const memory = (index: number): string => (best[index] ?? []).map(({ peak }) => peak.toFixed(0)).join(' → ');
console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}\n`);
console.log(
  `| workers | footprints per second | peak memory, MiB (${short} → ${long} footprints) |\n| ---: | ---: | ---: |`,
);
for (const [index, { title }] of ways.entries())
  console.log(`| ${title} | ${rates[index]?.toFixed(1)} | ${memory(index)} |`);
const gain = (index: number): string => ((rates[index] ?? 0) / (rates[0] ?? 1)).toFixed(2);
console.log(`\ntwo workers ÷ one: ${gain(1)}, two processes ÷ one: ${gain(2)}, load ${loadavg()[0]}`);
