// What is computed from a collection of features, once per collection.

import type { Feature, FeatureCollection } from 'geojson';
import type { LonLat } from '../analysis/index.ts';

/** Remembers what was derived from a collection, so that it is computed once. */
export function once<Result>(derive: (features: FeatureCollection) => Result): (features: FeatureCollection) => Result {
  const known = new WeakMap<FeatureCollection, { readonly result: Result }>();
  return (features) => {
    const found = known.get(features);
    if (found) return found.result;
    const result = derive(features);
    known.set(features, { result });
    return result;
  };
}

const lonLat = ([lon = 0, lat = 0]: readonly number[]): LonLat => [lon, lat];

function chains({ geometry }: Feature): readonly (readonly LonLat[])[] {
  if (geometry.type === 'LineString') return [geometry.coordinates.map(lonLat)];
  if (geometry.type === 'MultiLineString') return geometry.coordinates.map((line) => line.map(lonLat));
  return [];
}

/** Every line of a collection as a chain of lon, lat. */
export const chainsOfCollection = ({ features }: FeatureCollection): readonly (readonly LonLat[])[] =>
  features.flatMap(chains);
