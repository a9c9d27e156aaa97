// Golden files: the sample plot of the domain sheet (D.2) in every format (written by make-files.py with GDAL), read back to
// the same place, and files that must be refused with the right sentence.

import { describe, expect, it } from 'vitest';
import { ellipsoidalArea, geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import type { LonLat } from '../../src/analysis/geometry/position.ts';
import type { IntakeHint } from '../../src/intake/intake.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';
import { wordsFor } from '../../src/words/index.ts';
import expected from './expected.json' with { type: 'json' };
import { fixture } from './read.ts';

const { area, outer } = expected['sample-zone-35.txt'];
const corners = outer.slice(0, -1).map(([lon = 0, lat = 0]): LonLat => [lon, lat]);

async function read(file: string, hint: Partial<IntakeHint> = {}) {
  const result = await readFootprints(fixture(`files/${file}`), { name: file, ...hint });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.value.problems).toEqual([]);
  return result.value.footprints;
}

async function problemsIn(bytes: Uint8Array, name: string, hint: Partial<IntakeHint> = {}) {
  const result = await readFootprints(bytes, { name, ...hint });
  const problems = result.ok ? result.value.problems : result.problems;
  for (const language of ['zh', 'en'] as const) {
    for (const problem of problems)
      expect(wordsFor(language).intake.problem(problem)).not.toMatch(/undefined|\[object/);
  }
  return problems;
}

/** How far the farthest corner of the sample lies from the nearest vertex, in metres. */
function farthest(ring: readonly LonLat[]): number {
  return Math.max(...corners.map((corner) => Math.min(...ring.map((at) => geodesicDistance(corner, at)))));
}

describe('the sample plot', () => {
  it.each<[string, string | null, number, Partial<IntakeHint>]>([
    ['zone-35-gbk.shp.zip', 'EPSG:4523', 0.001, {}],
    ['zone-36-utf-8.shp.zip', 'EPSG:4524', 0.001, {}],
    ['meridian-105-z.shp.zip', 'EPSG:4544', 0.001, {}],
    ['lon-lat.shp.zip', 'EPSG:4490', 0.001, {}],
    ['no-prj.shp.zip', 'EPSG:4523', 0.001, {}],
    ['utm-48.shp.zip', 'EPSG:32648', 0.001, {}],
    ['web-mercator.shp.zip', 'EPSG:3857', 0.001, {}],
    ['plot.wkt', 'EPSG:4523', 0.001, {}],
    ['plot-z.wkt', 'EPSG:4523', 0.001, {}],
    ['survey.csv', 'EPSG:4523', 0.001, {}],
    ['degrees.csv', 'EPSG:4490', 0.001, {}],
    ['survey.xlsx', 'EPSG:4523', 0.001, {}],
    ['plot.kml', 'EPSG:4326', 0.001, {}],
    ['plot.kmz', 'EPSG:4326', 0.001, {}],
    ['plot.gpkg', 'EPSG:4523', 0.001, {}],
    ['two-tables.gpkg', 'EPSG:4490', 0.001, { layer: 'second' }],
    ['red-line.dxf', 'EPSG:4523', 0.001, {}],
  ])('%s', async (file, crs, within, hint) => {
    const [footprint, ...others] = await read(file, hint);
    expect(others).toEqual([]);
    expect(footprint!.crs).toBe(crs);
    expect(footprint!.geometry.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(farthest(footprint!.geometry.coordinates[0]![0]!)).toBeLessThan(within);
    expect(Math.abs(ellipsoidalArea(footprint!.geometry) - area)).toBeLessThan(0.05);
  });

  it.each(['zone-35-gbk.shp.zip', 'zone-36-utf-8.shp.zip', 'survey.csv', 'survey.xlsx', 'plot.kml', 'plot.gpkg'])(
    '%s keeps its Chinese name',
    async (file) => {
      expect((await read(file))[0]!.name).toBe('示例地块');
    },
  );

  it('comes from loose files that were chosen together', async () => {
    const companions = ['dbf', 'prj'].map((end) => ({ name: `loose.${end}`, bytes: fixture(`files/loose.${end}`) }));
    const [footprint] = await read('loose.shp', { companions });
    expect(footprint).toMatchObject({ name: '示例地块', crs: 'EPSG:4523', notes: [] });
  });

  it('has degrees, minutes and seconds', async () => {
    const [footprint] = await read('dms.csv');
    expect(farthest(footprint!.geometry.coordinates[0]![0]!)).toBeLessThan(0.001);
  });

  it('in OVKML is GCJ-02, and says so', async () => {
    const [footprint] = await read('plot.ovkml');
    expect(footprint!.notes).toContainEqual({ code: 'crs-shifted', crs: 'GCJ-02', because: 'ovital' });
    const away = geodesicDistance(footprint!.geometry.coordinates[0]![0]![0]!, corners[0]!);
    expect(Math.abs(away - 477)).toBeLessThan(25);
  });

  it('in OVKML of an older version is WGS 84 when the user says so', async () => {
    const [footprint] = await read('plot.ovkml', { crs: 'EPSG:4326' });
    expect(footprint!.notes).toEqual([]);
    expect(farthest(footprint!.geometry.coordinates[0]![0]!)).toBeLessThan(0.001);
  });
});

describe('drawings', () => {
  it('divides bulges within 1 mm: two half circles of radius 50 m', async () => {
    const [footprint] = await read('bulge.dxf');
    expect(footprint!.notes).toContainEqual({ code: 'arcs-divided', count: 2 });
    // The chord polygon of a circle with sagitta s lacks at most 4/3·s/r of its area: 0.0012 m² per m.
    expect(Math.abs((footprint!.planeArea ?? 0) - Math.PI * 2500)).toBeLessThan(0.21);
  });

  it('reads millimetres when nothing else fits', async () => {
    expect((await read('millimetres.dxf'))[0]!.planeArea).toBeCloseTo(8000, 2);
  });

  it('reads blocks where they are inserted', async () => {
    const [footprint] = await read('block.dxf');
    expect(footprint).toMatchObject({ name: '红线' });
    expect(footprint!.planeArea).toBeCloseTo(8000, 2);
  });

  it.each<[string, object]>([
    ['hatch-only.dxf', { code: 'drawing-without-areas', hatches: 2, open: 0 }],
    ['open.dxf', { code: 'drawing-open', layer: '红线' }],
    ['truncated.dxf', { code: 'file-broken', format: 'DXF', detail: 'truncated' }],
    [
      'two-layers.dxf',
      {
        code: 'layer-choice',
        layers: [
          { name: '红线', count: 1 },
          { name: '建筑', count: 1 },
        ],
      },
    ],
  ])('%s is refused', async (file, problem) => {
    expect((await problemsIn(fixture(`files/${file}`), file))[0]).toMatchObject(problem);
  });
});

describe('what is asked or refused', () => {
  it.each<[string, object]>([
    ['xian-80.shp.zip', { code: 'crs-unsupported', reason: 'xian-80' }],
    [
      'two-layers.zip',
      {
        code: 'layer-choice',
        wanted: null,
        layers: [
          { name: 'building', count: 1 },
          { name: 'red-line', count: 1 },
        ],
      },
    ],
    ['two-tables.gpkg', { code: 'layer-choice' }],
    ['track.gpx', { code: 'line-needs-width' }],
    ['loose.dbf', { code: 'not-recognised', looksLike: 'table-without-shapes' }],
  ])('%s', async (file, problem) => {
    expect((await problemsIn(fixture(`files/${file}`), file))[0]).toMatchObject(problem);
  });

  it('reads a layer by its name, or all of them', async () => {
    expect((await read('two-layers.zip', { layer: 'building' })).map(({ name }) => name)).toEqual(['building']);
    const all = await read('two-layers.zip', { layer: '*' });
    expect(all.map(({ name }) => name)).toEqual(['building', 'red-line']);
    expect(all[0]!.notes).toContainEqual(expect.objectContaining({ code: 'plots-overlap', other: 'red-line' }));
  });

  it('makes areas of tracks and points with a stated size', async () => {
    const [track] = await read('track.gpx', { width: 6 as never });
    expect(track).toMatchObject({ name: '便道' });
    expect(ellipsoidalArea(track!.geometry)).toBeGreaterThan(1000);
    const point = new TextEncoder().encode('POINT (106.42 29.83)');
    const result = await readFootprints(point, { name: 'p.wkt', radius: 100 as never });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(Math.abs(ellipsoidalArea(result.value.footprints[0]!.geometry) / (Math.PI * 10_000) - 1)).toBeLessThan(
      0.001,
    );
  });
});
