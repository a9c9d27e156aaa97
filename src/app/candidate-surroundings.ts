// What stands around the candidates of an ambiguous file: the outline of the district and the course of its river.

import { chainsOf, type LonLat } from '../analysis/geometry/position.ts';
import type { Surroundings } from '../panels/screen/candidate-map.tsx';
import type { AppState } from './state.ts';

/** Lines of a layer, thinned for a drawing as wide as a hand. */
function linesOf(features: AppState['features'], layer: string): readonly (readonly LonLat[])[] {
  const chains = (features[layer]?.features ?? []).flatMap(({ geometry }) => [...chainsOf(geometry)]);
  return chains.map((chain) => {
    const step = Math.max(1, Math.floor(chain.length / 400));
    return chain.filter((_, index) => index % step === 0 || index === chain.length - 1);
  });
}

/** From the layers as they have arrived; empty before. */
export const surroundingsIn = (features: AppState['features']): Surroundings => ({
  district: linesOf(features, 'district'),
  river: linesOf(features, 'jialing'),
});
