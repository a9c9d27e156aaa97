// The client against workers moved by hand: latest wins, cancel, progress, and a silent worker is replaced.

import { describe, expect, it, vi } from 'vitest';
import type { Pack } from '../../src/analysis/screening/pack.ts';
import type { Footprint, Screening } from '../../src/analysis/screening/screening.ts';
import { openPack } from '../../src/layers/open-pack.ts';
import { sha256Hex } from '../../src/layers/verify-file.ts';
import { createScreeningClient, type PortableRequest } from '../../src/worker/client.ts';
import { patience } from '../../src/worker/job-runner.ts';
import { sourceFrom, tinyPack } from '../layers/tiny-pack.ts';
import { fakeClock, fakeWorkers, settle } from './hand-operated.ts';

const request = (asOf: string): PortableRequest => ({ footprint: {} as Footprint, project: {}, asOf });
const screening = (asOf: string) => ({ asOf, findings: [], layers: [] }) as unknown as Screening;

async function bench() {
  const { workers, spawn } = fakeWorkers();
  const clock = fakeClock();
  const client = createScreeningClient({ spawn, timer: clock.timer });
  const pack = await openPack(sourceFrom(tinyPack()));
  // A copy is a pack of another making: it is posted as it is.
  const adopted = client.adopt(pack.ok ? { ...pack.value } : ({} as Pack));
  workers[0]!.say({ kind: 'ready' });
  workers[0]!.say({ kind: 'answer', job: 1, answer: { adopt: true } });
  await adopted;
  /** The last request of the last worker that was started. */
  const last = () => workers.at(-1)!.asked.at(-1)!;
  const answer = (asOf: string) =>
    workers.at(-1)!.say({ kind: 'answer', job: last().job, answer: { screen: [screening(asOf)] } });
  return { workers, clock, client, last, answer };
}

describe('the latest screening wins', () => {
  it('and every earlier one ends as superseded, waiting or under way', async () => {
    const { client, workers, answer } = await bench();
    const [first, second, third] = ['1', '2', '3'].map((day) => client.screen(request(day)));
    expect(await first).toBe('superseded');
    expect(await second).toBe('superseded');
    answer('1');
    await settle();
    expect(workers[0]!.asked.map(({ ask }) => ('screen' in ask ? ask.screen.asOf : ''))).toEqual(['', '1', '3']);
    answer('3');
    expect(await third).toEqual(screening('3'));
  });

  it('while screenEach answers every call in order', async () => {
    const { client, answer } = await bench();
    const both = [client.screenEach(request('1')), client.screenEach(request('2'))];
    answer('1');
    await settle();
    answer('2');
    expect(await Promise.all(both)).toEqual([screening('1'), screening('2')]);
  });
});

