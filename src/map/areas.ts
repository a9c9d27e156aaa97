// Control areas: a tint and a pattern below the relief, a soft inner band and a line above it.

import type { LayerSpecification } from 'maplibre-gl';
import { type LayerPaint, type Paint, paintsOf } from '../layers/paint.ts';
import { byClass, byZoom, expression } from './expressions.ts';
import type { DisplayLayer } from './map-controller.ts';
import { layersOnly, type Manner, type PatternNeed, patternKey, type Sheaf } from './stack.ts';

/** From which zoom motifs stand further apart: where one looks closely, a pattern fills the view. */
const spreads = [
  [13.4, 2],
  [15, 3],
] as const;

const everyPaint = ({ classes, other }: LayerPaint): readonly Paint[] => [other, ...Object.values(classes)];

function tint(id: string, paints: LayerPaint, opacity: number, { colours, theme }: Manner): LayerSpecification {
  const strength = (theme === 'dark' ? 1.25 : 1) * opacity;
  return {
    id: `${id}/tint`,
    type: 'fill',
    source: id,
    paint: {
      'fill-color': byClass(paints, ({ pigment }) => colours[pigment]),
      'fill-opacity': byClass(paints, (paint) => paint.tint * strength),
      'fill-antialias': false,
    },
  };
}

function pattern(
  id: string,
  paints: LayerPaint,
  opacity: number,
  needOf: (paint: Paint, spread: number) => PatternNeed,
): LayerSpecification {
  const at = (spread: number) => byClass(paints, (paint) => patternKey(needOf(paint, spread)));
  const strong = (factor: number) => byClass(paints, ({ strength }) => strength * factor * opacity);
  return {
    id: `${id}/pattern`,
    type: 'fill',
    source: id,
    paint: {
      'fill-pattern': expression('step', ['zoom'], at(1), ...spreads.flatMap(([zoom, spread]) => [zoom, at(spread)])),
      'fill-opacity': byZoom([9, strong(0.15)], [10.2, strong(0.55)], [12, strong(0.8)], [14, strong(1)]),
      'fill-antialias': false,
    },
  };
}

function band(id: string, paints: LayerPaint, opacity: number, { colours }: Manner): LayerSpecification {
  const wide = (factor: number) => byClass(paints, (paint) => paint.band * factor);
  const inset = (factor: number) => byClass(paints, (paint) => (paint.band * factor) / 2);
  return {
    id: `${id}/band`,
    type: 'line',
    source: id,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': byClass(paints, ({ pigment }) => colours[pigment]),
      'line-opacity': 0.2 * opacity,
      'line-width': byZoom([9.5, wide(0.35)], [11, wide(0.7)], [14, wide(1.6)]),
      'line-offset': byZoom([9.5, inset(0.35)], [11, inset(0.7)], [14, inset(1.6)]),
      'line-blur': byZoom([9.5, 0.5], [14, 3]),
    },
  };
}

function edge(id: string, paints: LayerPaint, opacity: number, { colours }: Manner): LayerSpecification {
  const wide = (factor: number) => byClass(paints, ({ line }) => (line?.width ?? 0) * factor);
  const dashed = everyPaint(paints).some(({ line }) => line?.dash);
  const dashes = byClass(paints, ({ line }) => line?.dash ?? [1, 0]);
  const round = everyPaint(paints).some(({ line }) => line?.dash?.[0] !== undefined && line.dash[0] < 0.5);
  return {
    id: `${id}/edge`,
    type: 'line',
    source: id,
    layout: { 'line-join': 'round', 'line-cap': round ? 'round' : 'butt' },
    paint: {
      'line-color': byClass(paints, ({ pigment }) => colours[pigment]),
      'line-opacity': byClass(paints, ({ line }) => (line?.opacity ?? 0) * opacity),
      'line-width': byZoom([9, wide(0.7)], [11, wide(1)], [14, wide(1.5)], [17, wide(1.9)]),
      ...(dashed ? { 'line-dasharray': dashes } : {}),
    },
  };
}

/** Tint and pattern of an area layer. */
export function areaFill({ card, features, opacity }: DisplayLayer, manner: Manner): Sheaf {
  const paints = paintsOf(card);
  const needOf = ({ pattern: name, pigment }: Paint, spread: number): PatternNeed => ({
    pattern: name ?? 'blank',
    ink: manner.colours[pigment],
    spread,
  });
  return {
    sources: { [card.id]: features },
    layers: [tint(card.id, paints, opacity, manner), pattern(card.id, paints, opacity, needOf)],
    patterns: [1, ...spreads.map(([, spread]) => spread)].flatMap((spread) =>
      everyPaint(paints).map((paint) => needOf(paint, spread)),
    ),
  };
}

/** Inner band and line of an area layer. */
export function areaEdge({ card, opacity }: DisplayLayer, manner: Manner): Sheaf {
  const paints = paintsOf(card);
  const banded = everyPaint(paints).some((paint) => paint.band > 0);
  return layersOnly([
    ...(banded ? [band(card.id, paints, opacity, manner)] : []),
    edge(card.id, paints, opacity, manner),
  ]);
}

/** A line layer that no part of the map draws in a manner of its own. */
export function plainLine({ card, features, opacity }: DisplayLayer, manner: Manner): Sheaf {
  const paints = paintsOf(card);
  const filter = expression('!=', ['geometry-type'], 'Point');
  const line = { ...edge(card.id, paints, opacity, manner), filter };
  return { sources: { [card.id]: features }, layers: [line], patterns: [] };
}
