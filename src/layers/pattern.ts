// What each fill pattern is made of: strokes and dots in a small tile that repeats without a seam.
// The same shapes become pixels for the map (pattern-image.ts) and vectors for the legend (swatch.ts).

/** Names of the fill patterns; each family of layers has its own. */
export type PatternName =
  | 'hatch'
  | 'hatch-close'
  | 'hatch-back'
  | 'dots'
  | 'dots-sparse'
  | 'trees'
  | 'trees-sparse'
  | 'rings'
  | 'marsh'
  | 'waves'
  | 'waves-sparse'
  | 'peaks'
  | 'peaks-open'
  | 'peaks-sparse'
  | 'furrows'
  | 'bricks'
  | 'grid'
  | 'drops-close'
  | 'drops'
  | 'drops-sparse'
  | 'sprigs'
  | 'crosses'
  | 'specks'
  | 'gullies'
  | 'blocks'
  | 'flames'
  | 'echoes-close'
  | 'echoes'
  | 'echoes-sparse'
  | 'hoofs'
  | 'hoofs-sparse'
  | 'mist'
  | 'blank';

type Point = readonly [x: number, y: number];

/** A chain of points drawn with a pen of the given width; what leaves the tile comes in on the other side. */
export interface PatternStroke {
  readonly points: readonly Point[];
  readonly width: number;
}
/** A round spot. */
export interface PatternDot {
  readonly at: Point;
  readonly radius: number;
}
/** A tile; lengths in CSS pixels, y downwards. */
export interface Pattern {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly PatternStroke[];
  readonly dots: readonly PatternDot[];
}

const pen = 0.9;
const stroke = (width: number, ...points: Point[]): PatternStroke => ({ points, width });
const dot = (x: number, y: number, radius: number): PatternDot => ({ at: [x, y], radius });
const tile = (
  width: number,
  height: number,
  strokes: readonly PatternStroke[],
  dots: readonly PatternDot[] = [],
): Pattern => ({ width, height, strokes, dots });

const shift = ({ points, width }: PatternStroke, dx: number, dy: number): PatternStroke => ({
  points: points.map(([x, y]): Point => [x + dx, y + dy]),
  width,
});

/** Repeats a motif in quincunx: once at its place, once half a tile further both ways. */
const quincunx = (width: number, height: number, motif: readonly PatternStroke[]): Pattern =>
  tile(width, height, [...motif, ...motif.map((part) => shift(part, width / 2, height / 2))]);

const quincunxDots = (width: number, height: number, x: number, y: number, radius: number): Pattern =>
  tile(width, height, [], [dot(x, y, radius), dot(x + width / 2, y + height / 2, radius)]);

function wave(length: number, rise: number, from: number, y: number, share: number): Point[] {
  const steps = 14;
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const along = (index / steps) * share;
    return [from + along * length, y - rise * Math.sin(along * 2 * Math.PI)];
  });
}

function circle(x: number, y: number, radius: number): Point[] {
  const steps = 14;
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const turn = (index / steps) * 2 * Math.PI;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
}

const peak = (x: number, y: number, half: number, rise: number): PatternStroke =>
  stroke(pen, [x - half, y], [x - half * 0.12, y - rise], [x + half, y]);

/** A conifer as on a topographic sheet: a trunk with two pairs of boughs. */
const tree = (x: number, y: number): PatternStroke[] => [
  stroke(pen, [x, y - 3.4], [x, y + 2.6]),
  stroke(pen, [x - 2.1, y - 0.6], [x, y - 2.6], [x + 2.1, y - 0.6]),
  stroke(pen, [x - 2.6, y + 1.5], [x, y - 0.6], [x + 2.6, y + 1.5]),
];

const reeds = (x: number, y: number): PatternStroke[] => [
  stroke(pen, [x - 4, y + 2], [x + 4, y + 2]),
  stroke(pen, [x, y + 0.4], [x, y - 2.8]),
  stroke(pen, [x - 1.4, y + 0.4], [x - 2.5, y - 1.8]),
  stroke(pen, [x + 1.4, y + 0.4], [x + 2.5, y - 1.8]),
];

const furrow = (x: number, y: number): PatternStroke[] => [
  stroke(pen, [x - 2, y - 1.6], [x - 2, y + 1.6]),
  stroke(pen, [x + 1, y - 1.6], [x + 1, y + 1.6]),
  stroke(0.7, [x - 3.2, y + 1.6], [x + 2.2, y + 1.6]),
];

const sprig = (x: number, y: number): PatternStroke[] => [
  stroke(0.85, [x, y + 2], [x, y - 0.6]),
  stroke(0.85, [x - 1.9, y - 2], [x, y - 0.4], [x + 1.9, y - 2]),
];

const cross = (x: number, y: number): PatternStroke[] => [
  stroke(0.85, [x - 1.8, y], [x + 1.8, y]),
  stroke(0.85, [x, y - 1.8], [x, y + 1.8]),
];

const drop = (x: number, y: number): PatternStroke => stroke(pen, ...circle(x, y, 1.9));

/** Water that runs down a slope. */
const gully = (x: number, y: number): PatternStroke[] => [
  stroke(0.85, [x - 2.2, y - 2.4], [x, y + 0.2], [x + 2.2, y - 2.4]),
  stroke(0.85, [x, y + 0.2], [x, y + 2.8]),
];

