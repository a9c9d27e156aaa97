// One round of repair: rings first, then holes in their shell, then parts among each other. Each step says what it did.

import { metres, squareMetres } from '../units/quantity.ts';
import { clip, clipGrids } from './clip.ts';
import { type InspectedPart, overlappingPairs, polygonOf } from './examine.ts';
import { facesOf } from './faces.ts';
import { ellipsoidalArea, geodesicDistance } from './geodesy.ts';
import type { GeometryFault, RepairNote } from './geometry-problem.ts';
import { difference, unionOf } from './overlap.ts';
import { type LonLat, type MultiPolygon, type Polygon, type Polygonal, polygonsOf, type Ring } from './position.ts';
import type { CheckedRing, RingFault } from './ring-check.ts';
import { ringConflicts } from './ring-conflicts.ts';
import { coversOnce, sharedGround, standingOf } from './shared-ground.ts';

/** Raised when the ground meant is in doubt; caught by repair. */
export class Doubt extends Error {}

type Notes = RepairNote[];

const multiOf = (areas: readonly Polygonal[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: areas.flatMap((area) => polygonsOf(area)),
});

/** For each area that shares ground with some before it: its place, and the ground (m²) that it shares with them. */
function overlapping(areas: readonly Polygon[]): ReadonlyMap<number, number> {
  const pairs = overlappingPairs(areas);
  if (pairs === null) throw new Doubt('Too many areas lie upon each other');
  const shared = new Map<number, number>();
  for (const [first, second] of pairs) {
    const [one, other] = [areas[first], areas[second]];
    if (one !== undefined && other !== undefined) {
      shared.set(second, (shared.get(second) ?? 0) + sharedGround(one, other));
    }
  }
  return shared;
}

/** Mends every part, then joins parts that overlap; adds to `notes`. Throws Doubt, or OverlayFault from the overlay. */
export function mend(parts: readonly InspectedPart[], notes: Notes): MultiPolygon {
  const polygons: { area: Polygon; ring: number }[] = [];
  let ring = 0;
  for (const { rings } of parts) {
    const { coordinates } = mendPart(rings, ring, notes);
    for (const polygon of coordinates) polygons.push({ area: polygonOf(...polygon), ring });
    ring += rings.length;
  }
  const areas = polygons.map(({ area }) => area);
  const shared = overlapping(areas);
  for (const [place, area] of shared) {
    const other = polygons[place];
    notes.push(repaired('parts-overlap', other?.ring ?? 0, other?.area.coordinates[0]?.[0], -area));
  }
  const whole = multiOf(areas);
  const conflicts = ringConflicts(whole.coordinates).filter(
    ({ code }) => code !== 'parts-overlap' || shared.size === 0,
  );
  for (const { code, part, position } of conflicts) {
    notes.push(repaired(code, polygons[part]?.ring ?? 0, position ?? undefined, 0));
  }
  if (shared.size + conflicts.length === 0) return whole;
  return facesOf(unionOf(areas) ?? whole);
}

function mendPart(rings: readonly CheckedRing[], firstRing: number, notes: Notes): MultiPolygon {
  const areas = rings.map((ring, index) => mendRing(ring, firstRing + index, notes));
  const [shell, ...holes] = areas;
  if (shell === undefined || shell.coordinates.length === 0) {
    if (holes.some((hole) => hole.coordinates.length > 0)) throw new Doubt('Holes without a shell');
    return multiOf([]);
  }
  const inside: MultiPolygon[] = [];
  const apart: MultiPolygon[] = [];
  let across = false;
  for (const [index, hole] of holes.entries()) {
    const at = hole.coordinates[0]?.[0]?.[0];
    if (at === undefined) continue;
    const standing = standingOf(hole, shell);
    (standing === 'outside' ? apart : inside).push(hole);
    const ring = firstRing + index + 1;
    if (standing === 'outside') notes.push(repaired('hole-outside', ring, at, 2 * ellipsoidalArea(hole)));
    if (standing !== 'across') continue;
    across = true;
    notes.push(repaired('hole-crosses', ring, at, ellipsoidalArea(hole) - sharedGround(hole, shell)));
  }
  const cut = withHoles(shell, inside, { across, firstRing, notes });
  return multiOf([cut, ...apart]);
}

