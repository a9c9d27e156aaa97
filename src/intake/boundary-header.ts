// The header of a survey point file ([属性描述], key=value) and the coordinate system that it and the numbers agree on.

import type { Crs } from '../analysis/geometry/crs.ts';
import type { CrsEvidence, CrsReading } from '../analysis/screening/crs-reading.ts';
import type { Note } from '../analysis/screening/screening.ts';
import { sixZoneInEasting, systemsFor, zoneInEasting } from './axes.ts';
import { placesOf } from './candidates.ts';
import { datumRefusal, type NamedCrs, zoneSystem } from './crs-names.ts';
import { type Detected, numbersSay, otherZone, withOldDatum } from './detect-crs.ts';
import type { Position } from './draft.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { resolveDatum } from './old-datum.ts';

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
function headerProblems(header: Header, file: string, { datumShift }: IntakeHint): readonly IntakeProblem[] {
  const problems: IntakeProblem[] = [];
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
  // Stated parameters take the place of those in the file, whose units and convention nobody knows.
  if (transformation && /[1-9]/.test(transformation.value) && datumShift === undefined) {
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

/** The datum that the header states: one that can be used, or why not; null when it states none. */
function statedDatum(header: Header): NamedCrs | null {
  const datum = entry(header, 'datum');
  const refused = datum === null ? null : datumRefusal(datum.value);
  return datum === null || refused === null ? null : { refused, stated: datum.value };
}

/** An easting and northing of the file, and where they stand; `positions` are those of the first plot, east first. */
export interface Sample {
  readonly easting: number;
  readonly northing: number;
  readonly place: Place;
  readonly positions: readonly Position[];
}

interface Guess {
  readonly crs: Crs;
  readonly notes: readonly Note[];
  readonly reading: CrsReading;
}

type Problems = { readonly problems: readonly IntakeProblem[] };

const saysZone = (header: Header): CrsEvidence => {
  const lines = (['datum', 'degrees', 'zone', 'meridian'] as const).flatMap((key) => entry(header, key)?.value ?? []);
  return { kind: 'file', where: 'header', says: lines.join('，').slice(0, 60) };
};

function withoutZone(header: Header, sample: Sample): Guess | Problems {
  const { easting, northing, place, positions } = sample;
  const candidates = systemsFor(easting, northing);
  const [crs] = candidates;
  if (crs === undefined) return { problems: [{ ...place, code: 'crs-missing', suggested: [] }] };
  const numbers = numbersSay(crs, [easting, northing], false);
  if (candidates.length > 1) {
    const places = placesOf(candidates, positions);
    return { problems: [{ ...place, code: 'crs-ambiguous', candidates, places, evidence: numbers }] };
  }
  const reading = { confidence: 'inferred', evidence: numbers } as const;
  if (header.size === 0) return { crs, notes: [{ code: 'no-header', crs }], reading };
  const certain = entry(header, 'datum') !== null && zoneInEasting(easting) !== null;
  if (!certain) return { crs, notes: [{ code: 'crs-assumed', crs }], reading };
  return { crs, notes: [], reading: { confidence: 'declared', evidence: [saysZone(header), ...numbers] } };
}

function guess(header: Header, sample: Sample, hint: IntakeHint, zone: number | null): Guess | Problems {
  const numbers = (crs: Crs) => numbersSay(crs, [sample.easting, sample.northing], false);
  if (hint.crs) {
    const evidence: readonly CrsEvidence[] = [{ kind: 'user' }, ...numbers(hint.crs)];
    return { crs: hint.crs, notes: [], reading: { confidence: 'stated', evidence } };
  }
  if (zone === null) return withoutZone(header, sample);
  const inNumber = zoneInEasting(sample.easting) ?? sixZoneInEasting(sample.easting);
  if (inNumber !== null && inNumber !== zone) {
    return { problems: [{ ...sample.place, code: 'zone-contradicts', stated: zone, found: inNumber }] };
  }
  const crs = zoneSystem(zone, widthOf(header) ?? 3, inNumber !== null);
  if (crs === null) throw new RangeError('a stated zone is known');
  const reading = { confidence: 'declared', evidence: [saysZone(header), ...numbers(crs)] } as const;
  const other = inNumber === null ? otherZone(crs, [sample.easting, sample.northing]) : null;
  if (other !== null) {
    const candidates = [other, crs];
    const places = placesOf(candidates, sample.positions);
    const { evidence } = reading;
    return { problems: [{ ...sample.place, code: 'crs-ambiguous', candidates, places, evidence }] };
  }
  return { crs, notes: entry(header, 'datum') === null ? [{ code: 'crs-assumed', crs }] : [], reading };
}

/** Finds the system: what the user states, else the header with the zone number in the eastings, else the numbers alone. */
export function findCrs(header: Header, sample: Sample, hint: IntakeHint): Detected {
  const { name: file } = hint;
  const datum = statedDatum(header);
  const resolved = resolveDatum(datum, hint, { file, ...rowOf(header) });
  const zone = statedZone(header, file);
  const refused =
    resolved.ok && resolved.declared !== null && 'refused' in resolved.declared ? resolved.declared : null;
  const problems: IntakeProblem[] = resolved.ok ? [] : [resolved.problem];
  if (refused !== null) {
    const { stated, refused: reason } = refused;
    problems.push({ file, ...rowOf(header), code: 'crs-unsupported', stated, reason });
  }
  problems.push(...headerProblems(header, file, hint), ...(zone.problem && !hint.crs ? [zone.problem] : []));
  if (problems.length > 0 || !resolved.ok) return { ok: false, problems };
  const found = guess(header, sample, hint, zone.zone);
  if ('problems' in found) return { ok: false, problems: found.problems };
  return withOldDatum({ ok: true, swap: false, ...found }, resolved.old, sample.place);
}

/** The row in which the datum stands. */
const rowOf = (header: Header): { readonly row?: number } => {
  const datum = entry(header, 'datum');
  return datum === null ? {} : { row: datum.row };
};
