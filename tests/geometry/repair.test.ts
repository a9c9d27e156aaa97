// Faulty geometries that one can draw, what is said of each, and the ground that it is taken to mean (drawn again, without the fault).

import { describe, expect, it } from 'vitest';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import { relate } from '../../src/analysis/geometry/relate.ts';
import { examine, repair, type UncheckedPolygonal } from '../../src/analysis/geometry/repair.ts';

type Grid = [x: number, y: number][];

/** Rings drawn on a grid of 0.001 degree at 106.4°E 29.8°N. */
const rings = (...drawn: Grid[]): [number, number][][] =>
  drawn.map((ring) => ring.map(([x, y]) => [106.4 + x / 1000, 29.8 + y / 1000]));
const polygon = (...drawn: Grid[]) => ({ type: 'Polygon', coordinates: rings(...drawn) }) as const;
const parts = (...drawn: Grid[][]) =>
  ({ type: 'MultiPolygon', coordinates: drawn.map((part) => rings(...part)) }) as const;

const box = (x: number, y: number, width: number, height = width): Grid => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];

interface Case {
  name: string;
  drawn: UncheckedPolygonal;
  /** Code, part, ring, index. */
  problems: [string, number, number, number][];
  /** The ground meant; null when it is in doubt. */
  meant: ReturnType<typeof parts> | ReturnType<typeof polygon> | null;
  notes?: object[];
}

const lobes = parts(
  [
    [
      [0, 0],
      [0.5, 0.5],
      [0, 1],
      [0, 0],
    ],
  ],
  [
    [
      [1, 0],
      [1, 1],
      [0.5, 0.5],
      [1, 0],
    ],
  ],
);

