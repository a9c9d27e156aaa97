// A pack behind a web server, with everything that servers and lines do to files.

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openPack } from '../../src/layers/open-pack.ts';
import { type Files, sourceFrom, tinyPack } from './tiny-pack.ts';

const page = new TextEncoder().encode(`<!doctype html><html lang="zh">${' '.repeat(4000)}</html>`);

describe('over http', () => {
  const open: Server[] = [];
  afterEach(() => {
    for (const server of open.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  /** Serves the files; `behave` may answer in another way for a path. */
  async function serve(files: Files, behave: (path: string, response: ServerResponse) => boolean) {
    const server = createServer((request, response) => {
      const path = request.url?.slice('/pack/'.length) ?? '';
      if (behave(path, response)) return;
      const bytes = files.get(path);
      response.writeHead(bytes ? 200 : 404).end(bytes);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    open.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/pack`;
  }

  const troubleWith = async (behave: Parameters<typeof serve>[1], files = tinyPack()) => {
    const pack = await openPack(await serve(files, behave));
    return pack.ok ? pack.value.layers.find(({ card }) => card.id === 'eco_redline')!.content : pack.problems;
  };
  const at = (path: string) => path === 'eco_redline.fgb';

  it('a sound pack is the same as in memory', async () => {
    const pack = await openPack(await serve(tinyPack(), () => false));
    expect(pack).toEqual(await openPack(sourceFrom(tinyPack())));
  });

  it('404 is a missing file', async () => {
    const files = tinyPack();
    files.delete('eco_redline.fgb');
    expect(await troubleWith(() => false, files)).toMatchObject({ trouble: { code: 'file-missing' } });
  });

  it('an index page with status 200 is not an empty layer', async () => {
    const spa = await troubleWith((path, response) => at(path) && Boolean(response.writeHead(200).end(page)));
    expect(spa).toMatchObject({ state: 'failed', trouble: { code: 'hash-differs' } });
  });

  it('500 is a failed download', async () => {
    const broken = await troubleWith((path, response) => at(path) && Boolean(response.writeHead(500).end()));
    expect(broken).toMatchObject({ trouble: { code: 'download-failed', detail: 'HTTP 500' } });
  });

  it('a connection that breaks half-way is a truncated file', async () => {
    const bytes = tinyPack().get('eco_redline.fgb')!;
    const cut = await troubleWith((path, response) => {
      if (!at(path)) return false;
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, 700), () => setTimeout(() => response.destroy(), 50));
      return true;
    });
    expect(cut).toMatchObject({
      state: 'failed',
      trouble: { code: 'file-truncated', expectedBytes: bytes.length, actualBytes: 700 },
    });
  });

  it('a server that is not there is a failed download of the manifest', async () => {
    const address = await serve(tinyPack(), () => false);
    for (const server of open.splice(0)) await new Promise<void>((closed) => server.close(() => closed()));
    expect(await openPack(address)).toMatchObject({ problems: [{ code: 'download-failed', path: 'manifest.json' }] });
  });

  it('can be cancelled while it waits', async () => {
    const controller = new AbortController();
    const address = await serve(tinyPack(), (path) => {
      if (!at(path)) return false;
      controller.abort();
      return true;
    });
    await expect(openPack(address, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
