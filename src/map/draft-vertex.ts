// Taking away the corner under the pointer.

import type { Map as LiveMap } from 'maplibre-gl';
import type { LonLat } from '../analysis/index.ts';
import { type Draft, ringsOf, withoutNearest, withRing } from './draft.ts';
import { placeOf } from './draft-shapes.ts';

/** How near the pointer must be to a corner, in CSS pixels. */
const reach = 20;

type Projector = Pick<LiveMap, 'project'>;

function isNear(map: Projector, at: LonLat, corner: LonLat): boolean {
  const [a, b] = [map.project([at[0], at[1]]), map.project([corner[0], corner[1]])];
  return Math.hypot(a.x - b.x, a.y - b.y) <= reach;
}

/** The draft without the corner at `at`, in the selected ring; null if none is near or the shape would be lost. */
export function withoutVertexAt(draft: Draft, selected: string | null, at: LonLat, map: Projector): Draft | null {
  if (draft.kind === 'line') {
    const index = draft.line.findIndex((corner) => isNear(map, at, corner));
    if (index < 0 || draft.line.length <= 2) return null;
    return { ...draft, line: draft.line.filter((_, place) => place !== index) };
  }
  const place = placeOf(selected ?? '0/0');
  const ring = ringsOf(draft.polygons).find(
    (entry) => entry.place.polygon === place.polygon && entry.place.ring === place.ring,
  )?.ring;
  if (!ring?.some((corner) => isNear(map, at, corner))) return null;
  const rest = withoutNearest(ring, at);
  return rest ? { kind: 'area', polygons: withRing(draft.polygons, place, rest) } : null;
}
