// The measured layers of a pack as the ground that rules are held against.

import type { Ground, MeasuredLayer } from '../rules/ground.ts';
import type { Pack } from './pack.ts';

/** The ground of a pack, from its measured layers and how the footprint or point lies to its extent. */
export function packGround(
  pack: Pack,
  measured: readonly MeasuredLayer[],
  place: Pick<Ground, 'footprintArea' | 'inside' | 'certainty'>,
): Ground {
  const byId = new Map(measured.map((layer) => [layer.card.id, layer]));
  const card = byId.get(pack.extent.layer)?.card;
  const edition = card?.edition ?? pack.extent.editions[0];
  if (edition === undefined) throw new RangeError(`The extent of the pack ${pack.id} has no edition`);
  return {
    ...place,
    extent: { layer: pack.extent.layer, edition, status: card?.status ?? pack.status },
    layer: (id) => byId.get(id),
  };
}
