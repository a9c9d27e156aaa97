// The legend's little pictures, as vectors in the same shapes as the map's patterns.

import type { Paint } from './paint-look.ts';
import { type Palette, palettes, type Theme } from './palette.ts';
import { type PatternName, patternOf } from './pattern.ts';

const [width, height] = [30, 20];

function patternMarkup(name: PatternName, ink: string): string {
  const { width: tileWidth, height: tileHeight, strokes, dots } = patternOf(name);
  const lines = strokes.map(
    ({ points, width: pen }) =>
      `<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" stroke-width="${pen}"/>`,
  );
  const spots = dots.map(
    ({ at, radius }) => `<circle cx="${at[0]}" cy="${at[1]}" r="${radius}" fill="${ink}" stroke="none"/>`,
  );
  const neighbours = [-1, 0, 1].flatMap((row) =>
    [-1, 0, 1].map((column) => `<use href="#m" x="${column * tileWidth}" y="${row * tileHeight}"/>`),
  );
  return (
    `<g id="m" fill="none" stroke="${ink}" stroke-linecap="round" stroke-linejoin="round">${lines.join('')}${spots.join('')}</g>` +
    `<pattern id="p" width="${tileWidth}" height="${tileHeight}" patternUnits="userSpaceOnUse">${neighbours.join('')}</pattern>`
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

function areaMarkup({ tint, pattern, line, band }: Paint, ink: string): string {
  const box = `x="1" y="1" width="${width - 2}" height="${height - 2}" rx="1.5"`;
  const dash = line?.dash ? ` stroke-dasharray="${line.dash.map((part) => round(part * line.width)).join(' ')}"` : '';
  return [
    pattern ? `<defs>${patternMarkup(pattern, ink)}</defs>` : '',
    `<rect ${box} fill="${ink}" fill-opacity="${tint}"/>`,
    pattern ? `<rect ${box} fill="url(#p)"/>` : '',
    band > 0
      ? `<rect x="3" y="3" width="${width - 6}" height="${height - 6}" fill="none" stroke="${ink}" stroke-opacity="0.22" stroke-width="4"/>`
      : '',
    line ? `<rect ${box} fill="none" stroke="${ink}" stroke-width="${line.width}" stroke-linecap="round"${dash}/>` : '',
  ].join('');
}

function reliefMarkup(colours: Palette): string {
  const strokes = [4, 7.5, 11, 14.5, 18, 21.5, 25].map((x, index) => {
    const lean = index % 2 === 0 ? 1.2 : 0.6;
    return `M${x} 9.2l${-lean} -6M${x} 10.8l${lean} 6`;
  });
  return `<path d="${strokes.join('')}" stroke="${colours.sienna}" stroke-width="0.8" stroke-linecap="round"/>`;
}

function lineMarkup(paint: Paint, colours: Palette): string {
  const ink = colours[paint.pigment];
  switch (paint.form) {
    case 'water':
      return `<rect x="0" y="5" width="${width}" height="10" fill="${colours.water}"/><rect x="0" y="7.5" width="${width}" height="5" fill="${colours.waterShallow}"/><path d="M0 5H${width}M0 15H${width}" stroke="${ink}" stroke-width="0.8"/>`;
    case 'taper':
      return `<path d="M1 14C9 13 12 6 29 6.4C14 8 11 15.5 1 14.8Z" fill="${ink}" stroke="${ink}" stroke-width="0.6"/>`;
    case 'spot':
      return `<circle cx="15" cy="10" r="2.6" fill="${ink}"/>`;
    case 'relief':
      return reliefMarkup(colours);
    default:
      return `<path d="M1 10H29" stroke="${ink}" stroke-width="${(paint.line?.width ?? 1) + 0.3}"/>`;
  }
}

/** A picture of 30 by 20 pixels for the legend, as a data URL; its ground is transparent. */
export function swatchUrl(paint: Paint, theme: Theme): string {
  const colours = palettes[theme];
  const body = paint.form === 'area' ? areaMarkup(paint, colours[paint.pigment]) : lineMarkup(paint, colours);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
