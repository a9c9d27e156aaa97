// A pack is checked before it is published: each fault that can be planted is found, and a sound pack has none.

import { describe, expect, it } from 'vitest';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import type { Polygon } from '../../src/analysis/geometry/position.ts';
import type { Rule, Where } from '../../src/analysis/rules/rule.ts';
import type { Extent, LayerCard } from '../../src/analysis/zones/layer.ts';
import { checkLayer } from '../../src/layers/check-layer.ts';
import { checkPack } from '../../src/layers/check-pack.ts';
import { feature, square } from './tiny-layers.ts';
import { card, layers, redLineRule, ruleBook, sourceFrom, type TinyLayer, tinyPack } from './tiny-pack.ts';

const codes = async (rework: Parameters<typeof tinyPack>[0]) =>
  (await checkPack(sourceFrom(tinyPack(rework)))).map(({ code }) => code);

const withLayer = (id: string, change: (layer: TinyLayer) => TinyLayer) => ({
  layers: layers.map((layer) => (layer.card.id === id ? change(layer) : layer)),
});

const withRule = (part: Partial<Rule>) => ({ rules: { ...ruleBook, rules: [{ ...redLineRule, ...part }] } });

describe('a sound pack', () => {
  it('has nothing to say', async () => {
    expect(await checkPack(sourceFrom(tinyPack()))).toEqual([]);
  });
});

describe('a layer', () => {
  const bowTie: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [106.3, 29.7],
        [106.32, 29.72],
        [106.32, 29.7],
        [106.3, 29.72],
        [106.3, 29.7],
      ],
    ],
  };
  const box = (lon: number, lat: number): Polygon => ({ type: 'Polygon', coordinates: [square(lon, lat, 0.05)] });
  const redline = (...zones: readonly (readonly [string, Polygon])[]) =>
    withLayer('eco_redline', (layer) => ({ ...layer, features: zones.map(([id, shape]) => feature(id, shape)) }));

  it.each([
    ['two zones with one id', redline(['a', box(106.3, 29.7)], ['a', box(106.4, 29.8)]), 'duplicate-zone-id'],
    ['a zone that crosses itself', redline(['a', bowTie]), 'invalid-geometry'],
    ['a zone far from the region', redline(['a', box(116.3, 39.9)]), 'outside-extent'],
  ])('with %s', async (_, rework, code) => {
    expect(new Set(await codes(rework))).toEqual(new Set([code]));
  });

  it('with a position that stands twice is as good as any', async () => {
    const ring = square(106.3, 29.7, 0.05);
    const stutter: Polygon = { type: 'Polygon', coordinates: [[ring[0]!, ...ring]] };
    expect(await checkPack(sourceFrom(tinyPack(redline(['a', stutter]))))).toEqual([]);
  });

  it('whose file is damaged', async () => {
    const files = tinyPack();
    files.set('eco_redline.fgb', files.get('eco_redline.fgb')!.slice(0, 500));
    expect(await checkPack(sourceFrom(files))).toMatchObject([
      { code: 'layer-failed', layer: 'eco_redline', trouble: { code: 'file-truncated' } },
    ]);
  });

  it('whose stated area is a millionth and a half off', async () => {
    const rework = (factor: number) => ({
      manifest: (manifest: { layers: readonly LayerCard[]; extent: Extent }) => ({
        ...manifest,
        layers: manifest.layers.map((layer) =>
          layer.id === 'eco_redline' ? { ...layer, file: { ...layer.file, area: layer.file!.area! * factor } } : layer,
        ),
      }),
    });
    expect(await codes(rework(1 + 0.5e-6))).toEqual([]);
    expect(await checkPack(sourceFrom(tinyPack(rework(1 + 1.5e-6))))).toMatchObject([
      { code: 'area-differs', layer: 'eco_redline', computed: areaOfRedline },
    ]);
  });

  const areaOfRedline = layers
    .find((layer) => layer.card.id === 'eco_redline')!
    .features!.reduce((sum, { shape }) => sum + (shape.type === 'Polygon' ? ellipsoidalArea(shape) : 0), 0);

  const file = { path: 'a.fgb', bytes: 1, sha256: '', featureCount: 0, area: null };
  const day = (validFrom: string, validUntil: string) => ({
    edition: { name: { zh: '版', en: 'edition' }, validFrom, validUntil },
  });
  it.each([
    ['in-scope-without-file', { scope: 'in' }],
    ['complete-without-file', { scope: 'out', coverage: 'complete' }],
    ['absent-with-file', { coverage: 'absent', file: { ...file, area: 0 } }],
    ['geometry-missing', { geometry: null, file }],
    ['accuracy-missing', { accuracy: null, geometry: 'line', file }],
    ['area-missing', { file }],
    ['edition-ends-before-it-begins', { scope: 'out', coverage: 'absent', ...day('2021-01-01', '2020-12-31') }],
  ] as const)('whose card contradicts itself: %s', (how, changes) => {
    const found = checkLayer({ card: card('a', changes as Partial<LayerCard>), content: { state: 'absent' } }, null);
    expect(found).toEqual([{ severity: 'error', code: 'card-contradicts', layer: 'a', how }]);
  });
});

describe('a rule', () => {
  it.each<[string, Where]>([
    ['a layer that nobody declared', { overlaps: 'red_line' }],
    ['such a layer deep inside', { any: [{ district: true }, { all: [{ near: 'red_line', within: 5 }] }] }],
    ['a band that nobody declared', { near: 'jl_bank', within: 1000, drawn: 'red_line' }],
  ])('about %s', async (_, where) => {
    expect(await checkPack(sourceFrom(tinyPack(withRule({ where }))))).toEqual([
      { severity: 'error', code: 'unknown-layer', subject: 'rule RL', layer: 'red_line' },
    ]);
  });

  it('about a layer that is declared absent is in order', async () => {
    expect(await codes(withRule({ where: { overlaps: 'flood', with: { class: ['一级'] } } }))).toEqual([]);
  });

  it('about an attribute that no zone has, or a value that none has', async () => {
    const where = (match: Record<string, string[]>) => withRule({ where: { overlaps: 'eco_redline', with: match } });
    expect(await codes(where({ grade: ['一级'] }))).toEqual(['unknown-zone-attribute']);
    expect(await checkPack(sourceFrom(tinyPack(where({ class: ['一级', '二级'] }))))).toEqual([
      {
        severity: 'warning',
        code: 'value-in-no-zone',
        subject: 'rule RL',
        layer: 'eco_redline',
        attribute: 'class',
        value: '二级',
      },
    ]);
  });

  it('about industries or attributes that the book does not have', async () => {
    const when = { any: [{ industry: '重化工' }, { attribute: 'kind', in: ['化工'] }] };
    const found = await checkPack(sourceFrom(tinyPack(withRule({ when }))));
    expect(found.map((check) => (check.code === 'rule-book' ? check.problem.detail : check.code))).toEqual([
      'industry',
      'kind',
      '重化工',
    ]);
  });
});

describe('a file', () => {
  it('that cannot be read is the first thing said', async () => {
    const files = tinyPack();
    files.delete('gazetteer.json');
    expect(await checkPack(sourceFrom(files))).toMatchObject([{ problem: { code: 'file-missing' } }]);
    files.delete('manifest.json');
    expect(await checkPack(sourceFrom(files))).toMatchObject([{ problem: { path: 'manifest.json' } }]);
  });
});
