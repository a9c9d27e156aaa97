// A worker that ends its thread, or never answers, on footprints of a certain name.

import { parentPort } from 'node:worker_threads';
import { locate } from '../../src/analysis/screening/locate.ts';
import { screen } from '../../src/analysis/screening/screen.ts';
import type { ScreeningRequest } from '../../src/analysis/screening/screening.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';
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
  locate,
  readFootprints,
});
parentPort?.on('message', (request: Request) => void serve(request));
