// A pack opens whole, or its layers say why they could not be used. Nothing that is damaged looks empty.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pack } from '../../src/analysis/screening/pack.ts';
import type { LayerState } from '../../src/analysis/zones/layer.ts';
import type { ByteSource } from '../../src/layers/byte-source.ts';
import { folderSource, sourceOf } from '../../src/layers/folder-source.ts';
import { openPack, openWhole } from '../../src/layers/open-pack.ts';
import { plainZone } from './tiny-layers.ts';
import { card, type Files, sourceFrom, tinyPack } from './tiny-pack.ts';

async function opened(source: ByteSource): Promise<Pack> {
  const pack = await openPack(source);
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  return pack.value;
}

/** A pack with its zones as plain data. */
const spelledOut = (pack: Pack): unknown => ({
  ...pack,
  layers: pack.layers.map(({ card, content }) => [
    card,
    content.state === 'ready' ? content.zones.map(plainZone) : content,
  ]),
});

const contentOf = (pack: Pack, id: string): LayerState => pack.layers.find((layer) => layer.card.id === id)!.content;
const redline = async (files: Files) => contentOf(await opened(sourceFrom(files)), 'eco_redline');
const page = new TextEncoder().encode(`<!doctype html><html lang="zh">${' '.repeat(4000)}</html>`);

