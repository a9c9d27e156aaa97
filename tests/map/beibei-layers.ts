// The shipped pack as layers for the map.

import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import type { Pack } from '../../src/analysis/index.ts';
import { featureCollection } from '../../src/layers/feature-collection.ts';
import { openPack } from '../../src/layers/open-pack.ts';
import type { DisplayLayer } from '../../src/map/map-controller.ts';

const folder = new URL('../../public/data/beibei/', import.meta.url);

/** The pack, from the files in the repository. */
export async function beibei(): Promise<Pack> {
  const opened = await openPack((path) => Promise.resolve(new Uint8Array(readFileSync(new URL(path, folder)))));
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return opened.value;
}

/** Every layer of the pack that has data, shown. */
export const displayLayers = ({ layers }: Pack): readonly DisplayLayer[] =>
  layers
    .filter(({ content }) => content.state === 'ready')
    .map((layer) => {
      const features: FeatureCollection = JSON.parse(JSON.stringify(featureCollection(layer)));
      return { card: layer.card, features, visible: true, opacity: 1 };
    });