const cases: Case[] = [
  { name: 'a square', drawn: polygon(box(0, 0, 1)), problems: [], meant: polygon(box(0, 0, 1)), notes: [] },
  {
    name: 'a square with a hole that touches its side at a corner',
    drawn: polygon(box(0, 0, 4), [
      [0, 2],
      [1, 1],
      [1, 3],
      [0, 2],
    ]),
    problems: [],
    meant: polygon(box(0, 0, 4), [
      [0, 2],
      [1, 1],
      [1, 3],
      [0, 2],
    ]),
    notes: [],
  },
  {
    name: 'a ring that is not closed',
    drawn: polygon(box(0, 0, 1).slice(0, 4)),
    problems: [['unclosed', 0, 0, 3]],
    meant: polygon(box(0, 0, 1)),
    notes: [{ code: 'ring-closed', ring: 0 }],
  },
  {
    name: 'positions given twice and three times',
    drawn: polygon([
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 1],
      [0, 1],
      [0, 0],
      [0, 0],
    ]),
    problems: [],
    meant: polygon(box(0, 0, 1)),
    notes: [],
  },
  {
    name: 'positions given twice in a ring that is not closed',
    drawn: polygon([
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 1],
      [0, 1],
    ]),
    problems: [['unclosed', 0, 0, 5]],
    meant: polygon(box(0, 0, 1)),
    notes: [
      { code: 'duplicate-points', ring: 0, count: 2 },
      { code: 'ring-closed', ring: 0 },
    ],
  },
  {
    name: 'a hole that runs along its shell',
    drawn: polygon(box(0, 0, 4), box(0, 1, 2)),
    problems: [['hole-crosses', 0, 1, 0]],
    meant: polygon([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 3],
      [2, 3],
      [2, 1],
      [0, 1],
      [0, 0],
    ]),
    notes: [{ code: 'repaired', fault: 'hole-crosses', ring: 1 }],
  },
  {
    name: 'holes side by side',
    drawn: polygon(box(0, 0, 9), box(1, 1, 2), box(3, 2, 2)),
    problems: [['holes-overlap', 0, 2, 0]],
    meant: polygon(box(0, 0, 9), [
      [1, 1],
      [3, 1],
      [3, 2],
      [5, 2],
      [5, 4],
      [3, 4],
      [3, 3],
      [1, 3],
      [1, 1],
    ]),
    notes: [{ code: 'repaired', fault: 'holes-overlap', ring: 2 }],
  },
  {
    name: 'holes that touch at a corner',
    drawn: polygon(box(0, 0, 9), box(1, 1, 2), box(3, 3, 2)),
    problems: [],
    meant: polygon(box(0, 0, 9), box(1, 1, 2), box(3, 3, 2)),
    notes: [],
  },
  {
    name: 'a hole that reaches from side to side and parts the interior',
    drawn: polygon(box(0, 0, 4), [
      [0, 2],
      [2, 1],
      [4, 2],
      [2, 3],
      [0, 2],
    ]),
    problems: [['interior-parted', 0, 0, 0]],
    meant: parts(
      [
        [
          [0, 0],
          [4, 0],
          [4, 2],
          [2, 1],
          [0, 2],
          [0, 0],
        ],
      ],
      [
        [
          [0, 4],
          [0, 2],
          [2, 3],
          [4, 2],
          [4, 4],
          [0, 4],
        ],
      ],
    ),
    notes: [{ code: 'repaired', fault: 'interior-parted', ring: 0 }],
  },
  {
    name: 'parts that share a side',
    drawn: parts([box(0, 0, 2)], [box(2, 1, 2)]),
    problems: [['parts-overlap', 1, 0, 0]],
    meant: polygon([
      [0, 0],
      [2, 0],
      [2, 1],
      [4, 1],
      [4, 3],
      [2, 3],
      [2, 2],
      [0, 2],
      [0, 0],
    ]),
    notes: [{ code: 'repaired', fault: 'parts-overlap', ring: 1 }],
  },
  {
    name: 'parts that touch at a corner',
    drawn: parts([box(0, 0, 2)], [box(2, 2, 2)]),
    problems: [],
    meant: parts([box(0, 0, 2)], [box(2, 2, 2)]),
    notes: [],
  },
  {
    name: 'a spike outwards',
    drawn: polygon([
      [0, 0],
      [1, 0],
      [3, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]),
    problems: [['spike', 0, 0, 2]],
    meant: polygon(box(0, 0, 1)),
    notes: [{ code: 'repaired', fault: 'spike', at: [106.403, 29.8] }],
  },
  {
    name: 'a bow-tie',
    drawn: polygon([
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ]),
    problems: [['self-crossing', 0, 0, 0]],
    meant: lobes,
    notes: [{ code: 'repaired', fault: 'self-crossing', ring: 0, areaChange: ellipsoidalArea(lobes) }],
  },
  {
    name: 'a bow-tie with its crossing as a position',
    drawn: polygon([
      [0, 0],
      [0.5, 0.5],
      [1, 1],
      [1, 0],
      [0.5, 0.5],
      [0, 1],
      [0, 0],
    ]),
    problems: [['self-touching', 0, 0, 0]],
    meant: lobes,
    notes: [{ code: 'repaired', fault: 'self-touching', ring: 0 }],
  },
  {
    name: 'a pentagram, whose middle is covered twice',
    drawn: polygon([
      [0, 3],
      [2, -3],
      [-3, 1],
      [3, 1],
      [-2, -3],
      [0, 3],
    ]),
    problems: [
      ['self-crossing', 0, 0, 0],
      ['self-crossing', 0, 0, 0],
      ['self-crossing', 0, 0, 1],
      ['self-crossing', 0, 0, 1],
      ['self-crossing', 0, 0, 2],
    ],
    meant: null,
  },
  {
    name: 'a hole outside its shell, taken as a part so that it is screened',
    drawn: polygon(box(0, 0, 1), box(2, 0, 1)),
    problems: [['hole-outside', 0, 1, 0]],
    meant: parts([box(0, 0, 1)], [box(2, 0, 1)]),
    notes: [
      { code: 'repaired', fault: 'hole-outside', ring: 1, areaChange: 2 * ellipsoidalArea(polygon(box(2, 0, 1))) },
    ],
  },
  {
    name: 'a hole across its shell',
    drawn: polygon(box(0, 0, 2), box(1, 0.5, 2, 1)),
    problems: [['hole-crosses', 0, 1, 0]],
    meant: polygon([
      [0, 0],
      [2, 0],
      [2, 0.5],
      [1, 0.5],
      [1, 1.5],
      [2, 1.5],
      [2, 2],
      [0, 2],
      [0, 0],
    ]),
    notes: [{ code: 'repaired', fault: 'hole-crosses', ring: 1 }],
  },
  {
    name: 'holes that overlap',
    drawn: polygon(box(0, 0, 9), box(1, 1, 3), box(2, 1, 3)),
    problems: [['holes-overlap', 0, 2, 0]],
    meant: polygon(box(0, 0, 9), box(1, 1, 4, 3)),
    notes: [{ code: 'repaired', fault: 'holes-overlap', ring: 2 }],
  },
  {
    name: 'parts that overlap',
    drawn: parts([box(0, 0, 2)], [box(1, 0, 2)], [box(7, 7, 1)]),
    problems: [['parts-overlap', 1, 0, 0]],
    meant: parts([box(0, 0, 3, 2)], [box(7, 7, 1)]),
    notes: [{ code: 'repaired', fault: 'parts-overlap', ring: 1 }],
  },
  {
    name: 'a part in the hole of another is as it should be',
    drawn: parts([box(0, 0, 9), box(1, 1, 5)], [box(2, 2, 1)]),
    problems: [],
    meant: parts([box(0, 0, 9), box(1, 1, 5)], [box(2, 2, 1)]),
    notes: [],
  },
  {
    name: 'one part of no area beside a good one',
    drawn: parts(
      [box(0, 0, 1)],
      [
        [
          [3, 3],
          [4, 3],
          [5, 3],
          [3, 3],
        ],
      ],
    ),
    problems: [
      ['spike', 1, 0, 0],
      ['zero-area', 1, 0, 0],
    ],
    meant: parts([box(0, 0, 1)]),
  },
  {
    name: 'two positions',
    drawn: polygon(box(0, 0, 1).slice(0, 2)),
    problems: [
      ['unclosed', 0, 0, 1],
      ['too-few-points', 0, 0, 0],
    ],
    meant: null,
  },
  { name: 'no part', drawn: { type: 'MultiPolygon', coordinates: [] }, problems: [['empty', 0, 0, 0]], meant: null },
  {
    name: 'no list',
    drawn: { type: 'Polygon', coordinates: 'here' },
    problems: [['not-positions', 0, 0, 0]],
    meant: null,
  },
  {
    name: 'words among numbers',
    drawn: { type: 'Polygon', coordinates: [[[106, 29], ['x', 29], null, [106, 30]]] },
    problems: [
      ['not-positions', 0, 0, 1],
      ['not-positions', 0, 0, 2],
    ],
    meant: null,
  },
  {
    name: 'not a number, and infinite',
    drawn: {
      type: 'Polygon',
      coordinates: [
        [
          [106, 29],
          [Number.NaN, 29],
          [106, Infinity],
          [106, 29],
        ],
      ],
    },
    problems: [
      ['not-finite', 0, 0, 1],
      ['not-finite', 0, 0, 2],
    ],
    meant: null,
  },
  {
    name: 'metres where degrees should be',
    drawn: {
      type: 'Polygon',
      coordinates: [
        [
          [35637250, 3302190],
          [35637350, 3302190],
          [35637350, 3302110],
          [35637250, 3302190],
        ],
      ],
    },
    problems: [0, 1, 2, 3].map((index) => ['out-of-range', 0, 0, index]),
    meant: null,
  },
];

