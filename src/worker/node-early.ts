// A worker that is started before the program that will need it has loaded, so that both load at the same time. The two are built
// apart from one another and meet in a slot of the process.

import { Worker } from 'node:worker_threads';

/** Most of what a screening makes is short-lived: with more room for it the collector comes by less often. */
export const resourceLimits = { maxYoungGenerationSizeMb: 96 } as const;

interface Early {
  readonly entry: string;
  readonly worker: Worker;
  /** What it said before anybody listened. */
  readonly said: unknown[];
  readonly listen: (message: unknown) => void;
  readonly fail: (error: Error) => void;
  error: Error | null;
}

const slot = Symbol.for('jadeline.early-worker');

const isEarly = (value: unknown): value is Early =>
  typeof value === 'object' && value !== null && 'worker' in value && value.worker instanceof Worker;

/** Starts the worker of an entry. A process that never asks for it may end nevertheless. */
export function startEarly(entry: URL): void {
  const worker = new Worker(entry, { resourceLimits });
  const said: unknown[] = [];
  const early: Early = {
    entry: entry.href,
    worker,
    said,
    listen: (message) => said.push(message),
    fail: (error) => {
      early.error = error;
    },
    error: null,
  };
  worker.on('message', early.listen);
  worker.on('error', early.fail);
  worker.unref();
  Reflect.set(globalThis, slot, early);
}

/** The worker that was started early for this entry, with what it said so far; null when there is none, or none that lives. */
export function takeEarly(entry: URL): { readonly worker: Worker; readonly said: readonly unknown[] } | null {
  const early: unknown = Reflect.get(globalThis, slot);
  if (!isEarly(early) || early.entry !== entry.href) return null;
  Reflect.deleteProperty(globalThis, slot);
  if (early.error !== null) return null;
  early.worker.off('message', early.listen);
  early.worker.off('error', early.fail);
  return { worker: early.worker, said: early.said };
}