describe('progress and cancelling', () => {
  it('names the layer, but no longer once the call was superseded', async () => {
    const { client, workers, last } = await bench();
    const heard: string[] = [];
    const first = client.screen(request('1'), { onLayer: (layer) => heard.push(layer) });
    workers[0]!.say({ kind: 'layer', job: last().job, layer: 'eco_redline' });
    client.screen(request('2')).catch(() => undefined);
    workers[0]!.say({ kind: 'layer', job: last().job, layer: 'jl_bank' });
    expect(await first).toBe('superseded');
    expect(heard).toEqual(['eco_redline']);
    client.close();
  });

  it('rejects with the reason of the signal and asks nothing more', async () => {
    const { client, workers } = await bench();
    const controller = new AbortController();
    const running = client.screenEach(request('1'));
    const waiting = client.screenEach(request('2'), { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(workers[0]!.asked).toHaveLength(2);
    client.close();
    await expect(running).rejects.toThrow('closed');
    expect(workers[0]!.alive).toBe(false);
  });
});

describe('a worker that falls silent', () => {
  it('is replaced, gets the pack again, and leaves out the layer it hung on', async () => {
    const { client, workers, clock, last, answer } = await bench();
    const result = client.screen(request('1'));
    workers[0]!.say({ kind: 'layer', job: last().job, layer: 'eco_redline' });
    clock.pass(patience.working - 1);
    expect(workers[0]!.alive).toBe(true);
    clock.pass(1);
    expect(workers[0]!.alive).toBe(false);
    await settle();
    expect(workers).toHaveLength(2);
    expect(last().ask).toHaveProperty('adopt.id', 'tiny');
    workers[1]!.say({ kind: 'ready' });
    workers[1]!.say({ kind: 'answer', job: last().job, answer: { adopt: true } });
    expect(last().ask).toMatchObject({ screen: { unchecked: { eco_redline: { code: 'deadline', seconds: 10 } } } });
    answer('1');
    expect(await result).toEqual(screening('1'));
  });

  it('is not stopped as long as it goes on from layer to layer', async () => {
    const { client, workers, clock, last, answer } = await bench();
    const result = client.screen(request('1'));
    for (const layer of ['a', 'b', 'c', 'd']) {
      clock.pass(patience.working - 1);
      workers[0]!.say({ kind: 'layer', job: last().job, layer });
    }
    clock.pass(patience.working - 1);
    answer('1');
    expect(await result).toEqual(screening('1'));
    clock.pass(10 * patience.starting);
    expect(workers[0]!.alive).toBe(true);
  });

  it('again over a layer that was left out is our fault and is said', async () => {
    const { client, workers, clock, last } = await bench();
    const result = client.screen({ ...request('1'), unchecked: { pbf: { code: 'deadline', seconds: 10 } } });
    const refused = expect(result).rejects.toMatchObject({ name: 'WorkerSilent', layer: 'pbf' });
    workers[0]!.say({ kind: 'layer', job: last().job, layer: 'pbf' });
    clock.pass(patience.working);
    await refused;
    expect(workers).toHaveLength(1);
  });

  it('before the first layer is our fault and is said', async () => {
    const { client, clock, workers } = await bench();
    const result = client.screen(request('1'));
    const refused = expect(result).rejects.toMatchObject({ name: 'WorkerSilent', layer: null });
    clock.pass(patience.working);
    await refused;
    expect(workers[0]!.alive).toBe(false);
  });

  it('while a hand moves is asked once more, this time telling its layers', async () => {
    const { client, clock, workers, last, answer } = await bench();
    const result = client.screen({ ...request('1'), settled: false });
    expect(last().ask).toMatchObject({ quiet: true });
    clock.pass(patience.working);
    await settle();
    workers[1]!.say({ kind: 'ready' });
    workers[1]!.say({ kind: 'answer', job: last().job, answer: { adopt: true } });
    expect(last().ask).toMatchObject({ quiet: false, screen: { asOf: '1', unchecked: {} } });
    workers[1]!.say({ kind: 'layer', job: last().job, layer: 'pbf' });
    clock.pass(patience.working);
    await settle();
    workers[2]!.say({ kind: 'ready' });
    workers[2]!.say({ kind: 'answer', job: last().job, answer: { adopt: true } });
    expect(last().ask).toMatchObject({ screen: { unchecked: { pbf: { code: 'deadline' } } } });
    answer('1');
    expect(await result).toEqual(screening('1'));
  });

  it('over a piece of a batch is asked once more too, and which layer it was is found out', async () => {
    const { client, clock, workers, last } = await bench();
    const asked = { of: { footprint: {} as Footprint }, request: { project: {}, asOf: '1' } } as const;
    const result = client.piece({ ...asked, view: 'screening', around: ['', ''] });
    expect(last().ask).toMatchObject({ quiet: true, piece: { request: { unchecked: {} } } });
    const adopted = () => {
      workers.at(-1)!.say({ kind: 'ready' });
      workers.at(-1)!.say({ kind: 'answer', job: last().job, answer: { adopt: true } });
    };
    clock.pass(patience.working);
    await settle();
    adopted();
    expect(last().ask).toMatchObject({ quiet: false, piece: { request: { unchecked: {} } } });
    workers[1]!.say({ kind: 'layer', job: last().job, layer: 'pbf' });
    clock.pass(patience.working);
    await settle();
    adopted();
    expect(last().ask).toMatchObject({ piece: { request: { unchecked: { pbf: { code: 'deadline' } } } } });
    const piece = { problems: [] };
    workers[2]!.say({ kind: 'answer', job: last().job, answer: { piece } });
    expect(await result).toEqual(piece);
  });

  it('after it was superseded does not hold up the one that followed', async () => {
    const { client, clock, workers, last, answer } = await bench();
    const first = client.screen(request('1'));
    const second = client.screen(request('2'));
    clock.pass(patience.working);
    expect(await first).toBe('superseded');
    workers[1]!.say({ kind: 'ready' });
    workers[1]!.say({ kind: 'answer', job: last().job, answer: { adopt: true } });
    expect(last().ask).toMatchObject({ screen: { asOf: '2' } });
    answer('2');
    expect(await second).toEqual(screening('2'));
  });

  it('while it looks at a file is replaced, with that layer left out', async () => {
    const { workers, spawn } = fakeWorkers();
    const { timer, pass } = fakeClock();
    const client = createScreeningClient({ spawn, timer });
    const here: string[] = [];
    const opened = client.open({
      folder: '/nowhere',
      bytes: sourceFrom(tinyPack()),
      sha256: sha256Hex,
      survey: async ({ path }) => {
        here.push(path);
        return { code: 'file-missing', path };
      },
    });
    await vi.waitFor(() => expect(workers[0]?.asked).toHaveLength(1));
    const { ask } = workers[0]!.asked[0]!;
    const { layer, path } = 'survey' in ask ? ask.survey : { layer: '', path: '' };
    workers[0]!.say({ kind: 'layer', job: 1, layer });
    pass(patience.working);
    await vi.waitFor(() => expect(workers[1]?.asked).toHaveLength(1));
    expect(here).not.toContain(path);
    expect(workers[1]!.asked[0]!.ask).toMatchObject({ open: { unchecked: { [layer]: { code: 'deadline' } } } });
    client.close();
    await expect(opened).rejects.toThrow('closed');
  });

  it('has more time while its script loads', async () => {
    const { workers, spawn } = fakeWorkers();
    const { timer, pass } = fakeClock();
    const client = createScreeningClient({ spawn, timer });
    const features = client.features('towns');
    pass(patience.starting - 1);
    expect(workers[0]!.alive).toBe(true);
    workers[0]!.say({ kind: 'ready' });
    workers[0]!.say({ kind: 'answer', job: 1, answer: { features: { type: 'FeatureCollection', features: [] } } });
    expect(await features).toEqual({ type: 'FeatureCollection', features: [] });
  });

  it('while it opens a pack is replaced, with that layer left out', async () => {
    const { workers, spawn } = fakeWorkers();
    const { timer, pass } = fakeClock();
    const client = createScreeningClient({ spawn, timer });
    const opened = client.open(sourceFrom(tinyPack()));
    await vi.waitFor(() => expect(workers[0]?.asked).toHaveLength(1));
    workers[0]!.say({ kind: 'layer', job: 1, layer: 'jl_bank' });
    pass(patience.working);
    await settle();
    expect(workers[1]!.asked).toHaveLength(1);
    expect(workers[1]!.asked[0]!.ask).toMatchObject({ open: { unchecked: { jl_bank: { code: 'deadline' } } } });
    client.close();
    await expect(opened).rejects.toThrow('closed');
  });
});

describe('a pack that is open already', () => {
  it('goes to the worker as the files that it came from', async () => {
    const { workers, spawn } = fakeWorkers();
    const client = createScreeningClient({ spawn, timer: fakeClock().timer });
    const pack = await openPack(sourceFrom(tinyPack()));
    if (!pack.ok) throw new Error('the tiny pack does not open');
    void client.adopt(pack.value).catch(() => undefined);
    expect(workers[0]!.asked[0]!.ask).toHaveProperty('open.gathered.files');
    client.close();
  });
});

describe('a fault of ours', () => {
  it('inside the worker rejects with its trace, and the worker goes on', async () => {
    const { client, workers, last, answer } = await bench();
    const first = client.screenEach(request('1'));
    workers[0]!.say({ kind: 'fault', job: last().job, message: 'a bug', trace: 'at screen' });
    await expect(first).rejects.toMatchObject({ name: 'WorkerFault', message: 'a bug', stack: 'at screen' });
    const second = client.screenEach(request('2'));
    answer('2');
    expect(await second).toEqual(screening('2'));
  });

  it('that breaks the worker rejects, and the next call starts another', async () => {
    const { client, workers } = await bench();
    const first = client.screenEach(request('1'));
    workers[0]!.break('out of memory');
    await expect(first).rejects.toThrow('out of memory');
    void client.features('towns').catch(() => undefined);
    expect(workers).toHaveLength(2);
    client.close();
  });
});

describe('a worker that breaks whenever it is given the pack', () => {
  it('rejects each call once and is not started for ever', async () => {
    const { client, workers } = await bench();
    workers[0]!.break('gone');
    const result = client.screenEach(request('1'));
    workers[1]!.break('gone again');
    await expect(result).rejects.toThrow('gone again');
    expect(workers).toHaveLength(2);
    client.close();
  });
});

describe('a process', () => {
  it('is held while there is work, and let go after it', async () => {
    const { client, workers, answer } = await bench();
    const result = client.screen(request('1'));
    answer('1');
    await result;
    expect(workers[0]!.held).toEqual([true, false, true, false]);
  });
});
