// What was written comes back; what was damaged does not come back at all.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../../src/analysis/geometry/position.ts';
import { treeBytes } from '../../src/layers/packed-tree.ts';
import { readZones } from '../../src/layers/read-zones.ts';
import { type FeatureSpec, writeFlatGeobuf } from '../../src/layers/write-flatgeobuf.ts';
import { columns, feature, grid, plainZone, shapes, square } from './tiny-layers.ts';

const write = (features: readonly FeatureSpec[], geometryType: Shape['type'] = 'Polygon') =>
  writeFlatGeobuf({ name: 'cells', geometryType, columns, features });

describe('what was written is read', () => {
  it.each(Object.values(shapes))('a $type with every attribute', (shape) => {
    const read = readZones(write([feature('a', shape)], shape.type), 'a.fgb');
    expect(read.ok && read.value.map(plainZone)).toEqual([
      {
        id: 'a',
        name: { zh: '区 a', en: 'Zone a' },
        attributes: { class: '一级', share: 1 / 3, rank: -7, assumed: true },
        shape,
      },
    ]);
  });

  it('to the last bit of every coordinate', () => {
    const degree = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    const positions = fc.array(fc.tuple(degree(180), degree(90)), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(positions, (coordinates) => {
        const read = readZones(write([feature('a', { type: 'LineString', coordinates })], 'LineString'), 'a.fgb');
        expect(read.ok && read.value[0]?.shape).toEqual({ type: 'LineString', coordinates });
      }),
    );
  });

  it('attributes that nobody filled as null, and one name for both languages', () => {
    const bare: FeatureSpec = { shape: shapes.Polygon, attributes: { id: 'a', name_zh: '甲' } };
    expect(readZones(write([bare]), 'a.fgb')).toMatchObject({
      value: [{ name: { zh: '甲', en: '甲' }, attributes: { class: null, share: null, rank: null, assumed: null } }],
    });
  });

  it('an empty layer as an empty list', () => {
    expect(readZones(write([]), 'a.fgb')).toEqual({ ok: true, value: [] });
  });

  it('bytes that begin inside a larger buffer', () => {
    const bytes = write(grid(3));
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const zonesOf = (file: Uint8Array) => {
      const read = readZones(file, 'a.fgb');
      return read.ok ? read.value.map(plainZone) : read;
    };
    expect(zonesOf(shifted.subarray(3))).toEqual(zonesOf(bytes));
  });
});

