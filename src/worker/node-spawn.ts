// Starts the worker of a Node process: the built file beside this one, or the TypeScript source when run from a clone.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Spawn } from './job-runner.ts';

/** Most of what a screening makes is short-lived: with more room for it the collector comes by less often. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/** Where the worker's entry lies, seen from the file that this code has become part of. */
function workerEntry(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('./node-worker.ts', here);
  return new URL(/\/(?:chunks|program)\/[^/]*$/.test(here) ? '../node-worker.cjs' : './node-worker.cjs', here);
}

/** Node 20 cannot load TypeScript by itself, and loaders given on the command line do not reach a worker's first file. */
function workerOf(entry: URL): Worker {
  if (!entry.pathname.endsWith('.ts')) return new Worker(entry, { resourceLimits });
  const loader = import.meta.resolve('tsx/esm/api');
  const script = `const { loader, entry } = require('node:worker_threads').workerData;
    import(loader).then(({ register }) => { register(); return import(entry); });`;
  return new Worker(script, { eval: true, execArgv: [], workerData: { loader, entry: entry.href } });
}

/** Workers that run another entry; for tests. */
export const spawnerOf =
  (entry: URL): Spawn =>
  (onReply, onFault) => {
    const worker = workerOf(entry);
    worker.unref();
    worker.on('message', onReply);
    worker.on('error', (error) => onFault(error.message));
    // One that ends without an error, by itself or because the system took its memory, would else be waited for.
    worker.on('exit', (code) => onFault(`the worker ended with ${code}`));
    return {
      post: (request) => worker.postMessage(request),
      terminate: () => void worker.terminate(),
      hold: (busy) => (busy ? worker.ref() : worker.unref()),
    };
  };

/** How many workers this machine can run side by side. */
export const coreCount = (): number => availableParallelism();

/** A worker thread of this process. The process may end while the worker has nothing to do. */
export const spawnNodeWorker: Spawn = (onReply, onFault) => spawnerOf(workerEntry())(onReply, onFault);
