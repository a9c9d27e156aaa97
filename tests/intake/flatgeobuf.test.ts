// FlatGeobuf footprints as GDAL writes them (make-files.py): with and without index, heights, code, definition, features.

import { describe, expect, it } from 'vitest';
import { ellipsoidalArea, geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import type { LonLat } from '../../src/analysis/geometry/position.ts';
import type { IntakeHint } from '../../src/intake/intake.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';
import expected from './expected.json' with { type: 'json' };
import { fixture } from './read.ts';

const { area, outer } = expected['sample-zone-35.txt'];

const read = (file: string, hint: Partial<IntakeHint> = {}) =>
  readFootprints(fixture(`files/${file}`), { name: file, ...hint });

/** How far the farthest corner of the sample lies from the nearest vertex, in metres. */
const farthest = (ring: readonly LonLat[]): number =>
  Math.max(...outer.map(([lon = 0, lat = 0]) => Math.min(...ring.map((at) => geodesicDistance([lon, lat], at)))));

describe('the sample plot', () => {
  it.each([
    ['plot.fgb', 'EPSG:4523', '示例地块'],
    ['plot-z.fgb', 'EPSG:4544', '示例地块'],
    ['by-definition.fgb', 'EPSG:4523', '地块1'],
  ])('%s lies where it is, in the system of its header', async (file, crs, name) => {
    const result = await read(file);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const [footprint, ...others] = result.value.footprints;
    expect([others, result.value.problems]).toEqual([[], []]);
    expect(footprint).toMatchObject({ name, crs, notes: [] });
    expect(footprint!.geometry.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(farthest(footprint!.geometry.coordinates[0]![0]!)).toBeLessThan(0.001);
    expect(Math.abs(ellipsoidalArea(footprint!.geometry) - area)).toBeLessThan(0.05);
  });

  it('without a system reads as the numbers say, with a note', async () => {
    const result = await read('no-crs.fgb');
    expect(result).toMatchObject({
      ok: true,
      value: { footprints: [{ crs: 'EPSG:4523', notes: [{ code: 'crs-assumed', crs: 'EPSG:4523' }] }] },
    });
  });

  it('keeps every area of several features and says what it left out', async () => {
    const result = await read('several.fgb');
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.footprints.map(({ name }) => name)).toEqual(['地块1', '地块4']);
    expect(result.value.footprints[0]!.notes).toContainEqual({ code: 'left-out', what: 'lines', count: 1 });
  });
});

describe('what is refused', () => {
  const firstProblem = async (bytes: Uint8Array, name = 'x.fgb') => {
    const result = await readFootprints(bytes, { name });
    return result.ok ? null : result.problems[0];
  };

  it.each<[string, object]>([
    ['xian-80.fgb', { code: 'crs-unsupported', reason: 'xian-80', stated: 'EPSG:2359' }],
    ['arc.fgb', { code: 'geometry-unsupported', found: 'CurvePolygon', feature: 1 }],
    ['empty.fgb', { code: 'no-geometry' }],
  ])('%s', async (file, problem) => {
    expect(await firstProblem(fixture(`files/${file}`), file)).toMatchObject(problem);
  });

  it('a file that breaks off anywhere', async () => {
    const bytes = fixture('files/plot.fgb');
    for (let length = 4; length < bytes.length; length += 7) {
      const problem = await firstProblem(bytes.slice(0, length));
      expect(problem, `cut to ${length}`).toMatchObject({ code: 'file-broken', format: 'FlatGeobuf' });
    }
    expect(await firstProblem(bytes.slice(0, -1))).toMatchObject({ detail: 'truncated' });
  });

  it('a file with something behind its end', async () => {
    const bytes = fixture('files/plot.fgb');
    const problem = await firstProblem(new Uint8Array([...bytes, 1, 2, 3]));
    expect(problem).toMatchObject({ code: 'file-broken', format: 'FlatGeobuf' });
  });

  it('an ending that says .fgb over another content is no matter: the content decides', async () => {
    const result = await readFootprints(fixture('files/plot.kml'), { name: 'plot.fgb' });
    expect(result.ok).toBe(true);
  });
});
