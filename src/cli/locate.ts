// jadeline locate LON LAT: what applies at a point.

import { type Located, type LonLat, serialise } from '../analysis/index.ts';
import type { Metres } from '../analysis/units/quantity.ts';
import { farFromExtent } from '../intake/far-from-extent.ts';
import type { OpenedPack, ScreeningClient } from '../worker/client.ts';
import type { Command, Run } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { locatedText } from './located-text.ts';
import { withPack } from './open-pack.ts';
import { choiceOf, dayOf } from './options.ts';
import { writeResult } from './output.ts';
import { sayProblem } from './say.ts';
import { UsageFault } from './usage-fault.ts';

/** Longitude and latitude in degrees, as two words or as one with a comma. */
function positionOf({ written }: Run): LonLat {
  const words = written.words.flatMap((word) => word.split(/[,，]/)).filter((word) => word !== '');
  const [lon = Number.NaN, lat = Number.NaN] = words.map(Number);
  const sound = words.length === 2 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  if (!sound) throw new UsageFault({ code: 'not-a-position', words: written.words });
  return [lon, lat];
}

/** How far outside the ground of the pack, when it is so far that the coordinates are probably wrong. */
async function tooFar(located: Located, client: ScreeningClient, pack: OpenedPack): Promise<Metres | null> {
  if (located.inside !== 'outside') return null;
  const { features } = await client.features(pack.manifest.extent.layer);
  const outline = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [],
  );
  return farFromExtent({ type: 'Point', coordinates: located.at }, outline);
}

/** The command `locate`. */
export const locateCommand: Command = {
  options: ['pack', 'as-of', 'format', 'out'],
  run: async (run) => {
    const format = choiceOf('format', run.written, { known: ['text', 'json'] as const });
    const at = positionOf(run);
    const day = dayOf(run.written, run.io.today);
    return withPack(run, async (client, pack) => {
      const located = await client.locate(at, day);
      const far = await tooFar(located, client, pack);
      if (far !== null) {
        const name = at.join(', ');
        run.io.tell(`${sayProblem({ code: 'far-away', file: '', name, distance: far }, run.words)}\n`);
        return exitStatus.unreadable;
      }
      const text = format === 'json' ? `${serialise(located)}\n` : locatedText(located, run);
      return (await writeResult(run, text)) ?? exitStatus.done;
    });
  },
};
