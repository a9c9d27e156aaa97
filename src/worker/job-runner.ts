// Gives one job at a time to a worker and watches it. A worker that stays silent is stopped, and the next job gets a new
// one, which is first given the pack again.

import type { ReadProgress } from '../intake/intake.ts';
import type { Answers, Ask, Reply, Request } from './protocol.ts';
import { putBackUnchanged } from './unchanged.ts';

/** A worker as its owner sees it. */
export interface WorkerPort {
  post(request: Request): void;
  terminate(): void;
  /** Whether there is work: a process may end while there is none. */
  hold?(busy: boolean): void;
}

/** Starts a worker. `onReply` gets what it posts, `onFault` what breaks it (a script that does not load, a crash). */
export type Spawn = (onReply: (reply: Reply) => void, onFault: (message: string) => void) => WorkerPort;

/** Calls back after so many milliseconds, unless the returned function is called first. */
export type Timer = (milliseconds: number, callback: () => void) => () => void;

/** A worker that said nothing for too long and was stopped; `layer` is what it was working on, if it had come so far. */
export class WorkerSilent extends Error {
  override readonly name = 'WorkerSilent';
  readonly layer: string | null;
  readonly seconds: number;
  constructor(layer: string | null, seconds: number) {
    super(`the worker was silent for ${seconds} s${layer === null ? '' : ` while on the layer ${layer}`}`);
    this.layer = layer;
    this.seconds = seconds;
  }
}

/** A mistake of ours inside the worker, or a worker that broke; `stack` is the trace from there. */
export class WorkerFault extends Error {
  override readonly name = 'WorkerFault';
  constructor(message: string, trace = '') {
    super(message);
    if (trace) this.stack = trace;
  }
}

/** Silence that is allowed: 10 s at work, 60 s until the script of a new worker has loaded. */
export const patience = { working: 10_000, starting: 60_000 } as const;

interface Job {
  readonly ask: Ask;
  readonly onLayer?: (layer: string) => void;
  readonly onRead?: (progress: ReadProgress) => void;
  readonly resolve: (answer: Partial<Answers>) => void;
  readonly reject: (reason: unknown) => void;
}

/** What a worker said, its answers complete. */
type Heard =
  | Exclude<Reply, { kind: 'answer' }>
  | { readonly kind: 'answer'; readonly job: number; readonly answer: Partial<Answers> };

interface RunOptions {
  readonly onLayer?: ((layer: string) => void) | undefined;
  readonly onRead?: ((progress: ReadProgress) => void) | undefined;
  /** Takes the job out of the queue, or stops waiting for one that is under way; a file that is being read stops with its worker. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs jobs in the order in which they come, each in a worker that holds the pack of the last `open` or `adopt`. */
export class JobRunner {
  readonly #spawn: Spawn;
  readonly #timer: Timer;
  readonly #queue: Job[] = [];
  #port: WorkerPort | null = null;
  #ready = false;
  #seed: Ask | null = null;
  #seeded = false;
  #current: { readonly job: Job; readonly number: number; layer: string | null } | null = null;
  #stopWatch: () => void = () => undefined;
  #number = 0;

  constructor(spawn: Spawn, timer: Timer) {
    this.#spawn = spawn;
    this.#timer = timer;
  }

  /** The answer to a job. Rejects with WorkerSilent, WorkerFault, or the signal's reason. */
  async run<Task extends keyof Answers>(
    task: Task,
    ask: Ask,
    { onLayer, onRead, signal }: RunOptions = {},
  ): Promise<Answers[Task]> {
    signal?.throwIfAborted();
    const heard = (layer: string) => (signal?.aborted ? undefined : onLayer?.(layer));
    let drop = () => undefined;
    const answer = await new Promise<Partial<Answers>>((resolve, reject) => {
      const told = (progress: ReadProgress) => (signal?.aborted ? undefined : onRead?.(progress));
      const job: Job = { ask, onLayer: heard, onRead: told, resolve, reject };
      drop = () => this.#drop(job, signal?.reason);
      signal?.addEventListener('abort', drop);
      this.#queue.push(job);
      this.#next();
    }).finally(() => signal?.removeEventListener('abort', drop));
    const value = answer[task];
    if (value === undefined) throw new WorkerFault(`the worker gave no answer to ${task}`);
    return value;
  }

