// The library as others use it: the same answer from the worker thread and from the engine here, byte for byte.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { screen as screenHere } from '../../src/analysis/index.ts';
import {
  checkPack,
  type Footprint,
  type LonLat,
  openPack,
  type Pack,
  readFootprints,
  screen,
  screenMany,
  serialise,
} from '../../src/index.ts';
import { WorkerFault } from '../../src/worker/job-runner.ts';
import { type ScreenOne, screenInOrder } from '../../src/worker/screen-many.ts';
import { square } from '../layers/tiny-layers.ts';
import { type Files, tinyPack } from '../layers/tiny-pack.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'jadeline-library-'));
  folders.push(folder);
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
  return folder;
}

async function opened(files: Files): Promise<Pack> {
  const pack = await openPack(folderOf(files));
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  return pack.value;
}

async function plot([lon, lat]: LonLat, name = 'plot'): Promise<Footprint> {
  const polygon = { type: 'Polygon', coordinates: [square(lon, lat, 0.01)] };
  const read = await readFootprints(new TextEncoder().encode(JSON.stringify(polygon)), { name });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.footprints[0]!;
}

const asOf = '2025-12-01';

describe('screening in the worker', () => {
  it.each<[string, LonLat]>([
    ['on the red line', [106.31, 29.81]],
    ['beside it', [106.55, 29.65]],
    ['half outside the district', [106.595, 29.7]],
  ])('%s gives the same bytes as here', async (_, at) => {
    const request = { footprint: await plot(at), project: {}, pack: await opened(tinyPack()), asOf };
    expect(serialise(await screen(request))).toBe(serialise(screenHere(request)));
  });

  it('keeps packs apart when calls overlap', async () => {
    const [sound, broken] = [tinyPack(), tinyPack()];
    broken.delete('eco_redline.fgb');
    const [first, second] = [await opened(sound), await opened(broken)];
    const footprint = await plot([106.31, 29.81]);
    const screenings = await Promise.all(
      [first, second, first, second].map((pack) => screen({ footprint, project: {}, pack, asOf })),
    );
    expect(screenings.map(({ verdict }) => verdict.outcome)).toEqual([
      'prohibited',
      'undetermined',
      'prohibited',
      'undetermined',
    ]);
  });

  it('takes many footprints in their order', async () => {
    const pack = await opened(tinyPack());
    const footprints = [await plot([106.31, 29.81], 'a'), await plot([106.55, 29.65], 'b')];
    const seen: string[] = [];
    for await (const { footprint, verdict } of screenMany(footprints, { project: {}, pack, asOf })) {
      seen.push(`${footprint.name}: ${verdict.outcome}`);
    }
    expect(seen).toEqual([`${footprints[0]!.name}: prohibited`, `${footprints[1]!.name}: no-conflict`]);
  });

  it.each([1, 2, 4])('takes many from a slow source, with %i workers the same as one by one', async (jobs) => {
    const pack = await opened(tinyPack());
    const common = { project: {}, pack, asOf };
    const footprints = await Promise.all(
      Array.from({ length: 9 }, (_, index) => plot([index % 2 ? 106.31 : 106.5, 29.8 + index / 1000], `p${index}`)),
    );
    let given = 0;
    async function* source(): AsyncGenerator<Footprint> {
      for (const footprint of footprints) {
        given += 1;
        yield footprint;
      }
    }
    const seen: string[] = [];
    for await (const screening of screenMany(source(), { ...common, jobs })) {
      seen.push(serialise(screening));
      expect(given - seen.length).toBeLessThanOrEqual(2 * jobs + 1);
    }
    expect(seen).toEqual(footprints.map((footprint) => serialise(screenHere({ ...common, footprint }))));
  });

  it('answers "could not check" for a footprint that costs a worker its life, and goes on', async () => {
    const pack = await opened(tinyPack());
    const footprints = [
      await plot([106.31, 29.81], 'a'),
      await plot([106.31, 29.81], 'b'),
      await plot([106.31, 29.81], 'c'),
    ];
    const first: ScreenOne = async (request) => {
      if (request.footprint === footprints[1] && !request.unchecked) throw new WorkerFault('out of memory');
      return screenHere(request);
    };
    const workers = { first, another: () => Promise.reject(new Error('none')), jobs: 2 };
    const seen: string[] = [];
    for await (const { verdict, layers } of screenInOrder(footprints, { project: {}, pack, asOf }, workers)) {
      seen.push(`${verdict.outcome} ${layers.filter(({ answer }) => answer === 'could-not-check').length}`);
    }
    // Five layers are there; the sixth is declared as not covered and stays so.
    expect(seen).toEqual(['prohibited 0', 'undetermined 5', 'prohibited 0']);
  });
});

describe('a pack in a folder', () => {
  it('opens by path and by file address, and is checked', async () => {
    const folder = folderOf(tinyPack());
    expect((await openPack(pathToFileURL(folder))).ok).toBe(true);
    expect(await checkPack(folder)).toEqual([]);
  });

  it('that is not there is a problem, not an exception', async () => {
    expect(await openPack('/nowhere/at/all')).toEqual({
      ok: false,
      problems: [{ code: 'file-missing', path: 'manifest.json' }],
    });
  });

  it.each(['missing', 'truncated', 'altered'])(
    'with a layer file that is %s leaves the verdict open',
    async (fault) => {
      const files = tinyPack();
      const bytes = files.get('jl_bank.fgb')!;
      if (fault === 'missing') files.delete('jl_bank.fgb');
      if (fault === 'truncated') files.set('jl_bank.fgb', bytes.slice(0, bytes.length / 2));
      if (fault === 'altered') files.set('jl_bank.fgb', bytes.with(bytes.length - 9, 1 ^ bytes.at(-9)!));
      const footprint = await plot([106.55, 29.65]);
      const { verdict, layers } = await screen({ footprint, project: {}, pack: await opened(files), asOf });
      expect(verdict).toMatchObject({ outcome: 'undetermined', unchecked: ['jl_bank'] });
      expect(layers.find(({ layer }) => layer === 'jl_bank')).toMatchObject({ answer: 'could-not-check' });
    },
  );
});
