// What the options of a command tell the reader of a file.

import { metres } from '../analysis/units/quantity.ts';
import type { IntakeHint } from '../intake/intake.ts';
import { statedSystem } from './datum-shift.ts';
import { positiveOf, type Written } from './options.ts';

/** System, datum, width, radius and layer, as far as they are written. */
export function hintOf(written: Written): Omit<IntakeHint, 'name'> {
  const width = positiveOf('width', written);
  const radius = positiveOf('radius', written);
  const { layer } = written.texts;
  return {
    ...statedSystem(written),
    ...(width === null ? {} : { width: metres(width) }),
    ...(radius === null ? {} : { radius: metres(radius) }),
    ...(layer === undefined ? {} : { layer }),
  };
}
