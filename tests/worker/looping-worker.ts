// A worker whose measuring never ends on one layer, until that layer is left out, and whose reading never ends on a file
// of one name. Its answers are otherwise a stub.

import { parentPort } from 'node:worker_threads';
import { locate } from '../../src/analysis/screening/locate.ts';
import type { LayerAnswer, Screening, ScreeningRequest } from '../../src/analysis/screening/screening.ts';
import { success } from '../../src/analysis/units/result.ts';
import type { Request } from '../../src/worker/protocol.ts';
import { type Engine, serveRequests } from '../../src/worker/serve-requests.ts';

/** The layer that is never done. */
const endless = 'eco_redline';

function screen({ pack, unchecked = {}, onLayer }: ScreeningRequest): Screening {
  const layers = pack.layers.map(({ card: { id } }) => {
    onLayer?.(id);
    const trouble = unchecked[id] ?? null;
    while (id === endless && !trouble);
    return { layer: id, answer: trouble ? 'could-not-check' : 'clear', trouble } as LayerAnswer;
  });
  return { layers, findings: [] } as unknown as Screening;
}

/** The file that is never done. */
export const endlessFile = 'endless.dxf';

const readFootprints: Engine['readFootprints'] = async (_, hint) => {
  while (hint.name === endlessFile);
  return success({ footprints: [], notes: [], problems: [] });
};

const engine = { screen, locate, readFootprints };
const serve = serveRequests((reply) => parentPort?.postMessage(reply), engine);
parentPort?.on('message', (request: Request) => void serve(request));
