// What holds for the zones of every layer: valid rings, names, the values that the cards promise, and who keeps off whom.

import { describe, expect, it } from 'vitest';
import { examine } from '../../src/analysis/geometry/examine.ts';
import { intersection } from '../../src/analysis/geometry/overlap.ts';
import { geodesicArea, pack, polygons, zonesOf } from './shipped-pack.ts';

const ready = pack.layers.flatMap(({ card, content }) =>
  content.state === 'ready' ? [{ card, zones: content.zones }] : [],
);
const areal = ready.filter(({ card }) => card.geometry === 'polygon');

it.each(areal.map(({ card, zones }) => [card.id, zones] as const))('%s: every zone is valid', (_, zones) => {
  for (const zone of zones) expect(examine(polygons(zone)), zone.id).toEqual([]);
});

it.each(areal.map(({ card, zones }) => [card.id, zones] as const))('%s: no crumbs', (_, zones) => {
  for (const zone of zones) {
    for (const coordinates of polygons(zone).coordinates) {
      const crumb = geodesicArea({ type: 'MultiPolygon', coordinates: [coordinates] });
      expect(crumb, zone.id).toBeGreaterThan(2500);
    }
  }
});

it.each(ready.map(({ card, zones }) => [card.id, zones] as const))(
  '%s: ids differ, names are bilingual',
  (_, zones) => {
    expect(new Set(zones.map(({ id }) => id)).size).toBe(zones.length);
    for (const { name } of zones) {
      expect(name.zh).toMatch(/\p{Script=Han}/u);
      expect(name.en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  },
);

describe('values', () => {
  const valuesOf = (id: string, key: string): Set<unknown> =>
    new Set(zonesOf(id).map(({ attributes }) => attributes[key]));

  it.each([
    ['sishan', 'zone', ['禁建区', '重点控建区', '一般控建区']],
    ['sishan', 'mountain', ['缙云山', '中梁山', '铜锣山']],
    ['eco_redline', 'type', ['水源涵养', '生物多样性维护', '水土保持']],
    ['pa', 'class', ['自然保护区', '森林公园', '风景名胜区', '湿地公园']],
    ['pa', 'control_zone', ['核心保护区', '一般控制区']],
    ['pa', 'position', ['published', 'recalled', 'assumed']],
    ['water_src', 'class', ['一级保护区', '二级保护区', '准保护区']],
    ['shoreline_zone', 'class', ['保护区', '保留区', '控制利用区', '开发利用区']],
    ['noise_zone', 'class', ['1类', '2类', '3类']],
    ['livestock_ban', 'class', ['禁养区', '限养区']],
    ['contam_site', 'status', ['名录内', '疑似']],
    ['construction_land', 'mountain', ['缙云山', '中梁山', '铜锣山']],
  ])('%s.%s', (id, key, values) => {
    expect(valuesOf(id, key)).toEqual(new Set(values));
  });

  it('carries how well each reserve is placed, and says that 茅庵 is assumed', () => {
    for (const { id, attributes } of zonesOf('pa')) expect(attributes.accuracy_m, id).toBeGreaterThan(0);
    for (const zone of zonesOf('pa').filter(({ name }) => name.zh.includes('茅庵'))) {
      expect(zone.attributes.position).toBe('assumed');
      expect(zone.attributes.remark).toContain('位置未公布');
    }
    expect(zonesOf('pa').find(({ id }) => id === 'jindaoxia-reserve-core')?.attributes.accuracy_m).toBe(3000);
  });
});

describe('distance kept', () => {
  const overlap = (one: string, other: string): number =>
    zonesOf(one).reduce((sum, a) => {
      for (const b of zonesOf(other)) {
        const shared = boxesMeet(a, b) ? intersection(polygons(a), polygons(b)) : null;
        if (shared) sum += geodesicArea(shared);
      }
      return sum;
    }, 0);
  const boxesMeet = (a: Parameters<typeof polygons>[0], b: Parameters<typeof polygons>[0]): boolean => {
    const [p, q] = [a, b].map((zone) => polygons(zone).coordinates.flat(2));
    const span = (list: readonly (readonly number[])[], axis: number): [number, number] => [
      Math.min(...list.map((position) => position[axis]!)),
      Math.max(...list.map((position) => position[axis]!)),
    ];
    return [0, 1].every((axis) => span(p!, axis)[0] < span(q!, axis)[1] && span(q!, axis)[0] < span(p!, axis)[1]);
  };

  it.each([
    ['ugb', 'eco_redline'],
    ['ugb', 'jialing'],
    ['pbf', 'ugb'],
    ['pbf', 'eco_redline'],
    ['pbf', 'jialing'],
  ])('%s keeps off %s', { timeout: 60_000 }, (one, other) => {
    expect(overlap(one, other)).toBeLessThan(1);
  });

  const sizeOf = (id: string): number => zonesOf(id).reduce((sum, zone) => sum + geodesicArea(polygons(zone)), 0);

  // Lines of both layers are rounded and simplified apart: a thousandth may hang over.
  it.each([
    ['built_up', 'ugb'],
    ['noise_zone', 'ugb'],
    ['contam_site', 'ugb'],
    ['construction_land', 'sishan'],
    ['shoreline_zone', 'river_mgmt'],
  ])('%s lies within %s', { timeout: 60_000 }, (one, other) => {
    expect(overlap(one, other) / sizeOf(one)).toBeGreaterThan(0.98);
  });

  it.each([
    ['forest_land', 'ugb'],
    ['forest_land', 'jialing'],
    ['shoreline_zone', 'jialing'],
    ['contam_site', 'water_src'],
  ])('%s keeps off %s', { timeout: 60_000 }, (one, other) => {
    expect(overlap(one, other) / sizeOf(one)).toBeLessThan(0.001);
  });

  it('some of the urban boundary lies on 缙云山, inside 四山', () => {
    const foot = zonesOf('sishan').find(({ id }) => id === 'sishan-jinyunshan-general')!;
    const shared = zonesOf('ugb').map((zone) => intersection(polygons(zone), polygons(foot)));
    expect(shared.reduce((sum, shape) => sum + (shape ? geodesicArea(shape) : 0), 0)).toBeGreaterThan(200_000);
  });
});
