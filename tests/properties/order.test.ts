// A whole screening does not depend on the order in which a pack holds its features and its layers, nor on how they are drawn.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygon } from '../../src/analysis/geometry/position.ts';
import type { Pack } from '../../src/analysis/screening/pack.ts';
import { screen } from '../../src/analysis/screening/screen.ts';
import type { Screening } from '../../src/analysis/screening/screening.ts';
import { serialise } from '../../src/analysis/screening/serialise.ts';
import { metres } from '../../src/analysis/units/quantity.ts';
import type { Zone } from '../../src/analysis/zones/layer.ts';
import { openPack } from '../../src/layers/open-pack.ts';
import { sourceFrom, tinyPack } from '../layers/tiny-pack.ts';
import { patience, runs } from './runs.ts';
import { area, retold } from './shapes.ts';

const opened = await openPack(sourceFrom(tinyPack()));
if (!opened.ok) throw new Error('the tiny pack does not open');
/** Without the layers that stand for context. */
const pack: Pack = { ...opened.value, layers: opened.value.layers.filter(({ card }) => card.id !== 'towns') };

/** The pack with other zones on its red line and in its water sources. */
const withZones = (zones: readonly Zone[]): Pack => ({
  ...pack,
  layers: pack.layers.map((layer) =>
    layer.card.id === 'eco_redline' || layer.card.id === 'water_src'
      ? { ...layer, content: { state: 'ready', zones } }
      : layer,
  ),
});

const zoneOf = (shape: Polygon, index: number): Zone => ({
  id: `zone-${index}`,
  name: { zh: `区 ${index}`, en: `Zone ${index}` },
  attributes: { class: index % 2 === 0 ? '一级' : '二级' },
  shape,
});

const screened = (within: Pack, footprint: Polygon): Screening =>
  screen({
    pack: within,
    footprint: {
      name: 'plot',
      geometry: { type: 'MultiPolygon', coordinates: [footprint.coordinates] },
      crs: 'EPSG:4490',
      planeArea: null,
      declaredArea: null,
      notes: [],
    },
    project: {},
    asOf: '2025-12-01',
    settled: false,
    near: metres(100),
  });

/** Zones of which some may be the same ground twice, and another order of them. */
const shuffledZones = fc
  .array(area, { minLength: 1, maxLength: 3 })
  .map((shapes) => [...shapes, ...shapes.slice(0, 1)].map(zoneOf))
  .chain((zones) => fc.tuple(fc.constant(zones), fc.shuffledSubarray(zones, { minLength: zones.length })));

/** What does not hang on the order of layers, with the layers in one order. */
const inOneOrder = ({ layers, findings, verdict }: Screening): string =>
  JSON.stringify({
    layers: layers.toSorted((a, b) => (a.layer < b.layer ? -1 : 1)),
    findings,
    verdict: { ...verdict, unchecked: verdict.unchecked.toSorted() },
  });

describe('a screening', () => {
  it('is the same, byte for byte, whatever the order of features; and in all but order, whatever that of layers', {
    timeout: patience,
  }, () => {
    fc.assert(
      fc.property(
        shuffledZones,
        area,
        fc.shuffledSubarray([...pack.layers.keys()], { minLength: pack.layers.length }),
        ([zones, others], footprint, order) => {
          const there = withZones(zones);
          const one = screened(there, footprint);
          expect(serialise(screened(withZones(others), footprint))).toBe(serialise(one));
          const back: Pack = { ...there, layers: order.flatMap((index) => there.layers[index] ?? []) };
          expect(inOneOrder(screened(back, footprint))).toBe(inOneOrder(one));
        },
      ),
      runs(),
    );
  });

  it('has the same areas and verdict, wherever rings start and whichever way they run', { timeout: patience }, () => {
    fc.assert(
      fc.property(shuffledZones, area, fc.nat(50), fc.boolean(), ([zones], footprint, start, reverse) => {
        const turned = zones.map((zone, index) => zoneOf(retold(zone.shape as Polygon, start, reverse), index));
        const one = screened(withZones(zones), footprint);
        const other = screened(withZones(turned), retold(footprint, start + 1, !reverse));
        expect(JSON.stringify(other.verdict)).toBe(JSON.stringify(one.verdict));
        for (const [at, layer] of one.layers.entries()) {
          const again = other.layers[at];
          expect([again?.answer, again?.relation]).toEqual([layer.answer, layer.relation]);
          expect(Math.abs((again?.overlap?.area ?? 0) - (layer.overlap?.area ?? 0))).toBeLessThan(0.011);
        }
      }),
      runs(),
    );
  });
});
