// Real worker threads: the one that ships, and one that loops for ever.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Footprint } from '../../src/analysis/screening/screening.ts';
import { nodeSha256, smallFiles, surveyBeside } from '../../src/layers/disk.ts';
import { folderSource } from '../../src/layers/folder-source.ts';
import { openPack } from '../../src/layers/open-pack.ts';
import { createScreeningClient, type ScreeningClient } from '../../src/worker/client.ts';
import type { Timer } from '../../src/worker/job-runner.ts';
import { patience } from '../../src/worker/job-runner.ts';
import { spawnerOf, spawnNodeWorker } from '../../src/worker/node-spawn.ts';
import { square } from '../layers/tiny-layers.ts';
import { sourceFrom, tinyPack } from '../layers/tiny-pack.ts';

const clients: ScreeningClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

function kept(client: ScreeningClient): ScreeningClient {
  clients.push(client);
  return client;
}

/** Patience at work is two seconds here; the time to start is left as it is. */
const hurried: Timer = (milliseconds, callback) => {
  const timer = setTimeout(callback, milliseconds === patience.working ? 2000 : milliseconds);
  return () => clearTimeout(timer);
};

describe('the worker that ships', () => {
  it('opens a pack from its bytes and shows its layers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jadeline-worker-'));
    const files = tinyPack();
    files.delete('towns.fgb');
    for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
    const client = kept(createScreeningClient({ spawn: spawnNodeWorker }));
    const opened = await client.open(folderSource(folder));
    rmSync(folder, { recursive: true });
    expect(opened.ok && opened.value.layers.map(({ card, state }) => `${card.id}: ${state}`)).toEqual([
      'district: ready',
      'eco_redline: ready',
      'jl_bank: ready',
      'towns: failed',
      'water_src: ready',
      'flood: absent',
    ]);
    const { features } = await client.features('eco_redline');
    expect(features.map(({ properties }) => properties.id).toSorted()).toEqual(['north', 'south']);
    expect(features[0]!.properties).toMatchObject({ class: '一级', name_zh: expect.stringMatching(/^区/) });
  });

  it('opens a pack whose files stay on the disk, and takes a copy of a pack as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jadeline-worker-'));
    for (const [path, bytes] of tinyPack()) writeFileSync(join(folder, path), bytes);
    const onDisk = kept(createScreeningClient({ spawn: spawnNodeWorker }));
    const place = { folder, bytes: smallFiles(folder), sha256: nodeSha256, survey: surveyBeside };
    expect(await onDisk.open(place)).toMatchObject({ ok: true });
    const pack = await openPack(folderSource(folder));
    const copied = kept(createScreeningClient({ spawn: spawnNodeWorker }));
    if (!pack.ok) throw new Error('no pack');
    await copied.adopt({ ...pack.value });
    for (const layer of ['eco_redline', 'jl_bank', 'towns']) {
      const shown = await onDisk.features(layer);
      expect(shown.features.length).toBeGreaterThan(0);
      expect(await copied.features(layer)).toEqual(shown);
    }
    rmSync(folder, { recursive: true });
  });

  it('reads footprints', async () => {
    const client = kept(createScreeningClient({ spawn: spawnNodeWorker }));
    const polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [106.4, 29.8],
          [106.41, 29.8],
          [106.41, 29.81],
          [106.4, 29.81],
          [106.4, 29.8],
        ],
      ],
    };
    const read = await client.readFootprints(new TextEncoder().encode(JSON.stringify(polygon)), {
      name: 'plot.geojson',
    });
    expect(read).toMatchObject({ ok: true, value: { footprints: [{ geometry: { type: 'MultiPolygon' } }] } });
  });

  it('says when it was asked for what is not there', async () => {
    const client = kept(createScreeningClient({ spawn: spawnNodeWorker }));
    await expect(client.features('towns')).rejects.toThrow('before it had a pack');
    await client.open(sourceFrom(tinyPack()));
    await expect(client.features('moon')).rejects.toThrow('no layer moon');
  });
});

describe('a worker that loops for ever on a layer', () => {
  it('is stopped, and the layer answers "could not check"', async () => {
    const spawn = spawnerOf(new URL('./looping-worker.ts', import.meta.url));
    const client = kept(createScreeningClient({ spawn, timer: hurried }));
    await client.open(sourceFrom(tinyPack()));
    const heard: string[] = [];
    const request = { footprint: {} as Footprint, project: {}, asOf: '2025-12-01' };
    const screening = await client.screen(request, { onLayer: (layer) => heard.push(layer) });
    expect(screening).not.toBe('superseded');
    const answers = screening === 'superseded' ? [] : screening.layers;
    expect(answers.map(({ layer, answer, trouble }) => [layer, answer, trouble?.code ?? null])).toEqual([
      ['district', 'clear', null],
      ['eco_redline', 'could-not-check', 'deadline'],
      ['jl_bank', 'clear', null],
      ['towns', 'clear', null],
      ['water_src', 'clear', null],
      ['flood', 'clear', null],
    ]);
    expect(heard.slice(0, 3)).toEqual(['district', 'eco_redline', 'district']);
  });
});

