// Plots of one file that share ground: noted on both, for the surveyor to decide. Mere borders in common are no overlap.

import { ellipsoidalArea } from '../analysis/geometry/geodesy.ts';
import { intersection } from '../analysis/geometry/overlap.ts';
import { type Box, boxOf } from '../analysis/geometry/position.ts';
import type { Footprint, Note } from '../analysis/screening/screening.ts';

/** Files with more plots or vertices than this are not compared: the comparison would take longer than the reading. */
const most = { plots: 200, vertices: 20_000 } as const;
/** Common ground worth a note, in m². */
const worthTelling = 0.1;

const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The footprints with notes on their overlaps. */
export function withOverlaps(footprints: readonly Footprint[]): readonly Footprint[] {
  const vertices = footprints.reduce((sum, { geometry }) => sum + geometry.coordinates.flat(2).length, 0);
  if (footprints.length < 2 || footprints.length > most.plots || vertices > most.vertices) return footprints;
  const boxes = footprints.map(({ geometry }) => boxOf(geometry));
  const notes = footprints.map((): Note[] => []);
  for (const [i, first] of footprints.entries()) {
    for (const [j, second] of footprints.entries()) {
      const [a, b] = [boxes[i], boxes[j]];
      if (j <= i || !a || !b || !meet(a, b)) continue;
      const common = intersection(first.geometry, second.geometry);
      const area = common === null ? 0 : ellipsoidalArea(common);
      if (common === null || area < worthTelling) continue;
      notes[i]?.push({ code: 'plots-overlap', other: second.name, area: ellipsoidalArea(common) });
      notes[j]?.push({ code: 'plots-overlap', other: first.name, area: ellipsoidalArea(common) });
    }
  }
  return footprints.map((footprint, index) => {
    const found = notes[index] ?? [];
    return found.length === 0 ? footprint : { ...footprint, notes: [...footprint.notes, ...found] };
  });
}
