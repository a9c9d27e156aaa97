// The only door of the engine.
export type * from './geometry/position.ts';
export type * from './rules/rule.ts';
export type * from './screening/pack.ts';
export type * from './screening/screening.ts';
export type * from './zones/layer.ts';
