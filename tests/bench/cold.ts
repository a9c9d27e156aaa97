// npm run bench:cold -- S|M|L: from nothing to the answer. The built command line, started anew for every site, and beside it a
// first question to PostGIS over the same zones: a client that is started for it, a session of its own. Both find their files in
// the memory of the system. Build first: npm run build.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Polygon } from '../../src/analysis/geometry/position.ts';
import type { Contender } from './contenders.ts';
import { sitesOf, zonesOf } from './ground.ts';
import { writePackOfSize } from './pack-of-size.ts';
import { startPostGis } from './postgis.ts';
import { figure, timed } from './timing.ts';

const program = fileURLToPath(new URL('../../dist/node/jadeline.cjs', import.meta.url));
const size = (['S', 'M', 'L'] as const).find((each) => process.argv.includes(each)) ?? 'L';
const floor = 1.5;
const most = 12;

/** With this set, any Node reads every certificate of the system before anything else. */
const { NODE_EXTRA_CA_CERTS: certificates, ...plain } = process.env;

/** Milliseconds from the start of a process to its end; its status must be that of a screening. */
function timeOf(words: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { env });
  const time = performance.now() - start;
  if (status === null || status > 3) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return time;
}

/** The command line on the pack of a folder, every time anew. */
function screenings(folder: string, env: NodeJS.ProcessEnv): Omit<Contender, 'name'> {
  const site = join(folder, 'site.geojson');
  const time = async (footprint: Polygon): Promise<number> => {
    writeFileSync(site, JSON.stringify(footprint));
    return timeOf([program, 'screen', site, '--pack', folder, '--as-of', '2026-11-22'], env);
  };
  return { time, most };
}

/** Ours, and what Node alone takes of it. */
const started = (folder: string, env: NodeJS.ProcessEnv, among = ''): readonly Contender[] => [
  { name: `jadeline screen${among}`, ...screenings(folder, env) },
  { name: `node, an empty script${among}`, time: async () => timeOf(['-e', '0'], env), most },
];

if (!existsSync(program)) throw new Error('dist/node/jadeline.cjs is missing: npm run build');
const postgis = await startPostGis();
const folder = mkdtempSync(join(tmpdir(), 'jadeline-cold-'));
try {
  writePackOfSize(size, folder);
  await postgis?.contendersOn(zonesOf(size));
  const asked = (name: string, before: () => void): Contender => ({
    name,
    most,
    time: async (footprint) => {
      before();
      return postgis?.firstAnswer(footprint) ?? Number.NaN;
    },
  });
  const others: readonly Contender[] = [
    asked('PostGIS, a first question', () => undefined),
    asked('PostGIS, the server started anew', () => postgis?.restart()),
  ];
  const burdened = certificates ? started(folder, process.env, ', NODE_EXTRA_CA_CERTS set') : [];
  const [ours, ...rest] = await timed(
    [...started(folder, plain), ...burdened, ...(postgis === null ? [] : others)],
    sitesOf(size, most),
  );
  console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0]}\n`);
  console.log(
    `| ${size}, from the start of the process | median, ms | 95 %, ms | ours ÷ it |\n| --- | ---: | ---: | ---: |`,
  );
  for (const { name, median, p95 } of [...(ours ? [ours] : []), ...rest]) {
    console.log(`| ${name} | ${figure(median)} | ${figure(p95)} | ${figure((ours?.median ?? Number.NaN) / median)} |`);
  }
  console.log(postgis === null ? '\nPostGIS is not here.' : `\nAsked: at most ${floor} times PostGIS.`);
} finally {
  postgis?.stop();
  rmSync(folder, { recursive: true });
}
