// Tidies labels on a grid before their borders are traced: small spots and ragged corners go.

import { at } from './plane.ts';

interface LabelGrid {
  readonly columns: number;
  readonly values: Int16Array;
}

/** Pieces of fewer than `least` nodes take the label that most of their neighbours have; ragged corners are rounded off. */
export function cleaned(grid: LabelGrid, least: number): Int16Array {
  let current = grid;
  for (let pass = 0; pass < 2; pass++) current = majority(current);
  for (let pass = 0; pass < 3; pass++) current = withoutSpots(current, least);
  return majority(current).values;
}

const sides = (columns: number): readonly number[] => [-1, 1, -columns, columns];

/** The most frequent label, the smaller one if two are equally frequent. */
function mostOf(labels: readonly number[]): { label: number; count: number } {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const order = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const [label, count] = at(order, 0);
  return { label, count };
}

/** A node takes the label of at least five of its eight neighbours. */
function majority({ columns, values }: LabelGrid): LabelGrid {
  const ring = [...sides(columns), -columns - 1, -columns + 1, columns - 1, columns + 1];
  const next = values.map((value, index) => {
    const { label, count } = mostOf(ring.map((offset) => values[index + offset] ?? value));
    return count >= 5 ? label : value;
  });
  return { columns, values: next };
}

function withoutSpots({ columns, values }: LabelGrid, least: number): LabelGrid {
  const result = values.slice();
  const seen = new Uint8Array(values.length);
  for (let start = 0; start < values.length; start++) {
    if (seen[start] === 1) continue;
    const { spot, rim } = spotAround({ columns, values }, start, seen);
    if (spot.length >= least || rim.length === 0) continue;
    for (const node of spot) result[node] = mostOf(rim).label;
  }
  return { columns, values: result };
}

/** The connected nodes with the label of `start`, and the labels around them; visited nodes are marked in `seen`. */
function spotAround(
  { columns, values }: LabelGrid,
  start: number,
  seen: Uint8Array,
): { spot: number[]; rim: number[] } {
  const spot = [start];
  const rim: number[] = [];
  seen[start] = 1;
  for (let next = 0; next < spot.length; next++) {
    for (const offset of sides(columns)) {
      const neighbour = at(spot, next) + offset;
      const value = values[neighbour];
      if (value === undefined) continue;
      if (value !== values[start]) rim.push(value);
      else if (seen[neighbour] === 0) {
        seen[neighbour] = 1;
        spot.push(neighbour);
      }
    }
  }
  return { spot, rim };
}