  /** Starts the worker while there is nothing to ask yet: it takes its time until it can hear. */
  prepare(): void {
    this.#port ??= this.#start();
  }

  /** Stops the worker; whatever was asked is rejected. */
  close(): void {
    const reason = new WorkerFault('the worker was closed');
    for (const job of this.#queue.splice(0)) job.reject(reason);
    this.#stop(reason);
  }

  #next(): void {
    if (this.#current) return;
    const waiting = this.#queue[0];
    if (!waiting) {
      this.#port?.hold?.(false);
      return;
    }
    const port = this.#port ?? this.#start();
    const job = this.#needsSeed(waiting) ?? waiting;
    if (job === waiting) this.#queue.shift();
    if ('open' in job.ask || 'adopt' in job.ask) {
      this.#seed = job.ask;
      this.#seeded = true;
    }
    this.#number += 1;
    this.#current = { job, number: this.#number, layer: null };
    port.hold?.(true);
    port.post({ job: this.#number, ask: job.ask });
    this.#watch();
  }

  /** A job that gives a new worker the pack, when the next job cannot do without. */
  #needsSeed(waiting: Job): Job | null {
    if (this.#seeded || !this.#seed || 'open' in waiting.ask || 'adopt' in waiting.ask) return null;
    // Without a pack the job is lost too; left in the queue it would be tried for ever.
    return { ask: this.#seed, resolve: () => undefined, reject: (reason) => this.#drop(waiting, reason) };
  }

  #start(): WorkerPort {
    const whole = putBackUnchanged();
    const port: WorkerPort = this.#spawn(
      (reply) =>
        this.#port === port && this.#hear(reply.kind === 'answer' ? { ...reply, answer: whole(reply.answer) } : reply),
      (message) => this.#port === port && this.#stop(new WorkerFault(message)),
    );
    this.#ready = false;
    this.#seeded = false;
    this.#port = port;
    return port;
  }

  #hear(reply: Heard): void {
    this.#ready = true;
    const current = this.#current;
    if (current && reply.kind !== 'ready' && reply.job === current.number) {
      if (reply.kind === 'read') current.job.onRead?.(reply.progress);
      else if (reply.kind === 'layer') {
        current.layer = reply.layer;
        current.job.onLayer?.(reply.layer);
      } else {
        this.#finish(current.job, reply);
        return;
      }
    }
    this.#watch();
  }

  #finish(job: Job, reply: Extract<Heard, { kind: 'answer' | 'fault' }>): void {
    this.#stopWatch();
    this.#current = null;
    if (reply.kind === 'answer') job.resolve(reply.answer);
    else job.reject(new WorkerFault(reply.message, reply.trace));
    this.#next();
  }

  #watch(): void {
    this.#stopWatch();
    const current = this.#current;
    if (!current) return;
    const limit = this.#ready ? patience.working : patience.starting;
    this.#stopWatch = this.#timer(limit, () => this.#stop(new WorkerSilent(current.layer, limit / 1000)));
  }

  #stop(reason: Error): void {
    this.#stopWatch();
    this.#port?.terminate();
    this.#port = null;
    const stopped = this.#current;
    this.#current = null;
    stopped?.job.reject(reason);
    this.#next();
  }

  #drop(job: Job, reason: unknown): undefined {
    const position = this.#queue.indexOf(job);
    if (position >= 0) this.#queue.splice(position, 1);
    job.reject(reason);
    // What is no longer wanted must not keep the next file waiting. The next worker is given the pack again.
    if (this.#current?.job === job && 'read' in job.ask) this.#stop(new WorkerFault('no longer wanted'));
    return undefined;
  }
}
