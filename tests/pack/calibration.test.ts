// Totals that are published, or that the brief of the pack states; areas by GeographicLib.

import { describe, expect, it } from 'vitest';
import { unionOf } from '../../src/analysis/geometry/overlap.ts';
import { geodesicArea, pack, polygons, zonesOf } from './shipped-pack.ts';

const square = 1e6;
const districtSize = 755 * square;

const sizeOf = (id: string, wanted: Record<string, string> = {}): number =>
  zonesOf(id)
    .filter(({ attributes }) => Object.entries(wanted).every(([key, value]) => attributes[key] === value))
    .reduce((sum, zone) => sum + geodesicArea(polygons(zone)), 0);

const within = (value: number, low: number, high: number): void => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

describe('sizes', () => {
  it('district: 755.0 km² ± 0.1 %', () => within(sizeOf('district') / square, 754.245, 755.755));

  it('red line: 19.99 % ± 0.1 point', () => within((100 * sizeOf('eco_redline')) / districtSize, 19.89, 20.09));

  it.each([
    ['优先保护单元', 31],
    ['重点管控单元', 36],
    ['一般管控单元', 33],
  ])('%s: %d %% ± 1 point', (unitClass, share) => {
    within((100 * sizeOf('ctrl_unit', { class: unitClass })) / districtSize, share - 1, share + 1);
  });

  it('urban boundary: 104.55 km²', () => within(sizeOf('ugb') / square, 104.4, 104.7));

  // 43.9 万亩 of forest land and 58.55 km² of quiet built ground: indicators of the plan (002) for 2020.
  it('forest land: 43.9 万亩 ± 0.5 %', () => within(sizeOf('forest_land') / ((43.9e4 * 10_000) / 15), 0.995, 1.005));

  it('built-up area: 58.55 km² ± 0.5 %', () => within(sizeOf('built_up') / 58.55e6, 0.995, 1.005));

  it('farmland: 85 to 100 km²', () => within(sizeOf('pbf') / square, 85, 100));

  it('reserves and parks together: 15 % of the district or more', () => {
    const union = unionOf(zonesOf('pa').map(polygons));
    expect(union).not.toBeNull();
    expect(geodesicArea(union!)).toBeGreaterThan(0.15 * districtSize);
  });

  it('缙云山 reserve: 40 to 50 km²; 观音峡 forest park: 16.15 km² ± 1 %', () => {
    const named = (start: string): number =>
      zonesOf('pa')
        .filter(({ id }) => id.startsWith(start))
        .reduce((sum, zone) => sum + geodesicArea(polygons(zone)), 0);
    within(named('jinyunshan-reserve') / square, 40, 50);
    within(named('guanyinxia') / square, 15.99, 16.31);
  });
});

it('manifest areas agree with GeographicLib within 1 ppm', () => {
  for (const { card, content } of pack.layers) {
    if (content.state !== 'ready' || card.geometry !== 'polygon') continue;
    const true_ = content.zones.reduce((sum, zone) => sum + geodesicArea(polygons(zone)), 0);
    expect(Math.abs((card.file?.area ?? 0) / true_ - 1), card.id).toBeLessThan(1e-6);
  }
});

describe('published boxes', () => {
  const box = (start: string): readonly number[] => {
    const all = zonesOf('pa')
      .filter(({ id }) => id.startsWith(start))
      .flatMap((zone) => polygons(zone).coordinates.flat(2));
    const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)];
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  };
  const degrees = (d: number, m: number, s = 0): number => d + m / 60 + s / 3600;

  it.each([
    ['jinyunshan-reserve', degrees(106, 17, 43), degrees(29, 41, 8), degrees(106, 24, 50), degrees(29, 52, 3)],
    ['guanyinxia-forest-park', degrees(106, 23), degrees(29, 45), degrees(106, 29), degrees(29, 49)],
  ])('%s lies within its box', (id, west, south, east, north) => {
    const [w, s, e, n] = box(id);
    within(w!, west, east);
    within(e!, west, east);
    within(s!, south, north);
    within(n!, south, north);
  });
});
