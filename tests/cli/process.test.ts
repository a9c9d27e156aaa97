// The program as a process of its own: exit status, streams, a closed pipe, Ctrl-C, and a mistake of ours.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { processIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { tinyPackFolder } from './packs.ts';

const pack = tinyPackFolder();
afterAll(() => pack.remove());

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const start = (...words: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', main, ...words], { stdio: 'pipe' });

async function finish(child: ChildProcess): Promise<{ status: number | null; output: string; told: string }> {
  let [output, told] = ['', ''];
  child.stdout?.on('data', (data) => {
    output += String(data);
  });
  child.stderr?.on('data', (data) => {
    told += String(data);
  });
  const [status] = await once(child, 'close');
  return { status, output, told };
}

describe('the program', { timeout: 60_000 }, () => {
  it('screens standard input in a worker of its own', async () => {
    const child = start('screen', '-', '--pack', pack.path, '--format', 'json');
    child.stdin?.end('106.31,29.81 106.311,29.81 106.311,29.811 106.31,29.811');
    const { status, output, told } = await finish(child);
    expect([status, told]).toEqual([1, '']);
    expect(JSON.parse(output).verdict.outcome).toBe('prohibited');
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = start('rules', '--format', 'json');
    child.stdout?.destroy();
    const { told } = await finish(child);
    expect(told).toBe('');
  });

  it('serves until Ctrl-C', async () => {
    const child = start('serve', pack.path, '--port', '0', '--lang', 'en');
    const done = finish(child);
    const [line] = await once(child.stdout!, 'data');
    const address = /http:\S+/.exec(String(line))?.[0] ?? '';
    const response = await fetch(`${address}eco_redline.fgb`, { headers: { range: 'bytes=0-7' } });
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([206, 8]);
    child.kill('SIGINT');
    expect((await done).status).toBe(0);
  });
});

describe('a mistake of ours', () => {
  it('is called that, with a trace to copy, and ends with 70', async () => {
    let told = '';
    const broken = {
      ...processIo,
      write: () => undefined,
      tell: (text: string) => {
        told += text;
      },
      today: () => {
        throw new TypeError('the clock is broken');
      },
    };
    expect(await run(['rules', '--pack', pack.path], broken)).toBe(70);
    expect(told).toContain('这是我们的错误');
    expect(told).toMatch(/TypeError: the clock is broken\n\s+at /);
  });
});
