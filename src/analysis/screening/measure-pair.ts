// Two areas held against one another: relation, common ground with its shares, and the closest pair of positions. Computed by two
// engines like every settled result; where they differ, both figures are told and nothing else.

import { ellipsoidalArea } from '../geometry/geodesy.ts';
import { type Approach, nearestApproach } from '../geometry/nearest.ts';
import { commonPart } from '../geometry/overlap.ts';
import type { MultiPolygon } from '../geometry/position.ts';
import { relate } from '../geometry/relate.ts';
import type { Relation } from '../geometry/relation.ts';
import { type Share, type SquareMetres, share } from '../units/quantity.ts';
import type { LayerTrouble } from '../zones/layer.ts';
import { faultOf } from './site.ts';

/** How `a` stands to `b`. */
export interface PairMeasure {
  /** Of `a` to `b`: `within` says that `a` lies in `b`. */
  readonly relation: Relation;
  /** Common ground; null for mere contact and for none. */
  readonly overlap: {
    readonly area: SquareMetres;
    readonly shareOfA: Share;
    readonly shareOfB: Share;
    readonly geometry: MultiPolygon | null;
  } | null;
  /** `from` lies on `a`, `to` on `b`; one common position when they meet. */
  readonly nearest: Approach;
}

/** Measures two sound geometries. Trouble, in place of a measure, when the engines differ or fail. */
export function measurePair(a: MultiPolygon, b: MultiPolygon): PairMeasure | { readonly trouble: LayerTrouble } {
  try {
    commonPart(a, b, { settled: true });
    const { relation, overlap, overlapArea } = relate(a, b);
    const of = (whole: MultiPolygon): Share => share(Math.min(1, overlapArea / ellipsoidalArea(whole)));
    const common = { area: overlapArea, shareOfA: of(a), shareOfB: of(b), geometry: overlap };
    return { relation, overlap: overlapArea > 0 ? common : null, nearest: nearestApproach(a, b) };
  } catch (error) {
    return { trouble: faultOf(error) };
  }
}
