// Arcs of polylines as short straight edges.

import type { Position } from './draft.ts';

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
    positions.push(...arcBetween(at, next.at, bulge, sagitta));
  }
  return { positions, arcs };
}
