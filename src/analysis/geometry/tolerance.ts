// The one place where the engine says how near is equal. Every screening prints these values.

import { metres, share, squareMetres } from '../units/quantity.ts';

/** How edges between positions are read: straight in lon and lat (RFC 7946, section 3.1.1). */
export const edgeModel = 'straight-lon-lat';

export const tolerance = {
  /** Common area up to this is mere contact: the relation is "touches", not "overlaps". */
  touch: squareMetres(0.01),
  /** Boundaries nearer than this meet. */
  contact: metres(0.001),
  /** An overlap smaller than this is flagged as a probable boundary error, and kept. */
  sliverArea: squareMetres(1),
  /** An overlap narrower than this (twice its area over its perimeter) is flagged in the same way. */
  sliverWidth: metres(0.1),
  /** An overlap below this share of the footprint, and within the accuracy of the line, is flagged in the same way. */
  sliverShare: 0.0001,
  /** Edges of projected sources are divided until the true line stays within this. */
  densify: metres(0.001),
  /** Two engines may differ by so much of a common area, and by this share of it more, before neither is believed. */
  enginesApart: squareMetres(0.001),
  enginesShare: share(1e-9),
} as const;
