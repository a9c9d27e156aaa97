// A screening as it is posted: only what differs from the answer before. While a hand moves a footprint most of it stays the
// same, and to copy it all would take longer than to find it.

import type { MultiPolygon } from '../analysis/geometry/position.ts';
import type { Screening } from '../analysis/screening/screening.ts';
import { type FlatGeometry, flatten, sameGeometry, unflatten } from './flat-geometry.ts';
import type { Answers } from './protocol.ts';

/**
 * How one value differs from another: a new one in its place, as a list of one; a new geometry, as flat numbers; or its parts that
 * differ, by key or place.
 */
type Change = readonly [whole: unknown] | FlatGeometry | Parts;

interface Parts {
  readonly [key: string]: Change;
}

/** Answers as they are posted; null: the screening is the same in every part. */
export type PostedAnswers = Omit<Answers, 'screen'> & { readonly screen: Change | null };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Geometries on their way in one answer: the same one in many places is the same one at the other end. */
type Sent<From, To> = Map<From, To>;

/** The change from one value to another, null when there is none. Keys in another order are another value. */
function changeOf(before: unknown, after: unknown, sent: Sent<object, Change>): Change | null {
  if (Object.is(before, after)) return null;
  if (isRecord(after) && 'coordinates' in after) {
    return isRecord(before) && sameGeometry(before, after) ? null : geometryChange(after, sent);
  }
  if (Array.isArray(after)) return Array.isArray(before) ? listChange(before, after, sent) : [after];
  if (!isRecord(before) || !isRecord(after) || Array.isArray(before)) return [after];
  const keys = Object.keys(after);
  if (!hasKeys(before, keys)) return [after];
  let parts: { [key: string]: Change } | null = null;
  for (const key of keys) {
    const change = changeOf(before[key], after[key], sent);
    if (change === null) continue;
    parts ??= {};
    parts[key] = change;
  }
  return parts;
}

function listChange(before: readonly unknown[], after: readonly unknown[], sent: Sent<object, Change>): Change | null {
  if (before.length !== after.length) return [after];
  // Numbers move all together: a note for each would be longer than they are.
  const divisible = isRecord(after[0]) && !Array.isArray(after[0]);
  let parts: { [place: number]: Change } | null = null;
  for (let place = 0; place < after.length; place++) {
    const change = changeOf(before[place], after[place], sent);
    if (change === null) continue;
    if (!divisible) return [after];
    parts ??= {};
    parts[place] = change;
  }
  return parts;
}

function geometryChange(geometry: object, sent: Sent<object, Change>): Change {
  const change: Change = sent.get(geometry) ?? flatten(geometry) ?? [geometry];
  sent.set(geometry, change);
  return change;
}

/** Whether these are the keys of a record, in their order. */
function hasKeys(record: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  let place = 0;
  for (const key in record) if (key !== keys[place++]) return false;
  return place === keys.length;
}

const isList = (change: Change): change is readonly [whole: unknown] | FlatGeometry => Array.isArray(change);

/** The value after a change; what did not change is the same object as before. */
function changed(before: unknown, change: Change | null, sent: Sent<Change, MultiPolygon>): unknown {
  if (change === null) return before;
  if (isList(change)) return change.length === 1 ? change[0] : geometryOf(change, sent);
  if (!isRecord(before)) throw new Error('a worker told a change of what it had not sent before');
  const after: Record<string, unknown> = Array.isArray(before) ? Object.assign([], before) : { ...before };
  for (const [key, part] of Object.entries(change)) after[key] = changed(before[key], part, sent);
  return after;
}

function geometryOf(change: FlatGeometry, sent: Sent<Change, MultiPolygon>): MultiPolygon {
  const geometry = sent.get(change) ?? unflatten(change);
  sent.set(change, geometry);
  return geometry;
}

/** Posts of each answer what differs from the one before it; one for each worker. */
export function leaveOutUnchanged(): (answer: Partial<Answers>) => Partial<PostedAnswers> {
  let before: Screening | null = null;
  return ({ screen, ...answer }) => {
    if (screen === undefined) return answer;
    const change = changeOf(before, screen, new Map());
    before = screen;
    return { ...answer, screen: change };
  };
}

/** Puts back what was left out; one for each worker, given every answer in the order in which they come. */
export function putBackUnchanged(): (answer: Partial<PostedAnswers>) => Partial<Answers> {
  let before: Screening | null = null;
  return ({ screen, ...answer }) => {
    if (screen === undefined) return answer;
    if (before === null && screen === null) throw new Error('a worker told no change from what it had not sent before');
    // What `leaveOutUnchanged` was given comes back: a screening.
    before = changed(before, screen, new Map()) as Screening;
    return { ...answer, screen: before };
  };
}
