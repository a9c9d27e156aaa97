// Where an item stands in its file, as problems say it.

import type { IntakeProblem, Place } from '../../intake/intake.ts';
import type { Item, Mark } from './items.ts';

/** The place of an item. */
export function placeOf({ file, input: { row, feature, footprint } }: Item): Place {
  const number = feature ?? footprint;
  return { file, ...(row === undefined ? {} : { row }), ...(number === undefined ? {} : { feature: number }) };
}

/** A problem within a piece, with the place of the piece in its file. */
export function placed(problem: IntakeProblem, { row, feature }: Mark): IntakeProblem {
  if (row !== undefined) return { ...problem, row: row + (problem.row ?? 1) - 1 };
  return feature === undefined ? problem : { ...problem, feature };
}
