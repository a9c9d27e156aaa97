// The program as it ships: built into one file each for the command line and its worker, with parts that load when they are
// needed. It must say what the sources say. `npm test` builds first.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import * as sources from '../../src/index.ts';
import { tinyPackFolder } from './packs.ts';
import { type Answer, folder, jadeline } from './world.ts';

const program = fileURLToPath(new URL('../../dist/node/jadeline.cjs', import.meta.url));
const files = fileURLToPath(new URL('../intake/files/', import.meta.url));
const pack = tinyPackFolder();
const place = folder();
afterAll(() => {
  pack.remove();
  place.remove();
});

function built(words: readonly string[]): Answer {
  const environment = { ...process.env, JADELINE_CACHE: join(place.path, 'cache') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: environment,
  });
  return { status: status ?? -1, output: stdout, told: stderr };
}

it('the built library offers what the sources do, and nothing else', async () => {
  const library = new URL('../../dist/node/index.js', import.meta.url).href;
  expect(Object.keys(await import(/* @vite-ignore */ library)).sort()).toEqual(Object.keys(sources).sort());
});

describe('the built program', { timeout: 60_000 }, () => {
  for (const name of ['plot.kml', 'survey.xlsx', 'plot.gpkg', 'zone-36-utf-8.shp.zip', 'pieces.dxf']) {
    it(`reads and screens ${name} as the sources do`, async () => {
      const words = ['screen', join(files, name), '--pack', pack.path, '--format', 'ndjson', '--as-of', '2026-11-22'];
      expect(built(words)).toEqual(await jadeline(words));
    });
  }

  for (const name of ['plot.kml', 'plot.gpkg', 'plot.zip', 'plot.fgb', 'plot.txt']) {
    it(`writes ${name} once, as the sources do`, async () => {
      const plot = join(files, 'plot.wkt');
      const written = join(place.path, name);
      const answer = built(['convert', plot, written]);
      const bytes = readFileSync(written);
      expect(answer).toEqual(await jadeline(['convert', plot, written]));
      expect(bytes.equals(readFileSync(written))).toBe(true);
    });
  }
});
