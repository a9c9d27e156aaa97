// A worker that is none, for a process that asks one short question. A thread of its own takes longer to start than most answers
// take, so the question is answered in the thread that asks. What has not ended after a second, and what has to be waited for, is
// given to a real worker, which can be watched and stopped.

import { Script } from 'node:vm';
import { readAtOnce } from '../intake/read-footprints.ts';
import { disk } from '../layers/disk.ts';
import type { Spawn, WorkerPort } from './job-runner.ts';
import type { Ask, Reply, Request } from './protocol.ts';
import { type Engine, serveRequests } from './serve-requests.ts';

interface Trial {
  /** Functions in place of the engine's, for tests. */
  readonly engine?: Partial<Engine>;
  /** Milliseconds that a question may take here. */
  readonly most?: number;
}

/** Tasks that are done when their call returns; what is left for a later turn of the thread could not be ended. */
const doneAtOnce = ['open', 'read', 'screen', 'locate', 'features', 'measure'];
const isDoneAtOnce = (ask: Ask): boolean => doneAtOnce.some((task) => task in ask);

const slot = Symbol.for('jadeline.work');
const call = new Script("globalThis[Symbol.for('jadeline.work')]()");

/** Does the work; false when it takes too long and is ended where it stands, as if its thread had been stopped. */
function endsWithin(milliseconds: number, work: () => void): boolean {
  Reflect.set(globalThis, slot, work);
  try {
    call.runInThisContext({ timeout: milliseconds });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, slot);
  }
}

/** Answers here; from the first question on that is not answered here, one worker of `later` has them all. */
export const spawnHere =
  (later: Spawn, { engine = {}, most = 1000 }: Trial = {}): Spawn =>
  (onReply, onFault) => {
    let worker: WorkerPort | null = null;
    let busy = false;
    /** The question that gave the pack. */
    let opened: Request | null = null;
    /** The job whose answer is awaited from here. */
    let tried: number | null = null;

    const hear = (reply: Reply): void => {
      if ((reply.kind === 'answer' || reply.kind === 'fault') && reply.job === tried) onReply(reply);
    };
    const readHere: Engine['readFootprints'] = async (bytes, hint) => {
      const read = readAtOnce(bytes, hint);
      if (read !== null) return read;
      tried = null;
      throw new Error(`the reader of ${hint.name} has first to be loaded`);
    };
    const serve = serveRequests(hear, { disk, readFootprints: readHere, ...engine });

    const isAnswered = (request: Request): boolean => {
      if (!isDoneAtOnce(request.ask)) return false;
      tried = request.job;
      return endsWithin(most, () => void serve(request)) && tried !== null;
    };
    const handOver = (request: Request): WorkerPort => {
      tried = null;
      const port = later(onReply, onFault);
      port.hold?.(busy);
      // It is answered as the job that it was, for which nobody waits any more.
      if (opened !== null && !('open' in request.ask)) port.post(opened);
      port.post(request);
      return port;
    };

    return {
      post(request) {
        if (worker !== null) worker.post(request);
        else if (!isAnswered(request)) worker = handOver(request);
        else if ('open' in request.ask) opened = request;
      },
      terminate() {
        tried = null;
        worker?.terminate();
      },
      hold(now) {
        busy = now;
        worker?.hold?.(now);
      },
    };
  };
