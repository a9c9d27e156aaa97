// What is laid over the plan: the footprint, its conflicts, measured lines and the clicked point. Their data change with
// every movement of the hand, so they have sources of their own that are written to directly.

import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LonLat, MultiPolygon } from '../analysis/index.ts';
import { type Palette, type PatternName, type Pigment, palettes } from '../layers/paint.ts';
import { expression } from './expressions.ts';
import type { DisplayOverlap, NearestLine, OverlapKind } from './map-controller.ts';
import { type Manner, type PatternNeed, patternKey, type Sheaf } from './stack.ts';
import { faces } from './style.ts';

/** Sources of the marks. */
export const markSources = ['footprint', 'overlaps', 'nearest', 'marker'] as const;
export type MarkSource = (typeof markSources)[number];

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** Nothing. */
export const nothing: FeatureCollection = collection([]);

const polygonFeature = ({ coordinates }: MultiPolygon, properties: Record<string, string>): Feature => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) => rings.map((ring) => ring.map((at) => [...at]))),
  },
});

/** The footprint as data for its source. */
export const footprintData = (geometry: MultiPolygon | null): FeatureCollection =>
  collection(geometry ? [polygonFeature(geometry, {})] : []);

/** Overlaps as data, the gravest last, so that it lies on top. */
export function overlapData(overlaps: readonly DisplayOverlap[]): FeatureCollection {
  const order: readonly OverlapKind[] = ['outside', 'undetermined', 'condition', 'conflict'];
  const sorted = [...overlaps].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return collection(sorted.map(({ id, kind, geometry }) => polygonFeature(geometry, { id, kind })));
}

const point = (at: LonLat, properties: Record<string, string>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...at] },
});

/** Measured lines with a dot at each end. */
export const nearestData = (lines: readonly NearestLine[]): FeatureCollection =>
  collection(
    lines.flatMap(({ from, to, label }) => [
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [[...from], [...to]] } },
      point(from, { place: 'end' }),
      point(to, { place: 'end' }),
      point([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], { place: 'middle', label }),
    ]),
  );

/** The clicked point. */
export const markerData = (at: LonLat | null): FeatureCollection => collection(at ? [point(at, {})] : []);

const kinds: Readonly<Record<OverlapKind, { pigment: Pigment; pattern: PatternName; tint: number }>> = {
  conflict: { pigment: 'cinnabar', pattern: 'hatch-close', tint: 0.5 },
  condition: { pigment: 'ochre', pattern: 'hatch-back', tint: 0.42 },
  undetermined: { pigment: 'mist', pattern: 'dots', tint: 0.42 },
  outside: { pigment: 'mist', pattern: 'mist', tint: 0.3 },
};

const kindNames: readonly OverlapKind[] = ['conflict', 'condition', 'undetermined', 'outside'];

const needOf = (kind: OverlapKind, colours: Palette): PatternNeed => ({
  pattern: kinds[kind].pattern,
  ink: colours[kinds[kind].pigment],
  spread: 1,
});

const byKind = (pick: (kind: OverlapKind) => string | number) =>
  expression('match', ['get', 'kind'], ...kindNames.flatMap((kind) => [kind, pick(kind)]), pick('undetermined'));

function overlapLayers(colours: Palette): LayerSpecification[] {
  const ink = byKind((kind) => colours[kinds[kind].pigment]);
  const source = 'overlaps';
  return [
    {
      id: 'overlaps/tint',
      type: 'fill',
      source,
      paint: { 'fill-color': ink, 'fill-opacity': byKind((kind) => kinds[kind].tint) },
    },
    {
      id: 'overlaps/pattern',
      type: 'fill',
      source,
      paint: { 'fill-pattern': byKind((kind) => patternKey(needOf(kind, colours))), 'fill-opacity': 0.85 },
    },
    {
      id: 'overlaps/edge',
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ink, 'line-width': 1.4 },
    },
  ];
}

function footprintLayers({ azurite, paper }: Palette): { under: LayerSpecification[]; over: LayerSpecification[] } {
  const source = 'footprint';
  const line = (id: string, color: string, width: number, opacity: number): LayerSpecification => ({
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity },
  });
  return {
    under: [
      { id: 'footprint/tint', type: 'fill', source, paint: { 'fill-color': azurite, 'fill-opacity': 0.16 } },
      line('footprint/glow', paper, 5, 0.65),
    ],
    over: [line('footprint/edge', azurite, 2.1, 1)],
  };
}

function nearestLayers({ ink, paper, text }: Palette): LayerSpecification[] {
  const source = 'nearest';
  return [
    {
      id: 'nearest/line',
      type: 'line',
      source,
      filter: expression('==', ['geometry-type'], 'LineString'),
      paint: { 'line-color': ink, 'line-width': 1.1, 'line-dasharray': [3, 2.5] },
    },
    {
      id: 'nearest/ends',
      type: 'circle',
      source,
      filter: expression('==', ['get', 'place'], 'end'),
      paint: { 'circle-radius': 2.4, 'circle-color': ink, 'circle-stroke-color': paper, 'circle-stroke-width': 1.2 },
    },
    {
      id: 'nearest/label',
      type: 'symbol',
      source,
      filter: expression('==', ['get', 'place'], 'middle'),
      layout: {
        'text-field': expression('get', 'label'),
        'text-font': faces.bold,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': text, 'text-halo-color': paper, 'text-halo-width': 2 },
    },
  ];
}

function markerLayers({ azurite, paper }: Palette): LayerSpecification[] {
  const ring = (id: string, radius: number, color: string, stroke: string): LayerSpecification => ({
    id,
    type: 'circle',
    source: 'marker',
    paint: { 'circle-radius': radius, 'circle-color': color, 'circle-stroke-color': stroke, 'circle-stroke-width': 2 },
  });
  return [
    {
      id: 'marker/glow',
      type: 'circle',
      source: 'marker',
      paint: { 'circle-radius': 18, 'circle-color': azurite, 'circle-opacity': 0.18, 'circle-blur': 0.4 },
    },
    ring('marker/ring', 7.5, paper, azurite),
    { id: 'marker/dot', type: 'circle', source: 'marker', paint: { 'circle-radius': 3, 'circle-color': azurite } },
  ];
}

/** Footprint (unless it is being drawn) and overlaps, to lie below the names; lines and marker, to lie above them. */
export function marks({ theme }: Pick<Manner, 'theme'>, drawing = false): { below: Sheaf; above: Sheaf } {
  const colours = palettes[theme];
  const footprint = drawing ? { under: [], over: [] } : footprintLayers(colours);
  const sheaf = (layers: LayerSpecification[], patterns: PatternNeed[]): Sheaf => ({ sources: {}, layers, patterns });
  return {
    below: sheaf(
      [...footprint.under, ...overlapLayers(colours), ...footprint.over],
      kindNames.map((kind) => needOf(kind, colours)),
    ),
    above: sheaf([...nearestLayers(colours), ...markerLayers(colours)], []),
  };
}
