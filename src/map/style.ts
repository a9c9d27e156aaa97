// The sheet under everything: silk, and the faces of the letters. No tiles, no glyph server, nothing from elsewhere.

import type { FontFacesSpecification, StyleSpecification } from 'maplibre-gl';
import coverage from './font-coverage.json';
import type { FontUrls } from './map-controller.ts';

/** Names of the faces in `text-font`, each with what stands in for characters that it lacks. */
export const faces = {
  sans: ['Jadeline Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'sans-serif'],
  bold: ['Jadeline Sans Bold', 'Jadeline Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'sans-serif'],
  serif: ['Jadeline Serif', 'Jadeline Sans', 'Noto Serif CJK SC', 'SimSun', 'Songti SC', 'serif'],
};

/** The font files under a base address, for example `new URL('fonts/', document.baseURI)`. */
export const fontsAt = (base: string | URL): FontUrls => ({
  sans: new URL('jadeline-sans.woff2', base).href,
  bold: new URL('jadeline-sans-bold.woff2', base).href,
  serif: new URL('jadeline-serif.woff2', base).href,
});

/** Characters as ranges `U+4E00-4E03`, in order. */
export function unicodeRanges(characters: string): string[] {
  const points = [...new Set(characters)].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`);
}

const latin = 'U+20-2044';

/** The map's faces: a bold or serif letter that was not cut falls back to the plain sans, not to the machine's fonts. */
const fontFaces = (fonts: FontUrls): FontFacesSpecification => ({
  'Jadeline Sans': fonts.sans,
  'Jadeline Sans Bold': [{ url: fonts.bold, 'unicode-range': [latin, ...unicodeRanges(coverage.bold)] }],
  'Jadeline Serif': [{ url: fonts.serif, 'unicode-range': [latin, ...unicodeRanges(coverage.serif)] }],
});

/** A style with nothing but its faces and a top mark below which every layer of ours is drawn. */
export const emptyStyle = (fonts: FontUrls): StyleSpecification => ({
  version: 8,
  sources: {},
  layers: [{ id: topMark, type: 'background', layout: { visibility: 'none' } }],
  'font-faces': fontFaces(fonts),
});

/** Layers of the drawing tool stand above this mark, all others below. */
export const topMark = 'top-mark';
