// What a pass found is believed at the next start only of a file that has not been touched since; what is read from it must still
// be what was checked.

import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diskWith, nodeSha256 } from '../../src/layers/disk.ts';
import { gatherPack } from '../../src/layers/gather-pack.ts';
import { keepPass, keptOf, manifestsOn, type SurveyShelf } from '../../src/layers/kept-surveys.ts';
import { cardSchemas } from '../../src/layers/manifest.ts';
import { readZones } from '../../src/layers/read-zones.ts';
import { zonesOver } from '../../src/layers/stored-zones.ts';
import type { LayerPlace, SurveyedFile } from '../../src/layers/surveyed-file.ts';
import { writeFlatGeobuf } from '../../src/layers/write-flatgeobuf.ts';
import { columns, grid, plainZone } from './tiny-layers.ts';
import { sourceFrom, tinyPack } from './tiny-pack.ts';

const root = mkdtempSync(join(tmpdir(), 'jadeline-kept-'));
afterAll(() => rmSync(root, { recursive: true }));

const location = join(root, 'cells.fgb');
const place: LayerPlace = { layer: 'cells', location, path: 'cells.fgb', geometry: 'polygon' };
const bytes = writeFlatGeobuf({ name: 'cells', geometryType: 'Polygon', columns, features: grid(4000) });
const shelf: SurveyShelf = { folder: join(root, 'shelf'), edition: 'this build' };

/** A time of change that can be set to the last digit, in seconds. */
const longAgo = 1_700_000_000;

/** So long after the file was written that it can have come to rest. */
const later = (): unknown => vi.setSystemTime(Date.now() + 60_000);

function pass(on: SurveyShelf | null = shelf, over: LayerPlace = place): SurveyedFile {
  const steps = diskWith(on).survey(over);
  let step = steps.next();
  while (!step.done) step = steps.next();
  if ('code' in step.value) throw new Error(step.value.code);
  return step.value;
}

/** A pass that tells what another has found. */
function* toldBefore(found: SurveyedFile): Generator<number, SurveyedFile> {
  yield found.bytes;
  return found;
}

const onShelf = (): readonly string[] => readdirSync(shelf.folder);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  rmSync(shelf.folder, { recursive: true, force: true });
  mkdirSync(shelf.folder);
  writeFileSync(location, bytes);
  later();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a file that has not been touched', () => {
  it('is as it was found, and its zones are those of its bytes', () => {
    expect(keptOf(shelf, place)).toBeNull();
    const found = pass();
    const kept = keptOf(shelf, place);
    expect(kept).toEqual(found);
    const read = readZones(bytes, 'cells.fgb');
    const zones = zonesOver(kept!.survey, diskWith(shelf).zoneBytes(kept!));
    expect(zones.map(plainZone)).toEqual(read.ok && read.value.map(plainZone));
  });

  it('refuses to tell zones whose bytes are no longer those that were checked, though nothing shows that it changed', () => {
    const found = pass();
    const altered = bytes.slice();
    for (let at = Math.floor(bytes.length / 2); at < altered.length; at += 64) altered[at] = (altered[at] ?? 0) ^ 1;
    writeFileSync(location, altered);
    later();
    const file = openSync(location, 'r');
    const steps = keepPass(shelf, { place, file }, toldBefore(found));
    steps.next();
    expect(steps.next()).toEqual({ done: true, value: found });
    closeSync(file);
    const kept = keptOf(shelf, place);
    const zones = zonesOver(kept!.survey, diskWith(shelf).zoneBytes(kept!));
    expect(zones[0]?.id).toMatch(/./);
    expect(() => zones.at(-1)?.shape).toThrow('changed after it had been checked');
  });
});

describe('the zones of a survey', () => {
  it('are a list like any other, though each is made when it is looked at', () => {
    const found = pass();
    const zones = zonesOver(found.survey, diskWith(null).zoneBytes(found));
    expect(zones).toHaveLength(4000);
    expect(zones.filter(() => true)).toHaveLength(4000);
    expect(zones[7]).toBe(zones.at(7));
    expect(zones[7]?.id).toBe(zones.find(({ id }) => id === zones[7]?.id)?.id);
    expect(new Set(zones).size).toBe(4000);
    for (const nothing of [4000, -1, 0.5, Number.NaN]) expect(zones[nothing]).toBeUndefined();
    expect(Reflect.get(zones, '')).toBeUndefined();
  });
});

