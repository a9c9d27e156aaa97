// The whole map as a list of sources and layers, bottom to top, from what is to be shown. A pure function: the map is
// brought in line with it by `reconcile`.

import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Hex, Palette, PatternName, Theme } from '../layers/paint.ts';
import type { DisplayLayer, Language } from './map-controller.ts';

/** What is to be shown. */
export interface Showing {
  readonly theme: Theme;
  readonly language: Language;
  readonly layers: readonly DisplayLayer[];
}

/** A pattern tile that a layer needs, by the name under which the map keeps it. */
export interface PatternNeed {
  readonly pattern: PatternName;
  readonly ink: Hex;
  /** How far apart the motifs stand; 1 at district scale. */
  readonly spread: number;
}

/** A part of the map: its data, its layers, the pattern tiles they need. */
export interface Sheaf {
  readonly sources: Readonly<Record<string, FeatureCollection>>;
  readonly layers: readonly LayerSpecification[];
  readonly patterns: readonly PatternNeed[];
}

/** A palette with the language, as every part needs them. */
export interface Manner {
  readonly colours: Palette;
  readonly theme: Theme;
  readonly language: Language;
}

/** The name under which a pattern tile is kept. */
export const patternKey = ({ pattern, ink, spread }: PatternNeed): string => `pattern/${pattern}/${ink}/${spread}`;

/** Parts laid upon each other, first at the bottom. */
export function pile(...sheaves: readonly Sheaf[]): Sheaf {
  return {
    sources: Object.assign({}, ...sheaves.map((sheaf) => sheaf.sources)),
    layers: sheaves.flatMap((sheaf) => sheaf.layers),
    patterns: sheaves.flatMap((sheaf) => sheaf.patterns),
  };
}

/** A part with layers only. */
export const layersOnly = (layers: readonly LayerSpecification[]): Sheaf => ({ sources: {}, layers, patterns: [] });
