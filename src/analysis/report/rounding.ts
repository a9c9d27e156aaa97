// Rounding for people. It happens here and nowhere else, and never hides on which side of a limit a value lies.

import type { Metres, Share, SquareMetres } from '../units/quantity.ts';
import type { ShownArea, ShownDistance, ShownShare } from './report.ts';

/** 1 ha is 10,000 m² and 15 mu (亩). */
const hectare = 10_000;
const muPerHectare = 15;

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** Fewest digits, from `digits` to 3, at which a value different from `limit` does not look equal to it. */
function telling(value: number, limit: number, digits: number): number {
  let enough = digits;
  while (enough < 3 && value !== limit && rounded(value, enough) === limit) enough++;
  return enough;
}

/** An area as land files state it: m² with two decimals under 1 ha, else hectares with four (1 m²); mu with two beside. */
export function shownArea(exact: SquareMetres): ShownArea {
  const mu = rounded((exact / hectare) * muPerHectare, 2);
  if (exact < hectare) return { value: rounded(exact, 2), unit: 'm2', digits: 2, mu, exact };
  return { value: rounded(exact / hectare, 4), unit: 'ha', digits: 4, mu, exact };
}

/** A distance; with a limit given, it gets the digits it needs to be told from it. */
export function shownDistance(exact: Metres, limit: Metres | null = null): ShownDistance {
  if (exact >= 10_000 && limit === null) return { value: rounded(exact / 1000, 1), unit: 'km', digits: 1, exact };
  const plain = exact < 100 && !Number.isInteger(exact) ? 1 : 0;
  const digits = limit === null ? plain : telling(exact, limit, plain);
  return { value: rounded(exact, digits), unit: 'm', digits, exact };
}

/** A share in per cent; one that is not whole never reads as 100, one that is not nothing never as 0. */
export function shownShare(exact: Share): ShownShare {
  const digits = telling(exact * 100, 100, 1);
  const percent = rounded(exact * 100, digits);
  return { percent, digits, belowShown: exact > 0 && percent === 0, exact };
}