describe.each(cases)('$name', ({ drawn, problems, meant, notes }) => {
  it('is examined: every fault with its place', () => {
    expect(examine(drawn).map(({ code, part, ring, index }) => [code, part, ring, index])).toEqual(problems);
  });

  it('is repaired to the ground that it means, or to nothing', () => {
    const repaired = repair(drawn);
    if (meant === null) {
      expect(repaired).toMatchObject({ geometry: { coordinates: [] }, notes: [] });
      expect(repaired.problems.length).toBeGreaterThan(0);
      return;
    }
    expect(repaired.problems).toEqual([]);
    expect(relate(repaired.geometry, meant).relation).toBe('equals');
    expect(repaired.geometry.coordinates.length).toBe(meant.type === 'Polygon' ? 1 : meant.coordinates.length);
    if (notes !== undefined) expect(repaired.notes).toMatchObject(notes);
    expect(repair(structuredClone(repaired.geometry))).toEqual({
      geometry: repaired.geometry,
      notes: [],
      problems: [],
    });
  });
});

describe('the crossing of a bow-tie', () => {
  it('is given by its position', () => {
    const [problem] = examine(cases.find(({ name }) => name === 'a bow-tie')!.drawn);
    expect(problem?.position?.[0]).toBeCloseTo(106.4005, 9);
    expect(problem?.position?.[1]).toBeCloseTo(29.8005, 9);
  });
});
