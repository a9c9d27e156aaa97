// Entry of the worker in Node.

import { parentPort } from 'node:worker_threads';
import { disk } from '../layers/disk.ts';
import type { Reply, Request } from './protocol.ts';
import { serveRequests } from './serve-requests.ts';

/** Bytes of a line of a batch change hands; copied they would be half a megabyte for each footprint. */
function handedOver(reply: Reply): ArrayBuffer[] {
  const piece = reply.kind === 'answer' ? reply.answer.piece : undefined;
  return piece !== undefined && 'json' in piece && piece.json.buffer instanceof ArrayBuffer ? [piece.json.buffer] : [];
}

const serve = serveRequests((reply) => parentPort?.postMessage(reply, handedOver(reply)), { disk });
parentPort?.on('message', (request: Request) => void serve(request));
