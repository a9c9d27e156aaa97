// The last step of every format: a draft becomes a footprint in lon, lat, or its problems are told, all of them.

import { crsInfo } from '../analysis/geometry/crs.ts';
import { ellipsoidalArea, geodesicDestination } from '../analysis/geometry/geodesy.ts';
import { unionOfMany } from '../analysis/geometry/overlap.ts';
import type { MultiPolygon, Polygonal, Ring } from '../analysis/geometry/position.ts';
import { polygonsOf } from '../analysis/geometry/position.ts';
import { planeArea } from '../analysis/geometry/projection.ts';
import { type GeometryProblem, repair } from '../analysis/geometry/repair.ts';
import { ribbon } from '../analysis/geometry/ribbon.ts';
import { tolerance } from '../analysis/geometry/tolerance.ts';
import type { Footprint, Note } from '../analysis/screening/screening.ts';
import type { Metres, SquareMetres } from '../analysis/units/quantity.ts';
import { type Result, success } from '../analysis/units/result.ts';
import { declaredArea } from './declared-area.ts';
import { toLonLat } from './densify.ts';
import type { Chain, Draft } from './draft.ts';
import type { IntakeProblem } from './intake.ts';
import { limits } from './limits.ts';
import { nest } from './nesting.ts';
import { closeRing, reachProblem } from './ring.ts';

/** A ring in lon, lat and the chain it came from. */
interface SettledRing {
  readonly chain: Chain;
  readonly ring: Ring;
}

/** Collects what happens on the way, so that no problem hides another. */
interface Desk {
  readonly draft: Draft;
  readonly problems: IntakeProblem[];
  readonly notes: Note[];
}

function onGlobe(desk: Desk, chain: Chain, positions: Chain['positions']): Ring | null {
  const line = toLonLat(positions, desk.draft.crs, limits.vertices);
  if (line !== null) return line;
  const { vertices } = limits;
  desk.problems.push({ ...chain.place, code: 'too-large', what: 'vertices', limit: vertices, found: vertices + 1 });
  return null;
}

function settleRing(desk: Desk, chain: Chain): SettledRing | null {
  const { crs, closing } = desk.draft;
  const outOfReach = reachProblem(chain, crs);
  if (outOfReach !== null) {
    desk.problems.push(outOfReach);
    return null;
  }
  const closed = closeRing(chain, crs, closing);
  if (!closed.ok) {
    desk.problems.push(closed.problem);
    return null;
  }
  desk.notes.push(...closed.notes);
  const ring = onGlobe(desk, chain, closed.positions);
  return ring === null ? null : { chain, ring };
}

const settleRings = (desk: Desk, chains: readonly Chain[]): readonly SettledRing[] =>
  chains.flatMap((chain) => settleRing(desk, chain) ?? []);

function nestLooseRings(desk: Desk): readonly (readonly SettledRing[])[] {
  const rings = settleRings(desk, desk.draft.looseRings);
  const polygons = nest(
    rings.map(({ ring }) => ring),
    null,
  );
  if (polygons === null) {
    desk.problems.push({ ...desk.draft.place, code: 'rings-conflict', fault: 'too-entangled', where: null });
    return [];
  }
  if (polygons.length > 1 || numberedUnusually(rings, polygons)) {
    desk.notes.push({ code: 'ring-numbering', where: desk.draft.name });
  }
  return polygons.map((indexes) => indexes.flatMap((index) => rings[index] ?? []));
}

/** By the format ring 1 is the outer one. */
const numberedUnusually = (rings: readonly SettledRing[], polygons: readonly (readonly number[])[]): boolean =>
  polygons.some(([outer = 0]) => (rings[outer]?.chain.place.ring ?? 1) !== 1);

function settleLine(desk: Desk, chain: Chain, width: Metres | undefined): Polygonal | null {
  const { crs } = desk.draft;
  const outOfReach = reachProblem(chain, crs);
  const moving = chain.positions.filter((position, index, all) => {
    const before = all[index - 1];
    return before === undefined || position[0] !== before[0] || position[1] !== before[1];
  });
  if (outOfReach !== null) desk.problems.push(outOfReach);
  else if (moving.length < 2) desk.problems.push({ ...chain.place, code: 'line-too-short' });
  else if (width === undefined) desk.problems.push({ ...chain.place, code: 'line-needs-width' });
  else {
    const line = onGlobe(desk, chain, moving);
    if (line === null) return null;
    return ribbon(line, width);
  }
  return null;
}

/** Corners of the polygon that stands for a circle: 0.03 % less area than the circle itself. */
const corners = 144;

