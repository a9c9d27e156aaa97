// Starts the worker of a page.

import type { Spawn } from './job-runner.ts';
import type { Reply } from './protocol.ts';

/** A module worker of the browser. */
export const spawnBrowserWorker: Spawn = (onReply, onFault) => {
  const worker = new Worker(new URL('./browser-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<Reply>) => onReply(event.data));
  worker.addEventListener('error', (event) => onFault(event.message || 'the script of the worker did not load'));
  return { post: (request) => worker.postMessage(request), terminate: () => worker.terminate() };
};
