// What helps to find one's way: crest lines with their names, and the seats of streets and towns.

import { onGrid } from './area.ts';
import { places } from './control-points.ts';
import { type Feature, lineFeature, pointFeature } from './feature.ts';
import type { Ridge } from './relief.ts';

/** Crest lines, accurate to about 1 km. */
export const ridgeFeatures = (ridges: readonly Ridge[]): readonly Feature[] =>
  ridges.map(({ id, name, path }) => lineFeature({ id, name, attributes: { accuracy_m: 1000 } }, [onGrid(path)]));

/** Seats of the 9 streets and 8 towns of the 2020 extent. */
export const townFeatures = (): readonly Feature[] =>
  places
    .filter(({ kind }) => kind === 'seat')
    .map((place) => {
      const kind = place.name.zh.includes('街道') ? '街道' : '镇';
      return pointFeature(
        { id: place.id, name: place.name, attributes: { kind, accuracy_m: place.accuracy } },
        place.at,
      );
    });
