// Entry of the worker in Node.

import { parentPort } from 'node:worker_threads';
import type { Request } from './protocol.ts';
import { serveRequests } from './serve-requests.ts';

const serve = serveRequests((reply) => parentPort?.postMessage(reply));
parentPort?.on('message', (request: Request) => void serve(request));