describe.each([
  ['with the hash of the platform', true],
  ['without it, as on plain http', false],
])('%s', (_, offered) => {
  beforeEach(() => {
    if (!offered) vi.stubGlobal('crypto', {});
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('a sound file is taken and a changed one refused', async () => {
    expect((await redline(tinyPack())).state).toBe('ready');
    const changed = (tinyPack().get('eco_redline.fgb') ?? new Uint8Array()).slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(await redline(tinyPack().set('eco_redline.fgb', changed))).toMatchObject({
      state: 'failed',
      trouble: { code: 'hash-differs' },
    });
  });
});

describe('a sound pack', () => {
  it('has its layers ready, absent where declared, and its ground', async () => {
    const pack = await opened(sourceFrom(tinyPack()));
    expect(pack.layers.map(({ card: { id }, content }) => [id, content.state])).toEqual([
      ['district', 'ready'],
      ['eco_redline', 'ready'],
      ['jl_bank', 'ready'],
      ['towns', 'ready'],
      ['water_src', 'ready'],
      ['flood', 'absent'],
    ]);
    expect(contentOf(pack, 'water_src')).toEqual({ state: 'ready', zones: [] });
    expect(pack.outline).toMatchObject({ state: 'ready', outline: { type: 'MultiPolygon' } });
    expect(pack.hashes.manifest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same from a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jadeline-pack-'));
    for (const [path, bytes] of tinyPack()) writeFileSync(join(folder, path), bytes);
    expect(spelledOut(await opened(folderSource(folder)))).toEqual(spelledOut(await opened(sourceFrom(tinyPack()))));
    rmSync(join(folder, 'eco_redline.fgb'));
    expect(contentOf(await opened(sourceOf(folder)), 'eco_redline')).toEqual({
      state: 'failed',
      trouble: { code: 'file-missing', path: 'eco_redline.fgb' },
    });
    rmSync(folder, { recursive: true });
  });

  it('reports how far it is', async () => {
    const steps: (readonly [number, number, string])[] = [];
    await openPack(sourceFrom(tinyPack()), { onProgress: (...step) => steps.push(step) });
    const total = steps[0]![1];
    expect(steps[0]).toEqual([0, total, 'manifest.json']);
    expect(steps.at(-1)![0]).toBe(total);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).toSorted((a, b) => a - b));
  });
});

describe('a layer file that is', () => {
  const sound = tinyPack().get('eco_redline.fgb')!;
  const changed = (bytes: Uint8Array) => redline(tinyPack().set('eco_redline.fgb', bytes));

  it('missing', async () => {
    const files = tinyPack();
    files.delete('eco_redline.fgb');
    expect(await redline(files)).toEqual({
      state: 'failed',
      trouble: { code: 'file-missing', path: 'eco_redline.fgb' },
    });
  });

  it('cut short at every twentieth of its length', async () => {
    for (let part = 0; part < 20; part++) {
      const actualBytes = Math.floor((sound.length * part) / 20);
      expect(await changed(sound.slice(0, actualBytes))).toEqual({
        state: 'failed',
        trouble: { code: 'file-truncated', path: 'eco_redline.fgb', expectedBytes: sound.length, actualBytes },
      });
    }
  });

  it('altered in one byte', async () => {
    for (const position of [0, 100, sound.length - 1]) {
      const bytes = sound.slice();
      bytes[position]! ^= 1;
      expect(await changed(bytes)).toMatchObject({ state: 'failed', trouble: { code: 'hash-differs' } });
    }
  });

  it.each([
    ['a page that the server sends in its place', page],
    ['a short page', new TextEncoder().encode('<html>')],
    ['longer than published', new Uint8Array([...sound, 0])],
  ])('%s', async (_, bytes) => {
    expect(await changed(bytes)).toMatchObject({ state: 'failed', trouble: { code: 'hash-differs' } });
  });

  it('of another count than the manifest says', async () => {
    const files = tinyPack({
      manifest: (manifest) => ({
        ...manifest,
        layers: manifest.layers.map((layer) =>
          layer.id === 'eco_redline' ? { ...layer, file: { ...layer.file, featureCount: 3 } } : layer,
        ),
      }),
    });
    expect(await redline(files)).toMatchObject({ trouble: { code: 'count-differs', expected: 3, actual: 2 } });
  });

  it('of another kind than its card says', async () => {
    const files = tinyPack({
      manifest: (manifest) => ({
        ...manifest,
        layers: manifest.layers.map((layer) => (layer.id === 'eco_redline' ? { ...layer, geometry: 'line' } : layer)),
      }),
    });
    expect(await redline(files)).toMatchObject({ trouble: { code: 'invalid-zone' } });
  });

  it('not there although the layer is in scope', async () => {
    const files = tinyPack({ manifest: (manifest) => ({ ...manifest, layers: [...manifest.layers, card('pbf')] }) });
    expect(contentOf(await opened(sourceFrom(files)), 'pbf')).toEqual({
      state: 'failed',
      trouble: { code: 'file-missing', path: 'pbf.fgb' },
    });
  });
});

describe('when the ground of the pack cannot be read', () => {
  it('the outline is unknown, for the same reason', async () => {
    const files = tinyPack();
    files.delete('district.fgb');
    const { outline } = await opened(sourceFrom(files));
    expect(outline).toEqual({ state: 'failed', trouble: { code: 'file-missing', path: 'district.fgb' } });
  });
});

describe('a pack does not open', () => {
  const problemsOf = async (files: Files) => {
    const pack = await openPack(sourceFrom(files));
    return pack.ok ? [] : pack.problems;
  };

  it.each(['manifest.json', 'rules.json'])('without %s', async (path) => {
    const files = tinyPack();
    files.delete(path);
    expect(await problemsOf(files)).toEqual([{ code: 'file-missing', path }]);
  });

  it('when the manifest is a page, or the rules are altered', async () => {
    expect(await problemsOf(tinyPack().set('manifest.json', page))).toMatchObject([{ code: 'unreadable' }]);
    const rules = tinyPack().get('rules.json')!.slice();
    rules[20]! ^= 1;
    expect(await problemsOf(tinyPack().set('rules.json', rules))).toMatchObject([{ code: 'hash-differs' }]);
  });
});

describe('what stands beside a pack', () => {
  it('is empty when it cannot be read, and says why', async () => {
    const files = tinyPack();
    files.delete('gazetteer.json');
    const whole = await openWhole(sourceFrom(files));
    expect(whole).toMatchObject({
      ok: true,
      value: { gazetteer: { places: [] }, companions: [{ code: 'file-missing', path: 'gazetteer.json' }] },
    });
  });
});
