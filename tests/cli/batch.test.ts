// screen --format ndjson: one line for each footprint, in the order of the input, whatever becomes of single ones.

import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type ScreeningRequest, screen as screenHere } from '../../src/analysis/index.ts';
import { screeningLineSchema } from '../../src/layers/answer-schemas.ts';
import { disk } from '../../src/layers/disk.ts';
import type { Spawn } from '../../src/worker/job-runner.ts';
import { spawnerOf } from '../../src/worker/node-spawn.ts';
import { serveRequests } from '../../src/worker/serve-requests.ts';
import { tinyPackFolder } from './packs.ts';
import { breakingWorkers, lines, plot, plots, unevenWorkers } from './plots.ts';
import { batchOn, folder, jadeline } from './world.ts';

const pack = tinyPackFolder();
const files = folder();
afterAll(() => {
  pack.remove();
  files.remove();
});

const batch = batchOn(pack.path);

interface Line {
  readonly file: string;
  readonly input: { readonly row?: number; readonly feature?: number; readonly sha256?: string };
  readonly screening?: {
    readonly verdict: { readonly outcome: string };
    readonly footprint: { readonly name: string };
  };
  readonly problems?: readonly { readonly code: string; readonly message: string; readonly row?: number }[];
}
/** The lines, each held against the schema that is published. */
const parsed = (output: string): readonly Line[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => {
      const value = JSON.parse(line);
      expect(screeningLineSchema.safeParse(value).error).toBeUndefined();
      return value;
    });
const told = ({ input, screening, problems }: Line): string =>
  `${input.row ?? input.feature} ${screening?.footprint.name ?? problems?.[0]?.code}`;

const many = files.put('many.ndjson', lines(plots(40)));
const fixture = (name: string): string => fileURLToPath(new URL(`../intake/files/${name}`, import.meta.url));

describe('the order', { timeout: 90_000 }, () => {
  it('and every byte are the same for 1, 2 and 4 workers that overtake one another', async () => {
    const some = files.put('some.ndjson', lines(plots(16)));
    const alone = await batch([some, '--jobs', '1']);
    expect(alone.status).toBe(1);
    expect(parsed(alone.output).map(told)).toEqual(plots(16).map((_, index) => `${index + 1} p${index + 1}`));
    for (const jobs of ['1', '2', '4']) {
      const answer = await batch([some, '--jobs', jobs], { spawn: unevenWorkers() });
      expect(answer.output === alone.output, `with ${jobs} workers`).toBe(true);
    }
  });

  it('of a line are the bytes of a single screening', async () => {
    const texts = (await batch([many])).output.split('\n');
    for (const index of [0, 1, 2]) {
      const path = files.put('one.geojson', plots(3)[index] ?? '');
      const { output } = await jadeline(['screen', path, '--pack', pack.path, '--format', 'json']);
      expect(texts[index]?.endsWith(`"screening":${output.trimEnd()}}`)).toBe(true);
    }
  });

  it('asks the second engine for every footprint', async () => {
    const settled: unknown[] = [];
    const spawn: Spawn = (onReply) => {
      const watched = (request: ScreeningRequest) => {
        settled.push(request.settled ?? true);
        return screenHere(request);
      };
      const engine = { screen: watched, disk };
      const serve = serveRequests((reply) => queueMicrotask(() => onReply(structuredClone(reply))), engine);
      return { post: (request) => void serve(structuredClone(request)), terminate: () => undefined };
    };
    await batch([many, '--jobs', '2'], { spawn });
    expect(settled).toEqual(plots(40).map(() => true));
  });

  it('is kept over files of all kinds, and `-`', async () => {
    const one = files.put('two.geojson', `{"type":"FeatureCollection","features":[${plots(2).join(',')}]}`);
    const { output } = await batch([one, '-', join(files.path, 'nowhere')], {
      input: lines([plot('', 106.56), plot('b')]),
    });
    expect(
      parsed(output).map(({ file, screening, problems }) => [file, screening?.footprint.name ?? problems?.[0]?.code]),
    ).toEqual([
      [one, 'p1'],
      [one, 'p2'],
      ['-', '- #1'],
      ['-', 'b'],
      [join(files.path, 'nowhere'), 'file-not-found'],
    ]);
  });
});