interface Cutting {
  readonly across: boolean;
  readonly firstRing: number;
  readonly notes: Notes;
}

/** The shell without its holes: as rings where they stand free of each other, else by the overlay. */
function withHoles(
  shell: MultiPolygon,
  holes: readonly MultiPolygon[],
  { across, firstRing, notes }: Cutting,
): MultiPolygon {
  const [outer, second] = shell.coordinates;
  const simple = [shell, ...holes].every(({ coordinates }) => coordinates.length === 1 && coordinates[0]?.length === 1);
  const polygons = holes.flatMap(({ coordinates }) => coordinates.map((rings) => polygonOf(...rings)));
  const shared = overlapping(polygons);
  for (const [place, area] of shared) {
    notes.push(repaired('holes-overlap', firstRing + place + 1, polygons[place]?.coordinates[0]?.[0], area));
  }
  if (simple && !across && shared.size === 0 && outer !== undefined && second === undefined) {
    const drawn = polygonOf(...outer, ...polygons.flatMap(({ coordinates }) => coordinates));
    const conflicts = ringConflicts([drawn.coordinates]);
    if (conflicts.length === 0) return multiOf([drawn]);
    for (const { code, ring, position } of conflicts)
      notes.push(repaired(code, firstRing + ring, position ?? undefined, 0));
  }
  const ground = unionOf(polygons);
  return ground === null ? shell : facesOf(difference(shell, ground) ?? multiOf([]));
}

/** The ground inside one ring, untied where it crosses itself; empty where it has none. Throws Doubt where ground is covered twice. */
function mendRing({ ring, faults }: CheckedRing, number: number, notes: Notes): MultiPolygon {
  noteCleaning(ring, faults, { number, notes });
  if (ring.length === 0) return multiOf([]);
  const tangled = polygonOf(ring);
  const before = ellipsoidalArea(tangled);
  const knot =
    faults.find(({ code }) => code === 'self-crossing') ?? faults.find(({ code }) => code === 'self-touching');
  if (knot === undefined) {
    if (before > 1e-6) return multiOf([tangled]);
    notes.push(repaired('zero-area', number, ring[0], -before));
    return multiOf([]);
  }
  const untied = untie(tangled);
  if (untied === null) throw new Doubt('A ring covers some ground twice');
  notes.push(repaired(knot.code, number, knot.position ?? ring[0], ellipsoidalArea(untied) - before));
  return untied;
}

/** The ground inside a ring that crosses itself, on the first grid of Clipper2 that gives it; null where some is covered twice. */
function untie(tangled: Polygon): MultiPolygon | null {
  const [ring = []] = tangled.coordinates;
  const [origin] = ring;
  if (origin === undefined) return null;
  for (const grid of clipGrids) {
    const drawn = clip('union', [{ xy: ring.flat() }], [], { origin, fill: 'winding', grid });
    const untied = facesOf(drawn, ring);
    if (coversOnce(tangled, untied)) return untied;
  }
  return null;
}

interface Place {
  readonly number: number;
  readonly notes: Notes;
}

function noteCleaning(ring: Ring, faults: readonly RingFault[], { number, notes }: Place): void {
  const repeats = faults.filter(({ code }) => code === 'repeated-points');
  if (repeats.length > 0) notes.push({ code: 'duplicate-points', ring: number, count: repeats.length });
  for (const { code, position } of faults) {
    const [first] = ring;
    if (code === 'unclosed' && position !== null && first !== undefined) {
      notes.push({ code: 'ring-closed', ring: number, gap: metres(geodesicDistance(position, first)) });
    }
    if (code === 'spike' || code === 'too-few-points' || code === 'zero-area') {
      notes.push(repaired(code, number, position ?? first, 0));
    }
  }
}

function repaired(fault: GeometryFault, ring: number, at: LonLat | undefined, areaChange: number): RepairNote {
  return { code: 'repaired', fault, ring, at: at ?? [Number.NaN, Number.NaN], areaChange: squareMetres(areaChange) };
}
