// Shapes over typed arrays, as layers hold them: the engine walks their edges, and the coordinates of GeoJSON are spelled out
// only for those who ask.

import { type Chain, layOut, type Outline, outlineIs, outlineOf, positionAt } from './edges.ts';
import type { LonLat, MultiLineString, Ring, Shape } from './position.ts';

/** A shape as flat numbers. */
export interface FlatShape {
  readonly type: Shape['type'];
  /** For each polygon (one group for anything else) its rings or lines, none empty: lon, lat, lon, lat … in degrees. */
  readonly parts: readonly (readonly Float64Array[])[];
}

/** Shapes with one common store of edges. Their `coordinates` are made when first read, and then kept. */
export function shapesOf(flat: readonly FlatShape[]): readonly Shape[] {
  const outlines = layOut(flat.map(({ parts }) => parts));
  return flat.flatMap(({ type }, index) => {
    const outline = outlines[index];
    return outline === undefined ? [] : [shapeOver(type, outline)];
  });
}

const borders = new WeakMap<Shape, MultiLineString>();

/** The lines of a shape, rings as lines; they share its edges. */
export function borderOf(shape: Shape): MultiLineString {
  const known = borders.get(shape);
  if (known !== undefined) return known;
  const outline = outlineOf(shape);
  const border = linesOver(outline);
  outlineIs(border, { ...outline, parts: [outline.chains] });
  borders.set(shape, border);
  return border;
}

const spelled = (chain: Chain): Ring =>
  Array.from({ length: chain.edgeCount + 1 }, (_, index): LonLat => positionAt(chain, index));

const once = <Value>(make: () => Value): (() => Value) => {
  let kept: Value | undefined;
  return () => {
    kept ??= make();
    return kept;
  };
};

function linesOver({ chains }: Outline): MultiLineString {
  const lines = once(() => chains.map(spelled));
  return {
    type: 'MultiLineString',
    get coordinates() {
      return lines();
    },
  };
}

function shapeOver(type: Shape['type'], outline: Outline): Shape {
  const shape = unnamed(type, outline);
  outlineIs(shape, outline);
  return shape;
}

function unnamed(type: Shape['type'], outline: Outline): Shape {
  const { chains, parts } = outline;
  const first = chains[0];
  if (type === 'MultiLineString') return linesOver(outline);
  if (type === 'MultiPolygon') {
    const polygons = once(() => parts.map((rings) => rings.map(spelled)));
    return {
      type,
      get coordinates() {
        return polygons();
      },
    };
  }
  if (first === undefined) throw new RangeError(`A ${type} without positions`);
  if (type === 'Point') return { type, coordinates: positionAt(first, 0) };
  if (type === 'LineString') {
    const line = once(() => spelled(first));
    return {
      type,
      get coordinates() {
        return line();
      },
    };
  }
  const rings = once(() => chains.map(spelled));
  return {
    type,
    get coordinates() {
      return rings();
    },
  };
}
