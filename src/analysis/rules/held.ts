// The answer for a place: one of the four, with its reason, what was measured, and the ground that it speaks of.

import type { MultiPolygon } from '../geometry/position.ts';
import { share } from '../units/quantity.ts';
import type { LayerAnswerKind } from '../zones/layer.ts';
import type { Truth } from './condition.ts';
import type { Evidence, Explanation } from './evidence.ts';
import type { CommonGround, Ground } from './ground.ts';

/** The answer for a place, with the ground within the footprint that it speaks of. */
export interface Held {
  readonly answer: LayerAnswerKind;
  readonly because: Explanation;
  readonly evidence: readonly Evidence[];
  /** Layers without which the answer cannot be given. */
  readonly missing: readonly string[];
  /** `whole`: all of the footprint. Null: none of it. Asked for only where places are laid upon one another. */
  readonly ground: () => MultiPolygon | 'whole' | null;
}

/** No ground at all. */
export const nowhere = (): null => null;

/** An answer as a truth value; what is missing or failed is unknown. */
export const truthOf = (answer: LayerAnswerKind): Truth => {
  if (answer === 'affected') return 'true';
  return answer === 'clear' ? 'false' : 'unknown';
};

/** One layer as a reason. */
export function reason(
  answer: LayerAnswerKind,
  subject: string,
  rest: Partial<Pick<Explanation, 'actual' | 'wanted'>> = {},
): Explanation {
  return { value: truthOf(answer), kind: 'layer', subject, actual: null, wanted: [], children: [], ...rest };
}

const clear = new Map<string, Explanation>();

/** That a layer is clear, with nothing measured to say so: always the same reason for the same layer. */
export function clearOf(layer: string): Explanation {
  const known = clear.get(layer) ?? reason('clear', layer);
  clear.set(layer, known);
  return known;
}

const unable = new Map<string, Held>();

/** An answer that cannot be given, and the layer without which it cannot. Always the same one for the same layer. */
export function unanswered(answer: 'not-covered' | 'could-not-check', layer: string): Held {
  const key = `${answer} ${layer}`;
  const known = unable.get(key);
  if (known !== undefined) return known;
  const held = { answer, because: reason(answer, layer), evidence: [], missing: [layer], ground: nowhere };
  unable.set(key, held);
  return held;
}

/** Area, share and shape of a ground as evidence. */
export function figures(
  { geometry, area }: CommonGround,
  whole: Ground,
): Pick<Evidence, 'area' | 'share' | 'geometry'> {
  return { area, share: share(Math.min(1, area / whole.footprintArea)), geometry };
}