describe('one bad footprint', () => {
  const far = plot('far', 105, 29.7);
  const bad: readonly (readonly [string, string, string])[] = [
    ['not-json', 'hello', 'not valid JSON'],
    ['encoding-unknown', '\u0000\u0000', 'not readable text'],
    ['not-json', 'PK\u0003\u0004', 'not valid JSON from “PK”'],
    ['not-json', '\u202e{}', 'not valid JSON'],
    ['ring-without-area', plot('small', 106.55, 29.65, 1e-7), 'less than 0.01 m²'],
    ['truncated-json', plot('torn').slice(0, 60), 'breaks off'],
    ['not-geojson', '{"a":1}', 'not GeoJSON'],
    ['crs-unsupported', `{"crs":{"type":"name","properties":{"name":"EPSG:2359"}},${plot('x').slice(1)}`, 'EPSG:2359'],
    [
      'unclosed',
      '{"type":"Polygon","coordinates":[[[106.3,29.7],[106.31,29.7],[106.31,29.71],[106.3,29.72]]]}',
      'not closed',
    ],
    ['far-away', far, 'km from the ground'],
    ['several-in-piece', `{"type":"FeatureCollection","features":[${plot('a')},${plot('b')}]}`, 'holds 2 footprints'],
  ];

  it('yields a line that says what and where, and the others are screened: 65', async () => {
    const texts = bad.flatMap(([, text], index) => [plot(`good${index}`), text, '']);
    const path = files.put('bad.ndjson', `\ufeff${lines(texts)}`);
    const { status, output, told: sentences } = await batch([path, '--jobs', '2']);
    expect(status).toBe(65);
    const found = parsed(output);
    expect(found.map(told)).toEqual(
      bad.flatMap(([code], index) => [`${3 * index + 1} good${index}`, `${3 * index + 2} ${code}`]),
    );
    for (const [index, [code, , sentence]] of bad.entries()) {
      const problem = found[2 * index + 1]?.problems?.[0];
      expect(problem).toMatchObject({ code, row: 3 * index + 2, file: path });
      expect(problem?.message).toContain(sentence);
      expect(sentences).toContain(`bad.ndjson, line ${3 * index + 2}`);
    }
  });

  it('that breaks its worker reads "could not check", and the next one has a new worker', async () => {
    const spawn = breakingWorkers((text) => text.includes('"p7"'));
    const { status, output } = await batch([many, '--jobs', '2'], { spawn });
    const found = parsed(output);
    expect([status, found.length]).toEqual([65, 40]);
    expect(found[6]?.problems).toMatchObject([
      { code: 'not-checked', row: 7, message: expect.stringContaining('could not check') },
    ]);
    expect(found.filter(({ screening }) => screening).length).toBe(39);
  });

  it('that ends or stops its thread is told, while the others are screened', { timeout: 90_000 }, async () => {
    const names = ['a', 'ends', 'b', 'hangs', 'c', 'd'];
    const path = files.put('threads.ndjson', lines(names.map((name) => plot(name))));
    const spawn = spawnerOf(new URL('./hostile-worker.ts', import.meta.url));
    const { status, output } = await batch([path, '--jobs', '2'], { spawn });
    expect(status).toBe(65);
    expect(parsed(output).map(told)).toEqual(['1 a', '2 not-checked', '3 b', '4 too-slow', '5 c', '6 d']);
  });

  it('is a line of the published schema with a table or another day too, and none with both or neither', async () => {
    for (const view of [['--table'], ['--against', '2025-01-01']]) {
      const [line] = parsed((await batch([files.put('view.ndjson', lines(plots(1))), ...view])).output);
      expect(line).toHaveProperty('screening.schema', expect.stringMatching(/conformity|comparison/));
      const { screening, ...neither } = line!;
      expect(screeningLineSchema.safeParse(neither).success).toBe(false);
      const problems = [{ code: 'not-json', message: 'x' }];
      expect(screeningLineSchema.safeParse({ ...neither, problems }).success).toBe(true);
      expect(screeningLineSchema.safeParse({ ...neither, screening, problems }).success).toBe(false);
    }
  });

  it('is told where there is nothing at all', async () => {
    const { status, output } = await batch([files.put('blank.ndjson', '\n\n  \n')]);
    expect([status, parsed(output)[0]?.problems?.[0]?.code]).toEqual([65, 'no-geometry']);
  });
});

describe('what comes piece by piece', () => {
  it('a text sequence, with texts of several lines', async () => {
    const pretty = JSON.stringify(JSON.parse(plot('b')), null, 2);
    const path = files.put('sequence.geojson', `\u001e${plot('a')}\n\u001e${pretty}\n\u001e{\n\u001e${plot('')}\n`);
    const { output } = await batch([path]);
    expect(parsed(output).map(told)).toEqual(['1 a', '2 b', '3 truncated-json', '4 sequence #4']);
  });

  it('features of a FlatGeobuf, in the system of its header', async () => {
    const { output } = await batch([fixture('several.fgb'), '--width', '10']);
    const found = parsed(output);
    expect(found.map(told)).toEqual(['1 地块2', '2 地块1', '3 地块4']);
    const { output: whole } = await jadeline([
      'screen',
      fixture('several.fgb'),
      '--width',
      '10',
      '--pack',
      pack.path,
      '--format',
      'json',
    ]);
    const together: readonly Line[] = JSON.parse(whole);
    expect(found.map(({ screening }) => screening)).toEqual(together.map(({ screening }) => screening));
  });

  it('a FlatGeobuf that breaks off: what came before is screened, and the break is told', async () => {
    const bytes = readFileSync(fixture('several.fgb'));
    const path = files.put('torn.fgb', bytes.subarray(0, -100));
    const { status, output } = await batch([path, '--width', '10']);
    expect([status, parsed(output).map(told)]).toEqual([65, ['1 地块2', '2 地块1', '3 file-broken']]);
  });

  it('but not a collection with a feature on each line', async () => {
    const text = `{"type":"FeatureCollection","features":[\n${plot('a')},\n${plot('b')}\n]}\n`;
    const { output } = await batch([files.put('collection.json', text)]);
    expect(parsed(output).map(({ input, screening }) => [input, screening?.footprint.name])).toMatchObject([
      [{ footprint: 1 }, 'a'],
      [{ footprint: 2 }, 'b'],
    ]);
  });
});

