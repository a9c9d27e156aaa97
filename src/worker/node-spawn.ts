// Starts the worker of a Node process: the built file beside this one, or the TypeScript source when run from a clone.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Spawn } from './job-runner.ts';

/** Where the worker's entry lies, seen from the file that this code has become part of. */
function workerEntry(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('./node-worker.ts', here);
  return new URL(here.includes('/chunks/') ? '../node-worker.js' : './node-worker.js', here);
}

/** A source file is TypeScript, which Node 20 cannot load by itself. */
function loaderFor(entry: URL): { readonly execArgv?: string[] } {
  if (!entry.pathname.endsWith('.ts')) return {};
  return { execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] };
}

/** Workers that run another entry; for tests. */
export const spawnerOf =
  (entry: URL): Spawn =>
  (onReply, onFault) => {
    const worker = new Worker(entry, loaderFor(entry));
    worker.unref();
    worker.on('message', onReply);
    worker.on('error', (error) => onFault(error.message));
    return {
      post: (request) => worker.postMessage(request),
      terminate: () => void worker.terminate(),
      hold: (busy) => (busy ? worker.ref() : worker.unref()),
    };
  };

/** A worker thread of this process. The process may end while the worker has nothing to do. */
export const spawnNodeWorker: Spawn = (onReply, onFault) => spawnerOf(workerEntry())(onReply, onFault);
