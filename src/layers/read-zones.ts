// From the bytes of a layer file to its zones: all of them, or the reason why there are none. Never a part. Every number of
// the file is checked here; names and coordinates are spelled out when somebody asks for them.

import { failure, type Result, success } from '../analysis/units/result.ts';
import type { LayerCard, LayerTrouble, Zone } from '../analysis/zones/layer.ts';
import { bytesIn } from './flatgeobuf-file.ts';
import { zonesOver } from './stored-zones.ts';
import { survey } from './survey.ts';

/**
 * Zones of a FlatGeobuf file in EPSG:4490 or EPSG:4326, in the order of the file (Hilbert order). `id`, `name_zh` and
 * `name_en` become the zone's id and name; the other columns are its attributes, null where the file holds nothing.
 * `path` is only named in the problem; `geometry` is what the card promises, null for anything. An empty file gives an empty
 * list. The zones go on reading from `bytes`.
 */
export function readZones(
  bytes: Uint8Array,
  path: string,
  geometry: LayerCard['geometry'] = null,
): Result<readonly Zone[], LayerTrouble> {
  const pass = survey({ bytes: bytesIn(bytes), path, geometry });
  let step = pass.next();
  while (!step.done) step = pass.next();
  const found = step.value;
  if (found.trouble !== null) return failure(found.trouble);
  const { starts } = found;
  return success(zonesOver(found, (place) => bytes.subarray(starts[place], starts[place + 1])));
}
