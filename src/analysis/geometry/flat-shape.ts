// Shapes over flat numbers, as layers hold them: where they lie is known, the trees over their edges are built when something
// comes near, and the coordinates of GeoJSON are spelled out only for those who ask.

import { once } from '../units/once.ts';
import { type Chain, layOut, type Outline, outlineIs, outlineOf, positionAt } from './edges.ts';
import type { Box, LonLat, MultiLineString, Ring, Shape } from './position.ts';

/** A shape as flat numbers. */
export interface FlatShape {
  readonly type: Shape['type'];
  readonly box: Box;
  /** For each polygon (one group for anything else) its rings or lines, none empty: lon, lat, lon, lat … in degrees. */
  readonly parts: () => readonly (readonly Float64Array[])[];
}

/** The shape over flat numbers, which are asked for once at most. */
export function shapeFrom({ type, box, parts }: FlatShape): Shape {
  const outline = once(() => layOut([parts()])[0] ?? { chains: [], parts: [], box, edgeCount: 0 });
  const shape = spelledWhenRead(type, outline);
  outlineIs(shape, outline, box);
  return shape;
}

const borders = new WeakMap<Shape, MultiLineString>();

/** The lines of a shape, rings as lines; they share its edges. */
export function borderOf(shape: Shape): MultiLineString {
  const known = borders.get(shape);
  if (known !== undefined) return known;
  const outline = outlineOf(shape);
  const border = linesOver(() => outline);
  outlineIs(border, () => ({ ...outline, parts: [outline.chains] }), outline.box);
  borders.set(shape, border);
  return border;
}

const spelled = (chain: Chain): Ring =>
  Array.from({ length: chain.edgeCount + 1 }, (_, index): LonLat => positionAt(chain, index));

function linesOver(outline: () => Outline): MultiLineString {
  const lines = once(() => outline().chains.map(spelled));
  return {
    type: 'MultiLineString',
    get coordinates() {
      return lines();
    },
  };
}

function spelledWhenRead(type: Shape['type'], outline: () => Outline): Shape {
  const chains = once(() => outline().chains.map(spelled));
  const first = (): Ring => chains()[0] ?? [];
  switch (type) {
    case 'MultiLineString':
      return linesOver(outline);
    case 'MultiPolygon': {
      const polygons = once(() => outline().parts.map((rings) => rings.map(spelled)));
      return {
        type,
        get coordinates() {
          return polygons();
        },
      };
    }
    case 'Polygon':
      return {
        type,
        get coordinates() {
          return chains();
        },
      };
    case 'LineString':
      return {
        type,
        get coordinates() {
          return first();
        },
      };
    case 'Point':
      return {
        type,
        get coordinates() {
          return first()[0] ?? [Number.NaN, Number.NaN];
        },
      };
  }
}
