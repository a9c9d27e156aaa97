// Where a file has several plausible readings, how far each would put it from the ground of the pack.

import { nearestApproach } from '../analysis/geometry/nearest.ts';
import type { Shape } from '../analysis/geometry/position.ts';
import type { Pack } from '../analysis/screening/pack.ts';
import { type Metres, metres } from '../analysis/units/quantity.ts';
import type { Result } from '../analysis/units/result.ts';
import type { CandidatePlace, Intake, IntakeProblem } from '../intake/intake.ts';

function distanceTo({ outline }: Pack, { at, outline: line }: CandidatePlace): Metres | null {
  if (outline.state === 'failed') return null;
  const shape: Shape = line.length > 1 ? { type: 'LineString', coordinates: line } : { type: 'Point', coordinates: at };
  return metres(nearestApproach(outline.outline, shape).distance);
}

function withDistance(place: CandidatePlace, pack: Pack): CandidatePlace {
  const distance = distanceTo(pack, place);
  return distance === null ? place : { ...place, distance };
}

const told = (problem: IntakeProblem, pack: Pack): IntakeProblem =>
  problem.code === 'crs-ambiguous' && problem.places !== undefined
    ? { ...problem, places: problem.places.map((place) => withDistance(place, pack)) }
    : problem;

/** What was read, with distances to the pack where there is a choice of places. */
export function withDistances(read: Result<Intake, IntakeProblem>, pack: Pack): Result<Intake, IntakeProblem> {
  const all = (problems: readonly IntakeProblem[]) => problems.map((each) => told(each, pack));
  if (!read.ok) return { ok: false, problems: all(read.problems) };
  return { ok: true, value: { ...read.value, problems: all(read.value.problems) } };
}
