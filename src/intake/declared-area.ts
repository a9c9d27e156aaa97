// The area that a survey file states of itself, held against what its coordinates enclose.

import type { Note } from '../analysis/screening/screening.ts';
import { type SquareMetres, squareMetres } from '../analysis/units/quantity.ts';

/** Larger differences are told: 1 % or 10 m², domain sheet D.2, checks on import. */
const worthTelling = { share: 0.01, area: 10 } as const;

interface Declared {
  readonly area: SquareMetres | null;
  readonly notes: readonly Note[];
}

/**
 * A stated area in m². The format says hectares, some programs write square metres: of the two the one counts that is
 * nearer, as a ratio, to the plane area of the coordinates. Zero and less state nothing.
 */
export function declaredArea(stated: number | null, plane: SquareMetres | null): Declared {
  if (stated === null || !(stated > 0)) return { area: null, notes: [] };
  const hectares = squareMetres(stated * 10_000);
  if (plane === null || plane <= 0) return { area: hectares, notes: [] };
  const away = (area: number): number => Math.abs(Math.log(area / plane));
  const area = away(stated) < away(hectares) ? squareMetres(stated) : hectares;
  const difference = Math.abs(area - plane);
  const told = difference > worthTelling.area || difference > worthTelling.share * plane;
  return { area, notes: told ? [{ code: 'declared-area-differs', declared: area, computed: plane }] : [] };
}
