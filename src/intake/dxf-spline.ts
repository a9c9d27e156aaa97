// Splines of a drawing (NURBS by control points) as short straight edges.

import type { Position } from './draft.ts';
import { type DxfRecord, numberOf } from './dxf-pairs.ts';

/** Control point in homogeneous form. */
type Weighted = readonly [wx: number, wy: number, w: number];

interface Spline {
  readonly degree: number;
  readonly knots: readonly number[];
  readonly points: readonly Weighted[];
}

const valuesOf = (record: DxfRecord, code: number): readonly number[] =>
  record.pairs.flatMap(([each, value]) => (each === code ? [Number(value)] : []));

/** The spline of a record; null where it has no control points, or their count does not fit the knots. */
function splineOf(record: DxfRecord): Spline | null {
  const [xs, ys] = [valuesOf(record, 10), valuesOf(record, 20)];
  const [knots, weights] = [valuesOf(record, 40), valuesOf(record, 41)];
  const degree = numberOf(record, 71, 3);
  const sound = degree >= 1 && degree <= 20 && xs.length > degree && xs.length === ys.length;
  if (!sound || knots.length !== xs.length + degree + 1) return null;
  const rising = knots.every((knot, index) => Number.isFinite(knot) && knot >= (knots[index - 1] ?? knot));
  if (!rising) return null;
  const points = xs.map((x, index): Weighted => {
    const w = weights[index] ?? 1;
    return [x * w, (ys[index] ?? Number.NaN) * w, w];
  });
  return { degree, knots, points };
}

/** The position at a parameter within a span of knots, by de Boor's scheme. */
function at({ degree, knots, points }: Spline, span: number, u: number): Position {
  let row = points.slice(span - degree, span + 1);
  for (let level = 1; level <= degree; level += 1) {
    row = row.slice(1).map((next, index): Weighted => {
      const first = span - degree + level + index;
      const [low = 0, high = 0] = [knots[first], knots[first + degree + 1 - level]];
      const share = high > low ? (u - low) / (high - low) : 0;
      const before = row[index] ?? next;
      const mix = (k: 0 | 1 | 2): number => before[k] * (1 - share) + next[k] * share;
      return [mix(0), mix(1), mix(2)];
    });
  }
  const [x, y, w] = row[0] ?? [Number.NaN, Number.NaN, 1];
  return [x / w, y / w];
}

/** How far a position is from the chord between two others. */
function offChord([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dx * (y - ay) - dy * (x - ax)) / length;
}

/** Halves a span until three positions between its ends lie on the chord within half the sagitta. */
function flatten(spline: Spline, span: number, from: number, to: number, sagitta: number): readonly Position[] {
  const onto: Position[] = [];
  const divide = (a: number, b: number, depth: number): void => {
    const [start, end] = [at(spline, span, a), at(spline, span, b)];
    const between = [0.25, 0.5, 0.75].map((share) => at(spline, span, a + (b - a) * share));
    const flat = between.every((position) => offChord(position, start, end) <= sagitta / 2);
    if ((flat && depth > 1) || depth > 14) {
      onto.push(end);
      return;
    }
    divide(a, (a + b) / 2, depth + 1);
    divide((a + b) / 2, b, depth + 1);
  };
  divide(from, to, 0);
  return onto;
}

/** The positions of a spline with chords within a sagitta of it; null where it cannot be drawn from its control points. */
export function splineLine(record: DxfRecord, sagitta: number): readonly Position[] | null {
  const spline = splineOf(record);
  if (spline === null) return null;
  const { degree, knots, points } = spline;
  const line: Position[] = [];
  for (let span = degree; span < points.length; span += 1) {
    const [from = 0, to = 0] = [knots[span], knots[span + 1]];
    if (to <= from) continue;
    if (line.length === 0) line.push(at(spline, span, from));
    for (const at of flatten(spline, span, from, to, sagitta)) line.push(at);
  }
  return line.length > 1 ? line : null;
}
