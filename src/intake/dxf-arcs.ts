// Arcs of polylines, arcs and ellipses as short straight edges.

import type { Position } from './draft.ts';
import { type DxfRecord, numberOf } from './dxf-pairs.ts';

/** A vertex of a polyline; the bulge is the tangent of a quarter of the angle of the arc to the next one. */
export interface Vertex {
  readonly at: Position;
  readonly bulge: number;
}

/** Steps that keep a chord within a sagitta of a circle's arc. */
const stepsFor = (radius: number, angle: number, sagitta: number): number =>
  Math.min(2_000, Math.max(1, Math.ceil(Math.abs(angle) / (2 * Math.acos(Math.max(0, 1 - sagitta / radius))))));

/** Points of an arc between two vertices, both left out: the bulge is the tangent of a quarter of its angle. */
function arcBetween(from: Position, to: Position, bulge: number, sagitta: number): readonly Position[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(dx, dy);
  if (chord === 0) return [];
  const angle = 4 * Math.atan(bulge);
  const radius = chord / (2 * Math.sin(Math.abs(angle) / 2));
  const offset = (1 - bulge * bulge) / (4 * bulge);
  const centre: Position = [(from[0] + to[0]) / 2 - dy * offset, (from[1] + to[1]) / 2 + dx * offset];
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  const steps = stepsFor(radius, angle, sagitta);
  return Array.from({ length: steps - 1 }, (_, index) => {
    const at = start + (angle * (index + 1)) / steps;
    return [centre[0] + radius * Math.cos(at), centre[1] + radius * Math.sin(at)];
  });
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The angle from one direction round to another, counter-clockwise; a whole turn where they are the same. */
function sweep(from: number, to: number): number {
  const turn = 2 * Math.PI;
  const angle = (((to - from) % turn) + turn) % turn;
  return angle < 1e-9 ? turn : angle;
}

/** Positions along a curve that is a circle in some plane: from its start over an angle, within a sagitta. */
function around(radius: number, start: number, angle: number, sagitta: number, at: (angle: number) => Position) {
  const steps = stepsFor(radius, angle, sagitta);
  return Array.from({ length: steps + 1 }, (_, index) => at(start + (angle * index) / steps));
}

/** The line of an ARC. */
export function arcLine(record: DxfRecord, sagitta: number): readonly Position[] {
  const [x, y, radius] = [10, 20, 40].map((code) => numberOf(record, code, Number.NaN));
  const [cx = 0, cy = 0, r = 0] = [x, y, radius];
  const start = radians(numberOf(record, 50));
  const angle = sweep(start, radians(numberOf(record, 51)));
  return around(r, start, angle, sagitta, (t) => [cx + r * Math.cos(t), cy + r * Math.sin(t)]);
}

/** The line of an ELLIPSE, whole or in part. Its centre and axis are in the plane of the world; a normal that points down turns it round. */
export function ellipseLine(record: DxfRecord, sagitta: number): readonly Position[] {
  const [cx = 0, cy = 0, mx = 0, my = 0] = [10, 20, 11, 21].map((code) => numberOf(record, code, Number.NaN));
  const ratio = numberOf(record, 40, 1) * (numberOf(record, 230, 1) < 0 ? -1 : 1);
  const start = numberOf(record, 41);
  const angle = sweep(start, numberOf(record, 42, 2 * Math.PI));
  return around(Math.hypot(mx, my), start, angle, sagitta, (t) => [
    cx + mx * Math.cos(t) - my * ratio * Math.sin(t),
    cy + my * Math.cos(t) + mx * ratio * Math.sin(t),
  ]);
}

/** The positions of a polyline with its arcs divided, and how many arcs there were. */
export function outline(
  vertices: readonly Vertex[],
  closed: boolean,
  sagitta: number,
): { positions: Position[]; arcs: number } {
  const positions: Position[] = [];
  let arcs = 0;
  for (const [index, { at, bulge }] of vertices.entries()) {
    positions.push(at);
    const next = vertices[index + 1] ?? (closed ? vertices[0] : undefined);
    if (bulge === 0 || next === undefined) continue;
    arcs += 1;
    for (const each of arcBetween(at, next.at, bulge, sagitta)) positions.push(each);
  }
  return { positions, arcs };
}
