// The measured layers of a pack as the ground that rules are held against.

import type { Ground, MeasuredLayer } from '../rules/ground.ts';
import type { Pack } from './pack.ts';

const extents = new WeakMap<Pack, Ground['extent']>();

function extentOf(pack: Pack): Ground['extent'] {
  const known = extents.get(pack);
  if (known !== undefined) return known;
  const { layer, editions } = pack.extent;
  const card = pack.layers.find((each) => each.card.id === layer)?.card;
  const edition = card?.edition ?? editions[0];
  if (edition === undefined) throw new RangeError(`The extent of the pack ${pack.id} has no edition`);
  const extent = { layer, edition, status: card?.status ?? pack.status };
  extents.set(pack, extent);
  return extent;
}

/** The ground of a pack, from its measured layers and how the footprint or point lies to its extent. */
export function packGround(
  pack: Pack,
  measured: readonly MeasuredLayer[],
  place: Pick<Ground, 'footprintArea' | 'inside' | 'certainty' | 'onLayer'>,
): Ground {
  const byId = new Map(measured.map((layer) => [layer.card.id, layer]));
  return { ...place, extent: extentOf(pack), layer: (id) => byId.get(id) };
}
