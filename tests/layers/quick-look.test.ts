// The quick look at a zone believes nothing that the patient reader would not, and finds the same box.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../../src/analysis/geometry/position.ts';
import { rowOf, storedValue } from '../../src/layers/feature-row.ts';
import { bytesIn, featureIn, openPieces, pieceEnd } from '../../src/layers/flatgeobuf-file.ts';
import { quickLookAt } from '../../src/layers/quick-look.ts';
import { readShape } from '../../src/layers/read-shape.ts';
import { writeFlatGeobuf } from '../../src/layers/write-flatgeobuf.ts';
import { columns, feature, shapes, square } from './tiny-layers.ts';

const box = new Float64Array(4);

/** A layer of one zone: its header, and the bytes of the zone. */
function zoneOf(shape: Shape) {
  const bytes = writeFlatGeobuf({ name: 'a', geometryType: shape.type, columns, features: [feature('a', shape)] });
  const file = bytesIn(bytes);
  const { meta, firstPiece } = openPieces(file);
  return { meta, zone: bytes.slice(firstPiece, pieceEnd(file, firstPiece)) };
}

const holed: Shape = {
  type: 'Polygon',
  coordinates: [square(106.3, 29.7, 0.1), square(106.33, 29.73, 0.01)],
};

describe('a quick look', () => {
  it.each([
    ['a polygon', shapes.Polygon],
    ['a polygon with a hole', holed],
    ['a line', shapes.LineString],
  ])('is enough for %s', (_, shape) => {
    const { meta, zone } = zoneOf(shape);
    const view = new DataView(zone.buffer);
    expect(quickLookAt(meta)?.(view, 0, zone.length, box)).toBe(true);
    const read = readShape(featureIn(zone), meta.geometryType, view);
    expect([...box]).toEqual(typeof read === 'string' ? read : read.box);
  });

  it.each([
    ['points', shapes.Point],
    ['several polygons', shapes.MultiPolygon],
  ])('is left to the patient reader for %s', (_, shape) => {
    expect(quickLookAt(zoneOf(shape).meta)).toBeNull();
  });

  it('is not believed beyond what the patient reader finds, whatever bytes differ', () => {
    for (const shape of [shapes.Polygon, holed, shapes.LineString]) {
      const { meta, zone } = zoneOf(shape);
      const quick = quickLookAt(meta);
      const change = fc.tuple(fc.nat(zone.length - 1), fc.integer({ min: 0, max: 255 }));
      let believed = 0;
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
          const damaged = zone.slice();
          for (const [at, value] of changes) damaged[at] = value;
          const view = new DataView(damaged.buffer);
          if (!quick?.(view, 0, damaged.length, box)) return;
          believed += 1;
          const read = readShape(featureIn(damaged), meta.geometryType, view);
          if (typeof read === 'string') throw new Error(read);
          expect(read.box).toEqual([...box]);
          expect(storedValue(rowOf(featureIn(damaged), view), meta.columns ?? [], 'id')).toMatch(/./s);
        }),
        { numRuns: 5000 },
      );
      expect(believed).toBeGreaterThan(100);
    }
  });
});
