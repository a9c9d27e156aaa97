// The first line of the README, on a copy of the sources in which nothing was built.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jadeline-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Folders that no build reads, or that a clone does not have. */
const left: readonly string[] = ['node_modules', 'dist', 'tests', 'docs', '.git'];

for (const name of readdirSync(root)) {
  if (!left.includes(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');

it('npm start builds what is missing, and serves the app', async () => {
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
  const child = spawn(process.execPath, [tsx, join(folder, 'scripts/start.ts'), '--port', '0'], { cwd: folder });
  let told = '';
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        told += chunk.toString();
        const found = /http:\/\/[\w.:[\]-]+\//.exec(told.slice(told.indexOf('Keep the command line compiled')));
        if (found) resolve(found[0]);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', () => reject(new Error(told)));
    });
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Jadeline');
    const part = await fetch(new URL('data/beibei/jialing.fgb', address), { headers: { Range: 'bytes=0-9' } });
    expect(part.status).toBe(206);
    expect(readdirSync(join(folder, 'dist/node/program'))).toContain('node-worker.cjs.code');
  } finally {
    child.kill();
  }
}, 240_000);
