// The whole stack of sources and layers from the shipped pack is valid for the map engine, complete, and stable.

import type { StyleSpecification } from 'maplibre-gl';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/map/compose.ts';
import type { DisplayLayer } from '../../src/map/map-controller.ts';
import { patternKey, type Sheaf } from '../../src/map/stack.ts';
import { beibei, displayLayers } from './beibei-layers.ts';

/** The engine's own check of a style; it is part of what maplibre-gl brings with it. */
type StyleCheck = (style: StyleSpecification) => readonly { readonly message: string }[];
let check: StyleCheck;

let layers: readonly DisplayLayer[];
beforeAll(async () => {
  const specification = new URL(
    `../../node_modules/${['@maplibre', 'maplibre-gl-style-spec'].join('/')}/dist/index.mjs`,
    import.meta.url,
  );
  ({ validateStyleMin: check } = await import(/* @vite-ignore */ specification.href));
  layers = displayLayers(await beibei());
});

const nothing = { type: 'FeatureCollection' as const, features: [] };

const everything = (theme: 'light' | 'dark', language: 'zh' | 'en', shown = layers): Sheaf =>
  compose({ layers: shown, theme, language });

describe.each([
  ['light', 'zh'],
  ['dark', 'en'],
] as const)('the map, %s, %s', (theme, language) => {
  it('is a valid style', () => {
    const { sources, layers: stack } = everything(theme, language);
    const style = {
      version: 8 as const,
      sources: Object.fromEntries(
        Object.keys(sources).map((id) => [id, { type: 'geojson' as const, data: nothing, lineMetrics: true }]),
      ),
      layers: [...stack],
    };
    const faults = check(style).filter(
      ({ message }) => !message.includes('use of "glyphs"') && !message.includes('requires a style "glyphs"'),
    );
    expect(faults.map(({ message }) => message)).toEqual([]);
  });

  it('names each layer once, gives each its source, and each pattern its tile', () => {
    const { sources, layers: stack, patterns } = everything(theme, language);
    const ids = stack.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layer of stack) if ('source' in layer) expect(Object.keys(sources)).toContain(layer.source);
    const wanted = JSON.stringify(stack).match(/pattern\/[^"]+\/#[0-9A-F]{6}\/\d/g) ?? [];
    const made = new Set(patterns.map(patternKey));
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.filter((key) => !made.has(key))).toEqual([]);
  });
});

describe('what is shown', () => {
  it('leaves out what is hidden, whole', () => {
    const shown = layers.map((layer) => ({ ...layer, visible: layer.card.id !== 'ctrl_unit' }));
    const { sources, layers: stack } = everything('light', 'zh', shown);
    expect(Object.keys(sources).filter((id) => id.startsWith('ctrl_unit'))).toEqual([]);
    expect(stack.filter(({ id }) => id.startsWith('ctrl_unit'))).toEqual([]);
  });

  it('does not depend on the order in which layers are given', () => {
    const ids = (shown: readonly DisplayLayer[]) => everything('light', 'zh', shown).layers.map(({ id }) => id);
    expect(ids([...layers].reverse())).toEqual(ids(layers));
  });

  it('derives data once: the same features give the same objects', () => {
    const [first, second] = [everything('light', 'zh'), everything('dark', 'en')];
    for (const [id, data] of Object.entries(first.sources)) expect(second.sources[id]).toBe(data);
  });

  it('puts water over the bands and under the red line, and names on top', () => {
    const ids = everything('light', 'zh').layers.map(({ id }) => id);
    const at = (id: string): number => {
      const place = ids.indexOf(id);
      expect(place, id).toBeGreaterThanOrEqual(0);
      return place;
    };
    expect(at('jl_1km/pattern')).toBeLessThan(at('jialing/water'));
    expect(at('jialing/water')).toBeLessThan(at('eco_redline/pattern'));
    expect(at('eco_redline/edge')).toBeLessThan(at('towns/names-other'));
  });
});
