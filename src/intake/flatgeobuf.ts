// FlatGeobuf: the system that its header names, and every feature that has an area. A damaged file is never read in part.

import {
  FileEndsEarly,
  type FlatGeobufContent,
  flatGeobufContent,
  type StoredCrs,
} from '../layers/flatgeobuf-content.ts';
import { crsFromName, type NamedCrs } from './crs-names.ts';
import { draftsOf, emptyFeature, type RawFeature } from './features.ts';
import type { Drafts } from './geojson.ts';
import { gatherGeometry } from './geojson-geometry.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { cleanName, nameFrom } from './names.ts';
import { crsFromWkt } from './prj.ts';

/** By its code where that is one of ours or refused for a reason, else by its definition. */
function declaredBy(crs: StoredCrs | null): NamedCrs | null {
  if (crs === null) return null;
  const named = crs.code > 0 && /^(?:EPSG)?$/i.test(crs.org ?? '') ? crsFromName(`EPSG:${crs.code}`) : null;
  if (named !== null && ('crs' in named || named.refused !== 'not-known' || !crs.wkt)) return named;
  return crs.wkt ? crsFromWkt(crs.wkt) : null;
}

const wordsFor = (crs: StoredCrs | null): string =>
  cleanName(crs?.name || (crs !== null && crs.code > 0 ? `${crs.org ?? 'EPSG'}:${crs.code}` : ''));

function rawFeature(
  stored: FlatGeobufContent['features'][number],
  place: Place,
): RawFeature | readonly IntakeProblem[] {
  const { geometry, properties } = stored;
  if (typeof geometry === 'string') return [{ ...place, code: 'geometry-unsupported', found: geometry }];
  if (geometry === null) return emptyFeature(place);
  const { problems, ...chains } = gatherGeometry(geometry, place);
  return problems.length > 0 ? problems : { ...emptyFeature(place), ...chains, name: nameFrom(properties) };
}

/** Reads the features of a file. */
export function readFlatGeobuf(bytes: Uint8Array, hint: IntakeHint): Drafts {
  let content: FlatGeobufContent;
  try {
    content = flatGeobufContent(bytes);
  } catch (error) {
    // Whatever the decoder stumbles over is a damaged file, not our mistake: the bytes come from outside.
    const detail = error instanceof FileEndsEarly ? 'truncated' : 'structure';
    return { drafts: [], problems: [{ file: hint.name, code: 'file-broken', format: 'FlatGeobuf', detail }] };
  }
  const read = content.features.map((stored, index) => rawFeature(stored, { file: hint.name, feature: index + 1 }));
  const problems = read.flatMap((each) => ('place' in each ? [] : each));
  const features = read.flatMap((each) => ('place' in each ? [each] : []));
  const manner = { declared: declaredBy(content.crs), declaredAs: wordsFor(content.crs), closing: 'required' } as const;
  if (features.length === 0 && problems.length > 0) return { drafts: [], problems };
  const { drafts, problems: more } = draftsOf(features, hint, manner);
  return { drafts, problems: [...problems, ...more] };
}