describe('a worker that Turf holds', () => {
  const footprint: Footprint = {
    name: 'plot',
    geometry: { type: 'MultiPolygon', coordinates: [[square(106.29, 29.81, 0.02)]] },
    crs: 'EPSG:4490',
    planeArea: null,
    declaredArea: null,
    notes: [],
  };
  const answersOf = async (settled: boolean) => {
    const spawn = spawnerOf(new URL('./held-by-turf-worker.ts', import.meta.url));
    const client = kept(createScreeningClient({ spawn, timer: hurried }));
    await client.open(sourceFrom(tinyPack()));
    const { layers, verdict } = await client.screenEach({ footprint, project: {}, asOf: '2025-12-01', settled });
    const answers = layers.map(({ layer, answer, trouble }) => [layer, answer, trouble?.code ?? null]);
    return { answers: Object.fromEntries(answers.map(([layer, ...rest]) => [layer, rest])), verdict };
  };

  it('is stopped, and what it was asked about could not be checked', async () => {
    const { answers, verdict } = await answersOf(true);
    expect(answers).toMatchObject({
      district: ['could-not-check', 'deadline'],
      eco_redline: ['could-not-check', 'deadline'],
      towns: ['clear', null],
    });
    expect(verdict.outcome).toBe('undetermined');
  });

  it('answers while the hand moves, when Turf is not asked', async () => {
    expect((await answersOf(false)).answers).toMatchObject({ eco_redline: ['affected', null] });
  });
});

describe('a worker that loops for ever on a file', () => {
  const looping = () => spawnerOf(new URL('./looping-worker.ts', import.meta.url));
  const bytes = new Uint8Array([1]);

  it('is stopped, the file gets a sentence, and the next file is read', async () => {
    const client = kept(createScreeningClient({ spawn: looping(), timer: hurried }));
    const read = await client.readFootprints(bytes, { name: 'endless.dxf' });
    expect(read).toEqual({
      ok: false,
      problems: [{ file: 'endless.dxf', code: 'reading-stopped', seconds: patience.working / 1000 }],
    });
    expect(await client.readFootprints(bytes, { name: 'other.dxf' })).toMatchObject({ ok: true });
  });

  it('is stopped at once when the person no longer wants it', async () => {
    const client = kept(createScreeningClient({ spawn: looping() }));
    await client.readFootprints(bytes, { name: 'first.dxf' });
    const wish = new AbortController();
    const read = client.readFootprints(bytes, { name: 'endless.dxf' }, { signal: wish.signal });
    setTimeout(() => wish.abort('enough'), 100);
    await expect(read).rejects.toBe('enough');
    // Patience at work is ten seconds: an answer within five comes from another worker.
    const late = new Promise((done) => setTimeout(done, 5000, 'late'));
    const next = client.readFootprints(bytes, { name: 'next.dxf' });
    expect(await Promise.race([next, late])).toMatchObject({ ok: true });
  });
});

describe('a large file', () => {
  it('tells how far its reading has come, in rising shares up to the whole', async () => {
    const client = kept(createScreeningClient({ spawn: spawnNodeWorker }));
    const square = (east: number) =>
      [0, 1, 2, 3, 0].map((corner) => [106.4 + east * 1e-4 + ((corner + 1) & 2) * 1e-5, 29.8 + (corner & 2) * 1e-5]);
    const features = Array.from({ length: 300 }, (_, index) => {
      return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [square(index)] } };
    });
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    const heard: number[] = [];
    const read = await client.readFootprints(
      new TextEncoder().encode(text),
      { name: 'many.geojson' },
      { onProgress: ({ stage, share }) => heard.push(stage === 'placing' ? share : 0) },
    );
    expect(read.ok && read.value.footprints).toHaveLength(300);
    expect(heard.length).toBeGreaterThan(50);
    expect(heard.length).toBeLessThan(110);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  });

  it('that is ambiguous says how far each reading lies from the pack', async () => {
    const client = kept(createScreeningClient({ spawn: spawnNodeWorker }));
    await client.open(sourceFrom(tinyPack()));
    const text = 'POLYGON((500000 3302110,500100 3302110,500100 3302190,500000 3302110))';
    const read = await client.readFootprints(new TextEncoder().encode(text), { name: 'far.wkt' });
    const problem = read.ok ? undefined : read.problems[0];
    if (problem?.code !== 'crs-ambiguous') throw new Error(JSON.stringify(read));
    expect(problem.places?.map(({ crs, outline }) => [crs, outline.length])).toEqual([
      ['EPSG:4544', 4],
      ['EPSG:4545', 4],
    ]);
    // Central meridians 105°E and 108°E, on either side of the pack near 106.4°E: a degree there is 96 km.
    const distances = problem.places?.map(({ distance }) => Math.round((distance ?? 0) / 1000)) ?? [];
    for (const distance of distances) expect(distance).toBeGreaterThan(90);
    for (const distance of distances) expect(distance).toBeLessThan(170);
  });
});
