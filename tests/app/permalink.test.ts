// The link says what it means: what is written is read back, and what is malformed changes nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat, MultiPolygon } from '../../src/analysis/geometry/position.ts';
import { footprintText, readFootprint, readLink, writeLink } from '../../src/app/permalink.ts';

const nineDecimals = (least: number, most: number) =>
  fc.integer({ min: least * 1e9, max: most * 1e9 }).map((value) => value / 1e9);
const position: fc.Arbitrary<LonLat> = fc.tuple(nineDecimals(106, 107), nineDecimals(29, 30));
const ring = fc.array(position, { minLength: 3, maxLength: 8 }).map((open) => [...open, open[0]!]);
const footprint: fc.Arbitrary<MultiPolygon> = fc
  .array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .map((coordinates) => ({ type: 'MultiPolygon', coordinates }));

describe('a link', () => {
  it('brings a footprint back to the ninth decimal', () => {
    fc.assert(
      fc.property(footprint, (geometry) => {
        expect(readFootprint(footprintText(geometry))).toEqual(geometry);
      }),
    );
  });

  it('brings everything back', () => {
    const link = {
      view: { center: [106.5, 29.8], zoom: 12.5 },
      layers: { pbf: { visible: true, opacity: 0.5 }, pa: { visible: true, opacity: 1 } },
      language: 'en',
      asOf: '2024-02-29',
      against: '2026-08-14',
      task: 'screen',
      expiredPlans: false,
      footprint: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [106, 29],
              [106.1, 29],
              [106, 29.1],
              [106, 29],
            ],
          ],
        ],
      },
      project: { nature: '新建', risk_Q: 12, is_park: false, permits: ['a & b', 'c=d#e'], fuel: null },
    } as const;
    expect(readLink(writeLink(link))).toEqual(link);
  });

  it.each([
    ['#map=13/95/106', 'a latitude beyond the poles'],
    ['#map=13/29.8', 'half a position'],
    ['#map=x/29.8/106', 'a zoom that is no number'],
    ['#lang=fr', 'an unknown language'],
    ['#asof=2023-02-29', 'a day that never was'],
    ['#asof=today', 'no day at all'],
    ['#task=destroy', 'an unknown task'],
    ['#footprint=106,29;107,29;106,29', 'a ring of two positions'],
    ['#footprint=106,29;107,29;107,30;106.5,30', 'a ring that is not closed'],
    ['#footprint=106,29;107,NaN;107,30;106,29', 'a position that is no number'],
    ['#project=[1,2]', 'answers that are a list'],
    ['#project={"a":', 'answers cut short'],
  ])('%s, %s, changes nothing', (hash) => {
    expect(readLink(hash)).toEqual({});
  });

  it('keeps only plain answers', () => {
    const text = encodeURIComponent(JSON.stringify({ nature: '新建', deep: { a: 1 }, 'a b': 1 }));
    expect(readLink(`#project=${text}`)).toEqual({ project: { nature: '新建' } });
  });
});
