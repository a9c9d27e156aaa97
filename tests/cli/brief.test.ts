// Which runs are answered in the thread of the command line: those over short files, whatever the command.

import { afterAll, expect, it } from 'vitest';
import { exitStatus } from '../../src/cli/exit-status.ts';
import type { Spawn } from '../../src/worker/job-runner.ts';
import { plot } from './plots.ts';
import { folder, jadeline } from './world.ts';

const { put, remove } = folder();
afterAll(remove);

const small = put('small.geojson', plot('small'));
const same = put('same.geojson', plot('same'));
const large = put('large.geojson', plot('large') + ' '.repeat(65_536));

/** How often a run asked for a place in this thread. */
async function asksHere(words: readonly string[], input = ''): Promise<number> {
  let asked = 0;
  const here = (later: Spawn): Spawn => {
    asked += 1;
    return later;
  };
  const { status } = await jadeline(words, { here, input });
  expect(status).toBeLessThan(exitStatus.ourMistake);
  return asked;
}

it.each([
  ['a small file', ['screen', small]],
  ['a place', ['locate', '106.4', '29.8']],
  ['two small files', ['measure', small, same]],
  ['a rule', ['rules']],
])('takes %s here', async (_, words) => {
  expect(await asksHere(words)).toBe(1);
});

it.each([
  ['a large file', ['screen', large]],
  ['a small and a large one', ['measure', small, large]],
  ['standard input', ['screen', '-'], plot('piped')],
  ['what cannot be looked at', ['screen', 'a'.repeat(5000)]],
])('leaves %s to a worker', async (_, words, input = '') => {
  expect(await asksHere(words, input)).toBe(0);
});
