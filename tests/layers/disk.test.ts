// Layer files that stay on the disk: what a pass over one finds is what its bytes hold, damage is told in the same words, and a
// file that changes after it was checked answers nothing.

import { mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LayerState, Zone } from '../../src/analysis/zones/layer.ts';
import { disk, nodeSha256, smallFiles, surveyBeside } from '../../src/layers/disk.ts';
import { folderSource } from '../../src/layers/folder-source.ts';
import { gatherPack, type Surveyor } from '../../src/layers/gather-pack.ts';
import { assemblePack, openPack } from '../../src/layers/open-pack.ts';
import { readZones } from '../../src/layers/read-zones.ts';
import { zonesOver } from '../../src/layers/stored-zones.ts';
import { writeFlatGeobuf } from '../../src/layers/write-flatgeobuf.ts';
import { columns, feature, grid, plainZone } from './tiny-layers.ts';
import { tinyPack } from './tiny-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'jadeline-disk-'));
afterAll(() => rmSync(folder, { recursive: true }));

const redline = join(folder, 'eco_redline.fgb');

function lay(files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
}

async function fromDisk() {
  const onDisk = { folder, sha256: nodeSha256, surveyors: [surveyBeside, surveyBeside] };
  const gathered = await gatherPack(smallFiles(folder), { onDisk });
  if (!gathered.ok) throw new Error(JSON.stringify(gathered.problems));
  const assembled = assemblePack(gathered.value, { disk });
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.problems));
  return assembled.value.pack;
}

async function fromBytes() {
  const pack = await openPack(folderSource(folder));
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  return pack.value;
}

const plain = (content: LayerState): unknown => (content.state === 'ready' ? content.zones.map(plainZone) : content);
const contents = ({ layers }: Awaited<ReturnType<typeof fromBytes>>): unknown =>
  layers.map(({ card, content }) => [card.id, plain(content)]);

/** Zones of a file on the disk, of many windows. */
async function zonesOnDisk(bytes: Uint8Array): Promise<readonly Zone[]> {
  writeFileSync(redline, bytes);
  const survey = await surveyBeside({ layer: 'a', location: redline, path: 'a.fgb', geometry: null });
  if ('code' in survey) throw new Error(survey.code);
  return zonesOver(survey.survey, disk.zoneBytes(survey));
}

describe('a pass over a file', () => {
  const many = writeFlatGeobuf({ name: 'cells', geometryType: 'Polygon', columns, features: grid(4000) });

  it('finds what its bytes hold, over many windows', async () => {
    expect(many.length).toBeGreaterThan(4 * 2 ** 18);
    const read = readZones(many, 'a.fgb');
    expect((await zonesOnDisk(many)).map(plainZone)).toEqual(read.ok && read.value.map(plainZone));
  });

  it('and a zone that is larger than any window', async () => {
    const circle = Array.from({ length: 40_000 }, (_, step): [number, number] => {
      const angle = (2 * Math.PI * step) / 40_000;
      return [106.5 + 0.1 * Math.cos(angle), 29.8 + 0.1 * Math.sin(angle)];
    });
    const shape = { type: 'Polygon', coordinates: [[...circle, circle[0] ?? [0, 0]]] } as const;
    const features = [...grid(40), feature('round', shape), ...grid(40)];
    const bytes = writeFlatGeobuf({ name: 'cells', geometryType: 'Polygon', columns, features });
    const read = readZones(bytes, 'a.fgb');
    expect((await zonesOnDisk(bytes)).map(plainZone)).toEqual(read.ok && read.value.map(plainZone));
  });

  it('leaves zones that refuse to be read once the file is another', async () => {
    const zones = await zonesOnDisk(many);
    expect(zones[0]?.id).toMatch(/./);
    const altered = many.slice();
    for (let at = 8; at < altered.length; at += 64) altered[at] = (altered[at] ?? 0) ^ 1;
    writeFileSync(redline, altered);
    expect(() => zones.at(-1)?.shape).toThrow('changed after it had been checked');
    truncateSync(redline, 100);
    expect(() => zones.at(2000)?.shape).toThrow('changed after it had been checked');
  });
});

describe('a pack on the disk', () => {
  it('is the same as from its bytes', async () => {
    lay(tinyPack());
    expect(contents(await fromDisk())).toEqual(contents(await fromBytes()));
    expect(contents(await fromDisk())).toContainEqual(['eco_redline', [expect.anything(), expect.anything()]]);
  });

  const sound = tinyPack().get('eco_redline.fgb') ?? new Uint8Array();
  it.each([
    ['cut short', 'file-truncated', sound.slice(0, -1)],
    ['cut to a few bytes', 'file-truncated', sound.slice(0, 5)],
    ['empty', 'file-truncated', new Uint8Array()],
    ['longer', 'hash-differs', new Uint8Array([...sound, 0])],
    ['a page', 'hash-differs', new TextEncoder().encode('<!doctype html>')],
    ['altered in its last byte', 'hash-differs', sound.with(sound.length - 1, 1 ^ (sound.at(-1) ?? 0))],
    ['altered in its header', 'hash-differs', sound.with(100, 1 ^ (sound[100] ?? 0))],
  ])('tells that a layer is %s in the same words', async (_, code, bytes) => {
    lay(tinyPack());
    writeFileSync(redline, bytes);
    const pack = await fromDisk();
    expect(contents(pack)).toEqual(contents(await fromBytes()));
    expect(pack.layers[1]?.content).toMatchObject({ state: 'failed', trouble: { code } });
  });

  it('tells that a layer is missing', async () => {
    lay(tinyPack());
    renameSync(redline, `${redline}.gone`);
    const trouble = { code: 'file-missing', path: 'eco_redline.fgb' };
    expect((await fromDisk()).layers[1]?.content).toEqual({ state: 'failed', trouble });
  });
});

describe('several surveyors', () => {
  /** How many files each of two looked at, when the manifest says that the files have so many bytes. */
  async function shares(bytes: number): Promise<readonly number[]> {
    lay(tinyPack());
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    for (const { file } of manifest.layers) if (file !== null) file.bytes = bytes;
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    const counts = [0, 0];
    const surveyors = [0, 1].map(
      (one): Surveyor =>
        (place) => {
          counts[one] = (counts[one] ?? 0) + 1;
          return surveyBeside(place);
        },
    );
    const gathered = await gatherPack(smallFiles(folder), { onDisk: { folder, sha256: nodeSha256, surveyors } });
    expect(gathered.ok && gathered.value.files.size).toBe(3 + (counts[0] ?? 0) + (counts[1] ?? 0));
    return counts;
  }

  it('share what is large; small files take the first less time than another takes to begin', async () => {
    expect(await shares(10_000)).toEqual([5, 0]);
    const [first = 0, second = 0] = await shares(10_000_000);
    expect(first + second).toBe(5);
    expect(Math.min(first, second)).toBeGreaterThan(0);
  });
});
