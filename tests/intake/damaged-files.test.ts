// Every golden file, damaged: broken off, bytes changed, tokens exchanged. Reading never throws (that it ends: bounded-work);
// what has a checksum or an end mark is never read in part; and what is read lies where it lay before, but for the points
// that were touched, unless it is said that another system was taken.

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import type { LonLat } from '../../src/analysis/geometry/position.ts';
import type { Footprint } from '../../src/analysis/screening/screening.ts';
import type { Companion } from '../../src/intake/intake.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';
import { wordsFor } from '../../src/words/index.ts';
import { feature, fixture, square } from './read.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Golden files by name: one of each format and variant. */
const golden = new Map<string, Uint8Array>([
  ...['files', 'boundary-points'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, import.meta.url))
      .filter((name) => !/\.(?:prj|dbf)$/.test(name))
      // A copy: a slice of what Node reads would be the same bytes, and damage to one would be damage to all.
      .map((name): [string, Uint8Array] => [name, new Uint8Array(fixture(`${folder}/${name}`))]),
  ),
  ['plot.geojson', text(feature([square], { name: '示例地块' }))],
  ['typed.txt', text(square.map((position) => position.join(',')).join('\n'))],
  ['table.tsv', text(`经度\t纬度\n${square.map((position) => position.join('\t')).join('\n')}\n`)],
]);
const files = [...golden.keys()];
const goldenBytes = (name: string): Uint8Array => golden.get(name) ?? new Uint8Array();

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

type Read = Awaited<ReturnType<typeof readSoundly>>;

const footprintsIn = (read: Read): readonly Footprint[] => (read.ok ? read.value.footprints : []);
const cornersOf = (list: readonly Footprint[]): readonly LonLat[] =>
  list.flatMap(({ geometry }) => geometry.coordinates.flatMap((rings) => rings.flatMap((ring) => ring.slice(0, -1))));

/** What is said of where a footprint lies: a reader who compares it with the sound file sees a difference. */
const saidOf = (list: readonly Footprint[]): string =>
  JSON.stringify(list.map(({ crs, reading, notes, declaredArea }) => [crs, reading, notes, declaredArea]));

/** Fails when points moved that nobody touched and nothing is said. */
function expectNoSilentMove(before: Read, after: Read, touched: number, name: string): void {
  if (!after.ok || !before.ok || after.value.problems.length > 0) return;
  const [old, now] = [footprintsIn(before), footprintsIn(after)];
  if (now.length === 0 || saidOf(old) !== saidOf(now)) return;
  const places = cornersOf(now);
  const gone = cornersOf(old).filter((at) => !places.some((place) => geodesicDistance(place, at) < 0.002));
  expect(
    gone.length,
    `${name}: ${gone.length} of ${cornersOf(old).length} points are elsewhere for ${touched} changes, and nothing says so`,
  ).toBeLessThanOrEqual(
    // A separator between two points that is lost takes both.
    touched * 2,
  );
}

describe('a file that breaks off', () => {
  /** Formats with an end mark, a length or a checksum: a part of them is known as a part. */
  const marked = files.filter((name) => /\.(?:zip|shp|kmz|xlsx|kml|ovkml|gpx|gpkg|fgb|dxf|wkt|geojson)$/.test(name));

  it.each(marked)('%s is never read in part', async (name) => {
    const bytes = goldenBytes(name);
    const visible = /\.(?:kml|ovkml|gpx|dxf|wkt)$/.test(name)
      ? new TextDecoder('utf-8').decode(bytes).trimEnd().length - 1
      : bytes.length - 1;
    const step = Math.max(1, Math.floor(visible / 40));
    for (let length = 1; length < visible; length += step) {
      const result = await readSoundly(bytes.slice(0, length), name);
      expect(result.ok, `${name} cut to ${length} of ${bytes.length}`).toBe(false);
    }
  });
});

/** Arcs are divided again for each change of their ends, and layers named `*` change who is whose hole. */
const holdsPlace = (name: string): boolean => !/\.dxf$|two-/.test(name);

describe('bytes that were changed', () => {
  it.each(files)('%s', { timeout: 120_000 }, async (name) => {
    const bytes = goldenBytes(name);
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 2 });
    const whole = await readSoundly(bytes, name);
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const damaged = bytes.slice();
        for (const [at, value] of list) damaged[at] = value;
        const result = await readSoundly(damaged, name);
        if (holdsPlace(name)) expectNoSilentMove(whole, result, list.length, name);
        // Entries of archives carry checksums: what is read at all is what was packed.
        const all = name.includes('two-layers');
        if (result.ok && /\.(?:zip|kmz)$/.test(name) && !all && result.value.footprints[0]?.notes.length === 0) {
          expect(cornersOf(footprintsIn(result))).toEqual(cornersOf(footprintsIn(whole)));
        }
      }),
      // A corner of a bare shapefile that is thrown far away makes edges of thousands of kilometres.
      { numRuns: /gpkg$|^loose/.test(name) ? 25 : 120 },
    );
  });
});

describe('tokens that were exchanged', () => {
  const texts = files.filter((name) => /\.(?:kml|ovkml|gpx|dxf|wkt|csv|tsv|txt|geojson)$/.test(name));
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
    '35',
    '36',
    '4524',
    '4545',
    'EPSG:4545',
    'GCJ-02',
    '1980西安坐标系',
    'X',
    '经度',
    '[地块坐标]',
    '@',
  );
  const saysTheSystem = /^(?:[3-4]\d|45\d\d)\b|坐标|带|度|EPSG|MERIDIAN|^[XYxy]$|lon|lat/i;
  const codeOf = (name: string): string =>
    /utf-16le/.test(name) ? 'utf-16le' : /utf-16be/.test(name) ? 'utf-16be' : 'gb18030';
  const decoded = (name: string): string => {
    const bytes = goldenBytes(name);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder(codeOf(name)).decode(bytes);
    }
  };

  it.each(texts)('%s', { timeout: 120_000 }, async (name) => {
    const parts = decoded(name).split(/(?<=[\s,;<>()"=[\]])|(?=[\s,;<>()"=[\]])/);
    const whole = await readSoundly(text(parts.join('')), name);
    // What a file says of its system stands in few places: every other change is made there.
    const telling = parts.flatMap((part, at) => (saysTheSystem.test(part) ? [at] : []));
    const anywhere = fc.nat(parts.length - 1);
    const place = telling.length === 0 ? anywhere : fc.oneof(anywhere, fc.constantFrom(...telling));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, tokens), { minLength: 1, maxLength: 4 }), async (list) => {
        const changed = parts.slice();
        for (const [at, token] of list) changed[at] = token;
        const result = await readSoundly(text(changed.join('')), name);
        if (holdsPlace(name)) expectNoSilentMove(whole, result, list.length, `${name} ${JSON.stringify(list)}`);
      }),
      { numRuns: 200 },
    );
  });
});
