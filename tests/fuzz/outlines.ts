// Outlines that are hard on clippers, as rings in steps of a grid, open, counter-clockwise or not. Some cross themselves: whoever
// asks for valid areas must look.

/** A position in grid steps. */
export type Spot = readonly [x: number, y: number];
export type Outline = readonly Spot[];
type Random = () => number;

/** A whole number from `least` to `most`. */
export const whole = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));
/** One of a list. */
export function oneOf<Item>(random: Random, list: readonly [Item, ...Item[]]): Item {
  return list[Math.floor(random() * list.length)] ?? list[0];
}

const list = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Corners on the grid in the order of their direction from a middle: shared corners and collinear runs are frequent. */
function gridStar(random: Random): Outline {
  const side = whole(random, 2, 10);
  const spots = list(whole(random, 3, 14), (): Spot => [whole(random, 0, side), whole(random, 0, side)]);
  const [mx, my] = [side / 2 + 0.01 * random(), side / 2 + 0.013 * random()];
  const turn = ([x, y]: Spot): number => Math.atan2(y - my, x - mx);
  return spots.toSorted((p, q) => turn(p) - turn(q));
}

/** Columns side by side between two heights each. */
function skyline(random: Random): Outline {
  const heights = list(whole(random, 1, 8), () => whole(random, 1, 6));
  const top = heights.flatMap((height, at): Spot[] => [
    [at, height],
    [at + 1, height],
  ]);
  return [[0, 0], ...top, [heights.length, 0]];
}

function rectangle(random: Random): Outline {
  const [x, y, w, h] = [whole(random, 0, 6), whole(random, 0, 6), whole(random, 1, 5), whole(random, 1, 5)];
  return [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ];
}

const triangle = (random: Random): Outline => list(3, (): Spot => [whole(random, 0, 8), whole(random, 0, 8)]);

/** Teeth that stand on a bar. */
function comb(random: Random): Outline {
  const [teeth, width] = [whole(random, 2, 12), oneOf(random, [0.5, 0.5, 0.1, 0.9, 1e-6])];
  const tooth = (at: number): Spot[] => [
    [at, 1],
    [at, 6],
    [at + width, 6],
    [at + width, 1],
  ];
  return [...list(teeth, tooth).flat(), [teeth, 1], [teeth, 0], [0, 0]];
}

/** A band that winds inward. */
function spiral(random: Random): Outline {
  const [count, thick] = [whole(random, 8, 60), 0.1 + 0.5 * random()];
  const side = (off: number): Spot[] =>
    list(count, (at): Spot => {
      const [turn, reach] = [0.6 * at, 0.13 * at + 1 + off];
      return [5 + reach * Math.cos(turn), 5 + reach * Math.sin(turn)];
    });
  return [...side(0), ...side(thick).reverse()];
}

/** Long, and a thousandth to a millionth as wide. */
function needle(random: Random): Outline {
  const [x, y, thin] = [10 * random(), 10 * random(), 10 ** -whole(random, 3, 6)];
  const [ex, ey] = [10 * random(), 10 * random()];
  return oneOf<Outline>(random, [
    [
      [x, y],
      [ex, ey],
      [ex + thin, ey + thin],
    ],
    [
      [0, 5],
      [10, 5 + thin],
      [0, 5 + 2 * thin],
    ],
  ]);
}

/** A star of random reach. */
function star(random: Random): Outline {
  const count = whole(random, 4, 40);
  return list(count, (at): Spot => {
    const [turn, reach] = [(2 * Math.PI * at) / count, 1 + 4 * random()];
    return [5 + reach * Math.cos(turn), 5 + reach * Math.sin(turn)];
  });
}

/** A loop halved again and again, each middle moved aside: rough at every scale. */
function fractal(random: Random): Outline {
  let ring: Spot[] = [
    [1, 1],
    [9, 1],
    [9, 9],
    [1, 9],
  ];
  for (let depth = whole(random, 2, 6); depth > 0; depth--) {
    ring = ring.flatMap(([x, y], at): Spot[] => {
      const [ex, ey] = ring[(at + 1) % ring.length] ?? [x, y];
      const aside = 0.5 * (random() - 0.5);
      return [
        [x, y],
        [(x + ex) / 2 - aside * (ey - y), (y + ey) / 2 + aside * (ex - x)],
      ];
    });
  }
  return ring;
}

/** Steps on the grid, closed over a wall. */
function staircase(random: Random): Outline {
  const steps = whole(random, 1, 12);
  const tread = list(steps, (at): Spot[] => [
    [at, at],
    [at + 1, at],
  ]).flat();
  return [...tread, [steps, steps], [0, steps + whole(random, 0, 3)]];
}

const makers: readonly [(random: Random) => Outline, ...((random: Random) => Outline)[]] = [
  gridStar,
  gridStar,
  skyline,
  rectangle,
  rectangle,
  triangle,
  comb,
  spiral,
  needle,
  star,
  fractal,
  staircase,
];

/** One outline out of all kinds. */
export const outline = (random: Random): Outline => oneOf(random, makers)(random);
