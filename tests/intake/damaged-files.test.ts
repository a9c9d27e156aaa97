// Every golden file, damaged: broken off, bytes changed, tokens exchanged. Reading never throws and never hangs; what has
// a checksum or an end mark is never read in part.

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Companion } from '../../src/intake/intake.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';
import { wordsFor } from '../../src/words/index.ts';
import { fixture } from './read.ts';

const files = readdirSync(new URL('files/', import.meta.url)).filter((name) => !/\.(?:prj|dbf)$/.test(name));
const companions: readonly Companion[] = ['dbf', 'prj'].map((end) => ({
  name: `loose.${end}`,
  bytes: fixture(`files/loose.${end}`),
}));

async function readSoundly(bytes: Uint8Array, name: string) {
  const hint = { name, layer: '*', ...(name === 'loose.shp' ? { companions } : {}) };
  const result = await readFootprints(bytes, hint);
  const problems = result.ok ? result.value.problems : result.problems;
  if (!result.ok) expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    for (const language of ['zh', 'en'] as const) {
      const sentence = wordsFor(language).intake.problem(problem);
      expect(sentence.replaceAll(/“[^”]*”/g, '')).not.toMatch(/undefined|\[object/);
    }
  }
  const positions = result.ok ? result.value.footprints.flatMap(({ geometry }) => geometry.coordinates.flat(2)) : [];
  for (const [lon, lat] of positions) expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
  return result;
}

const placeOf = (result: Awaited<ReturnType<typeof readFootprints>>): unknown =>
  result.ok ? result.value.footprints.map(({ geometry }) => geometry.coordinates) : null;

describe('a file that breaks off', () => {
  /** Formats with an end mark, a length or a checksum: a part of them is known as a part. */
  const marked = files.filter((name) => /\.(?:zip|shp|kmz|xlsx|kml|ovkml|gpx|gpkg|fgb|dxf|wkt)$/.test(name));

  it.each(marked)('%s is never read in part', async (name) => {
    const bytes = fixture(`files/${name}`);
    const text = new TextDecoder('utf-8').decode(bytes);
    const visible = /\.(?:kml|ovkml|gpx|dxf|wkt)$/.test(name) ? text.trimEnd().length - 1 : bytes.length - 1;
    const step = Math.max(1, Math.floor(visible / 40));
    for (let length = 1; length < visible; length += step) {
      const result = await readSoundly(bytes.slice(0, length), name);
      expect(result.ok, `${name} cut to ${length} of ${bytes.length}`).toBe(false);
    }
  });
});

describe('bytes that were changed', () => {
  it.each(files)('%s', async (name) => {
    const bytes = fixture(`files/${name}`);
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    const whole = placeOf(await readSoundly(bytes, name));
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const damaged = bytes.slice();
        for (const [at, value] of list) damaged[at] = value;
        const result = await readSoundly(damaged, name);
        // Entries of archives carry checksums: what is read at all is what was packed.
        const all = name.includes('two-layers');
        if (result.ok && /\.(?:zip|kmz)$/.test(name) && !all && result.value.footprints[0]?.notes.length === 0) {
          expect(placeOf(result)).toEqual(whole);
        }
      }),
      { numRuns: /gpkg$/.test(name) ? 25 : 120 },
    );
  });
});

describe('tokens that were exchanged', () => {
  const texts = files.filter((name) => /\.(?:kml|ovkml|gpx|dxf|wkt|csv)$/.test(name));
  const tokens = fc.constantFrom(
    '',
    '0',
    '-1',
    '1e308',
    'NaN',
    '<',
    '>',
    '</Polygon>',
    '(',
    ')',
    ',',
    ';',
    '"',
    '\n',
    '=1+1',
    '&lt;',
    '<!DOCTYPE x>',
    '__proto__',
    '9'.repeat(40),
  );

  it.each(texts)('%s', async (name) => {
    const parts = new TextDecoder('gb18030').decode(fixture(`files/${name}`)).split(/(?<=[\s,;<>()"])|(?=[\s,;<>()"])/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(parts.length - 1), tokens), { minLength: 1, maxLength: 4 }),
        async (list) => {
          const changed = parts.slice();
          for (const [at, token] of list) changed[at] = token;
          await readSoundly(new TextEncoder().encode(changed.join('')), name);
        },
      ),
      { numRuns: 120 },
    );
  });
});
