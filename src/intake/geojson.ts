// GeoJSON (RFC 7946): a feature collection, a feature or a bare geometry, with the older `crs` member understood.

import { type Crs, crsInfo } from '../analysis/geometry/crs.ts';
import type { CrsEvidence, CrsReading } from '../analysis/screening/crs-reading.ts';
import type { Note } from '../analysis/screening/screening.ts';
import { systemsFor } from './axes.ts';
import { placesOf } from './candidates.ts';
import { numbersSay, withOldDatum } from './detect-crs.ts';
import type { Draft, Position } from './draft.ts';
import { withoutCompany } from './features.ts';
import { crsAmongAttributes, type Stated, statedCrs } from './geojson-crs.ts';
import { type Gathered, gatherGeometry } from './geojson-geometry.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { rowAndColumn, scanJson } from './json-scan.ts';
import { isShiftedThere, labelPoint, offsetFromLabel } from './known-offset.ts';
import { limits } from './limits.ts';
import { cleanName, nameFrom, nameInFile, own } from './names.ts';
import { resolveDatum } from './old-datum.ts';

/** Drafts and problems of one file, in its order. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly problems: readonly IntakeProblem[];
}

const only = (problem: IntakeProblem): Drafts => ({ drafts: [], problems: [problem] });

function faultOfJson(text: string, within: Place): IntakeProblem | null {
  const scan = scanJson(text, { depth: limits.depth, positions: limits.vertices });
  if (scan.ok) return null;
  const { row, column } = rowAndColumn(text, scan.offset);
  const place: Place = { ...within, row: (within.row ?? 1) + row - 1, column };
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
function featuresOf(root: unknown, place: Place): readonly (readonly [feature: unknown, place: Place])[] | null {
  const type = own(root, 'type');
  if (type !== 'FeatureCollection') return typeof type === 'string' ? [[root, place]] : null;
  const features = own(root, 'features');
  return Array.isArray(features) ? features.map((feature, index) => [feature, { ...place, feature: index + 1 }]) : null;
}

interface Context {
  readonly hint: IntakeHint;
  /** What the file says of all its features. */
  readonly stated: Stated;
  readonly count: number;
}

/** Numbers beyond the degrees of the globe that look like metres of a survey, in a file that names no system. */
function projectedWithoutCrs(gathered: Gathered, place: Place): IntakeProblem | null {
  const at = [...gathered.polygons.flat(), ...gathered.lines, ...gathered.points][0]?.positions[0];
  if (at === undefined || (Math.abs(at[0]) <= 1000 && Math.abs(at[1]) <= 1000)) return null;
  return { ...place, at, code: 'crs-missing', suggested: [...systemsFor(at[0], at[1]), ...systemsFor(at[1], at[0])] };
}

/** Outlines of Alibaba's DataV carry these attributes and are GCJ-02 (domain sheet D.3), although the format says WGS 84. */
const fromDataV = (properties: unknown): boolean =>
  own(properties, 'adcode') !== undefined && own(properties, 'subFeatureIndex') !== undefined;

/** Shapes that the format calls WGS 84 and that are shifted by other evidence: a question. */
function shiftedAfterAll(properties: unknown, ring: readonly Position[], place: Place): IntakeProblem | null {
  const [at] = ring;
  const offset = offsetFromLabel(ring, labelPoint(properties));
  const publisher: CrsEvidence | null = fromDataV(properties) ? { kind: 'publisher', says: 'DataV' } : null;
  const evidence = [offset, publisher].flatMap((each) => each ?? []);
  if (at === undefined || evidence.length === 0 || !isShiftedThere(at)) return null;
  const candidates = [offset?.system ?? 'GCJ-02', 'EPSG:4326'] as const;
  return { ...place, at, code: 'crs-ambiguous', candidates, places: placesOf(candidates, ring), evidence };
}

/** What a feature says of its system: its own `crs`, that of the collection, or a word among its attributes. */
function statementFor(feature: unknown, properties: unknown, { stated }: Context): Stated {
  const itself = statedCrs(feature);
  const said = itself === 'inherit' ? stated : itself;
  return typeof said === 'object' ? said : (crsAmongAttributes(properties) ?? said);
}

