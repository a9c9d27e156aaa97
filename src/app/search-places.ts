// The offline search: gazetteer places, zones of protected areas and control units, and pasted coordinates, best match first.

import type { Box, LonLat } from '../analysis/geometry/position.ts';
import type { Bilingual } from '../analysis/zones/layer.ts';
import { readPastedPosition } from '../panels/screen/read-coordinates.ts';

/** Something that can be found and flown to. */
export interface Place {
  readonly id: string;
  readonly name: Bilingual;
  /** What it is: a kind of place, a layer's title, or a code. */
  readonly kind: Bilingual;
  readonly code: string | null;
  readonly at: LonLat;
  readonly box: Box | null;
}

function rank(place: Place, wanted: string): number {
  const texts = [place.name.zh, place.name.en, place.code ?? ''].map((text) => text.toLowerCase());
  if (texts.some((text) => text === wanted)) return 0;
  if (texts.some((text) => text.startsWith(wanted))) return 1;
  return texts.some((text) => text.includes(wanted)) ? 2 : 3;
}

/** Up to `most` places for what was typed; a pasted position comes first. */
export function searchPlaces(places: readonly Place[], typed: string, most = 8): readonly Place[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const at = readPastedPosition(typed);
  const label = at ? `${at[0].toFixed(6)}, ${at[1].toFixed(6)}` : '';
  const pasted: readonly Place[] = at
    ? [
        {
          id: 'position',
          name: { zh: label, en: label },
          kind: { zh: '坐标', en: 'Coordinates' },
          code: null,
          at,
          box: null,
        },
      ]
    : [];
  const found = places
    .map((place) => ({ place, rank: rank(place, wanted) }))
    .filter((entry) => entry.rank < 3)
    .sort(
      (a, b) =>
        a.rank - b.rank || a.place.name.zh.length - b.place.name.zh.length || (a.place.id < b.place.id ? -1 : 1),
    )
    .map((entry) => entry.place);
  return [...pasted, ...found].slice(0, most);
}
