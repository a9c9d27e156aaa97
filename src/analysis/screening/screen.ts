// May this project stand here? The whole screening, told as a recipe.

import type { Screening, ScreeningRequest } from './screening.ts';

/** Screens one footprint with its project against a pack on a day. Pure; never throws for trouble in a layer. */
export function screen(request: ScreeningRequest): Screening {
  throw new Error(`not yet built: ${request.asOf}`);
}
