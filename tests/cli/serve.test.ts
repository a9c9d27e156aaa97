// The static server: whole files, byte ranges, what is not there, what must not be reached.

import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder, jadeline } from './world.ts';

const site = folder();
const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
let address = '';
let stop = (): void => undefined;
let ended: Promise<{ status: number; told: string }>;

beforeAll(async () => {
  mkdirSync(join(site.path, 'data'));
  site.put('index.html', '<!doctype html><title>Jadeline</title>');
  site.put('data/layer.fgb', bytes);
  site.put('data/empty.fgb', '');
  site.put('data/app.mjs', 'export {};');
  site.put('中文.json', '{}');
  const outside = folder();
  outside.put('secret.txt', 'secret');
  symlinkSync(outside.path, join(site.path, 'way-out'));
  const interrupted = new Promise<void>((resolve) => {
    stop = resolve;
  });
  await new Promise<void>((resolve) => {
    ended = jadeline(['serve', site.path, '--port', '0'], {
      interrupted,
      onWrite: (text) => {
        address = /http:\/\/\S+/.exec(text)?.[0] ?? '';
        resolve();
      },
    });
  });
});

afterAll(async () => {
  stop();
  expect((await ended).status).toBe(0);
  site.remove();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(new URL(path, address), { headers, method });

describe('whole files', () => {
  it('serves the index of a folder', async () => {
    const response = await get('/');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('Jadeline');
  });

  it.each([
    ['/data/layer.fgb', 'application/octet-stream'],
    ['/data/app.mjs', 'text/javascript; charset=utf-8'],
    ['/%E4%B8%AD%E6%96%87.json', 'application/json; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const response = await get(path, { 'accept-encoding': 'gzip, br' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
  });

  it('answers HEAD without a body and knows what has not changed', async () => {
    const head = await get('/data/layer.fgb', {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '1000', '']);
    const again = await get('/data/layer.fgb', { 'if-none-match': head.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('serves an empty file', async () => {
    const response = await get('/data/empty.fgb');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('byte ranges', () => {
  it.each([
    ['bytes=0-9', 0, 10],
    ['bytes=990-', 990, 1000],
    ['bytes=-10', 990, 1000],
    ['bytes=995-2000', 995, 1000],
    ['bytes=-5000', 0, 1000],
  ])('%s', async (range, start, end) => {
    const response = await get('/data/layer.fgb', { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/1000`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes.slice(start, end));
  });

  it.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s is 416', async (range) => {
    const response = await get('/data/layer.fgb', { range });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
  });

  it.each(['bytes=9-0', 'items=0-9', 'bytes=0-1,5-6', 'bytes=-'])('%s is the whole file', async (range) => {
    const response = await get('/data/layer.fgb', { range });
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, 1000]);
  });

  it('gives the whole file when it has changed since', async () => {
    const response = await get('/data/layer.fgb', { range: 'bytes=0-9', 'if-range': '"old"' });
    expect(response.status).toBe(200);
  });
});

describe('what is not there', () => {
  it.each(['/missing.fgb', '/missing', '/data', '/data/', '/way-out/secret.txt'])('%s is 404', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('<');
  });

  it('does not leave its folder', async () => {
    const { hostname, port } = new URL(address);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write('GET /../../etc/passwd HTTP/1.0\r\n\r\n'));
      let text = '';
      socket.on('data', (data) => {
        text += String(data);
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 404/);
  });

  it('refuses other methods and broken paths', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect((await get('/%ff')).status).toBe(400);
  });
});

describe('the port', () => {
  it('takes another one when the one asked for is busy', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => busy.once('listening', done));
    const bound = busy.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const { status, output, told } = await jadeline(['serve', site.path, '--port', String(port), '--lang', 'en'], {
      interrupted: Promise.resolve(),
    });
    busy.close();
    expect(status).toBe(0);
    expect(output).toMatch(/^Serving the app at http:\/\/127\.0\.0\.1:\d+\/\n$/);
    expect(output).not.toContain(`:${port}/`);
    expect(told).toContain('Ctrl-C');
  });

  it('says what to do when the app is not built', async () => {
    const { status, told } = await jadeline(['serve', join(site.path, 'nowhere')]);
    expect(status).toBe(65);
    expect(told).toContain('npm run build');
  });
});