function evidenceOf(said: Stated, hint: IntakeHint, first: Position): CrsReading {
  const numbers = numbersSay(hint.crs ?? 'EPSG:4326', first, false);
  if (hint.crs !== undefined) return { confidence: 'stated', evidence: [{ kind: 'user' }, ...numbers] };
  if (said === 'none') return { confidence: 'inferred', evidence: numbers };
  const where = said === 'inherit' ? 'format' : said.words.includes('=') ? 'attributes' : 'crs-member';
  const says = said === 'inherit' ? 'GeoJSON' : said.words;
  return { confidence: 'declared', evidence: [{ kind: 'file', where, says }] };
}

function notesOn(crs: Crs, said: Stated, hint: IntakeHint): readonly Note[] {
  if (crsInfo(crs).shifted) return [{ code: 'crs-shifted', crs, because: hint.crs ? 'stated' : 'declared' }];
  return hint.crs === undefined && said === 'none' ? [{ code: 'crs-assumed', crs }] : [];
}

function draftOf(feature: unknown, place: Place, context: Context): Drafts {
  const { hint, count } = context;
  const isFeature = own(feature, 'type') === 'Feature';
  const geometry = isFeature ? own(feature, 'geometry') : feature;
  const properties = isFeature ? own(feature, 'properties') : null;
  const said = statementFor(feature, properties, context);
  const resolved = resolveDatum(typeof said === 'object' ? said.named : null, hint, place);
  if (!resolved.ok) return only(resolved.problem);
  const { declared, old } = resolved;
  if (declared !== null && 'refused' in declared && hint.crs === undefined) {
    return only({ ...place, code: 'crs-unsupported', stated: declared.stated, reason: declared.refused });
  }
  if (isFeature && (geometry === null || geometry === undefined)) return only({ ...place, code: 'no-geometry' });
  const gathered = gatherGeometry(geometry, place);
  if (gathered.problems.length > 0) return { drafts: [], problems: gathered.problems };
  const named = hint.crs ?? (declared !== null && 'crs' in declared ? declared.crs : null);
  const missing = named === null ? projectedWithoutCrs(gathered, place) : null;
  if (missing !== null) return only(missing);
  const ring = gathered.polygons[0]?.[0]?.positions ?? [];
  const doubt = named === null && old === null ? shiftedAfterAll(properties, ring, place) : null;
  if (doubt !== null) return only(doubt);
  const crs = named ?? (old === null ? 'EPSG:4326' : 'EPSG:4490');
  const [first = [Number.NaN, Number.NaN] as const] = ring;
  const reading = evidenceOf(said, hint, first);
  const found = withOldDatum({ ok: true, crs, swap: false, notes: notesOn(crs, said, hint), reading }, old, place);
  if (!found.ok) return { drafts: [], problems: found.problems };
  const draft: Draft = {
    place,
    name: nameFrom(properties) ?? nameInFile(hint, place.feature ?? 1, count === 1),
    crs,
    reading: found.reading,
    ...(found.old === null ? {} : { old: found.old }),
    polygons: gathered.polygons,
    looseRings: [],
    lines: gathered.lines,
    points: gathered.points,
    closing: 'required',
    stated: null,
    notes: found.notes,
  };
  return { drafts: [draft], problems: [] };
}

/**
 * Reads a GeoJSON text, which begins at a place of its file, into drafts. Without any statement the system is WGS 84, as RFC 7946
 * section 4 says.
 */
export function readGeoJson(text: string, hint: IntakeHint, place: Place = { file: hint.name }): Drafts {
  const fault = faultOfJson(text, place);
  if (fault !== null) return only(fault);
  const root: unknown = JSON.parse(text);
  const features = featuresOf(root, place);
  const type = own(root, 'type');
  if (features === null) {
    const found =
      typeof type === 'string'
        ? type
        : Array.isArray(root)
          ? '[…]'
          : root !== null && typeof root === 'object'
            ? '{…}'
            : text;
    return only({ ...place, code: 'not-geojson', found: found.trim().slice(0, 40) });
  }
  if (features.length === 0) return only({ ...place, code: 'no-geometry' });
  if (features.length > limits.footprints) {
    const { footprints } = limits;
    return only({ ...place, code: 'too-large', what: 'footprints', limit: footprints, found: features.length });
  }
  const stated = type === 'FeatureCollection' ? statedCrs(root) : 'inherit';
  const parts = features.map(([feature, at]) => draftOf(feature, at, { hint, stated, count: features.length }));
  const drafts = withoutCompany(
    parts.flatMap((part) => part.drafts),
    hint,
  );
  return { drafts, problems: parts.flatMap((part) => part.problems) };
}
