// The worker that ships, with Turf held for ever. Turf reckons with bignumber.js and nothing else here does: a number that never
// answers holds Turf alone.

import { parentPort } from 'node:worker_threads';
import type { Request } from '../../src/worker/protocol.ts';
import { serveRequests } from '../../src/worker/serve-requests.ts';

const { BigNumber }: { BigNumber: { prototype: Record<string, unknown> } } = await import(
  import.meta.resolve('bignumber.js', import.meta.resolve('@turf/intersect'))
);
const forEver = (): never => {
  for (;;);
};
for (const question of ['minus', 'isLessThan', 'lt', 'comparedTo']) BigNumber.prototype[question] = forEver;

const serve = serveRequests((reply) => parentPort?.postMessage(reply));
parentPort?.on('message', (request: Request) => void serve(request));
