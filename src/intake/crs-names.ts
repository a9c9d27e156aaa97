// Coordinate systems by the names that files give them. A system that cannot be used is named with the reason, never replaced.

import {
  type Crs,
  isCrs,
  sixDegreeCrs,
  type ThreeDegreeZone,
  threeDegreeZones,
  zoneCrs,
} from '../analysis/geometry/crs.ts';
import type { CrsRefusal } from './intake.ts';

/** A system that a file names: one that is read, or why it is not. */
export type NamedCrs = { readonly crs: Crs } | RefusedCrs;

/** A system that is not read. `twin`: the same zone in CGCS2000, where only the datum stands in the way. */
export interface RefusedCrs {
  readonly refused: CrsRefusal;
  readonly stated: string;
  readonly twin?: Crs;
}

/** EPSG codes of Xi'an 80 and Beijing 54 (geographic, 3-degree and 6-degree): EPSG registry. */
function refusalOf(code: number): CrsRefusal {
  if (code === 4610 || (code >= 2327 && code <= 2390)) return 'xian-80';
  if (code === 4214 || (code >= 2401 && code <= 2442) || (code >= 21413 && code <= 21483)) return 'beijing-54';
  return 'not-known';
}

/** First code of a run of zones in Xi'an 80 or Beijing 54, how many, and the code of its first twin in CGCS2000: EPSG registry. */
const twins = [
  [4610, 1, 4490],
  [4214, 1, 4490],
  [2327, 22, 4491],
  [2349, 42, 4513],
  [2401, 42, 4513],
  [21413, 11, 4491],
  [21453, 11, 4502],
  [21473, 11, 4502],
] as const;

/** The system of the same zone in CGCS2000; null for codes of other datums. */
function twinOf(code: number): Crs | null {
  const run = twins.find(([first, count]) => code >= first && code < first + count);
  const twin = run === undefined ? '' : `EPSG:${run[2] + code - run[0]}`;
  return isCrs(twin) ? twin : null;
}

/** Other codes of systems that are read: Web Mercator by its older names. */
const crsAliases: Readonly<Record<string, Crs>> = { 900913: 'EPSG:3857', 102100: 'EPSG:3857', 102113: 'EPSG:3857' };

/** The system behind `EPSG:4523`, `urn:ogc:def:crs:EPSG::4523`, `…/EPSG/0/4523`, `CRS84` and their like. */
export function crsFromName(name: string): NamedCrs {
  const text = name.trim();
  if (/CRS:?84$/i.test(text)) return { crs: 'EPSG:4326' };
  if (/^GCJ-?02$/i.test(text)) return { crs: 'GCJ-02' };
  if (/^BD-?09(?:LL)?$/i.test(text)) return { crs: 'BD-09' };
  const code = /EPSG[:/].*?(\d+)$|EPSG:(\d+)$|^(\d{4,5})$/i.exec(text);
  const digits = code?.[1] ?? code?.[2] ?? code?.[3];
  if (digits === undefined) return { refused: refusalOfWords(text) ?? 'not-known', stated: text };
  const candidate = `EPSG:${digits}`;
  if (code !== null && crsAliases[digits] !== undefined) return { crs: crsAliases[digits] };
  if (isCrs(candidate)) return { crs: candidate };
  const twin = twinOf(Number(digits));
  return { refused: refusalOf(Number(digits)), stated: text, ...(twin === null ? {} : { twin }) };
}

/** Why a system named in words is refused; null when the words name CGCS2000 or WGS 84. */
function refusalOfWords(text: string): CrsRefusal | null {
  const words = text.normalize('NFKC').replaceAll(/[\s_-]/g, '');
  if (/西安|(?<!20)80(?!\d)|1980|xian/i.test(words)) return 'xian-80';
  if (/北京|(?<!\d)54(?!\d)|1954|beijing/i.test(words)) return 'beijing-54';
  if (/gcj|bd-?0?9|火星|高德|百度|奥维/i.test(words)) return 'shifted';
  if (/独立|地方|local/i.test(words)) return 'local';
  if (/2000|cgcs|wgs/i.test(words)) return null;
  return 'not-known';
}

/** Whether a datum named in words (坐标系=…) can be used: null when it can, else why not. */
export const datumRefusal = refusalOfWords;

/** The Gauss-Krüger system of a zone that is named with its width. */
export function zoneSystem(zone: number, width: 3 | 6, prefixed: boolean): Crs | null {
  if (width === 6) return sixDegreeCrs(zone, prefixed);
  const known = zoneOf(zone);
  return known === null ? null : zoneCrs(known, prefixed);
}

/** The 3-degree zone of a number; null when there is no such zone in China. */
const zoneOf = (number: number): ThreeDegreeZone | null => threeDegreeZones.find((zone) => zone === number) ?? null;