describe('what is damaged is refused', () => {
  const whole = write(grid(40));

  it('at every twentieth of the length: truncated, never a part', () => {
    for (let part = 0; part < 20; part++) {
      const read = readZones(whole.subarray(0, Math.floor((whole.length * part) / 20)), 'a.fgb');
      expect(read).toMatchObject({ ok: false, problems: [{ code: part === 0 ? 'unreadable' : 'file-truncated' }] });
    }
  });

  it('by one byte, and by one whole feature', () => {
    expect(readZones(whole.subarray(0, -1), 'a.fgb')).toMatchObject({
      problems: [{ code: 'file-truncated', actualBytes: whole.length - 1 }],
    });
    const view = new DataView(whole.buffer);
    const starts = [12 + view.getUint32(8, true) + treeBytes(40)];
    while (starts.at(-1)! < whole.length) starts.push(starts.at(-1)! + 4 + view.getUint32(starts.at(-1)!, true));
    expect(starts).toHaveLength(41);
    expect(readZones(whole.subarray(0, starts[39]), 'a.fgb')).toMatchObject({ problems: [{ code: 'file-truncated' }] });
  });

  it.each([
    ['a page of HTML', new TextEncoder().encode('<!doctype html><title>Jadeline</title>')],
    ['nothing', new Uint8Array()],
    ['bytes after the end', new Uint8Array([...whole, 0, 0, 0, 0])],
  ])('%s', (_, bytes) => {
    expect(readZones(bytes, 'a.fgb')).toMatchObject({ ok: false, problems: [{ code: 'unreadable', path: 'a.fgb' }] });
  });

  it('any single byte that differs: zones or a reason, in little time, and never an exception', () => {
    const small = write(grid(2));
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), (position, flip) => {
        const damaged = small.slice();
        damaged[position] = (damaged[position] ?? 0) ^ flip;
        const started = performance.now();
        readZones(damaged, 'a.fgb');
        expect(performance.now() - started).toBeLessThan(1000);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('zones that cannot be measured are named', () => {
  const polygon = (ring: readonly (readonly [number, number])[]): Shape => ({ type: 'Polygon', coordinates: [ring] });
  const ring = square(106.3, 29.7, 0.1);
  it.each([
    [
      'metres in place of degrees',
      polygon(ring.map(([lon, lat]) => [lon * 1e5, lat * 1e5])),
      /no longitude and latitude/,
    ],
    ['latitude before longitude', polygon(ring.map(([lon, lat]) => [lat, lon])), /no longitude and latitude/],
    ['a ring that does not close', polygon(ring.slice(0, -1)), /not closed/],
    ['a ring of two corners', polygon([ring[0]!, ring[1]!, ring[0]!]), /3 positions/],
  ])('%s', (_, shape, detail) => {
    const read = readZones(write([feature('good', shapes.Polygon), feature('bad', shape)]), 'a.fgb');
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'invalid-zone', zone: 'bad' }] });
    expect(JSON.stringify(read)).toMatch(detail);
  });

  it('a shape whose pieces end beyond its positions', () => {
    const [ring, hole] = [square(106.3, 29.7, 0.1), square(106.33, 29.73, 0.01)];
    const bytes = write([feature('a', { type: 'Polygon', coordinates: [ring, hole] })]);
    const ends = new Uint8Array(new Uint32Array([ring.length, ring.length + hole.length]).buffer);
    const at = bytes.findIndex((_, start) => ends.every((byte, index) => bytes[start + index] === byte));
    expect(at).toBeGreaterThan(0);
    for (const [wrong, told] of [
      [200, /ends at position 200 of 10/],
      [7, /3 positions belong to no piece/],
    ] as const) {
      const damaged = bytes.slice();
      damaged[at + 4] = wrong;
      const read = readZones(damaged, 'a.fgb');
      expect(read).toMatchObject({ ok: false, problems: [{ code: 'unreadable' }] });
      expect(JSON.stringify(read)).toMatch(told);
    }
  });

  it('a row that does not fit its columns', () => {
    const bytes = write([feature('a', shapes.Polygon)]);
    const name = new TextEncoder().encode('区 a');
    const at = bytes.findIndex((_, start) => name.every((byte, index) => bytes[start + index] === byte));
    const damaged = bytes.slice();
    // The length of the text stands in the four bytes before it.
    damaged[at - 4] = 255;
    expect(readZones(damaged, 'a.fgb')).toMatchObject({
      ok: false,
      problems: [{ code: 'unreadable', detail: expect.stringContaining('longer than its row') }],
    });
  });

  it('a feature without an id', () => {
    const nameless: FeatureSpec = { shape: shapes.Polygon, attributes: { name_zh: '甲' } };
    expect(readZones(write([nameless]), 'a.fgb')).toMatchObject({ problems: [{ code: 'invalid-zone', zone: '#0' }] });
  });
});

function gdalIsHere(): boolean {
  try {
    execFileSync('ogr2ogr', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.runIf(gdalIsHere())('files that GDAL wrote', () => {
  const collection = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { id: 'a', name_zh: '甲', level: 3 }, geometry: shapes.Polygon },
      { type: 'Feature', properties: { id: 'b', name_zh: '乙', level: null }, geometry: shapes.MultiPolygon },
    ],
  };
  function gdal(...options: readonly string[]): Uint8Array {
    const folder = mkdtempSync(join(tmpdir(), 'jadeline-gdal-'));
    writeFileSync(join(folder, 'in.geojson'), JSON.stringify(collection));
    execFileSync('ogr2ogr', [...options, join(folder, 'out.fgb'), join(folder, 'in.geojson')], { stdio: 'ignore' });
    const bytes = new Uint8Array(readFileSync(join(folder, 'out.fgb')));
    rmSync(folder, { recursive: true });
    return bytes;
  }

  it.each([
    ['with an index', ['-a_srs', 'EPSG:4490']],
    ['without an index', ['-a_srs', 'EPSG:4490', '-lco', 'SPATIAL_INDEX=NO']],
    ['in EPSG:4326', []],
  ])('%s', (_, options) => {
    const read = readZones(gdal(...options), 'a.fgb');
    const zones = read.ok ? read.value.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : [];
    expect(zones.map((zone) => [zone.id, zone.name.zh, zone.attributes.level])).toEqual([
      ['a', '甲', 3],
      ['b', '乙', null],
    ]);
    expect(zones.map((zone) => zone.shape)).toEqual([shapes.Polygon, shapes.MultiPolygon]);
  });

  it('in a projected system are refused', () => {
    expect(readZones(gdal('-t_srs', 'EPSG:4544'), 'a.fgb')).toMatchObject({
      problems: [{ code: 'unreadable', detail: expect.stringContaining('EPSG:4544') }],
    });
  });
});
