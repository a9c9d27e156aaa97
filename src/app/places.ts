// What the search knows: the gazetteer, and the named zones of protected areas, control units and parks.

import { boxOf } from '../analysis/geometry/position.ts';
import type { Bilingual, LayerCard } from '../analysis/index.ts';
import type { DisplayFeature } from '../layers/feature-collection.ts';
import type { Place } from './search-places.ts';
import type { AppState } from './state.ts';

const searchedFamilies = ['reserve', 'unit', 'water-source', 'town', 'mountain'];

function placeOfFeature(feature: DisplayFeature, card: LayerCard): readonly Place[] {
  const { name_zh: zh, name_en: en, code, id } = feature.properties;
  const box = boxOf(feature.geometry);
  if (typeof zh !== 'string' || typeof en !== 'string') return [];
  const at = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const;
  return [
    {
      id: `${card.id} ${String(id)}`,
      name: { zh, en },
      kind: card.title,
      code: typeof code === 'string' ? code : null,
      at,
      box,
    },
  ];
}

const kinds: Readonly<Record<string, Bilingual>> = {
  bridge: { zh: '桥', en: 'bridge' },
  city: { zh: '城区', en: 'city' },
  community: { zh: '村、社区', en: 'village or community' },
  gorge: { zh: '峡', en: 'gorge' },
  government: { zh: '政府', en: 'government' },
  industry: { zh: '企业', en: 'industry' },
  lake: { zh: '湖、水库', en: 'lake' },
  park: { zh: '公园', en: 'park' },
  peak: { zh: '山峰', en: 'peak' },
  river: { zh: '河流', en: 'river' },
  seat: { zh: '街镇驻地', en: 'town or street seat' },
  site: { zh: '地点', en: 'place' },
  station: { zh: '车站', en: 'station' },
  university: { zh: '大学', en: 'university' },
  wharf: { zh: '码头', en: 'wharf' },
};

/** Everything that can be found, once the pack is open. */
export function placesOf(pack: AppState['pack'], features: AppState['features']): readonly Place[] {
  if (pack.state !== 'ready') return [];
  const named = pack.opened.gazetteer.places.map(
    ({ id, name, kind, at }): Place => ({
      id,
      name,
      kind: kinds[kind] ?? { zh: kind, en: kind },
      code: null,
      at,
      box: null,
    }),
  );
  const zones = pack.opened.layers
    .filter(({ card }) => searchedFamilies.includes(card.family))
    .flatMap(({ card }) => (features[card.id]?.features ?? []).flatMap((feature) => placeOfFeature(feature, card)));
  return [...named, ...zones];
}
