// A screening as it is posted: only what differs from the answer before. While a hand moves a footprint most of it stays the
// same, and to copy it all would take longer than to find it.

import type { Screening } from '../analysis/screening/screening.ts';
import type { Answers } from './protocol.ts';

/** How one value differs from another: a new one in its place, as a list of one; or its parts that differ, by key or place. */
type Change = readonly [whole: unknown] | Parts;

interface Parts {
  readonly [key: string]: Change;
}

/** Answers as they are posted; null: the screening is the same in every part. */
export type PostedAnswers = Omit<Answers, 'screen'> & { readonly screen: Change | null };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The change from one value to another, null when there is none. Keys in another order are another value. */
function changeOf(before: unknown, after: unknown): Change | null {
  if (Object.is(before, after)) return null;
  if (!isRecord(before) || !isRecord(after) || Array.isArray(before) !== Array.isArray(after)) return [after];
  const keys = Object.keys(after);
  if (!hasKeys(before, keys)) return [after];
  // Coordinates move all together: a note for each number would be longer than the numbers.
  if ('coordinates' in after) return [after];
  const divisible = !Array.isArray(after) || (isRecord(after[0]) && !Array.isArray(after[0]));
  let parts: { [key: string]: Change } | null = null;
  for (const key of keys) {
    const change = changeOf(before[key], after[key]);
    if (change === null) continue;
    if (!divisible) return [after];
    parts ??= {};
    parts[key] = change;
  }
  return parts;
}

/** Whether these are the keys of a record, in their order. */
function hasKeys(record: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  let place = 0;
  for (const key in record) if (key !== keys[place++]) return false;
  return place === keys.length;
}

const isWhole = (change: Change): change is readonly [whole: unknown] => Array.isArray(change);

/** The value after a change; what did not change is the same object as before. */
function changed(before: unknown, change: Change | null): unknown {
  if (change === null) return before;
  if (isWhole(change)) return change[0];
  if (!isRecord(before)) throw new Error('a worker told a change of what it had not sent before');
  const after: Record<string, unknown> = Array.isArray(before) ? Object.assign([], before) : { ...before };
  for (const [key, part] of Object.entries(change)) after[key] = changed(before[key], part);
  return after;
}

/** Posts of each answer what differs from the one before it; one for each worker. */
export function leaveOutUnchanged(): (answer: Partial<Answers>) => Partial<PostedAnswers> {
  let before: Screening | null = null;
  return ({ screen, ...answer }) => {
    if (screen === undefined) return answer;
    const change = changeOf(before, screen);
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
    before = changed(before, screen) as Screening;
    return { ...answer, screen: before };
  };
}
