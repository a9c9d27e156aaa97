// From labels on a grid to faces with common borders: borders are traced once, smoothed once, and used by both neighbours.

import { type Area, common, perimeterOf, polygonsIn, sizeOf, unite, without } from './area.ts';
import { warp } from './chance.ts';
import type { Sheet } from './field.ts';
import { evenly, smooth } from './line.ts';
import { at, type Path, type Point } from './plane.ts';

/** One number at every node of a sheet. */
export interface Labels {
  readonly sheet: Sheet;
  readonly values: Int16Array;
}

/** A border with the labels on its left and right; it ends at junctions, or runs in a ring. */
interface Arc {
  readonly path: Path;
  readonly left: number;
  readonly right: number;
}

/** The faces 0 … count-1, clipped to the limits, without gap or overlap beyond rounding. */
export function facesOf(labels: Labels, count: number, limits: Area): readonly Area[] {
  const arcs = traceArcs(labels).map((arc): Arc => ({ ...arc, path: softLine(arc.path) }));
  let rest = limits;
  const faces = Array.from({ length: count }, (_, label) => {
    const face = polygonsIn(common(unite(ringsAround(arcs, label)), rest))
      .filter((piece) => sizeOf(piece) > crumb)
      .flat();
    rest = without(rest, face);
    return face;
  });
  return adopt(faces, rest);
}

/** Pieces of a face up to this many square metres go to a neighbour. */
const crumb = 150_000;

/** Gives every leftover piece to the face with which it shares most of its border. */
function adopt(faces: readonly Area[], rest: Area): readonly Area[] {
  const result = [...faces];
  for (const piece of polygonsIn(rest)) {
    const lengths = result.map((face) => sharedLength(piece, face));
    const best = lengths.indexOf(Math.max(...lengths));
    result[best] = unite(result[best] ?? [], piece);
  }
  return result;
}

/** Twice the length of the border that a piece shares with a face. */
const sharedLength = (piece: Area, face: Area): number =>
  sizeOf(face) === 0 ? 0 : perimeterOf(piece) + perimeterOf(face) - perimeterOf(unite(piece, face));

/** Borders wander as the ground does; all move by the same rule, so that they still meet. */
const wander = warp('borders', [
  { height: 330, wavelength: 1700 },
  { height: 150, wavelength: 640 },
  { height: 60, wavelength: 260 },
]);

const softLine = (path: Path): Path => evenly(smooth(evenly(path, 60), 9).map(wander), 80);

/** Vertices of the border lattice lie between four nodes; this one is south-west of node (column, row). */
const key = (columns: number, column: number, row: number): number => row * (columns + 1) + column;

interface Step {
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** For every lattice vertex the borders that leave it. */
function borderSteps({ sheet: { columns, rows }, values }: Labels): Map<number, Step[]> {
  const label = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? -1 : (values[row * columns + column] ?? -1);
  const steps = new Map<number, Step[]>();
  const add = (from: number, to: number, left: number, right: number): void => {
    steps.set(from, [...(steps.get(from) ?? []), { to, left, right }]);
    steps.set(to, [...(steps.get(to) ?? []), { to: from, left: right, right: left }]);
  };
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const here = label(column, row);
      const [below, before] = [label(column, row - 1), label(column - 1, row)];
      const corner = key(columns, column, row);
      if (here !== below) add(corner, key(columns, column + 1, row), here, below);
      if (here !== before) add(corner, key(columns, column, row + 1), before, here);
    }
  }
  return steps;
}

function traceArcs(labels: Labels): readonly Arc[] {
  const steps = borderSteps(labels);
  const used = new Set<string>();
  const arcs: Arc[] = [];
  const walk = (start: number, first: Step): void => {
    if (used.has(`${start} ${first.to}`)) return;
    const keys = [start];
    let [from, step] = [start, first];
    for (;;) {
      used.add(`${from} ${step.to}`).add(`${step.to} ${from}`);
      keys.push(step.to);
      const onward = steps.get(step.to) ?? [];
      const next = onward.find((candidate) => candidate.to !== from);
      if (onward.length !== 2 || step.to === start || next === undefined) break;
      [from, step] = [step.to, next];
    }
    arcs.push({ path: keys.map((vertex) => pointAt(labels.sheet, vertex)), left: first.left, right: first.right });
  };
  for (const [vertex, leaving] of steps) if (leaving.length !== 2) for (const step of leaving) walk(vertex, step);
  for (const [vertex, leaving] of steps) for (const step of leaving) walk(vertex, step);
  return arcs;
}

function pointAt({ west, south, step, columns }: Sheet, vertex: number): Point {
  const [column, row] = [vertex % (columns + 1), Math.floor(vertex / (columns + 1))];
  return [west + (column - 0.5) * step, south + (row - 0.5) * step];
}

/** Closed rings with the label on their left. */
function ringsAround(arcs: readonly Arc[], label: number): Area {
  const paths = [
    ...arcs.filter((arc) => arc.left === label).map((arc) => arc.path),
    ...arcs.filter((arc) => arc.right === label).map((arc) => arc.path.toReversed()),
  ];
  const open = new Map<string, Path[]>();
  const name = (point: Point): string => point.join(' ');
  for (const path of paths) open.set(name(at(path, 0)), [...(open.get(name(at(path, 0))) ?? []), path]);
  const rings: Path[] = [];
  for (const path of paths) {
    if (!take(open, name(at(path, 0)), path)) continue;
    const ring: Point[] = [...path];
    while (name(at(ring, -1)) !== name(at(ring, 0))) {
      const next = open.get(name(at(ring, -1)))?.pop();
      if (next === undefined) throw new Error(`border of label ${label} does not close`);
      ring.push(...next.slice(1));
    }
    rings.push(ring.slice(0, -1));
  }
  return rings;
}

/** Removes a path from those that start at a point; false when it is gone already. */
function take(open: Map<string, Path[]>, start: string, path: Path): boolean {
  const waiting = open.get(start) ?? [];
  const index = waiting.indexOf(path);
  if (index < 0) return false;
  waiting.splice(index, 1);
  return true;
}
