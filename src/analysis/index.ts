// The only door of the engine.

export type * from './geometry/position.ts';
export { type Conclusion, type Conformity, type ConformityRow, conformityOf } from './report/conformity.ts';
export type * from './report/report.ts';
export { reportOf } from './report/report-of.ts';
export { shownArea, shownDistance, shownShare } from './report/rounding.ts';
export { type Subject, subjects } from './report/subjects.ts';
export { industryTitle } from './rules/industry-title.ts';
export type * from './rules/rule.ts';
export { daysFrom, type TurningDay, turningDays } from './rules/turning-days.ts';
export { type ValidityState, validityOn } from './rules/validity.ts';
export { type Change, type Comparison, compare } from './screening/compare.ts';
export { compareOnDates } from './screening/compare-on-dates.ts';
export { engineVersion } from './screening/engine-version.ts';
export { locate } from './screening/locate.ts';
export type * from './screening/located.ts';
export { type Move, movesBetween } from './screening/moves.ts';
export type * from './screening/pack.ts';
export { screen } from './screening/screen.ts';
export type * from './screening/screening.ts';
export { serialise } from './screening/serialise.ts';
export type { Metres, Share, SquareMetres } from './units/quantity.ts';
export type * from './zones/layer.ts';