describe('a manifest that was held against the schema', () => {
  const manifest = tinyPack().get('manifest.json') ?? new Uint8Array();
  const checks = vi.spyOn(cardSchemas().manifest, 'safeParse');
  const gather = (bytes: Uint8Array, on = shelf) => {
    const onDisk = { folder: root, surveyors: [], sha256: nodeSha256, manifests: manifestsOn(on) };
    checks.mockClear();
    return gatherPack(sourceFrom(new Map([['manifest.json', bytes]])), { onDisk });
  };

  it('is not held against it again by this build', async () => {
    const first = await gather(manifest);
    expect(checks).toHaveBeenCalledTimes(1);
    expect(await gather(manifest)).toEqual(first);
    expect(checks).not.toHaveBeenCalled();
    await gather(manifest, { ...shelf, edition: 'another build' });
    expect(checks).toHaveBeenCalledTimes(1);
  });

  it('is not known by another of its bytes, nor if it did not pass', async () => {
    await gather(manifest);
    const wrong = new TextEncoder().encode(new TextDecoder().decode(manifest).replace('"role"', '"rule"'));
    for (const _ of ['first', 'second']) {
      expect(await gather(wrong)).toMatchObject({ ok: false });
      expect(checks).toHaveBeenCalledTimes(1);
    }
  });

  it('is not kept when the schema reads something else from it', () => {
    const known = manifestsOn(shelf);
    const parsed = JSON.parse(new TextDecoder().decode(manifest));
    known.keep(nodeSha256(manifest), manifest, { ...parsed, title: { zh: '别的', en: 'another' } });
    expect(known.passed(nodeSha256(manifest))).toBe(false);
    known.keep(nodeSha256(manifest), manifest, parsed);
    expect(known.passed(nodeSha256(manifest))).toBe(true);
  });
});

describe('nothing is known', () => {
  it.each<readonly [string, () => unknown]>([
    [
      'of a file with another byte and its old time',
      () => writeFileSync(location, bytes.with(9999, 1 ^ (bytes[9999] ?? 0))),
    ],
    ['of a file that was written again as it was', () => writeFileSync(location, bytes)],
    ['of one that was cut', () => truncateSync(location, bytes.length - 1)],
    ['of one that is gone', () => rmSync(location)],
  ])('%s', async (_, change) => {
    utimesSync(location, longAgo, longAgo);
    pass();
    expect(keptOf(shelf, place)).not.toBeNull();
    // The clock of a file system moves in steps of a few milliseconds.
    await setTimeout(20);
    change();
    if (readdirSync(root).includes('cells.fgb')) utimesSync(location, longAgo, longAgo);
    expect(keptOf(shelf, place)).toBeNull();
  });

  it('by another build, for a card of another geometry, or of a file elsewhere', () => {
    pass();
    expect(keptOf({ ...shelf, edition: 'another build' }, place)).toBeNull();
    expect(keptOf(shelf, { ...place, geometry: null })).toBeNull();
    expect(keptOf(shelf, { ...place, location: `${location}.other` })).toBeNull();
  });

  it.each<readonly [string, (kept: Uint8Array) => Uint8Array]>([
    ['altered', (kept) => kept.with(kept.length >> 1, 1 ^ (kept[kept.length >> 1] ?? 0))],
    ['cut', (kept) => kept.slice(0, -1)],
    ['empty', () => new Uint8Array()],
  ])('when what was kept is %s', (_, change) => {
    pass();
    const [name = ''] = onShelf();
    const path = join(shelf.folder, name);
    writeFileSync(path, change(readFileSync(path)));
    expect(keptOf(shelf, place)).toBeNull();
  });
});

describe('nothing is kept', () => {
  it('of a file that was written a moment ago: it could change once more and look the same', () => {
    vi.setSystemTime(statSync(location).ctimeMs + 1000);
    pass();
    expect(onShelf()).toEqual([]);
  });

  it('of a small file, and of one with a fault', () => {
    writeFileSync(location, bytes.slice(0, -1));
    later();
    expect(pass().survey.trouble?.code).toBe('file-truncated');
    writeFileSync(location, writeFlatGeobuf({ name: 'cells', geometryType: 'Polygon', columns, features: grid(40) }));
    later();
    pass();
    expect(onShelf()).toEqual([]);
  });

  it('of a file that changes while it is passed over', () => {
    const steps = diskWith(shelf).survey(place);
    steps.next();
    writeFileSync(location, bytes);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(onShelf()).toEqual([]);
  });

  it('where nothing can be written, and the pass finds what it finds', () => {
    writeFileSync(join(root, 'no-folder'), '');
    expect(pass({ ...shelf, folder: join(root, 'no-folder') })).toEqual(pass(null));
  });
});

it('makes room: the oldest go', () => {
  for (let file = 0; file < 120; file++) writeFileSync(join(shelf.folder, `${file}.survey`), '');
  utimesSync(join(shelf.folder, '7.survey'), 0, 0);
  pass();
  expect(onShelf()).toHaveLength(100);
  expect(onShelf()).not.toContain('7.survey');
  expect(keptOf(shelf, place)).not.toBeNull();
});
