// The header of a survey point file ([属性描述], key=value) and the coordinate system that it and the numbers agree on.

import type { Crs } from '../analysis/geometry/crs.ts';
import type { Note } from '../analysis/screening/screening.ts';
import { sixZoneInEasting, systemsFor, zoneInEasting } from './axes.ts';
import { datumRefusal, zoneSystem } from './crs-names.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';

/** One line of the header: its value and where it stands. */
interface Entry {
  readonly value: string;
  readonly row: number;
}

/** Header lines by key, both in half-width characters. */
export type Header = ReadonlyMap<string, Entry>;

const keys = {
  datum: ['坐标系', '坐标系统', '坐标系名称', '坐标系类型'],
  degrees: ['几度分带', '分带', '度带', '分带类型'],
  zone: ['带号', '投影带号', '分度带号', '代号'],
  meridian: ['中央子午线', '中央经线', '中央子午线经度'],
  projection: ['投影类型', '投影方式', '投影'],
  unit: ['计量单位', '单位', '坐标单位'],
  transformation: ['转换参数'],
} as const;

/** Splits a header line; null when it is none. Full-width signs have been made half-width before. */
export function headerLine(line: string): readonly [key: string, value: string] | null {
  const match = /^([^=:,@\d][^=:,@]*)[=:](.*)$/.exec(line);
  return match === null ? null : [(match[1] ?? '').trim(), (match[2] ?? '').trim()];
}

function entry(header: Header, field: keyof typeof keys): Entry | null {
  for (const key of keys[field]) {
    const found = header.get(key);
    if (found !== undefined && found.value !== '') return found;
  }
  return null;
}

const numberIn = (text: string): number => Number(/\d+(?:\.\d+)?/.exec(text)?.[0] ?? Number.NaN);

/** The width of the zones that the header states, 3 without a word; null for any other. */
function widthOf(header: Header): 3 | 6 | null {
  const degrees = entry(header, 'degrees');
  const width = degrees === null ? 3 : numberIn(degrees.value.replace('三', '3').replace('六', '6'));
  return width === 3 || width === 6 ? width : null;
}

/** What the header states that cannot be followed, all of it. */
function headerProblems(header: Header, file: string): readonly IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  const datum = entry(header, 'datum');
  const refusal = datum === null ? null : datumRefusal(datum.value);
  if (datum && refusal) {
    problems.push({ file, row: datum.row, code: 'crs-unsupported', stated: datum.value, reason: refusal });
  }
  const projection = entry(header, 'projection');
  if (projection && !/高斯|gauss/i.test(projection.value)) {
    problems.push({
      file,
      row: projection.row,
      code: 'crs-unsupported',
      stated: projection.value,
      reason: 'projection',
    });
  }
  const degrees = entry(header, 'degrees');
  if (degrees && widthOf(header) === null) {
    problems.push({ file, row: degrees.row, code: 'crs-unsupported', stated: degrees.value, reason: 'projection' });
  }
  const unit = entry(header, 'unit');
  if (unit && !/^(?:米|公尺|m|met(?:er|re)s?)$/i.test(unit.value)) {
    problems.push({ file, row: unit.row, code: 'unit-unsupported', stated: unit.value });
  }
  const transformation = entry(header, 'transformation');
  if (transformation && /[1-9]/.test(transformation.value)) {
    problems.push({ file, row: transformation.row, code: 'transformation-stated', stated: transformation.value });
  }
  return problems;
}

/** The zone that the header states, by number or by central meridian. */
function statedZone(header: Header, file: string): { zone: number | null; problem: IntakeProblem | null } {
  const zone = entry(header, 'zone');
  const meridian = entry(header, 'meridian');
  if (zone === null && meridian === null) return { zone: null, problem: null };
  const { value, row } = zone ?? meridian ?? { value: '', row: 0 };
  const width = widthOf(header) ?? 3;
  const number = zone ? numberIn(value) : (numberIn(value) + (width === 6 ? 3 : 0)) / width;
  return zoneSystem(number, width, true) === null
    ? { zone: null, problem: { file, row, code: 'zone-unknown', found: value } }
    : { zone: number, problem: null };
}

/** The system of a file and what must be said about how it was found. */
export type FoundCrs =
  | { readonly ok: true; readonly crs: Crs; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

/** An easting and northing of the file, and where they stand. */
export interface Sample {
  readonly easting: number;
  readonly northing: number;
  readonly place: Place;
}

function withoutZone(header: Header, { easting, northing, place }: Sample): FoundCrs {
  const candidates = systemsFor(easting, northing);
  const [crs] = candidates;
  if (crs === undefined) return { ok: false, problems: [{ ...place, code: 'crs-missing', suggested: [] }] };
  if (candidates.length > 1) return { ok: false, problems: [{ ...place, code: 'crs-ambiguous', candidates }] };
  if (header.size === 0) return { ok: true, crs, notes: [{ code: 'no-header', crs }] };
  const certain = entry(header, 'datum') !== null && zoneInEasting(easting) !== null;
  return { ok: true, crs, notes: certain ? [] : [{ code: 'crs-assumed', crs }] };
}

/** Finds the system: what the user states, else the header with the zone number in the eastings, else the numbers alone. */
export function findCrs(header: Header, sample: Sample, hint: IntakeHint): FoundCrs {
  const stated = statedZone(header, hint.name);
  const problems = [...headerProblems(header, hint.name), ...(stated.problem && !hint.crs ? [stated.problem] : [])];
  if (problems.length > 0) return { ok: false, problems };
  if (hint.crs) return { ok: true, crs: hint.crs, notes: [] };
  if (stated.zone === null) return withoutZone(header, sample);
  const inNumber = zoneInEasting(sample.easting) ?? sixZoneInEasting(sample.easting);
  if (inNumber !== null && inNumber !== stated.zone) {
    const contradiction = { code: 'zone-contradicts', stated: stated.zone, found: inNumber } as const;
    return { ok: false, problems: [{ ...sample.place, ...contradiction }] };
  }
  const crs = zoneSystem(stated.zone, widthOf(header) ?? 3, inNumber !== null);
  if (crs === null) throw new RangeError('a stated zone is known');
  return { ok: true, crs, notes: entry(header, 'datum') === null ? [{ code: 'crs-assumed', crs }] : [] };
}
