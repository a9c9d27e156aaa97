// The file that we write is the one that GDAL and the format's own reader find, index included.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type Box, boxOf, type Shape } from '../../src/analysis/geometry/position.ts';
import { hilbertDistance } from '../../src/layers/hilbert-order.ts';
import { type FeatureSpec, writeFlatGeobuf } from '../../src/layers/write-flatgeobuf.ts';
import { columns, feature, grid, shapes } from './tiny-layers.ts';

const folder = mkdtempSync(join(tmpdir(), 'jadeline-layers-'));
// The format's own reader talks at every node that it visits.
vi.spyOn(console, 'debug').mockImplementation(() => undefined);
afterAll(() => rmSync(folder, { recursive: true }));

const write = (features: readonly FeatureSpec[], geometryType: Shape['type'] = 'Polygon') =>
  writeFlatGeobuf({ name: 'cells', geometryType, columns, features });

function gdalIsHere(): boolean {
  try {
    execFileSync('ogrinfo', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function ogrinfo(bytes: Uint8Array, ...options: readonly string[]): string {
  const path = join(folder, 'layer.fgb');
  writeFileSync(path, bytes);
  return execFileSync('ogrinfo', ['-al', ...options, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const meets = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

async function idsWithin(bytes: Uint8Array, [minX, minY, maxX, maxY]: Box): Promise<string[]> {
  const ids: string[] = [];
  for await (const found of deserialize(bytes, { rect: { minX, minY, maxX, maxY } })) ids.push(found.properties?.id);
  return ids.sort();
}

describe('the index', () => {
  it.each([1, 2, 15, 16, 17, 256, 257, 400])(
    'over %i features answers a box like a look at each of them',
    async (count) => {
      const features = grid(count);
      const bytes = write(features);
      const boxes: readonly Box[] = [
        [106.2, 29.6, 106.2, 29.6],
        [106.255, 29.605, 106.305, 29.665],
        [106.2095, 29.6095, 106.2096, 29.6096],
        [100, 20, 110, 40],
        [110, 20, 111, 40],
      ];
      for (const box of boxes) {
        const expected = features
          .filter(({ shape }) => meets(boxOf(shape), box))
          .map(({ attributes }) => attributes.id);
        expect(await idsWithin(bytes, box)).toEqual(expected.toSorted());
      }
    },
  );

  it.runIf(gdalIsHere())('serves a spatial filter of GDAL', () => {
    const answer = ogrinfo(write(grid(400)), '-spat', '106.3', '29.7', '106.315', '29.711');
    expect(answer).toContain('Feature Count: 4\n');
    const ids = [...answer.matchAll(/id \(String\) = (\S+)/g)].map((match) => match[1]);
    expect(ids.toSorted()).toEqual(['cell-210', 'cell-211', 'cell-230', 'cell-231']);
  });
});

describe.runIf(gdalIsHere())('GDAL reads', () => {
  const wkt: Readonly<Record<Shape['type'], string>> = {
    Point: 'POINT (106.43 29.81)',
    LineString: 'LINESTRING (106.4 29.7,106.45 29.75,106.5 29.72)',
    MultiLineString: 'MULTILINESTRING ((106.4 29.7,106.45 29.75,106.5 29.72),(106.4 29.8,106.45 29.85,106.5 29.82))',
    Polygon:
      'POLYGON ((106.3 29.7,106.4 29.7,106.4 29.8,106.3 29.8,106.3 29.7),(106.33 29.73,106.33 29.75,106.35 29.75,106.35 29.73,106.33 29.73))',
    MultiPolygon:
      'MULTIPOLYGON (((106.3 29.7,106.4 29.7,106.4 29.8,106.3 29.8,106.3 29.7),(106.33 29.73,106.33 29.75,106.35 29.75,106.35 29.73,106.33 29.73)),((106.5 29.7,106.55 29.7,106.55 29.75,106.5 29.75,106.5 29.7)))',
  };

  it.each(Object.values(shapes))('a $type', (shape) => {
    expect(ogrinfo(write([feature('a', shape)], shape.type))).toContain(wkt[shape.type]);
  });

  it('a single line promoted to a MultiLineString', () => {
    expect(ogrinfo(write([feature('a', shapes.LineString)], 'MultiLineString'))).toContain(
      'MULTILINESTRING ((106.4 29.7,106.45 29.75,106.5 29.72))',
    );
  });

  it('the coordinate system, the columns, and an empty layer', () => {
    const answer = ogrinfo(write([]));
    expect(answer).toContain('ID["EPSG",4490]');
    expect(answer).toContain('Feature Count: 0');
    expect(answer).toContain('share: Real (0.0)\nrank: Integer (0.0)\nassumed: Integer(Boolean) (0.0)');
  });
});

describe('the bytes', () => {
  it('are the same for the same input', () => {
    expect(write(grid(100))).toEqual(write(grid(100)));
  });

  it('hold features along the Hilbert curve, whose steps are one cell long', () => {
    const cells = Array.from({ length: 256 }, (_, index) => [index % 16, Math.floor(index / 16)] as const);
    const walk = cells.toSorted(([ax, ay], [bx, by]) => hilbertDistance(ax, ay) - hilbertDistance(bx, by));
    const steps = walk.slice(1).map(([x, y], index) => Math.abs(x - walk[index]![0]) + Math.abs(y - walk[index]![1]));
    expect(new Set(steps)).toEqual(new Set([1]));
    expect(new Set(walk.map(([x, y]) => hilbertDistance(x, y))).size).toBe(256);
  });
});

describe('what no layer may hold is refused', () => {
  const point = (lon: number) => feature('a', { type: 'Point', coordinates: [lon, 29] });
  const attributes = (values: FeatureSpec['attributes']) => ({ ...point(106), attributes: values });
  it.each([
    ['a coordinate that is not finite', point(Number.NaN), /not finite/],
    ['a shape of another kind', feature('a', shapes.LineString), /does not fit/],
    ['an attribute without a column', attributes({ colour: 'red' }), /no column/],
    ['a number in a text column', attributes({ id: 4 }), /is no string/],
    ['a fraction in a column of whole numbers', attributes({ rank: 0.5 }), /is no int/],
  ])('%s', (_, wrong, message) => {
    expect(() => write([wrong], 'Point')).toThrow(message);
  });
});
