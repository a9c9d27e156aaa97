// Keeps what does not change the same object, so that what is shown of it need not be made anew.

import { useMemo, useRef } from 'react';
import type { Report, Screening } from '../analysis/index.ts';
import { reportOf } from '../analysis/report/report-of.ts';

type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isParts(a) || !isParts(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => key in a && same(a[key], b[key]));
}

/** `after`; every part of it that equals the same part of `before` is taken from there. Both are plain data. */
export function steady<Value>(before: Value, after: Value): Value;
export function steady(before: unknown, after: unknown): unknown {
  if (same(before, after)) return before;
  if (!isParts(before) || !isParts(after)) return after;
  if (Array.isArray(after)) return after.map((part, index) => steady(before[index], part));
  return Object.fromEntries(Object.entries(after).map(([key, part]) => [key, steady(before[key], part)]));
}

/** The report of a screening; rows that say what they said before are the same rows. */
export function useReport(screening: Screening | null): Report | null {
  const last = useRef<Report | null>(null);
  return useMemo(() => {
    last.current = screening && steady(last.current, reportOf(screening));
    return last.current;
  }, [screening]);
}