/** A block of houses: a square, open at a corner. */
const block = (x: number, y: number): PatternStroke[] => [
  stroke(pen, [x + 0.4, y - 2], [x - 2, y - 2], [x - 2, y + 2], [x + 2, y + 2], [x + 2, y - 0.4]),
];

const flame = (x: number, y: number): PatternStroke[] => [
  stroke(pen, [x, y - 3], [x + 1.9, y + 0.4], [x + 1, y + 2.4], [x - 1, y + 2.4], [x - 1.9, y + 0.4], [x, y - 3]),
];

/** Sound: two arcs, one behind the other. */
const echo = (x: number, y: number): PatternStroke[] =>
  [1.7, 3.6].map((radius) =>
    stroke(
      0.8,
      ...circle(x - 1.6, y, radius)
        .filter((_, index) => index < 3 || index > 11)
        .toSorted((a, b) => a[1] - b[1]),
    ),
  );

/** A cloven hoof. */
const hoof = (x: number, y: number): PatternStroke[] => [
  stroke(1.1, [x - 1.5, y + 1.8], [x - 1.3, y - 1.6]),
  stroke(1.1, [x + 1.5, y + 1.8], [x + 1.3, y - 1.6]),
];

/** Each pattern at a spread: motifs keep their size and stand `spread` times further apart. */
const makers: Readonly<Record<PatternName, (spread: number) => Pattern>> = {
  hatch: (s) => tile(10 * s, 10 * s, [stroke(0.8, [0, 10 * s], [10 * s, 0])]),
  'hatch-close': (s) => tile(6 * s, 6 * s, [stroke(1.1, [0, 6 * s], [6 * s, 0])]),
  'hatch-back': (s) => tile(6 * s, 6 * s, [stroke(1, [0, 0], [6 * s, 6 * s])]),
  dots: (s) => quincunxDots(10 * s, 10 * s, 2.5, 2.5, 0.9),
  'dots-sparse': (s) => quincunxDots(16 * s, 16 * s, 4, 4, 0.95),
  trees: (s) => quincunx(22 * s, 20 * s, tree(5.5, 5)),
  'trees-sparse': (s) => quincunx(34 * s, 30 * s, tree(8.5, 7.5)),
  rings: (s) => quincunx(24 * s, 24 * s, [stroke(0.8, ...circle(6, 6, 2.1))]),
  marsh: (s) => quincunx(24 * s, 17 * s, reeds(6, 4.25)),
  waves: (s) => tile(12, 9 * s, [stroke(0.75, ...wave(12, 1.35, 0, 4.5, 1))]),
  'waves-sparse': (s) => quincunx(46 * s, 30 * s, [stroke(0.7, ...wave(11, 1.2, 5, 7.5, 1.5))]),
  peaks: (s) => quincunx(18 * s, 13 * s, [peak(4.5, 5, 3.2, 3.8)]),
  'peaks-open': (s) => quincunx(26 * s, 19 * s, [peak(6.5, 7, 3.2, 3.8)]),
  'peaks-sparse': (s) => quincunx(38 * s, 28 * s, [peak(9.5, 9, 3.2, 3.8)]),
  furrows: (s) => quincunx(20 * s, 14 * s, furrow(5, 3.5)),
  bricks: (s) =>
    tile(16, 10 * s, [stroke(0.75, [1, 2.5 * s], [9, 2.5 * s]), stroke(0.75, [9, 7.5 * s], [17, 7.5 * s])]),
  grid: (s) =>
    tile(11 * s, 11 * s, [stroke(0.6, [0, 5.5 * s], [11 * s, 5.5 * s]), stroke(0.6, [5.5 * s, 0], [5.5 * s, 11 * s])]),
  'drops-close': (s) => quincunx(12 * s, 12 * s, [drop(3, 3)]),
  drops: (s) => quincunx(18 * s, 18 * s, [drop(4.5, 4.5)]),
  'drops-sparse': (s) => quincunx(28 * s, 28 * s, [drop(6.75, 6.75)]),
  sprigs: (s) => quincunx(26 * s, 22 * s, sprig(6.5, 5.5)),
  crosses: (s) => quincunx(24 * s, 24 * s, cross(6, 6)),
  specks: (s) => quincunxDots(26 * s, 26 * s, 6.5, 6.5, 0.8),
  gullies: (s) => quincunx(26 * s, 20 * s, gully(6.5, 5)),
  blocks: (s) => quincunx(16 * s, 14 * s, block(4, 3.5)),
  flames: (s) => quincunx(30 * s, 26 * s, flame(7.5, 6.5)),
  'echoes-close': (s) => quincunx(14 * s, 14 * s, echo(4, 4)),
  echoes: (s) => quincunx(22 * s, 20 * s, echo(5.5, 5)),
  'echoes-sparse': (s) => quincunx(32 * s, 28 * s, echo(8, 7)),
  hoofs: (s) => quincunx(20 * s, 18 * s, hoof(5, 4.5)),
  'hoofs-sparse': (s) => quincunx(34 * s, 30 * s, hoof(8.5, 7.5)),
  mist: (s) => quincunx(14 * s, 8 * s, [stroke(0.9, [1, 2], [6, 2])]),
  blank: () => tile(8, 8, []),
};

/** Every name. */
export const patternNames = Object.keys(makers).filter((name): name is PatternName => name in makers);

/** A pattern as vectors. `spread` is 1 as in the legend, and a whole number above it where one looks closely. */
export const patternOf = (name: PatternName, spread = 1): Pattern => makers[name](spread);
