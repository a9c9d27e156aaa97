// Short questions are answered in the thread that asks; what takes too long there, or has to be waited for, by a worker.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { serialise } from '../../src/analysis/index.ts';
import { screen } from '../../src/analysis/screening/screen.ts';
import type { Footprint } from '../../src/analysis/screening/screening.ts';
import { nodeSha256, smallFiles, surveyBeside } from '../../src/layers/disk.ts';
import { createScreeningClient, type PackFolder, type ScreeningClient } from '../../src/worker/client.ts';
import type { Spawn } from '../../src/worker/job-runner.ts';
import { spawnHere } from '../../src/worker/node-here.ts';
import { spawnNodeWorker } from '../../src/worker/node-spawn.ts';
import type { Reply } from '../../src/worker/protocol.ts';
import type { Engine } from '../../src/worker/serve-requests.ts';
import { tinyPack } from '../layers/tiny-pack.ts';
import { fakeWorkers } from './hand-operated.ts';

const folder = mkdtempSync(join(tmpdir(), 'jadeline-here-'));
for (const [path, bytes] of tinyPack()) writeFileSync(join(folder, path), bytes);
const pack: PackFolder = { folder, bytes: smallFiles(folder), sha256: nodeSha256, survey: surveyBeside };

const clients: ScreeningClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function clientOf(spawn: Spawn): ScreeningClient {
  const client = createScreeningClient({ spawn });
  clients.push(client);
  return client;
}

const nobody: Spawn = () => {
  throw new Error('a worker was started');
};
const forEver = (): never => {
  for (;;);
};

const plot = new TextEncoder().encode(
  '{"type":"Polygon","coordinates":[[[106.4,29.8],[106.41,29.8],[106.41,29.81],[106.4,29.81],[106.4,29.8]]]}',
);

async function footprintOf(client: ScreeningClient, bytes = plot, name = 'plot.geojson'): Promise<Footprint> {
  const read = await client.readFootprints(bytes, { name });
  if (!read.ok) throw new Error(serialise(read.problems));
  return read.value.footprints[0]!;
}

const requestOn = (footprint: Footprint, asOf = '2026-11-22') => ({ footprint, project: {}, asOf });

/** Everything that is asked of a pack for one plot. */
async function answersOf(client: ScreeningClient): Promise<string> {
  const opened = await client.open(pack);
  const footprint = await footprintOf(client);
  const screened = await client.screenEach(requestOn(footprint));
  const located = await client.locate([106.405, 29.805], '2026-11-22');
  const shown = await client.features('eco_redline');
  const measured = await client.measure(footprint.geometry, footprint.geometry);
  return serialise({ opened, screened, located, shown, measured });
}

it('answers without a worker what a worker answers', async () => {
  expect(await answersOf(clientOf(spawnHere(nobody)))).toBe(await answersOf(clientOf(spawnNodeWorker)));
});

it('gives a question that takes too long to a worker, and all that come after it', async () => {
  const asked: string[] = [];
  const watched: Spawn = (onReply, onFault) => {
    const port = spawnNodeWorker(onReply, onFault);
    const post: typeof port.post = (request) => {
      asked.push(Object.keys(request.ask)[0] ?? '');
      port.post(request);
    };
    return { ...port, post };
  };
  const held: Engine['screen'] = (request) => (request.asOf === '2026-11-22' ? screen(request) : forEver());
  const client = clientOf(spawnHere(watched, { engine: { screen: held }, most: 100 }));
  await client.open(pack);
  const footprint = await footprintOf(client);
  await client.screenEach(requestOn(footprint));
  expect(asked).toEqual([]);
  const answers = [];
  for (const day of ['2025-12-01', '2026-11-22']) answers.push(await client.screenEach(requestOn(footprint, day)));
  expect(asked).toEqual(['open', 'screen', 'screen']);
  const other = clientOf(spawnNodeWorker);
  await other.open(pack);
  const expected = [];
  for (const day of ['2025-12-01', '2026-11-22']) expected.push(await other.screenEach(requestOn(footprint, day)));
  expect(serialise(answers)).toBe(serialise(expected));
});

it('leaves a file to a worker whose reader has first to be loaded', async () => {
  const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>
    106.4,29.8 106.41,29.8 106.41,29.81 106.4,29.8</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`;
  await expect(footprintOf(clientOf(spawnHere(nobody)), new TextEncoder().encode(kml), 'a.kml')).rejects.toThrow(
    'a worker was started',
  );
  const client = clientOf(spawnHere(spawnNodeWorker));
  await client.open(pack);
  const footprint = await footprintOf(client, new TextEncoder().encode(kml), 'a.kml');
  expect(await client.screenEach(requestOn(footprint))).toMatchObject({ footprint: { name: footprint.name } });
});

it('tells a mistake of ours, and starts no worker for it', async () => {
  const mistaken = (): never => {
    throw new TypeError('a mistake');
  };
  const client = clientOf(spawnHere(nobody, { engine: { locate: mistaken } }));
  await client.open(pack);
  await expect(client.locate([106.4, 29.8], '2026-11-22')).rejects.toThrow('a mistake');
});

it('has a worker from the first question on that is not for here, which is held and ended as it is', () => {
  const { workers, spawn } = fakeWorkers();
  const heard: Reply[] = [];
  const port = spawnHere(spawn)(
    (reply) => heard.push(reply),
    () => undefined,
  );
  port.hold?.(true);
  const ask = { survey: { layer: 'towns', geometry: 'point', path: 'towns.fgb', location: folder } } as const;
  port.post({ job: 1, ask });
  port.post({ job: 2, ask: { locate: { at: [106.4, 29.8], asOf: '2026-11-22' } } });
  port.hold?.(false);
  expect(workers[0]).toMatchObject({ asked: [{ job: 1 }, { job: 2 }], held: [true, false], alive: true });
  workers[0]?.say({ kind: 'ready' });
  expect(heard).toEqual([{ kind: 'ready' }]);
  port.terminate();
  expect(workers).toMatchObject([{ alive: false }]);
});

it('says nothing more once it is ended', async () => {
  const heard: Reply[] = [];
  const port = spawnHere(nobody)(
    (reply) => heard.push(reply),
    () => undefined,
  );
  const ask = { read: { bytes: plot, hint: { name: 'plot.geojson' } } };
  port.post({ job: 1, ask });
  await new Promise((done) => setTimeout(done, 20));
  expect(heard).toMatchObject([{ kind: 'answer', job: 1 }]);
  port.post({ job: 2, ask });
  port.terminate();
  await new Promise((done) => setTimeout(done, 20));
  expect(heard).toHaveLength(1);
});
