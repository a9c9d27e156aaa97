// Numbers that know their unit. Arithmetic drops the brand, so whoever computes must state the unit again.

declare const unit: unique symbol;

/** A length in metres on the ellipsoid. */
export type Metres = number & { readonly [unit]: 'm' };
/** An area in square metres; ellipsoidal (CGCS2000) unless the name says plane. */
export type SquareMetres = number & { readonly [unit]: 'm2' };
/** A fraction between 0 and 1. */
export type Share = number & { readonly [unit]: '1' };

/** Marks a number as a length in metres. */
export const metres = (value: number): Metres => value as Metres;
/** Marks a number as an area in square metres. */
export const squareMetres = (value: number): SquareMetres => value as SquareMetres;
/** Marks a number as a fraction between 0 and 1. */
export const share = (value: number): Share => value as Share;
