// A worker that ends its thread, or never answers, on footprints of a certain name.

import { parentPort } from 'node:worker_threads';
import { screen } from '../../src/analysis/screening/screen.ts';
import type { ScreeningRequest } from '../../src/analysis/screening/screening.ts';
import { disk } from '../../src/layers/disk.ts';
import type { Request } from '../../src/worker/protocol.ts';
import { serveRequests } from '../../src/worker/serve-requests.ts';

function hostile(request: ScreeningRequest) {
  const { name } = request.footprint;
  if (name === 'ends') process.exit(7);
  while (name === 'hangs');
  return screen(request);
}

const serve = serveRequests((reply) => parentPort?.postMessage(reply), {
  screen: hostile,
  disk,
});
parentPort?.on('message', (request: Request) => void serve(request));
