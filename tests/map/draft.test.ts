// Laws of the draft: what is taken apart for the hand is put together again, and a whole shape moves as one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat, MultiPolygon } from '../../src/analysis/index.ts';
import {
  areaOf,
  crossesItself,
  draftOf,
  moveBetween,
  sameDraft,
  tidyRing,
  withoutNearest,
} from '../../src/map/draft.ts';
import { drawnDraft, editedDraft, geometryOf, isCrossing, shapesOf } from '../../src/map/draft-shapes.ts';
import { createHistory } from '../../src/map/history.ts';

const square = (x: number, y: number, half: number): LonLat[] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
  [x - half, y - half],
];
const withHole: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [[square(106.5, 29.8, 0.01), square(106.5, 29.8, 0.004).reverse()], [square(106.55, 29.8, 0.005)]],
};

describe('an area with holes', () => {
  it('comes back as it was, to 9 decimals', () => {
    const draft = draftOf(withHole);
    expect(shapesOf(draft).map(({ key }) => key)).toEqual(['0/0', '0/1', '1/0']);
    const { draft: again } = editedDraft(draft, shapesOf(draft));
    expect(sameDraft(again, draft)).toBe(true);
    const area = geometryOf(again)!;
    expect(area.coordinates.map((rings) => rings.length)).toEqual([2, 1]);
    area.coordinates.flat(2).forEach(([lon, lat], index) => {
      const [wantedLon, wantedLat] = withHole.coordinates.flat(2)[index]!;
      expect(lon).toBeCloseTo(wantedLon, 9);
      expect(lat).toBeCloseTo(wantedLat, 9);
      expect(String(lon).replace(/^\d+\.?/, '').length).toBeLessThanOrEqual(9);
    });
  });

  it('changes in the ring that the hand moved, and nowhere else', () => {
    const draft = draftOf(withHole);
    const shapes = shapesOf(draft).map((shape) =>
      shape.key === '0/1'
        ? { ...shape, positions: [...shape.positions.slice(0, 1), [106.501, 29.8], ...shape.positions.slice(2)] }
        : shape,
    );
    const { draft: edited, follow } = editedDraft(draft, shapes);
    expect(follow).toEqual([]);
    expect(edited.kind === 'area' && draft.kind === 'area' && edited.polygons[0]?.[0]).toBe(
      draft.kind === 'area' && draft.polygons[0]?.[0],
    );
    expect(sameDraft(edited, draft)).toBe(false);
  });

  it('moves as one when an outer ring is moved whole', () => {
    const draft = draftOf(withHole);
    const shapes = shapesOf(draft).map((shape) =>
      shape.key === '0/0' ? { ...shape, positions: shape.positions.map(([lon, lat]) => [lon! + 0.02, lat!]) } : shape,
    );
    const { draft: moved, follow } = editedDraft(draft, shapes);
    expect(follow.map(({ key }) => key)).toEqual(['0/1', '1/0']);
    geometryOf(moved)!
      .coordinates.flat(2)
      .forEach(([lon, lat], index) => {
        const [before, beforeLat] = geometryOf(draft)!.coordinates.flat(2)[index]!;
        expect(lon).toBeCloseTo(before + 0.02, 8);
        expect(lat).toBeCloseTo(beforeLat, 8);
      });
  });

  it('turns outer rings anticlockwise and holes clockwise (RFC 7946)', () => {
    const area = areaOf([[square(0, 0, 1).reverse(), square(0, 0, 0.5)]])!;
    expect(area.coordinates[0]![0]![1]).toEqual([1, -1]);
    expect(area.coordinates[0]![1]![1]).toEqual([-0.5, 0.5]);
  });
});

describe('what is being drawn', () => {
  it('is no area before it has three corners', () => {
    expect(drawnDraft([], 20)).toBeNull();
    const two = drawnDraft(
      [
        {
          key: 'a',
          kind: 'ring',
          positions: [
            [1, 1],
            [2, 1],
            [2, 1],
            [1, 1],
          ],
        },
      ],
      20,
    );
    expect(geometryOf(two)).toBeNull();
  });

  it('is the ribbon of a line, and nothing for one point', () => {
    const one = drawnDraft(
      [
        {
          key: 'a',
          kind: 'line',
          positions: [
            [106.5, 29.8],
            [106.5, 29.8],
          ],
        },
      ],
      100,
    );
    expect(geometryOf(one)).toBeNull();
    const line = drawnDraft(
      [
        {
          key: 'a',
          kind: 'line',
          positions: [
            [106.5, 29.8],
            [106.51, 29.8],
          ],
        },
      ],
      100,
    );
    const lats = geometryOf(line)!
      .coordinates.flat(2)
      .map(([, lat]) => lat);
    // 100 m are 100 / 110,860 of a degree of latitude here (CGCS2000, 29.8° N).
    expect(Math.max(...lats) - Math.min(...lats)).toBeCloseTo(100 / 110860, 6);
  });
});

describe('a ring that crosses itself', () => {
  const bowTie: LonLat[] = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
    [0, 0],
  ];
  it('is seen, and given all the same', () => {
    expect(crossesItself(bowTie)).toBe(true);
    const draft = { kind: 'area' as const, polygons: [[bowTie]] };
    expect(isCrossing(draft)).toBe(true);
    expect(geometryOf(draft)).not.toBeNull();
  });
  it('is not seen in convex rings', () => {
    const angles = fc.uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(angles, (degrees) => {
        const ring = [...degrees]
          .sort((a, b) => a - b)
          .map((turn): LonLat => [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]);
        expect(crossesItself(tidyRing(ring))).toBe(false);
      }),
    );
  });
});

describe('a corner', () => {
  it('is taken away where the hand points, the last three stay', () => {
    const ring = square(0, 0, 1);
    expect(withoutNearest(ring, [0.9, -0.8])).toEqual([
      [-1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1],
    ]);
    expect(withoutNearest(ring, [-0.9, -0.8])).toEqual([
      [1, -1],
      [1, 1],
      [-1, 1],
      [1, -1],
    ]);
    expect(withoutNearest(withoutNearest(ring, [1, 1])!, [0, 0])).toBeNull();
  });
});

describe('a move', () => {
  it('is told from a change of shape', () => {
    const ring = square(106.5, 29.8, 0.01);
    const moved = ring.map(([lon, lat]): LonLat => [lon + 0.003, lat]);
    expect(moveBetween(ring, moved)).not.toBeNull();
    expect(moveBetween(ring, [moved[0]!, ...ring.slice(1, 4), moved[0]!])).toBeNull();
    expect(moveBetween(ring, ring)).toBeNull();
  });
});

describe('history', () => {
  it('goes back and forth over what was pushed, and forgets what lay ahead of a new step', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer(), fc.constant('undo' as const), fc.constant('redo' as const))),
        (steps) => {
          const history = createHistory(-1);
          let [states, at] = [[-1], 0];
          for (const step of steps) {
            if (step === 'undo') {
              expect(history.canUndo()).toBe(at > 0);
              at = Math.max(0, at - 1);
              history.undo();
            } else if (step === 'redo') {
              expect(history.canRedo()).toBe(at < states.length - 1);
              at = Math.min(states.length - 1, at + 1);
              history.redo();
            } else {
              states = [...states.slice(0, at + 1), step];
              at += 1;
              history.push(step);
            }
            expect(history.present()).toBe(states[at]);
          }
        },
      ),
    );
  });
});
