// Letters read with at least 4.5 : 1 on every ground, lines and patterns stand out with at least 3 : 1, by day and by night.
// Formula: WCAG 2.2, relative luminance and contrast ratio.

import { describe, expect, it } from 'vitest';
import { channelsOf, type Hex, type Palette, palettes } from '../../src/layers/paint.ts';

const linear = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = (colour: Hex): number => {
  const [red, green, blue] = channelsOf(colour).map(linear);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (a: Hex, b: Hex): number => {
  const [light, dark] = [Math.max(luminance(a), luminance(b)), Math.min(luminance(a), luminance(b))];
  return (light + 0.05) / (dark + 0.05);
};

const letters: readonly (keyof Palette)[] = [
  'text',
  'textQuiet',
  'textAzurite',
  'textJade',
  'textOchre',
  'textIndigo',
  'textCinnabar',
];
const pigments: readonly (keyof Palette)[] = [
  'ink',
  'azurite',
  'jade',
  'ochre',
  'cinnabar',
  'mist',
  'gamboge',
  'indigo',
  'peacock',
  'sienna',
];

it('agrees with the worked values of WCAG: black on white 21, #777777 on white 4.48', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const palette = palettes[theme];
  it.each(letters)('%s reads on every ground', (name) => {
    for (const ground of ['silk', 'silkEdge', 'land', 'paper'] as const) {
      expect(contrast(palette[name], palette[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
  it("the river's name reads on the water", () => {
    expect(contrast(palette.textAzurite, palette.waterShallow)).toBeGreaterThanOrEqual(3.6);
  });
  it.each(pigments)('%s stands out from the land', (name) => {
    expect(contrast(palette[name], palette.land), name).toBeGreaterThanOrEqual(3);
  });
});
