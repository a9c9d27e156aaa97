// The worker's own side, the same in a browser and in Node: holds one pack and answers one request after the other.

import { locate } from '../analysis/screening/locate.ts';
import { measurePair } from '../analysis/screening/measure-pair.ts';
import type { Pack } from '../analysis/screening/pack.ts';
import { screen } from '../analysis/screening/screen.ts';
import { success } from '../analysis/units/result.ts';
import type { Layer } from '../analysis/zones/layer.ts';
import type { ReadProgress } from '../intake/intake.ts';
import { readFootprints } from '../intake/read-footprints.ts';
import { featureCollection } from '../layers/feature-collection.ts';
import { assemblePack } from '../layers/open-pack.ts';
import type { Disk } from '../layers/surveyed-file.ts';
import { withDistances } from './candidate-distances.ts';
import type { Answers, Ask, LayerSummary, Reply, Request } from './protocol.ts';
import { screenPiece } from './screen-piece.ts';
import { leaveOutUnchanged } from './unchanged.ts';

/** The functions that a worker runs; tests put others in their place. */
export interface Engine {
  readonly screen: typeof screen;
  readonly locate: typeof locate;
  readonly readFootprints: typeof readFootprints;
  /** Files of this machine; null in a browser. */
  readonly disk: Disk | null;
}

const engineAlone: Engine = { screen, locate, readFootprints, disk: null };

/** Answers requests through `post`, and says at once that it is there. Never rejects: a bug is posted as a fault. */
export function serveRequests(
  post: (reply: Reply) => void,
  changes: Partial<Engine> = {},
): (request: Request) => Promise<void> {
  const engine = { ...engineAlone, ...changes };
  const held: { pack: Pack | null } = { pack: null };
  const posted = leaveOutUnchanged();
  post({ kind: 'ready' });
  return async ({ job, ask }) => {
    try {
      const heard: Heard = {
        onLayer: 'quiet' in ask && ask.quiet ? undefined : (layer) => post({ kind: 'layer', job, layer }),
        onRead: (progress) => post({ kind: 'read', job, progress }),
      };
      post({ kind: 'answer', job, answer: posted(await answerTo(ask, held, engine, heard)) });
    } catch (error) {
      const trace = error instanceof Error ? (error.stack ?? '') : '';
      post({ kind: 'fault', job, message: error instanceof Error ? error.message : String(error), trace });
    }
  };
}

/** What is told while an answer is on its way. */
interface Heard {
  readonly onLayer: ((layer: string) => void) | undefined;
  readonly onRead: (progress: ReadProgress) => void;
}

async function answerTo(
  ask: Ask,
  held: { pack: Pack | null },
  engine: Engine,
  { onLayer, onRead }: Heard,
): Promise<Partial<Answers>> {
  if ('read' in ask) {
    const read = await engine.readFootprints(ask.read.bytes, ask.read.hint, onRead);
    return { read: held.pack === null ? read : withDistances(read, held.pack) };
  }
  if ('measure' in ask) return { measure: measurePair(ask.measure.a, ask.measure.b) };
  if ('adopt' in ask) {
    held.pack = ask.adopt;
    return { adopt: true };
  }
  if ('survey' in ask) {
    if (engine.disk === null) throw new Error('a worker without a disk was asked to look at a file');
    onLayer?.(ask.survey.layer);
    return { survey: throughout(engine.disk.survey(ask.survey)) };
  }
  if ('open' in ask) {
    const assembled = assemblePack(ask.open.gathered, {
      onLayer,
      unchecked: ask.open.unchecked,
      disk: engine.disk,
    });
    if (!assembled.ok) return { open: assembled };
    held.pack = assembled.value.pack;
    return { open: success(assembled.value.pack.layers.map(summaryOf)) };
  }
  const { pack } = held;
  if (!pack) throw new Error('a worker was asked before it had a pack');
  if ('screen' in ask) return { screen: engine.screen({ ...ask.screen, pack, ...(onLayer && { onLayer }) }) };
  if ('piece' in ask) return { piece: await screenPiece(ask.piece, { pack, onLayer, screen: engine.screen }) };
  if ('locate' in ask) return { locate: engine.locate(pack, ask.locate.at, ask.locate.asOf) };
  const { layer: id, view } = ask.features;
  const layer = pack.layers.find(({ card }) => card.id === id);
  if (!layer) throw new RangeError(`the pack has no layer ${id}`);
  return { features: featureCollection(layer, view) };
}

/** The end of something that is done in steps. */
function throughout<End>(steps: Generator<unknown, End>): End {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const summaryOf = ({ card, content: { state, ...rest } }: Layer): LayerSummary =>
  'trouble' in rest ? { card, state, trouble: rest.trouble } : { card, state };