describe('constant memory', { timeout: 90_000 }, () => {
  /** Lines one by one, as a slow program would write them, with a look at how far the reader is ahead of the answers. */
  async function farthestAhead(jobs: number, count: number, flushed: () => Promise<void>): Promise<number> {
    let [given, written, farthest] = [0, 0, 0];
    async function* input(): AsyncGenerator<Uint8Array> {
      for (const text of plots(count)) {
        given += 1;
        farthest = Math.max(farthest, given - written);
        yield new TextEncoder().encode(`${text}\n`);
      }
    }
    const onWrite = (): void => {
      written += 1;
    };
    await batch(['-', '--jobs', String(jobs)], { input: input(), onWrite, flushed, spawn: unevenWorkers() });
    expect([given, written]).toEqual([count, count]);
    return farthest;
  }

  it.each([1, 2, 4])(
    'with %i workers the reader is ahead by a bounded number, however long the input',
    async (jobs) => {
      const bound = 4 + 4 * jobs + 3;
      expect(await farthestAhead(jobs, 80, () => Promise.resolve())).toBeLessThanOrEqual(bound);
      // Whoever takes the answers slowly slows the reader down too.
      const slowly = () => new Promise<void>((done) => setTimeout(done, 3));
      expect(await farthestAhead(jobs, 40, slowly)).toBeLessThanOrEqual(bound);
    },
  );

  it('writes an answer before the next line has come', async () => {
    let answered = (): void => undefined;
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    async function* input(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(lines(plots(2)));
      await answer;
      yield new TextEncoder().encode(lines([plot('last')]));
    }
    let written = 0;
    const { output } = await batch(['-'], {
      input: input(),
      onWrite: () => {
        written += 1;
        if (written === 2) answered();
      },
    });
    expect(parsed(output).map(told)).toEqual(['1 p1', '2 p2', '3 last']);
  });
});

describe('progress', () => {
  it('counts on a terminal, and nowhere else', async () => {
    let now = 0;
    const clock = () => {
      now += 100;
      return now;
    };
    const out = join(files.path, 'progress.ndjson');
    const watched = await batch([many, '--out', out, '--jobs', '1'], { terminal: true, clock });
    // Each look takes the clock on by 100 ms: 10 a second, 40 plots. The later lines are a little longer: 2.05 s, rounded up.
    expect(watched.told).toContain('\r20 screened · 10 per second · about 3 s left');
    expect((await batch([many, '--out', out], { clock })).told).toBe(`Written to ${out}\n`);
    expect((await batch([many, '--out', out, '--quiet'], { terminal: true, clock })).told).toBe('');
    // On one terminal with the results it would be in their way.
    expect((await batch([many, '--pack', pack.path], { terminal: true, clock })).told).not.toContain('per second');
  });

  it('knows the count of a FlatGeobuf', async () => {
    let now = 0;
    const clock = () => {
      now += 1000;
      return now;
    };
    const { told: shown } = await batch(
      [fixture('several.fgb'), '--width', '10', '--out', join(files.path, 'f.ndjson')],
      {
        terminal: true,
        clock,
      },
    );
    expect(shown).toContain('1 of 3 screened');
  });
});

describe('wrong use', () => {
  it.each([
    [['--jobs', '0'], '--jobs needs a whole number'],
    [['--jobs', 'two'], '--jobs needs a whole number'],
    [['--resume'], '--out'],
    [['--resume', '--out', '-'], '--out'],
    [['--resume', '--out', 'x', '--format', 'json'], '--format ndjson'],
  ])('%s is 64', async (words, sentence) => {
    const { status, told: sentences } = await batch([many, ...words]);
    expect(status).toBe(64);
    expect(sentences).toContain(sentence);
  });

  it('to write over the input is 64, by any name of it', async () => {
    const input = files.put('input.ndjson', lines(plots(2)));
    const other = join(files.path, 'link.ndjson');
    symlinkSync(input, other);
    for (const out of [input, other]) {
      const { status, told: sentences } = await batch([input, '--out', out]);
      expect([status, sentences]).toEqual([64, expect.stringContaining('would destroy it')]);
    }
    expect(readFileSync(input, 'utf8')).toBe(lines(plots(2)));
  });

  it('a folder that cannot be written to is 65', async () => {
    const { status, told: sentences } = await batch([many, '--out', join(files.path, 'no', 'such', 'file')]);
    expect([status, sentences]).toEqual([65, expect.stringContaining('Cannot write')]);
  });
});
