// What the map is given of a layer: all of a small one, and of a large one what can be seen.

import { describe, expect, it } from 'vitest';
import { featureCollection } from '../../src/layers/feature-collection.ts';
import { openPack } from '../../src/layers/open-pack.ts';
import { sourceFrom, tinyPack } from './tiny-pack.ts';

const opened = await openPack(sourceFrom(tinyPack()));
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
const layer = (id: string) => {
  const found = opened.value.layers.find(({ card }) => card.id === id);
  if (!found) throw new Error(`no layer ${id}`);
  return found;
};
const idsOf = (features: readonly { readonly properties: Readonly<Record<string, unknown>> }[]) =>
  features.map(({ properties }) => properties.id).toSorted();

describe('the zones of a layer for display', () => {
  const redline = layer('eco_redline');
  const whole = featureCollection(redline);

  it('are all there without a view, as they were written', () => {
    expect(idsOf(whole.features)).toEqual(['north', 'south']);
    const zones = redline.content.state === 'ready' ? redline.content.zones : [];
    expect(whole.features.map(({ geometry }) => geometry)).toEqual(zones.map(({ shape }) => shape));
  });

  it('are only those whose box meets the view', () => {
    const [first] = whole.features;
    const corner = first?.geometry.type === 'Polygon' ? (first.geometry.coordinates[0]?.[0] ?? [0, 0]) : [0, 0];
    const [x, y] = corner;
    const near = featureCollection(redline, { box: [x, y, x, y], step: 1e-6 });
    expect(idsOf(near.features)).toContain(first?.properties.id);
    expect(featureCollection(redline, { box: [0, 0, 1, 1], step: 1e-6 }).features).toEqual([]);
  });

  it('are none when all are smaller than a step, but towns stay', () => {
    const world = { box: [-180, -90, 180, 90], step: 10 } as const;
    expect(featureCollection(redline, world).features).toEqual([]);
    expect(featureCollection(layer('towns'), world).features.length).toBeGreaterThan(0);
  });
});
