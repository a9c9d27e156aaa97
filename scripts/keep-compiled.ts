// Runs the built command line and its worker once on an example, and puts the machine code that came of it beside them. Code of
// another Node is not used, so what was built with one runs with any.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const programs = ['jadeline', 'node-worker'].map((name) => join(root, `dist/node/program/${name}.cjs`));

/** A plot of 1 ha in the middle of the district. */
const plot = '106.43,29.80 106.431,29.80 106.431,29.801 106.43,29.801';

const folder = mkdtempSync(join(tmpdir(), 'jadeline-compile-'));
const site = join(folder, 'site.txt');
writeFileSync(site, plot);
const { status, stderr } = spawnSync(
  process.execPath,
  ['--require', join(root, 'scripts/keep-compiled.cjs'), join(root, 'dist/node/jadeline.cjs'), 'screen', site],
  { env: { ...process.env, JADELINE_KEEP_COMPILED: programs.join('\n') } },
);
rmSync(folder, { recursive: true });
if (status === null || status > 3) throw new Error(`the command line ended with ${status}: ${stderr}`);
for (const program of programs) console.log(`${program}.code: ${statSync(`${program}.code`).size} bytes`);
