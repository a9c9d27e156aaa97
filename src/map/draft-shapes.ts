// Between a draft and the shapes that the hand tool holds: each ring is a shape of its own, and is put back in its place.

import { ribbon } from '../analysis/geometry/ribbon.ts';
import type { MultiPolygon, Ring } from '../analysis/index.ts';
import { metres } from '../analysis/units/quantity.ts';
import {
  areaOf,
  crossesItself,
  type Draft,
  moveBetween,
  type RingPlace,
  ringsOf,
  sameChain,
  tidyLine,
  tidyRing,
  withRing,
} from './draft.ts';
import type { ToolShape } from './draw-tool.ts';

type Polygons = readonly (readonly Ring[])[];

const keyOf = ({ polygon, ring }: RingPlace): string => `${polygon}/${ring}`;

/** A draft as shapes for the tool, the first of them the one to select. */
export function shapesOf(draft: Draft): readonly ToolShape[] {
  if (draft.kind === 'line') return [{ key: 'line', kind: 'line', positions: draft.line }];
  return ringsOf(draft.polygons).map(({ place, ring }) => ({ key: keyOf(place), kind: 'ring', positions: ring }));
}

/** The draft that is being drawn, from the one shape in the tool; null before the first click. */
export function drawnDraft(shapes: readonly ToolShape[], width: number): Draft | null {
  const shape = shapes[0];
  if (!shape) return null;
  if (shape.kind === 'line') return { kind: 'line', line: tidyLine(shape.positions), width };
  return { kind: 'area', polygons: [[tidyRing(shape.positions)]] };
}

interface Change {
  readonly place: RingPlace;
  readonly before: Ring;
  readonly after: Ring;
}

function changesOf(polygons: Polygons, shapes: readonly ToolShape[]): readonly Change[] {
  const byKey = new Map(shapes.map((shape) => [shape.key, shape]));
  return ringsOf(polygons).flatMap(({ place, ring }) => {
    const shape = byKey.get(keyOf(place));
    const after = shape ? tidyRing(shape.positions) : ring;
    return sameChain(ring, after) || after.length < 4 ? [] : [{ place, before: ring, after }];
  });
}

/** An edited draft. When an outer ring was moved as a whole, `follow` holds the other rings, which go with it. */
export function editedDraft(
  draft: Draft,
  shapes: readonly ToolShape[],
): { readonly draft: Draft; readonly follow: readonly ToolShape[] } {
  if (draft.kind === 'line') {
    const line = tidyLine(shapes.find(({ kind }) => kind === 'line')?.positions ?? draft.line);
    return { draft: line.length < 2 ? draft : { ...draft, line }, follow: [] };
  }
  const changes = changesOf(draft.polygons, shapes);
  const [only] = changes;
  const move = changes.length === 1 && only?.place.ring === 0 ? moveBetween(only.before, only.after) : null;
  if (move && only) {
    const moved = draft.polygons.map((rings, polygon) =>
      rings.map((ring, index) => (polygon === only.place.polygon && index === 0 ? only.after : ring.map(move))),
    );
    const next: Draft = { kind: 'area', polygons: moved };
    return { draft: next, follow: shapesOf(next).filter(({ key }) => key !== keyOf(only.place)) };
  }
  const polygons = changes.reduce<Polygons>((all, { place, after }) => withRing(all, place, after), draft.polygons);
  return { draft: { kind: 'area', polygons }, follow: [] };
}

/** The area of a draft: itself, or the ribbon of its line; null while there is none. */
export function geometryOf(draft: Draft | null): MultiPolygon | null {
  if (!draft) return null;
  if (draft.kind === 'area') return areaOf(draft.polygons);
  if (draft.line.length < 2 || !(draft.width > 0)) return null;
  const area = ribbon(draft.line, metres(draft.width));
  return area.type === 'MultiPolygon' ? area : { type: 'MultiPolygon', coordinates: [area.coordinates] };
}

/** Whether a ring of the draft crosses itself. */
export const isCrossing = (draft: Draft | null): boolean =>
  draft?.kind === 'area' && ringsOf(draft.polygons).some(({ ring }) => crossesItself(ring));

/** The key by which the tool knows a ring. */
export const placeOf = (key: string): RingPlace => {
  const [polygon = '0', ring = '0'] = key.split('/');
  return { polygon: Number(polygon), ring: Number(ring) };
};
