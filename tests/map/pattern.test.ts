// Laws of the pattern tiles: no seam, whole pixels, ink in the right colour, sparse when spread.

import { describe, expect, it } from 'vitest';
import { type PatternImage, patternImage, patternNames, patternOf } from '../../src/layers/paint.ts';

const ink = '#B8372B';
const inked = patternNames.filter((name) => name !== 'blank');

const alphaAt = ({ width, height, data }: PatternImage, x: number, y: number): number =>
  data[(((y + height) % height) * width + ((x + width) % width)) * 4 + 3]!;

/** Largest change of ink from a pixel to the next, along rows and columns, at the seam and elsewhere. */
function steps(image: PatternImage): { seam: number; inside: number } {
  let [seam, inside] = [0, 0];
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      const here = alphaAt(image, x, y);
      const [right, down] = [Math.abs(here - alphaAt(image, x + 1, y)), Math.abs(here - alphaAt(image, x, y + 1))];
      if (x === image.width - 1) seam = Math.max(seam, right);
      else inside = Math.max(inside, right);
      if (y === image.height - 1) seam = Math.max(seam, down);
      else inside = Math.max(inside, down);
    }
  }
  return { seam, inside };
}

const meanInk = ({ data }: PatternImage): number => {
  let sum = 0;
  for (let index = 3; index < data.length; index += 4) sum += data[index]!;
  return sum / (data.length / 4) / 255;
};

/** The tile without its last columns: a pattern that was cut at the wrong place. */
function cropped({ width, height, data }: PatternImage, columns: number): PatternImage {
  const kept = new Uint8ClampedArray((width - columns) * height * 4);
  for (let y = 0; y < height; y++) {
    kept.set(data.subarray(y * width * 4, (y * width + width - columns) * 4), y * (width - columns) * 4);
  }
  return { width: width - columns, height, data: kept };
}

describe.each(inked)('%s', (name) => {
  it.each([1, 2, 3])('has no seam at spread %i', (spread) => {
    // At 8 pixels to the CSS pixel ink rises over one pixel in some direction; a cut would show as a larger step.
    const { seam, inside } = steps(patternImage(name, { ink }, { pixelRatio: 8, spread }));
    expect(seam).toBeLessThanOrEqual(inside);
  });

  it('measures whole pixels, has ink in one colour, and leaves most of the ground free', () => {
    const image = patternImage(name, { ink });
    const { width, height } = patternOf(name);
    expect([image.width, image.height]).toEqual([width * 2, height * 2]);
    expect(image.data).toHaveLength(image.width * image.height * 4);
    expect([...image.data.subarray(0, 3)]).toEqual([0xb8, 0x37, 0x2b]);
    expect(meanInk(image)).toBeGreaterThan(0.003);
    expect(meanInk(image)).toBeLessThan(0.35);
  });

  it('grows sparser with the spread', () => {
    expect(meanInk(patternImage(name, { ink }, { spread: 3 }))).toBeLessThan(meanInk(patternImage(name, { ink })));
  });
});

describe('the test of seams', () => {
  it('sees a tile that was cut', () => {
    const whole = patternImage('waves', { ink }, { pixelRatio: 8 });
    const cut = cropped(whole, 24);
    const jump = (image: PatternImage): number =>
      Math.max(
        ...Array.from({ length: image.height }, (_, y) =>
          Math.abs(alphaAt(image, image.width - 1, y) - alphaAt(image, 0, y)),
        ),
      );
    expect(jump(whole)).toBeLessThan(200);
    expect(jump(cut)).toBe(255);
  });
});

describe('blank', () => {
  it('has no ink', () => {
    expect(meanInk(patternImage('blank', { ink }))).toBe(0);
  });
});
