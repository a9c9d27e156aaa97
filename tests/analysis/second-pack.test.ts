// A pack of another district, with other layers and no plans of its own: nothing in the engine knows Beibei.

import { expect, it } from 'vitest';
import { buildPack } from '../../packs/build-pack.ts';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import type { MultiPolygon } from '../../src/analysis/geometry/position.ts';
import { conformityOf, screen } from '../../src/analysis/index.ts';
import { openPack } from '../../src/layers/open-pack.ts';

const files = buildPack('jiulongpo');
const opened = await openPack(async (path) => {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no ${path}`);
  return bytes;
});
if (!opened.ok) throw new Error(JSON.stringify(opened));
const pack = opened.value;

it('has 31.03 km² of priority units, and the ground without gap', () => {
  const areas = new Map(
    pack.layers
      .flatMap(({ content }) => (content.state === 'ready' ? content.zones : []))
      .map(({ id, shape }) => [id, ellipsoidalArea(shape as MultiPolygon)]),
  );
  const of = (id: string): number => areas.get(id) ?? 0;
  expect(Math.abs(of('unit-1') - 31_030_000)).toBeLessThan(1);
  expect(Math.abs(of('unit-1') + of('unit-2') + of('unit-3') - of('district'))).toBeLessThan(100);
});

it('has the law of the nation and the city, and no plan of another district', () => {
  const levels = new Set(pack.rules.rules.map(({ level }) => level));
  expect([...levels].toSorted()).toEqual(['municipal', 'national']);
});

it('answers for its own ground', () => {
  const ring = [
    [106.42, 29.51],
    [106.425, 29.51],
    [106.425, 29.513],
    [106.42, 29.513],
    [106.42, 29.51],
  ] as const;
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring]] };
  const footprint = { name: 'a', geometry, crs: 'EPSG:4490', planeArea: null, declaredArea: null, notes: [] } as const;
  const screening = screen({ footprint, project: { nature: '新建', kind: '住宅' }, pack, asOf: '2026-11-22' });
  expect(screening.verdict.outcome).toBe('conditional');
  expect(conformityOf(screening, pack).units.map(({ code, class: kind }) => [code, kind])).toEqual([
    ['ZH50010710001', '优先保护单元'],
  ]);
});
