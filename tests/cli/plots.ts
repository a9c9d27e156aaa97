// Plots on the tiny pack, as lines of JSON; and workers that answer late, break, or never answer.

import { disk } from '../../src/layers/disk.ts';
import type { Spawn } from '../../src/worker/job-runner.ts';
import { serveRequests } from '../../src/worker/serve-requests.ts';

/** A square Feature of some 100 m; `name` is left out when it is empty. */
export const plot = (name: string, lon = 106.55, lat = 29.65, size = 0.001): string =>
  JSON.stringify({
    type: 'Feature',
    properties: name === '' ? {} : { name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [lon, lat],
          [lon + size, lat],
          [lon + size, lat + size],
          [lon, lat + size],
          [lon, lat],
        ],
      ],
    },
  });

/** So many plots, some on the red line of the tiny pack, the others beside it. */
export const plots = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    plot(`p${index + 1}`, index % 3 === 0 ? 106.31 : 106.55, 29.81 + index / 10_000),
  );

/** Lines as a file has them. */
export const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

/** Workers of this thread that answer each at its own, uneven pace, so that answers overtake one another. */
export function unevenWorkers(): Spawn {
  let [workers, turn] = [0, 0];
  return (onReply) => {
    workers += 1;
    const own = workers;
    const serve = serveRequests(
      (reply) => {
        turn += 1;
        setTimeout(() => onReply(structuredClone(reply)), ((turn * 7 + own * 5) % 11) / 2);
      },
      { disk },
    );
    return { post: (request) => void serve(structuredClone(request)), terminate: () => undefined };
  };
}

/** Workers that break on the piece that `breaks` recognises. */
export const breakingWorkers =
  (breaks: (text: string) => boolean): Spawn =>
  (onReply, onFault) => {
    const serve = serveRequests((reply) => queueMicrotask(() => onReply(structuredClone(reply))), { disk });
    return {
      post: (request) => {
        const { ask } = request;
        const bytes = 'piece' in ask && 'bytes' in ask.piece.of ? ask.piece.of.bytes : new Uint8Array();
        if (breaks(new TextDecoder().decode(bytes))) queueMicrotask(() => onFault('out of memory'));
        else void serve(structuredClone(request));
      },
      terminate: () => undefined,
    };
  };
