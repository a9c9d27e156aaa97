// The program as a process of its own: exit status, streams, a closed pipe, Ctrl-C, and a mistake of ours.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { processIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { tinyPackFolder } from './packs.ts';
import { lines, plots } from './plots.ts';
import { folder } from './world.ts';

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

  it('ends a batch with whole lines on Ctrl-C, and takes it up again', async () => {
    const place = folder();
    const input = place.put('many.ndjson', lines(plots(300)));
    const out = join(place.path, 'out.ndjson');
    const words = ['screen', input, '--pack', pack.path, '--format', 'ndjson', '--jobs', '2', '--lang', 'en'];
    const child = start(...words, '--out', out);
    const done = finish(child);
    while (!existsSync(out) || statSync(out).size === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const { status, told } = await done;
    expect([status, told]).toEqual([130, expect.stringContaining('To go on, add --resume')]);
    const partly = readFileSync(out, 'utf8');
    expect(partly.endsWith('}\n')).toBe(true);
    expect(partly.split('\n').length).toBeLessThan(300);
    expect((await finish(start(...words, '--out', out, '--resume'))).status).toBe(1);
    const whole = await finish(start(...words));
    expect(whole.output === readFileSync(out, 'utf8')).toBe(true);
    place.remove();
  });

  it('ends a batch on Ctrl-C while its input keeps silent', async () => {
    const child = start('screen', '-', '--pack', pack.path, '--format', 'ndjson');
    const done = finish(child);
    child.stdin?.write(lines(plots(2)));
    await once(child.stdout!, 'data');
    child.kill('SIGINT');
    expect((await done).status).toBe(130);
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
