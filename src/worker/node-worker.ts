// Entry of the worker in Node.

import { parentPort } from 'node:worker_threads';
import { disk } from '../layers/disk.ts';
import type { Request } from './protocol.ts';
import { serveRequests } from './serve-requests.ts';

const serve = serveRequests((reply) => parentPort?.postMessage(reply), { disk });
parentPort?.on('message', (request: Request) => void serve(request));
