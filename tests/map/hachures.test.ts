// Hachures are the same for the same ridge, lie along it, and thin out from crest to foot and at its ends.

import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/analysis/index.ts';
import { hachures } from '../../src/map/hachures.ts';

// A straight ridge of 30 km due north from 106.4° E, 29.7° N: distance from it is a difference of longitude.
const north = 30000 / 111195;
const ridge: LonLat[] = [
  [106.4, 29.7],
  [106.4, 29.7 + north],
];
const metresEast = ([lon = 0, lat = 0]: readonly number[]): number =>
  (lon - 106.4) * 111195 * Math.cos((lat * Math.PI) / 180);

const strokes = (detail: 'far' | 'near') =>
  hachures([ridge])
    .features.filter(({ properties }) => properties.detail === detail)
    .flatMap(({ geometry, properties }) => geometry.coordinates.map((line) => ({ line, ...properties })));

describe('hachures', () => {
  it('are the same every time, whatever other ridges are drawn with them', () => {
    const alone = hachures([ridge]);
    expect(hachures([ridge])).toEqual(alone);
    const other: LonLat[] = [
      [106.2, 29.8],
      [106.25, 30],
    ];
    expect(hachures([other, ridge]).features.slice(-alone.features.length)).toEqual(alone.features);
  });

  it('differ from ridge to ridge', () => {
    const shifted = ridge.map(([lon, lat]): LonLat => [lon + 0.01, lat]);
    const offsets = (axis: LonLat[]): string =>
      JSON.stringify(hachures([axis]).features.map(({ geometry }) => geometry.coordinates.length));
    expect(offsets(shifted)).not.toEqual(offsets(ridge));
  });

  it.each(['far', 'near'] as const)('%s strokes run away from the crest and stay on its flanks', (detail) => {
    const all = strokes(detail);
    expect(all.length).toBeGreaterThan(400);
    for (const { line } of all) {
      const distances = line.map((at) => Math.abs(metresEast(at)));
      expect(distances.at(-1)!).toBeGreaterThan(distances[0]!);
      expect(Math.max(...distances)).toBeLessThan(1150 * 1.4);
    }
  });

  it('fade from crest to foot: fewer, finer and paler', () => {
    const all = strokes('near');
    const near = all.filter(({ line }) => Math.abs(metresEast(line[0]!)) < 250);
    const foot = all.filter(({ line }) => Math.abs(metresEast(line[0]!)) > 700);
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(near.length).toBeGreaterThan(foot.length);
    expect(mean(near.map(({ opacity }) => opacity))).toBeGreaterThan(1.5 * mean(foot.map(({ opacity }) => opacity)));
    expect(mean(near.map(({ width }) => width))).toBeGreaterThan(mean(foot.map(({ width }) => width)));
  });

  it('are darker on the flank away from the light of the north-west', () => {
    const all = strokes('far');
    const strength = (east: boolean): number =>
      Math.max(...all.filter(({ line }) => metresEast(line[1]!) > 0 === east).map(({ opacity }) => opacity));
    expect(strength(true)).toBeGreaterThan(1.2 * strength(false));
  });

  it('need a line', () => {
    expect(hachures([[], [[106, 29]]]).features).toEqual([]);
  });
});
