// GeoJSON (RFC 7946): a feature collection, a feature or a bare geometry, with the older `crs` member understood.

import { type Crs, crsInfo } from '../analysis/geometry/crs.ts';
import type { Note } from '../analysis/screening/screening.ts';
import { systemsFor } from './axes.ts';
import { placesOf } from './detect-crs.ts';
import type { Draft } from './draft.ts';
import { statedCrs } from './geojson-crs.ts';
import { type Gathered, gatherGeometry } from './geojson-geometry.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { rowAndColumn, scanJson } from './json-scan.ts';
import { limits } from './limits.ts';
import { cleanName, nameFrom, nameInFile, own } from './names.ts';

/** Drafts and problems of one file, in its order. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly problems: readonly IntakeProblem[];
}

const only = (problem: IntakeProblem): Drafts => ({ drafts: [], problems: [problem] });

function faultOfJson(text: string, file: string): IntakeProblem | null {
  const scan = scanJson(text, { depth: limits.depth, positions: limits.vertices });
  if (scan.ok) return null;
  const place: Place = { file, ...rowAndColumn(text, scan.offset) };
  const found = cleanName(scan.found);
  switch (scan.fault) {
    case 'truncated':
      return { ...place, code: 'truncated-json', open: scan.open };
    case 'not-a-number':
      return { ...place, code: 'coordinate-not-a-number', found };
    case 'too-deep':
      return { ...place, code: 'too-large', what: 'depth', limit: limits.depth, found: limits.depth + 1 };
    case 'too-many':
      return { ...place, code: 'too-large', what: 'vertices', limit: limits.vertices, found: scan.positions };
    default:
      return { ...place, code: 'not-json', found };
  }
}

/** The features of a root object with their places; null when it is no GeoJSON. A bare geometry counts as a feature. */
function featuresOf(root: unknown, file: string): readonly (readonly [feature: unknown, place: Place])[] | null {
  const type = own(root, 'type');
  if (type !== 'FeatureCollection') return typeof type === 'string' ? [[root, { file }]] : null;
  const features = own(root, 'features');
  return Array.isArray(features) ? features.map((feature, index) => [feature, { file, feature: index + 1 }]) : null;
}

interface Context {
  readonly hint: IntakeHint;
  /** What the file says of all its features. */
  readonly stated: Crs | 'none' | null;
  readonly count: number;
}

/** Numbers beyond the degrees of the globe that look like metres of a survey, in a file that names no system. */
function projectedWithoutCrs(gathered: Gathered, place: Place): IntakeProblem | null {
  const at = [...gathered.polygons.flat(), ...gathered.lines][0]?.positions[0];
  if (at === undefined || (Math.abs(at[0]) <= 1000 && Math.abs(at[1]) <= 1000)) return null;
  return { ...place, at, code: 'crs-missing', suggested: [...systemsFor(at[0], at[1]), ...systemsFor(at[1], at[0])] };
}

function notesOn(crs: Crs | null, none: boolean, hint: IntakeHint): readonly Note[] {
  if (crs === null) return none ? [{ code: 'crs-assumed', crs: 'EPSG:4326' }] : [];
  const because = hint.crs === undefined ? 'declared' : 'stated';
  return crsInfo(crs).shifted ? [{ code: 'crs-shifted', crs, because }] : [];
}

/** Outlines of Alibaba's DataV carry these attributes and are GCJ-02 (domain sheet D.3), although the format says WGS 84. */
const fromDataV = (feature: unknown): boolean => {
  const properties = own(feature, 'properties');
  return own(properties, 'adcode') !== undefined && own(properties, 'subFeatureIndex') !== undefined;
};

function draftOf(feature: unknown, place: Place, { hint, stated, count }: Context): Drafts {
  const isFeature = own(feature, 'type') === 'Feature';
  const geometry = isFeature ? own(feature, 'geometry') : feature;
  const ownCrs = statedCrs(feature, place);
  if (typeof ownCrs === 'object' && 'problem' in ownCrs) return only(ownCrs.problem);
  const named = typeof ownCrs === 'object' ? ownCrs.crs : ownCrs === 'inherit' ? stated : 'none';
  if (isFeature && (geometry === null || geometry === undefined)) return only({ ...place, code: 'no-geometry' });
  const gathered = gatherGeometry(geometry, place, hint.radius !== undefined);
  if (gathered.problems.length > 0) return { drafts: [], problems: gathered.problems };
  const crs = hint.crs ?? (named === 'none' || named === null ? null : named);
  const missing = crs === null ? projectedWithoutCrs(gathered, place) : null;
  if (missing !== null) return only(missing);
  const at = crs === null && fromDataV(feature) ? gathered.polygons[0]?.[0]?.positions[0] : undefined;
  if (at !== undefined) {
    const candidates: readonly Crs[] = ['GCJ-02', 'EPSG:4326'];
    return only({ ...place, at, code: 'crs-ambiguous', candidates, places: placesOf(candidates, at) });
  }
  const draft: Draft = {
    place,
    name: nameFrom(isFeature ? own(feature, 'properties') : null) ?? nameInFile(hint, place.feature ?? 1, count === 1),
    crs: crs ?? 'EPSG:4326',
    polygons: gathered.polygons,
    looseRings: [],
    lines: gathered.lines,
    points: gathered.points,
    closing: 'required',
    stated: null,
    notes: notesOn(crs, named === 'none', hint),
  };
  return { drafts: [draft], problems: [] };
}

/** Reads a GeoJSON text into drafts. Without any statement the system is WGS 84, as RFC 7946 section 4 says. */
export function readGeoJson(text: string, hint: IntakeHint): Drafts {
  const place: Place = { file: hint.name };
  const fault = faultOfJson(text, hint.name);
  if (fault !== null) return only(fault);
  const root: unknown = JSON.parse(text);
  const features = featuresOf(root, hint.name);
  const type = own(root, 'type');
  if (features === null) {
    const found =
      typeof type === 'string' ? type : Array.isArray(root) ? '[…]' : typeof root === 'object' ? '{…}' : text;
    return only({ ...place, code: 'not-geojson', found: found.trim().slice(0, 40) });
  }
  if (features.length === 0) return only({ ...place, code: 'no-geometry' });
  if (features.length > limits.footprints) {
    const { footprints } = limits;
    return only({ ...place, code: 'too-large', what: 'footprints', limit: footprints, found: features.length });
  }
  const named = type === 'FeatureCollection' ? statedCrs(root, place) : 'inherit';
  if (typeof named === 'object' && 'problem' in named) return only(named.problem);
  const stated = typeof named === 'object' ? named.crs : named === 'none' ? 'none' : null;
  const parts = features.map(([feature, at]) => draftOf(feature, at, { hint, stated, count: features.length }));
  return { drafts: parts.flatMap((part) => part.drafts), problems: parts.flatMap((part) => part.problems) };
}
