// Every family and class of the shipped pack has a look of its own, and says its meaning without colour.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/analysis/index.ts';
import { drawingOrder, legendOf, paintOf, paintsOf, shownAtFirst, swatchUrl } from '../../src/layers/paint.ts';
import { beibei } from './beibei-layers.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await beibei();
});

const withData = () => pack.layers.filter(({ content }) => content.state === 'ready');

describe('the looks of the Beibei pack', () => {
  it('every layer with data has a look under its own name, and a place in the order of drawing', () => {
    expect(withData().length).toBeGreaterThan(14);
    for (const { card } of withData()) {
      expect(paintOf(card).key).toBe(card.id);
      expect(drawingOrder).toContain(card.id);
    }
  });

  it('every class that occurs has a look of its own', () => {
    for (const { card, content } of withData()) {
      const { attribute } = paintsOf(card);
      if (attribute === null || content.state !== 'ready') continue;
      for (const zone of content.zones) {
        const value = zone.attributes[attribute];
        expect(paintOf(card, zone.attributes).key).toBe(`${card.id}/${String(value)}`);
      }
    }
  });

  it('no two areas share both pattern and pigment; no two lines of the legend look the same', () => {
    const entries = withData().flatMap(({ card }) => legendOf(card));
    const areas = entries.filter(({ paint }) => paint.form === 'area' && paint.pattern !== null);
    expect(new Set(areas.map(({ paint }) => `${paint.pattern} ${paint.pigment}`)).size).toBe(areas.length);
    expect(new Set(areas.map(({ paint }) => paint.pattern)).size).toBe(areas.length);
    const swatches = entries.map(({ paint }) => swatchUrl(paint, 'light'));
    expect(new Set(swatches).size).toBe(swatches.length);
  });

  it('cinnabar is spent on the red line only', () => {
    const cinnabar = withData().filter(({ card }) => legendOf(card).some(({ paint }) => paint.pigment === 'cinnabar'));
    expect(cinnabar.map(({ card }) => card.id)).toEqual(['eco_redline']);
  });

  it('the first screen shows layers that are there', () => {
    const ids = withData().map(({ card }) => card.id);
    expect(shownAtFirst.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('an unknown layer takes the look of its family, an unknown class that of its layer', () => {
    expect(paintOf({ id: 'new', family: 'reserve' }, { class: '自然保护区' }).key).toBe('pa/自然保护区');
    expect(paintOf({ id: 'pa', family: 'reserve' }, { class: '地质公园' }).key).toBe('pa');
    expect(paintOf({ id: 'new', family: 'something' }).key).toBe('other');
    expect(paintOf({ id: 'new', family: 'redline', geometry: 'line' }).form).toBe('line');
  });
});

describe('a swatch', () => {
  it('is a small picture in vectors, with the pattern of the map', () => {
    const url = swatchUrl(paintOf({ id: 'eco_redline', family: 'redline' }), 'dark');
    const svg = decodeURIComponent(url.replace('data:image/svg+xml,', ''));
    expect(svg).toMatch(/^<svg .*width="30" height="20"/);
    expect(svg).toContain('<pattern ');
    expect(svg).toContain('#EE8475');
  });
});
