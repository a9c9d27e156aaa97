// What a look is made of, and the small words in which looks are written down.

import type { Bilingual } from '../analysis/zones/layer.ts';
import type { Pigment } from './palette.ts';
import type { PatternName } from './pattern.ts';

/** A line; width in CSS pixels, dashes in multiples of the width. */
interface LineStyle {
  readonly width: number;
  readonly dash: readonly number[] | null;
  readonly opacity: number;
}

/** The look of one class of one layer. */
export interface Paint {
  /** `layer` or `layer/class`. */
  readonly key: string;
  readonly title: Bilingual;
  readonly pigment: Pigment;
  /** Opacity of the flat tint under the pattern, 0 to 1. */
  readonly tint: number;
  readonly pattern: PatternName | null;
  /** Opacity of the pattern when near, 0 to 1; the map lowers it at district scale. */
  readonly strength: number;
  readonly line: LineStyle | null;
  /** Width in CSS pixels of the soft band along the inner side of the boundary; 0 for none. */
  readonly band: number;
  readonly form: 'area' | 'line' | 'water' | 'taper' | 'relief' | 'spot';
}

/** The looks of a layer: by the value of one attribute, or one for all. */
export interface LayerPaint {
  readonly attribute: string | null;
  readonly classes: Readonly<Record<string, Paint>>;
  readonly other: Paint;
}

type Look = Partial<Pick<Paint, 'tint' | 'pattern' | 'strength' | 'band' | 'form'>> & {
  readonly line?: readonly [width: number, dash?: readonly number[] | null, opacity?: number];
};

/** A look from what differs from nothing. */
export function paint(key: string, zh: string, en: string, pigment: Pigment, look: Look): Paint {
  const [width, dash = null, opacity = 1] = look.line ?? [];
  return {
    key,
    title: { zh, en },
    pigment,
    tint: look.tint ?? 0,
    pattern: look.pattern ?? null,
    strength: look.strength ?? 0.8,
    line: width === undefined ? null : { width, dash, opacity },
    band: look.band ?? 0,
    form: look.form ?? 'area',
  };
}

/** A layer with one look. */
export const single = (other: Paint): LayerPaint => ({ attribute: null, classes: {}, other });

/** A layer with a look for each value of an attribute; keys of `members` are `layer/value`. */
export function classed(attribute: string, other: Paint, members: readonly Paint[]): LayerPaint {
  const classes = Object.fromEntries(members.map((member) => [member.key.slice(other.key.length + 1), member]));
  return { attribute, classes, other };
}

/** Long dashes. */
export const long = [7, 3];
/** Short dashes. */
export const short = [3, 2.2];
/** Dots. */
export const dotted = [0.1, 2.6];
/** Dash and dot. */
export const dashDot = [7, 2.5, 1.2, 2.5];
