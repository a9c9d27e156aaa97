// How a batch is getting on: count, rate, time left. Told on a terminal a few times a second, never more.

import type { Words } from '../../words/index.ts';
import type { ProgressLine } from '../progress.ts';
import type { Extent } from './items.ts';

/** Milliseconds between two looks, and over how many of them the rate is taken. */
const interval = 200;
const window = 25;

interface Look {
  readonly at: number;
  readonly done: number;
}

interface Setting {
  readonly line: ProgressLine;
  readonly words: Words;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
  readonly extent: Extent;
  /** Lines and bytes of the input that were done before this run. */
  readonly before: { readonly lines: number; readonly end: number };
}

/** Counts what is done and shows it when it is time; the count of this run is `done`. */
export function paceOf({ line, words, clock, extent, before }: Setting): (end: number) => void {
  const start = clock();
  const looks: Look[] = [{ at: start, done: 0 }];
  let done = 0;
  const secondsLeft = (now: number, end: number): number | null => {
    const [total, covered] = [(extent.bytes ?? 0) - before.end, end - before.end];
    return extent.bytes === null || covered <= 0 ? null : ((now - start) / 1000) * (total / covered - 1);
  };
  return (end) => {
    done += 1;
    const now = clock();
    const last = looks.at(-1);
    if (last !== undefined && now - last.at < interval) return;
    looks.push({ at: now, done });
    if (looks.length > window) looks.shift();
    const first = looks[0] ?? { at: start, done: 0 };
    const rate = (1000 * (done - first.done)) / Math.max(1, now - first.at);
    const left = secondsLeft(now, end);
    line.show(() => words.cli.pace({ done: before.lines + done, total: extent.count, rate, left }));
  };
}
