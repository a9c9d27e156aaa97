// What a rule's answer rests on: what was measured, and the tree of reasons.

import type { MultiPolygon } from '../geometry/position.ts';
import type { Metres, Share, SquareMetres } from '../units/quantity.ts';
import type { AttributeValue, Edition, LayerStatus } from '../zones/layer.ts';

/** What was measured for a rule in one layer: the value, the limit it was held against, and the data edition. */
export interface Evidence {
  readonly layer: string;
  readonly measure: 'overlap' | 'distance' | 'district';
  readonly area: SquareMetres | null;
  readonly share: Share | null;
  readonly distance: Metres | null;
  readonly limit: Metres | null;
  readonly accuracy: Metres | null;
  /** True when the measured value is nearer to the limit than the layer's stated accuracy. */
  readonly nearLimit: boolean;
  readonly zones: readonly string[];
  readonly edition: Edition;
  readonly status: LayerStatus;
  /** The ground that the rule speaks of within the footprint; null when it is the whole or none. */
  readonly geometry: MultiPolygon | null;
}

/** Three-valued reason. `unknown` carries what is needed to decide. */
export interface Explanation {
  readonly value: 'true' | 'false' | 'unknown';
  readonly kind:
    | 'where'
    | 'when'
    | 'unless'
    | 'all'
    | 'any'
    | 'not'
    | 'attribute'
    | 'industry'
    | 'layer'
    | 'always'
    | 'validity';
  readonly subject: string | null;
  readonly actual: AttributeValue | readonly string[];
  readonly wanted: readonly AttributeValue[];
  readonly children: readonly Explanation[];
}
