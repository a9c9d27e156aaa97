// The coordinate system of a GeoJSON object. RFC 7946 knows one only; the `crs` member is of the 2008 format and still
// common, and some web maps write a word for it among the attributes.

import { crsFromName, type NamedCrs } from './crs-names.ts';
import { own } from './names.ts';

/** The system that an object names itself: `inherit` when it is silent, `none` when it says that there is none. */
export type Stated = { readonly named: NamedCrs; readonly words: string } | 'inherit' | 'none';

/** Reads the `crs` member of a GeoJSON object. */
export function statedCrs(object: unknown): Stated {
  const member = own(object, 'crs');
  if (member === undefined) return 'inherit';
  if (member === null) return 'none';
  const name = typeof member === 'string' ? member : own(own(member, 'properties'), 'name');
  const code = own(own(member, 'properties'), 'code');
  const text = typeof name === 'string' ? name : typeof code === 'number' ? `EPSG:${code}` : null;
  const words = (text ?? JSON.stringify(member) ?? '').slice(0, 60);
  const named = text === null ? null : crsFromName(text);
  if (named === null || ('refused' in named && named.refused === 'not-known')) {
    return { named: { refused: 'not-known', stated: words }, words };
  }
  return { named, words };
}

const typeKeys = ['coordtype', 'coordType', 'coord_type', 'coordsys', 'coordSys', 'coordinateSystem', '坐标系'];

/** A shifted system or WGS 84 that an attribute such as `coordtype` names; null when there is none. */
export function crsAmongAttributes(properties: unknown): { named: NamedCrs; words: string } | null {
  for (const key of typeKeys) {
    const value = own(properties, key);
    if (typeof value !== 'string') continue;
    const words = `${key}=${value}`.slice(0, 60);
    if (/gcj|火星|高德|腾讯/i.test(value)) return { named: { crs: 'GCJ-02' }, words };
    if (/bd-?0?9|百度/i.test(value)) return { named: { crs: 'BD-09' }, words };
    if (/wgs-?84/i.test(value)) return { named: { crs: 'EPSG:4326' }, words };
  }
  return null;
}
