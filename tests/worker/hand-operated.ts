// A worker and a clock that move only when a test moves them.

import type { Spawn, Timer } from '../../src/worker/job-runner.ts';
import type { Ask, Reply } from '../../src/worker/protocol.ts';

/** One worker that was started: what it was asked, whether it lives, and its voice. */
export interface FakeWorker {
  readonly asked: { readonly job: number; readonly ask: Ask }[];
  readonly held: boolean[];
  alive: boolean;
  say(reply: Reply): void;
  break(message: string): void;
}

/** Workers in the order in which they were started, and the way to start them. */
export function fakeWorkers(): { workers: FakeWorker[]; spawn: Spawn } {
  const workers: FakeWorker[] = [];
  const spawn: Spawn = (onReply, onFault) => {
    const worker: FakeWorker = { asked: [], held: [], alive: true, say: onReply, break: onFault };
    workers.push(worker);
    return {
      post: (request) => worker.asked.push(structuredClone(request)),
      terminate: () => {
        worker.alive = false;
      },
      hold: (busy) => worker.held.push(busy),
    };
  };
  return { workers, spawn };
}

/** A clock that stands still until `pass` is called with milliseconds. */
export function fakeClock(): { timer: Timer; pass: (milliseconds: number) => void } {
  let now = 0;
  const alarms = new Set<{ at: number; callback: () => void }>();
  return {
    timer: (milliseconds, callback) => {
      const alarm = { at: now + milliseconds, callback };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    pass: (milliseconds) => {
      now += milliseconds;
      for (const alarm of [...alarms]) {
        if (alarm.at > now) continue;
        alarms.delete(alarm);
        alarm.callback();
      }
    },
  };
}

/** Lets promises that are already settled run their continuations. */
export const settle = () => new Promise<void>((done) => setImmediate(done));
