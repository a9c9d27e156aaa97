// Coordinates as people type or paste them: degrees or X Y of a 3-degree zone, one position a line. A pure reader.

import { type Crs, crsInfo, zoneCrs } from '../../analysis/geometry/crs.ts';
import type { LonLat } from '../../analysis/geometry/position.ts';
import { unproject } from '../../analysis/geometry/projection.ts';

/** The systems in which a position may be typed by hand: degrees, or zones 35 and 36 with and without the zone number. */
export const typedSystems = [
  'EPSG:4490',
  'EPSG:4523',
  'EPSG:4524',
  'EPSG:4544',
  'EPSG:4545',
] as const satisfies readonly Crs[];
export type TypedSystem = (typeof typedSystems)[number];

/** Why a row is no position. */
export type RowProblem = 'not-two-numbers' | 'lon-out-of-range' | 'lat-out-of-range' | 'swapped' | 'no-such-place';

/** One row in its system, east (or longitude) first, or what is wrong with it. */
export type ReadRow =
  | { readonly ok: true; readonly at: readonly [number, number] }
  | { readonly ok: false; readonly row: number; readonly problem: RowProblem };

const sexagesimal =
  /^\s*(\d{1,3})\s*[°度]\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′分]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*["″秒]\s*)?([NSEWnsew])?\s*$/;

function readNumber(text: string): number | null {
  const plain = text.trim();
  if (/^[-+]?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  const match = sexagesimal.exec(text);
  if (!match) return null;
  const size = Number(match[1]) + Number(match[2] ?? 0) / 60 + Number(match[3] ?? 0) / 3600;
  return /[SWsw]/.test(match[4] ?? '') ? -size : size;
}

/** Two numbers from one line, parted by comma, semicolon, tab or space; degrees with minutes and seconds are read. Null if not two. */
export function twoNumbers(text: string): readonly [number, number] | null {
  const cleaned = text.trim().replace(/^[[(（]|[\])）]$/g, '');
  const byComma = cleaned.split(/[,，;；\t]+/).filter((part) => part.trim() !== '');
  const parts = byComma.length === 2 ? byComma : cleaned.split(/\s+/);
  const numbers = parts.map(readNumber);
  const [first, second] = numbers;
  return numbers.length === 2 && typeof first === 'number' && typeof second === 'number' ? [first, second] : null;
}

/** Lines of pasted text as two cells each; what cannot be parted stays in the first cell, to be seen and mended. */
export const pastedRows = (text: string): readonly (readonly [string, string])[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const pair = twoNumbers(line);
      return pair ? [String(pair[0]), String(pair[1])] : [line.trim(), ''];
    });

function readDegrees([lon, lat]: readonly [number, number], row: number): ReadRow {
  if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90) return { ok: false, row, problem: 'swapped' };
  if (Math.abs(lon) > 180) return { ok: false, row, problem: 'lon-out-of-range' };
  if (Math.abs(lat) > 90) return { ok: false, row, problem: 'lat-out-of-range' };
  return { ok: true, at: [lon, lat] };
}

function readPlane([x, y]: readonly [number, number], system: Crs, row: number): ReadRow {
  // Chinese surveys name the northing X and write it first; the table's columns say so.
  const [lon, lat] = unproject([y, x], system);
  const meridian = crsInfo(system).centralMeridian ?? lon;
  const there = Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon - meridian) < 6 && lat > 0 && lat < 60;
  return there ? { ok: true, at: [y, x] } : { ok: false, row, problem: 'no-such-place' };
}

/** Reads the two cells of a row (longitude and latitude, or X north and Y east); `row` counts from 1. */
export function readRow(cells: readonly [string, string], system: TypedSystem, row: number): ReadRow {
  const [first, second] = cells.map(readNumber);
  if (typeof first !== 'number' || typeof second !== 'number') return { ok: false, row, problem: 'not-two-numbers' };
  const pair = [first, second] as const;
  return crsInfo(system).kind === 'geographic' ? readDegrees(pair, row) : readPlane(pair, system, row);
}

/** Reads a pasted position for the search box: degrees, or X Y with the number of zone 35 or 36. Null when it is none. */
export function readPastedPosition(text: string): LonLat | null {
  const pair = twoNumbers(text);
  if (!pair) return null;
  const [a, b] = pair;
  if (Math.abs(a) <= 180 && Math.abs(b) <= 180) {
    const [lon, lat] = Math.abs(a) >= Math.abs(b) ? [a, b] : [b, a];
    return Math.abs(lat) <= 90 ? [lon, lat] : null;
  }
  const [north, east] = a < b ? [a, b] : [b, a];
  const zone = Math.floor(east / 1_000_000);
  if (zone !== 35 && zone !== 36) return null;
  const [lon, lat] = unproject([east, north], zoneCrs(zone, true));
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
}