function settlePoint(desk: Desk, chain: Chain, radius: Metres | undefined): Polygonal | null {
  const outOfReach = reachProblem(chain, desk.draft.crs);
  if (outOfReach !== null) desk.problems.push(outOfReach);
  else if (radius !== undefined) {
    const [centre] = onGlobe(desk, chain, chain.positions) ?? [];
    if (centre === undefined) return null;
    const ring = Array.from({ length: corners }, (_, index) =>
      geodesicDestination(centre, -(index * 360) / corners, radius),
    );
    return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
  }
  return null;
}

function problemOf(fault: GeometryProblem, draft: Draft, polygons: readonly (readonly SettledRing[])[]): IntakeProblem {
  const place = polygons[fault.part]?.[fault.ring]?.chain.place ?? draft.place;
  switch (fault.code) {
    case 'self-crossing':
    case 'self-touching':
      return { ...place, code: 'self-crossing', where: fault.position };
    case 'zero-area':
    case 'empty':
      return { ...place, code: 'ring-without-area' };
    default:
      return { ...place, code: 'rings-conflict', fault: fault.code, where: fault.position };
  }
}

function mend(desk: Desk, polygons: readonly (readonly SettledRing[])[]): MultiPolygon | null {
  const { problems, notes, draft } = desk;
  const coordinates = polygons.map((rings) => rings.map(({ ring }) => ring));
  const mended = repair({ type: 'MultiPolygon', coordinates });
  // Spikes are never the reason by themselves: what keeps a shape from repair stands beside them.
  const reasons = mended.problems.filter(({ code }) => code !== 'spike');
  for (const fault of reasons) problems.push(problemOf(fault, draft, polygons));
  for (const note of mended.notes) notes.push(note);
  if (reasons.length === 0 && mended.geometry.coordinates.length === 0) {
    problems.push({ ...draft.place, code: 'ring-without-area' });
  }
  return mended.geometry.coordinates.length > 0 ? mended.geometry : null;
}

const asMulti = (geometry: Polygonal): MultiPolygon => ({ type: 'MultiPolygon', coordinates: polygonsOf(geometry) });

/** Plane area in the plane of the source. Web Mercator is a plane for display only (domain sheet D.1): no area is told of it. */
function planeAreaOf(geometry: MultiPolygon, { crs }: Draft): SquareMetres | null {
  return crsInfo(crs).kind === 'geographic' || crs === 'EPSG:3857' ? null : planeArea(geometry, crs);
}

/** What makes areas of lines and points, in metres. */
export interface Sizes {
  readonly width?: Metres;
  readonly radius?: Metres;
}

/** A draft as a footprint, or all its problems. */
export function settle(draft: Draft, { width, radius }: Sizes = {}): Result<Footprint, IntakeProblem> {
  const desk: Desk = { draft, problems: [], notes: [...draft.notes] };
  const stated = draft.polygons.map((chains) => settleRings(desk, chains));
  const polygons = [...stated, ...nestLooseRings(desk)];
  const ribbons: readonly Polygonal[] = draft.lines.flatMap((line) => settleLine(desk, line, width) ?? []);
  const points = draft.points ?? [];
  const circles = points.flatMap((point) => settlePoint(desk, point, radius) ?? []);
  const [point] = points;
  // Once for all of them, be the radius given or missing.
  if (ribbons.length > 0 && width !== undefined) desk.notes.push({ code: 'buffered-line', width });
  if (circles.length > 0 && radius !== undefined) desk.notes.push({ code: 'buffered-point', radius });
  if (point !== undefined && radius === undefined) desk.problems.push({ ...point.place, code: 'point-needs-radius' });
  const areas = desk.problems.length === 0 && polygons.length > 0 ? mend(desk, polygons) : null;
  const parts = [...(areas === null ? [] : [areas]), ...ribbons, ...circles];
  const geometry = parts.length === 1 ? parts[0] : unionOfMany(parts);
  if (desk.problems.length === 0 && !geometry) desk.problems.push({ ...draft.place, code: 'no-geometry' });
  // Ground as small as what counts for contact could never be found to be affected.
  if (geometry && ellipsoidalArea(geometry) <= tolerance.touch) {
    desk.problems.push({ ...draft.place, code: 'ring-without-area' });
  }
  if (desk.problems.length > 0 || !geometry) return { ok: false, problems: desk.problems };
  const whole = asMulti(geometry);
  const plane = planeAreaOf(whole, draft);
  const declared = declaredArea(draft.stated, plane);
  return success({
    name: draft.name,
    geometry: whole,
    crs: draft.crs,
    reading: draft.reading,
    planeArea: plane,
    declaredArea: declared.area,
    notes: [...desk.notes, ...declared.notes],
  });
}
