// jadeline convert, and the files and questions that screen meets on its way in.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readFootprints } from '../../src/intake/read-footprints.ts';
import { folder, jadeline } from './world.ts';

const here = folder();
afterAll(() => here.remove());

const file = (name: string): string => fileURLToPath(new URL(`../intake/files/${name}`, import.meta.url));

describe('convert', () => {
  it('brings a drawing into zone 36 as survey points', async () => {
    const out = join(here.path, 'plot.txt');
    const answer = await jadeline(['convert', file('red-line.dxf'), out, '--to', 'EPSG:4524', '--lang', 'en']);
    expect(answer).toMatchObject({ status: 0, output: '' });
    // Zone 36 of the same plot, from the domain sheet: J1 3302391.459, 36347284.032.
    expect(readFileSync(out, 'utf8')).toContain('带号=36');
    const points = [...readFileSync(out, 'utf8').matchAll(/^J\d+,1,([\d.]+),([\d.]+)/gm)];
    const near = points.filter(([, x, y]) => Math.hypot(Number(x) - 3302391.459, Number(y) - 36347284.032) < 0.001);
    expect(near.length).toBeGreaterThan(0);
  });

  it('finds the parts of a loose shapefile beside it', async () => {
    const out = join(here.path, 'plot.geojson');
    expect((await jadeline(['convert', file('loose.shp'), out])).status).toBe(0);
    const read = await readFootprints(readFileSync(out), { name: 'plot.geojson' });
    expect(read).toMatchObject({ ok: true, value: { footprints: [{ name: '示例地块' }] } });
  });

  it('names --layer where a file holds several, and takes it', async () => {
    const out = join(here.path, 'layer.kml');
    const asked = await jadeline(['convert', file('two-layers.zip'), out]);
    expect(asked.status).toBe(65);
    expect(asked.told).toContain('--layer');
    expect(asked.told).toContain('red-line');
    expect((await jadeline(['convert', file('two-layers.zip'), out, '--layer', 'red-line'])).status).toBe(0);
  });

  it('writes nothing of a file that cannot be read whole', async () => {
    const out = join(here.path, 'none.geojson');
    const answer = await jadeline(['convert', file('truncated.dxf'), out]);
    expect(answer.status).toBe(65);
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });
});
