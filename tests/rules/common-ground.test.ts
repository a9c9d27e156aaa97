// The ground of several zones is put together once, whether that succeeds or not.

import { expect, it } from 'vitest';
import { groundArea } from '../../src/analysis/geometry/ground-scale.ts';
import type { MultiPolygon } from '../../src/analysis/geometry/position.ts';
import { commonGround } from '../../src/analysis/rules/common-ground.ts';
import type { MeasuredZone } from '../../src/analysis/rules/ground.ts';
import { metres } from '../../src/analysis/units/quantity.ts';
import { rectangle, zone } from './situation.ts';

function measured(id: string, west: number, east: number): MeasuredZone {
  const shape = rectangle(west, 0, east, 100);
  const overlap: MultiPolygon = { type: 'MultiPolygon', coordinates: [shape.coordinates] };
  return {
    zone: zone(id, shape),
    overlap,
    area: groundArea(overlap),
    least: metres(0),
    approach: () => null,
    workedOut: {},
  };
}

it('of zones that lie upon one another counts it once', () => {
  const zones = [measured('a', 0, 60), measured('b', 40, 100)];
  const whole = measured('whole', 0, 100).area;
  const first = commonGround(zones, { settled: true });
  expect(Math.abs((first?.area ?? 0) - whole)).toBeLessThan(0.01);
  expect(commonGround(zones, { settled: true })).toBe(first);
});

it('that cannot be put together is not tried again', () => {
  const zones = [measured('a', 0, 60), measured('b', 40, 100)];
  let asked = 0;
  const certainty = {
    get settled(): boolean {
      asked += 1;
      throw new Error('no answer');
    },
  };
  for (let round = 0; round < 3; round += 1) expect(() => commonGround(zones, certainty)).toThrow('no answer');
  expect(asked).toBe(1);
});
