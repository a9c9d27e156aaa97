// Runs the built command line and its worker on an example, and puts the machine code that came of it beside them. Code of another
// Node is not used, so what was built with one runs with any.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const programOf = (name: string): string => join(root, `dist/node/program/${name}.cjs`);
const folder = mkdtempSync(join(tmpdir(), 'jadeline-compile-'));

/** A plot of 1 ha in the middle of the district. */
const site = join(folder, 'site.geojson');
const plot = '[[[106.43,29.80],[106.431,29.80],[106.431,29.801],[106.43,29.801],[106.43,29.80]]]';
writeFileSync(site, `{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":${plot}}}`);

/** Screens the plot and keeps what one program has compiled meanwhile. */
function keep(name: string | null, ...more: readonly string[]): void {
  const kept = name === null ? '' : programOf(name);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', join(root, 'scripts/keep-compiled.cjs'), programOf('../jadeline'), 'screen', site, ...more],
    { env: { ...process.env, JADELINE_KEEP_COMPILED: kept, JADELINE_CACHE: join(folder, 'cache') } },
  );
  if (status === null || status > 3) throw new Error(`the command line ended with ${status}: ${stderr}`);
  if (name !== null) console.log(`${kept}.code: ${statSync(`${kept}.code`).size} bytes`);
}

// The first start leaves behind what later ones find.
keep(null);
keep('jadeline');
keep('node-worker', '--format', 'ndjson');
rmSync(folder, { recursive: true });
