// The control points of geography.json, on the drawing board.

import type { LonLat } from '../../../src/analysis/geometry/position.ts';
import type { Bilingual } from '../../../src/analysis/zones/layer.ts';
import sheet from '../geography.json' with { type: 'json' };
import { at, type Path, type Point, toPlane } from './plane.ts';

/** A line of the sheet. */
export interface NamedLine {
  readonly id: string;
  readonly name: Bilingual;
  readonly path: Path;
}

const lonLatOf = (pair: readonly number[]): LonLat => [at(pair, 0), at(pair, 1)];

/** A path from pairs of degrees. */
export const pathOf = (pairs: readonly (readonly number[])[]): Path => pairs.map((pair) => toPlane(lonLatOf(pair)));

/** District outline, closed, anticlockwise; the first point is not repeated. */
export const outlinePoints: Path = pathOf(sheet.outline).slice(0, -1);

/** Centre line of the Jialing in downstream order, with its width in metres. */
export const jialingPoints: readonly { readonly point: Point; readonly width: number }[] = sheet.jialing.map(
  (stop) => ({
    point: toPlane(lonLatOf(stop.at)),
    width: stop.width,
  }),
);

const namedLine = (line: { id: string; name: Bilingual; line: readonly (readonly number[])[] }): NamedLine => ({
  id: line.id,
  name: line.name,
  path: pathOf(line.line),
});

/** Tributaries, from source to mouth. */
export const tributaryPoints: readonly NamedLine[] = sheet.tributaries.map(namedLine);

/** Crest axes, south to north. */
export const ridgePoints: readonly NamedLine[] = sheet.ridges.map(namedLine);

/** A place of the sheet. */
export interface Place {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: string;
  readonly at: LonLat;
  /** Metres. */
  readonly accuracy: number;
  readonly basis: string;
  readonly inside: boolean;
}

/** Every place of the sheet. */
export const places: readonly Place[] = sheet.places.map((place) => ({ ...place, at: lonLatOf(place.at) }));

/** A place by its id, on the drawing board; an unknown id is a bug in the recipe. */
export function placeAt(id: string): Point {
  return toPlane(placeById(id).at);
}

/** A place by its id. */
function placeById(id: string): Place {
  const place = places.find((candidate) => candidate.id === id);
  if (place === undefined) throw new Error(`no place ${id} in geography.json`);
  return place;
}

/** One of the named lines; an unknown id is a bug in the recipe. */
export function lineById(lines: readonly NamedLine[], id: string): NamedLine {
  const line = lines.find((candidate) => candidate.id === id);
  if (line === undefined) throw new Error(`no line ${id} in geography.json`);
  return line;
}
