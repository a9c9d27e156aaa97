// Names as the map writes them, where they stand, and the small measures of the sheet.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { contains } from '../../src/analysis/geometry/nearest.ts';
import type { LonLat } from '../../src/analysis/index.ts';
import { metresPerPixel } from '../../src/map/camera.ts';
import { labelPoint } from '../../src/map/label-point.ts';
import { localeFor } from '../../src/map/locale.ts';
import type { DisplayLayer } from '../../src/map/map-controller.ts';
import { chainLength, resample, type SheetPoint, sheetAt } from '../../src/map/plane.ts';
import { lengthLabel, roundLength } from '../../src/map/scale-bar.ts';
import { inLines, namedStretches, partsOf, townName } from '../../src/map/short-names.ts';
import { unicodeRanges } from '../../src/map/style.ts';
import { midline, tapering } from '../../src/map/taper.ts';
import { beibei, displayLayers } from './beibei-layers.ts';

let layers: readonly DisplayLayer[];
beforeAll(async () => {
  layers = displayLayers(await beibei());
});

describe('names', () => {
  it('drop the kind of place and remarks, never down to one character', () => {
    expect(townName({ name_zh: '北温泉街道（华光社区）', name_en: 'Beiwenquan Subdistrict (Huaguang)' })).toEqual({
      name_zh: '北温泉',
      name_en: 'Beiwenquan',
    });
    expect(townName({ name_zh: '古镇', name_en: 'Old Town' }).name_zh).toBe('古镇');
  });

  it('of a long range are written part by part', () => {
    expect(partsOf({ name_zh: '缙云山—西山坪', name_en: 'Jinyunshan to Xishanping' })).toEqual([
      { name_zh: '缙云山', name_en: 'Jinyunshan' },
      { name_zh: '西山坪', name_en: 'Xishanping' },
    ]);
  });

  it('西山坪 stands north of the river, 缙云山 south of it', () => {
    const ridges = layers.find(({ card }) => card.id === 'ridges')!;
    const named = (name: string): number[] =>
      namedStretches(ridges.features)
        .features.filter(({ properties }) => properties?.name_zh === name)
        .flatMap(({ geometry }) => geometry.coordinates.map(([, lat]) => lat!));
    // The river cuts the ridge in the gorge 温塘峡 at about 29.863° N.
    expect(Math.min(...named('西山坪'))).toBeGreaterThan(29.85);
    expect(Math.max(...named('缙云山'))).toBeLessThan(29.875);
  });

  it('of areas break where the sense breaks', () => {
    expect(inLines({ name_zh: '缙云山国家级自然保护区核心保护区', name_en: 'Jinyunshan Reserve, core zone' })).toEqual({
      name_zh: '缙云山\n国家级自然保护区\n核心保护区',
      name_en: 'Jinyunshan Reserve\ncore zone',
    });
  });
});

describe('the point of a name', () => {
  it('lies inside its area, for every area of the pack', () => {
    for (const { card, features } of layers) {
      if (card.geometry !== 'polygon') continue;
      for (const { geometry } of features.features) {
        const at = labelPoint(geometry)!;
        if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new Error(card.id);
        const area = JSON.parse(JSON.stringify(geometry));
        expect(contains(area, at), card.id).toBe('inside');
      }
    }
  });
  it('is the middle of a square', () => {
    const at = labelPoint({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 2],
          [0, 0],
        ],
      ],
    })!;
    expect(at[0]).toBeCloseTo(1, 6);
    expect(at[1]).toBeCloseTo(1, 6);
  });
});

describe('lines', () => {
  it('are divided into equal steps', () => {
    const points = resample(
      [
        [0, 0],
        [3, 0],
        [3, 4],
      ] satisfies SheetPoint[],
      8,
    );
    expect(points).toHaveLength(8);
    expect(points.at(-1)).toEqual([3, 4]);
    expect(chainLength(points)).toBeCloseTo(7, 9);
  });
  it('of streams know their course from source to mouth', () => {
    const { features } = tapering([
      [
        [106.5, 29.8],
        [106.6, 29.8],
      ],
    ]);
    expect(features[0]!.geometry.coordinates[0]).toEqual([106.5, 29.8]);
    const courses = features.map(({ properties }) => properties.course);
    expect(courses).toEqual([...courses].sort((a, b) => a - b));
    expect(features.at(-1)!.geometry.coordinates.at(-1)![0]).toBeCloseTo(106.6, 9);
  });
  it('half-way between two banks stay half-way', () => {
    const bank = (lat: number): LonLat[] => Array.from({ length: 40 }, (_, index) => [106.4 + index * 0.002, lat]);
    const middle = midline(bank(29.8), bank(29.804));
    expect(middle.length).toBeGreaterThan(10);
    for (const [, lat] of middle) expect(lat).toBeCloseTo(29.802, 5);
  });
  it('go to the sheet and back', () => {
    const sheet = sheetAt([106.5, 29.8]);
    expect(sheet.from(sheet.to([106.43, 29.91]))[0]).toBeCloseTo(106.43, 12);
    expect(sheet.to([106.5, 30.8])[1]).toBeCloseTo(111195, 0);
  });
});

describe('the scale', () => {
  it('is round', () => {
    expect([1, 1.9, 2, 4.9, 5, 99, 100, 1234].map(roundLength)).toEqual([1, 1, 2, 2, 5, 50, 100, 1000]);
    expect([lengthLabel(500, 'zh'), lengthLabel(2000, 'zh'), lengthLabel(5000, 'en')]).toEqual([
      '500 米',
      '2 公里',
      '5 km',
    ]);
  });
  it('is that of Web Mercator: 78,271.5 m a pixel at the equator at zoom 0', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.517, 3);
    expect(metresPerPixel(60, 1)).toBeCloseTo(78271.517 / 4, 3);
  });
});

describe('words and letters', () => {
  it('every sentence of the map engine has a translation', () => {
    const source = readFileSync(
      new URL('../../node_modules/maplibre-gl/src/ui/default_locale.ts', import.meta.url),
      'utf8',
    );
    const keys = [...source.matchAll(/'([A-Za-z]+\.[A-Za-z]+)':/g)].map((match) => match[1]!).sort();
    expect(keys.length).toBeGreaterThan(20);
    expect(Object.keys(localeFor('zh')).sort()).toEqual(keys);
    expect(Object.keys(localeFor('en')).sort()).toEqual(keys);
  });
  it('characters become ranges', () => {
    expect(unicodeRanges('cabz碧')).toEqual(['U+61-63', 'U+7a-7a', 'U+78a7-78a7']);
  });
});
