// Short words for the map engine's expressions, so that the layers read as intentions.

import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerPaint, Paint } from '../layers/paint.ts';

/** What a class may be given: a number, a word, or a list (of dashes, for example). */
export type ClassValue = string | number | readonly number[];
/** A value, or an expression that gives one. */
export type Choice = ExpressionSpecification | string | number;

const isExpression = (parts: unknown): parts is ExpressionSpecification => Array.isArray(parts) && parts.length > 1;

/** Vouches for an expression; the engine checks its inside when the layer is added. */
export function expression(...parts: readonly unknown[]): ExpressionSpecification {
  if (!isExpression(parts)) throw new Error(`not an expression: ${JSON.stringify(parts)}`);
  return parts;
}

const literal = (value: ClassValue): unknown => (typeof value === 'object' ? ['literal', value] : value);

/** A value per class of a layer. */
export function byClass(paints: LayerPaint, pick: (paint: Paint) => ClassValue): ExpressionSpecification {
  const { attribute, classes, other } = paints;
  const members = Object.entries(classes);
  if (attribute === null || members.length === 0) return expression('literal', pick(other));
  const branches = members.flatMap(([name, paint]) => [name, literal(pick(paint))]);
  return expression('match', ['to-string', ['get', attribute]], ...branches, literal(pick(other)));
}

/** A value that changes with zoom, straight between stops. */
export const byZoom = (...stops: readonly (readonly [zoom: number, value: Choice])[]): ExpressionSpecification =>
  expression('interpolate', ['linear'], ['zoom'], ...stops.flat());

/** Pixels that stand for a length in metres on the ground at 29.8° N: they double with each zoom level. */
export function metresWide(length: number): ExpressionSpecification {
  const pixels = (zoom: number): number => (length * 2 ** zoom) / (78271.517 * Math.cos((29.8 * Math.PI) / 180));
  return expression('interpolate', ['exponential', 2], ['zoom'], 6, pixels(6), 20, pixels(20));
}
