// A worker that was started early is the one that is used, and what it said meanwhile is heard.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { startEarly, takeEarly } from '../../src/worker/node-early.ts';
import { spawnerOf } from '../../src/worker/node-spawn.ts';

const folder = mkdtempSync(join(tmpdir(), 'jadeline-early-'));
afterAll(() => rmSync(folder, { recursive: true }));

function entry(name: string, text: string): URL {
  const path = join(folder, name);
  writeFileSync(path, text);
  return pathToFileURL(path);
}

const speaking = entry(
  'speaking.cjs',
  "const { parentPort, threadId } = require('node:worker_threads'); parentPort.postMessage({ kind: 'ready', threadId });",
);

it('hears what an early worker said before anybody listened', async () => {
  startEarly(speaking);
  await new Promise((done) => setTimeout(done, 500));
  const heard: unknown[] = [];
  const port = spawnerOf(speaking)(
    (reply) => heard.push(reply),
    () => undefined,
  );
  await vi.waitFor(() => expect(heard).toMatchObject([{ kind: 'ready' }]));
  expect(takeEarly(speaking)).toBeNull();
  port.terminate();
});

it('leaves a worker of another entry, and one that broke, where they are', async () => {
  startEarly(speaking);
  expect(takeEarly(entry('other.cjs', ''))).toBeNull();
  await takeEarly(speaking)?.worker.terminate();
  const broken = entry('broken.cjs', "throw new Error('broken')");
  startEarly(broken);
  const faults: string[] = [];
  await new Promise((done) => setTimeout(done, 500));
  spawnerOf(broken)(
    () => undefined,
    (message) => faults.push(message),
  );
  await vi.waitFor(() => expect(faults).toContain('broken'));
});
