// The coordinate system of a GeoJSON object. RFC 7946 knows one only; the `crs` member is of the 2008 format and still common.

import type { Crs } from '../analysis/geometry/crs.ts';
import { crsFromName } from './crs-names.ts';
import type { IntakeProblem, Place } from './intake.ts';
import { own } from './names.ts';

/** The system that an object names itself: `inherit` when it is silent, `none` when it says that there is none. */
type Stated = { readonly crs: Crs } | { readonly problem: IntakeProblem } | 'inherit' | 'none';

/** Reads the `crs` member of a GeoJSON object. */
export function statedCrs(object: unknown, place: Place): Stated {
  const member = own(object, 'crs');
  if (member === undefined) return 'inherit';
  if (member === null) return 'none';
  const name = typeof member === 'string' ? member : own(own(member, 'properties'), 'name');
  const code = own(own(member, 'properties'), 'code');
  const text = typeof name === 'string' ? name : typeof code === 'number' ? `EPSG:${code}` : null;
  const stated = text ?? (JSON.stringify(member) ?? '').slice(0, 60);
  const named = text === null ? null : crsFromName(text);
  if (named !== null && 'crs' in named) return { crs: named.crs };
  const reason = named !== null && 'refused' in named ? named.refused : 'not-known';
  return { problem: { ...place, code: 'crs-unsupported', stated, reason } };
}
