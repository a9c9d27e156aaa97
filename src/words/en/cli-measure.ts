// English sentences of the command measure.

import type { LonLat } from '../../analysis/index.ts';
import type { measure as chinese } from '../zh/cli-measure.ts';

const position = ([lon, lat]: LonLat): string => `longitude ${lon.toFixed(8)}, latitude ${lat.toFixed(8)}`;

export const measure: typeof chinese = {
  relation: {
    disjoint: 'A and B are apart',
    touches: 'A and B touch and share no ground',
    overlaps: 'A and B overlap in part',
    within: 'A lies within B',
    contains: 'A contains B',
    equals: 'A and B are the same ground',
  },
  noOverlap: 'overlap 0 m²',
  overlap: (area, ofA, ofB) => `overlap ${area}, ${ofA} of A and ${ofB} of B`,
  couldNotCheck: (why: string) => `could not check: ${why}`,
  notDrawn: 'The common ground could not be drawn; its area was found in another way.',
  distance: (distance, bearing) =>
    `Distance ${distance.toFixed(3)} m (on the ellipsoid); B lies to the ${bearing} of A`,
  meet: (at) => `Distance 0 m; a common position is ${position(at)}`,
  positionOf: (letter, at) => `  nearest position on ${letter}: ${position(at)}`,
  tolerances: (touch, contact) =>
    `Common ground up to ${touch} m² is contact and no overlap; borders up to ${contact} m apart touch`,
};
