// A batch that is interrupted and taken up again: the file is the same, byte for byte, as that of a run in one go; what does
// not fit is refused.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tinyPackFolder } from './packs.ts';
import { lines, plot, plots } from './plots.ts';
import { batchOn, folder } from './world.ts';

const pack = tinyPackFolder();
const files = folder();
afterAll(() => {
  pack.remove();
  files.remove();
});

const batch = batchOn(pack.path);

const texts = [...plots(12).slice(0, 6), 'no footprint', ...plots(12).slice(6)];
const many = files.put('many.ndjson', lines(texts));
const out = join(files.path, 'out.ndjson');
const resume = (...words: string[]) => batch([many, '--out', out, '--resume', ...words]);

const whole = batch([many, '--out', join(files.path, 'whole.ndjson')]).then(({ status }) => ({
  status,
  bytes: readFileSync(join(files.path, 'whole.ndjson'), 'utf8'),
}));

/** Puts the first lines of a whole run into `out`, with something torn behind them. */
async function interrupted(count: number, torn = ''): Promise<void> {
  const { bytes } = await whole;
  writeFileSync(out, lines(bytes.split('\n').slice(0, count)) + torn);
}

describe('a run that is taken up', () => {
  it.each([
    [0, ''],
    [0, '{"basis":{"asOf":"2026-'],
    [1, '\u0000\u0000'],
    [6, '{"basis"'],
    [7, ''],
    [12, '{'],
    [13, ''],
    [13, '{"basis":{}}'],
  ])(
    'after %i lines, with something torn (%#), gives the bytes and the status of a run in one go',
    async (count, torn) => {
      await interrupted(count, torn);
      const { status } = await resume('--jobs', '2');
      const { bytes, status: expected } = await whole;
      expect([status, expected]).toEqual([65, 65]);
      expect(readFileSync(out, 'utf8') === bytes).toBe(true);
    },
  );

  it('keeps the most severe verdict of what was there', async () => {
    const input = files.put('verdicts.ndjson', lines(plots(3)));
    await batch([input, '--out', out]);
    const all = readFileSync(out, 'utf8');
    expect((await batch([input, '--out', out, '--resume'])).status).toBe(1);
    writeFileSync(out, lines(all.split('\n').slice(0, 1)));
    // The one plot on the red line is the first.
    expect((await batch([input, '--out', out, '--resume'])).status).toBe(1);
    expect(readFileSync(out, 'utf8') === all).toBe(true);
  });

  it('begins anew where there is no file yet, and takes up a file that was read whole', async () => {
    const collection = files.put('c.geojson', `{"type":"FeatureCollection","features":[${plots(5).join(',')},{}]}`);
    const fresh = join(files.path, 'fresh.ndjson');
    expect((await batch([collection, '--out', fresh, '--resume'])).status).toBe(65);
    const all = readFileSync(fresh, 'utf8');
    expect(all.trimEnd().split('\n')).toHaveLength(6);
    writeFileSync(fresh, all.slice(0, Math.floor(all.length / 2)));
    await batch([collection, '--out', fresh, '--resume']);
    expect(readFileSync(fresh, 'utf8') === all).toBe(true);
  });

  it.each([['--table'], ['--against', '2020-01-01']])('with %s too', async (...view) => {
    await batch([many, '--out', out, ...view]);
    const all = readFileSync(out, 'utf8');
    writeFileSync(out, all.slice(0, Math.floor(all.length / 3)));
    expect((await resume(...view)).status).toBe(65);
    expect(readFileSync(out, 'utf8') === all).toBe(true);
  });
});

describe('what does not fit is refused, and left as it is', () => {
  const refused = async (words: readonly string[], sentence: string): Promise<void> => {
    const before = readFileSync(out, 'utf8');
    const { status, told } = await batch([...words, '--out', out, '--resume', '--quiet']);
    expect([status, told]).toEqual([65, expect.stringContaining(sentence)]);
    expect(readFileSync(out, 'utf8') === before).toBe(true);
  };

  it.each<[string, readonly string[], string]>([
    ['another day', ['--as-of', '2020-01-01'], 'line 1: the day is not the same'],
    ['another project', ['--set', 'nature=New'], 'the facts about the project are not the same'],
    ['another system', ['--crs', 'EPSG:4490'], 'the options for reading and writing are not the same'],
    ['another view', ['--table'], 'the options for reading and writing are not the same'],
  ])('%s', async (_, words, sentence) => {
    await interrupted(4, '{"torn');
    await refused([many, ...words], sentence);
  });

  it('another pack', async () => {
    await interrupted(4);
    const other = tinyPackFolder((all) => {
      const manifest = new TextDecoder().decode(all.get('manifest.json'));
      all.set('manifest.json', new TextEncoder().encode(`${manifest}\n`));
    });
    await refused([many, '--pack', other.path], 'line 1: the pack is not the same');
    other.remove();
  });

  it.each<[string, readonly string[]]>([
    ['another order', [texts[0] ?? '', ...texts.slice(1, 4).reverse(), ...texts.slice(4)]],
    ['a footprint that was moved', texts.with(1, plot('p2', 106.5))],
  ])('%s of the input', async (_, changed) => {
    await interrupted(4);
    writeFileSync(many, lines(changed));
    await refused([many], 'line 2: the footprint in the input is not the same');
    writeFileSync(many, lines(texts));
  });

  it('an input that ends before the results do', async () => {
    await interrupted(9);
    writeFileSync(many, lines(texts.slice(0, 5)));
    await refused([many], 'line 6: from here on the results have no footprint');
    writeFileSync(many, lines(texts));
  });

  it.each([['some notes of mine\n'], ['{"type":"FeatureCollection","features":[]}\n'], ['\n']])(
    'a file that is none of ours: %j',
    async (content) => {
      writeFileSync(out, content);
      await refused([many], 'line 1: this is no screening');
    },
  );

  it('a line that was damaged behind its beginning', async () => {
    await interrupted(4);
    const text = readFileSync(out, 'utf8');
    writeFileSync(out, text.replace(/"outcome":"no-conflict"/, '"outcome":"no-'));
    await refused([many], 'this is no screening');
  });
});

describe('Ctrl-C', () => {
  it('ends after a whole line, tells how to go on, and that goes on', async () => {
    let interrupt = (): void => undefined;
    const pressed = new Promise<void>((resolve) => {
      interrupt = resolve;
    });
    async function* input(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(lines(texts.slice(0, 5)));
      interrupt();
      // The rest never comes.
      await new Promise(() => undefined);
    }
    const piped = join(files.path, 'piped.ndjson');
    const stopped = await batch(['-', '--out', piped], { input: input(), interrupted: pressed });
    expect(stopped.status).toBe(130);
    expect(stopped.told).toMatch(/holds \d whole results. To go on, add --resume/);
    const partly = readFileSync(piped, 'utf8');
    expect(partly === '' || partly.endsWith('}\n')).toBe(true);
    const again = await batch(['-', '--out', piped, '--resume'], { input: lines(texts) });
    expect(again.status).toBe(65);
    await batch(['-', '--out', out], { input: lines(texts) });
    expect(readFileSync(piped, 'utf8') === readFileSync(out, 'utf8')).toBe(true);
  });
});
