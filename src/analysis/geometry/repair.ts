// The ground that a faulty geometry means, when that is beyond doubt, with a note for each thing that was done.
// What is valid stays as it is, to the last digit.

import { squareMetres } from '../units/quantity.ts';
import { examine, inspectParts } from './examine.ts';
import { facesOf } from './faces.ts';
import { ellipsoidalArea } from './geodesy.ts';
import type { GeometryFault, GeometryProblem, Repaired, RepairNote, UncheckedPolygonal } from './geometry-problem.ts';
import { Doubt, mend } from './mend.ts';
import { OverlayFault } from './overlay-fault.ts';
import type { MultiPolygon } from './position.ts';
import { tolerance } from './tolerance.ts';

export { examine } from './examine.ts';
export type { GeometryFault, GeometryProblem, Repaired, RepairNote, UncheckedPolygonal } from './geometry-problem.ts';

/** Faults that leave the ground meant in doubt: no guess is made. */
const hopeless: ReadonlySet<GeometryFault> = new Set([
  'not-positions',
  'not-finite',
  'out-of-range',
  'too-entangled',
  'empty',
]);

/** Rounds of repair after which a geometry that still shows faults is given up. */
const mostRounds = 3;

const known = new WeakMap<UncheckedPolygonal, Repaired>();

/**
 * The same ground without faults. Closes rings, drops repeated positions, spikes and rings without area; unties rings that cross
 * themselves, unless some ground is covered twice; takes a hole outside its shell as a part of its own (it is screened rather than
 * lost); cuts off what of a hole lies outside, joins holes that overlap, joins parts that overlap. Never throws.
 */
export function repair(geometry: UncheckedPolygonal): Repaired {
  let repaired = known.get(geometry);
  if (repaired === undefined) {
    repaired = repairAnew(geometry);
    known.set(geometry, repaired);
  }
  return repaired;
}

function repairAnew(geometry: UncheckedPolygonal): Repaired {
  const notes: RepairNote[] = [];
  let current = geometry;
  for (let round = 0; round < mostRounds; round++) {
    const problems = examine(current);
    if (problems.length === 0) return { geometry: asRead(current), notes, problems };
    if (problems.some(({ code }) => hopeless.has(code))) break;
    const told = round === 0 ? withoutContact(geometry, problems) : null;
    if (told !== null) return told;
    try {
      current = mend(inspectParts(current), round === 0 ? notes : []);
    } catch (error) {
      if (error instanceof Doubt || error instanceof OverlayFault) break;
      throw error;
    }
  }
  const problems = examine(current);
  const sound = problems.length === 0;
  return {
    geometry: sound ? asRead(current) : { type: 'MultiPolygon', coordinates: [] },
    notes: sound ? notes : [],
    problems: sound ? [] : examine(geometry),
  };
}

/** Faults that rings can have by touching alone. */
const contact: ReadonlySet<GeometryFault> = new Set([
  'self-crossing',
  'self-touching',
  'hole-crosses',
  'holes-overlap',
  'parts-overlap',
  'interior-parted',
]);

/** The same ground told by rings that only touch, where nothing else is wrong; null when the ground would be another. */
function withoutContact(geometry: UncheckedPolygonal, problems: readonly GeometryProblem[]): Repaired | null {
  if (!problems.every(({ code }) => contact.has(code))) return null;
  const read = asRead(geometry);
  const faces = facesOf(read);
  const areaChange = squareMetres(ellipsoidalArea(faces) - ellipsoidalArea(read));
  if (Math.abs(areaChange) > tolerance.enginesApart || examine(faces).length > 0) return null;
  const firstRings = read.coordinates.map((_, part) => read.coordinates.slice(0, part).flat().length);
  const notes = problems.map(({ code, part, ring, position }): RepairNote => {
    const at = position ?? [Number.NaN, Number.NaN];
    return { code: 'repaired', fault: code, ring: (firstRings[part] ?? 0) + ring, at, areaChange: squareMetres(0) };
  });
  return { geometry: faces, notes, problems: [] };
}

/** A geometry without faults as it was read: the same positions, lon and lat only. */
const asRead = (geometry: UncheckedPolygonal): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: inspectParts(geometry).map(({ rings }) => rings.map(({ given }) => given)),
});
