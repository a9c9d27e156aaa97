// One ring as it came in: the positions that count, with their places, and every fault of the ring by itself.

import Flatbush from 'flatbush';
import type { GeometryFault } from './geometry-problem.ts';
import type { LonLat } from './position.ts';
import { meetingOf, sideOf } from './segments.ts';

/** A fault of one ring. */
export interface RingFault {
  readonly code: GeometryFault;
  readonly index: number;
  readonly position: LonLat | null;
}

/** A ring without repeated positions and spikes, closed, with all faults that were found on the way. */
export interface CheckedRing {
  /** As given, lon and lat only; empty when some positions cannot be read. */
  readonly given: readonly LonLat[];
  /** Closed; empty when fewer than three positions are left, or when some cannot be read as such. */
  readonly ring: readonly LonLat[];
  readonly faults: readonly RingFault[];
}

interface Placed {
  readonly position: LonLat;
  readonly index: number;
}

/** A ring's crossings are listed up to this number; more say nothing new. */
const mostListed = 100;
/** A ring that meets itself at more places than it has edges, or than this, is a scribble. */
const mostMeetings = 10_000;
/** Pairs of edges looked at before the search for crossings is given up (bounded work). */
const mostPairs = 20_000_000;

/** Checks one ring of unknown content. Never throws. */
export function checkRing(raw: unknown): CheckedRing {
  const positions = readPositions(raw);
  if (!positions.ok) return { given: [], ring: [], faults: positions.faults };
  const faults: RingFault[] = [];
  const ring = tidied(positions.placed, faults);
  const meetings = ring.length > 0 ? selfMeetings(ring) : [];
  const positionsOf = (list: readonly Placed[]) => list.map(({ position }) => position);
  return { given: positionsOf(positions.placed), ring: positionsOf(ring), faults: [...faults, ...meetings] };
}

/** A ring of sound positions without repeated ones and spikes, closed; empty when fewer than three positions are left. */
export function tidyRing(ring: readonly LonLat[]): readonly LonLat[] {
  const placed = ring.map((position, index) => ({ position, index }));
  return tidied(placed, []).map(({ position }) => position);
}

function tidied(placed: readonly Placed[], faults: RingFault[]): readonly Placed[] {
  const [first, last] = [placed[0], placed.at(-1)];
  const closed = first !== undefined && last !== undefined && placed.length > 1 && same(first, last);
  if (!closed && last !== undefined) faults.push({ code: 'unclosed', ...last });
  const open = withoutSpikes(withoutRepeats(closed ? placed.slice(0, -1) : placed, faults), faults);
  const [start] = open;
  if (start !== undefined && open.length >= 3) return [...open, start];
  const code = placed.length < 4 ? 'too-few-points' : 'zero-area';
  faults.push({ code, index: 0, position: first?.position ?? null });
  return [];
}

type Read =
  | { readonly ok: true; readonly placed: readonly Placed[] }
  | { readonly ok: false; readonly faults: readonly RingFault[] };

function readPositions(raw: unknown): Read {
  if (!Array.isArray(raw)) return { ok: false, faults: [{ code: 'not-positions', index: 0, position: null }] };
  const placed: Placed[] = [];
  const faults: RingFault[] = [];
  for (const [index, item] of raw.entries()) {
    const [lon, lat]: readonly unknown[] = Array.isArray(item) ? item : [];
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      faults.push({ code: 'not-positions', index, position: null });
    } else if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
      faults.push({ code: 'not-finite', index, position: null });
    } else if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      faults.push({ code: 'out-of-range', index, position: [lon, lat] });
    } else {
      placed.push({ position: item.length === 2 ? item : [lon, lat], index });
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, placed };
}

const same = (a: Placed, b: Placed): boolean => a.position[0] === b.position[0] && a.position[1] === b.position[1];

function withoutRepeats(open: readonly Placed[], faults: RingFault[]): Placed[] {
  const kept: Placed[] = [];
  for (const item of open) {
    const last = kept.at(-1);
    if (last !== undefined && same(last, item)) faults.push({ code: 'repeated-points', ...item });
    else kept.push(item);
  }
  for (let last = kept.at(-1); kept.length > 1 && last && kept[0] && same(last, kept[0]); last = kept.at(-1)) {
    faults.push({ code: 'repeated-points', ...last });
    kept.pop();
  }
  return kept;
}

/** Takes out tips at which the ring runs back on itself, until none is left; each step takes one position, so it ends. */
function withoutSpikes(open: readonly Placed[], faults: RingFault[]): readonly Placed[] {
  const ring = [...open];
  let sinceChange = 0;
  for (let at = 0; ring.length >= 3 && sinceChange <= ring.length; ) {
    const count = ring.length;
    const [before, tip, after] = [ring[(at + count - 1) % count], ring[at % count], ring[(at + 1) % count]];
    if (before && tip && after && (same(before, after) || runsBack(before.position, tip.position, after.position))) {
      faults.push({ code: 'spike', ...tip });
      ring.splice(at % count, 1);
      if (same(before, after)) ring.splice(ring.indexOf(after), 1);
      at = Math.max(0, (at % count) - 2);
      sinceChange = 0;
    } else {
      at = (at + 1) % count;
      sinceChange++;
    }
  }
  return ring;
}

/** A tip at which a ring runs back exactly on the line on which it came. */
function runsBack(before: LonLat, tip: LonLat, after: LonLat): boolean {
  if (sideOf(before, tip, after) !== 0) return false;
  const [ux, uy] = [before[0] - tip[0], before[1] - tip[1]];
  return ux * (after[0] - tip[0]) + uy * (after[1] - tip[1]) > 0;
}

/**
 * Where edges that are not neighbours meet, each place once; the first of them, and that it is too entangled, where these are too many.
 */
function selfMeetings(ring: readonly Placed[]): RingFault[] {
  const count = ring.length - 1;
  const index = new Flatbush(count);
  const edges = ring.slice(1).map((end, at) => [ring[at]?.position ?? end.position, end.position] as const);
  for (const [a, b] of edges) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  const found = new Map<string, RingFault>();
  const most = Math.min(mostMeetings, Math.max(mostListed, count));
  let pairs = 0;
  for (const [at, [a, b]] of edges.entries()) {
    const neighbour = (other: number): boolean => other <= at + 1 || (at === 0 && other === count - 1);
    const box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const;
    for (const other of index.search(...box, (candidate) => !neighbour(candidate))) {
      pairs++;
      const [c, d] = edges[other] ?? [a, b];
      const meeting = meetingOf(a, b, c, d);
      if (meeting === null) continue;
      const code = meeting.kind === 'touch' ? 'self-touching' : 'self-crossing';
      const key = meeting.at.join();
      if (!found.has(key)) found.set(key, { code, index: ring[at]?.index ?? at, position: meeting.at });
    }
    if (found.size <= most && pairs <= mostPairs) continue;
    const { index: place = at, position = a } = ring[at] ?? {};
    return [{ code: 'too-entangled', index: place, position }, ...[...found.values()].slice(0, mostListed)];
  }
  return [...found.values()].slice(0, mostListed);
}
