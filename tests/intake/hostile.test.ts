// Laws for any input: reading never throws, never leaves the globe, and every problem has words in both languages.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntakeProblem } from '../../src/intake/intake.ts';
import { readCoordinates, readFootprints } from '../../src/intake/read-footprints.ts';
import { wordsFor } from '../../src/words/index.ts';
import { feature, fixture, readText, square } from './read.ts';

const sample = new TextDecoder().decode(fixture('boundary-points/sample-zone-35.txt'));
const seeds = [
  sample,
  feature([square]),
  JSON.stringify({ type: 'FeatureCollection', features: [JSON.parse(feature([square], { name: 'a' }))] }),
  '106.42,29.83 106.421,29.83 106.421,29.831',
  '106°25′12″E 29°49′48″N, 106°25′15.6″E 29°49′48″N, 106°25′15.6″E 29°49′51.6″N',
];

/** Sentences of a problem in both languages, for a reader who must find the place. */
function expectWords(problem: IntakeProblem): void {
  for (const language of ['zh', 'en'] as const) {
    const sentence = wordsFor(language).intake.problem(problem);
    expect(sentence).toContain(problem.file);
    expect(sentence.replaceAll(/“[^”]*”/g, '')).not.toMatch(/undefined|NaN|\[object/);
    expect(sentence.length).toBeLessThan(600);
  }
}

function expectSound(result: Awaited<ReturnType<typeof readFootprints>>): void {
  if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
  for (const problem of result.ok ? result.value.problems : result.problems) expectWords(problem);
  for (const { geometry } of result.ok ? result.value.footprints : []) {
    for (const [lon, lat] of geometry.coordinates.flat(2)) {
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
    }
  }
}

/** A sound text with pieces cut out, doubled, exchanged or replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(40),
        fc.constantFrom('', '0', '-', ',', '\n', '[', ']', '"', 'NaN', '1e9', '@', '°', '，', '9'.repeat(30)),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  )
  .map(([text, cuts]) =>
    cuts.reduce((left, [position, length, put]) => {
      const at = position % (left.length + 1);
      return left.slice(0, at) + put + left.slice(at + length);
    }, text),
  );

describe('any input', () => {
  it('damaged text', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => expectSound(await readText(text))),
      { numRuns: 600 },
    );
  });

  it('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expectSound(await readFootprints(bytes, { name: 'x' }));
      }),
      { numRuns: 300 },
    );
  });

  it('random JSON', async () => {
    const types = fc.constantFrom(
      'Polygon',
      'MultiPolygon',
      'LineString',
      'Point',
      'Feature',
      'FeatureCollection',
      'GeometryCollection',
    );
    const object = fc.record(
      {
        type: types,
        coordinates: fc.jsonValue(),
        geometry: fc.jsonValue(),
        features: fc.jsonValue(),
        geometries: fc.jsonValue(),
        crs: fc.jsonValue(),
        properties: fc.jsonValue(),
      },
      { requiredKeys: ['type'] },
    );
    await fc.assert(
      fc.asyncProperty(object, async (value) => expectSound(await readText(JSON.stringify(value)))),
      { numRuns: 600 },
    );
  });

  it('typed numbers', () => {
    const number = fc.oneof(
      fc.double({ min: -200, max: 4e7, noNaN: true }),
      fc.constantFrom(106.42, 29.83, 3302190, 35637250, 637250),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 12 }), (numbers) =>
        expectSound(readCoordinates(numbers.join(' '), { name: 'typed' })),
      ),
      { numRuns: 600 },
    );
  });
});

describe('the sample with any point moved', () => {
  it('never loses a plot without a word', async () => {
    const rows = sample.split('\n');
    const points = rows.flatMap((row, index) => (/^J/.test(row) ? [index] : []));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...points),
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -200, max: 200 }),
        async (index, north, east) => {
          const moved = rows.with(
            index,
            (rows[index] ?? '').replace(
              /([\d.]+),([\d.]+)$/,
              (_, x, y) => `${(Number(x) + north).toFixed(3)},${(Number(y) + east).toFixed(3)}`,
            ),
          );
          const result = await readText(moved.join('\n'));
          expectSound(result);
          expect(
            result.ok ? result.value.footprints.length + result.value.problems.length : result.problems.length,
          ).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
