// Seven parameters from Xi'an 80 and Beijing 54 against PROJ (fixture by make-datum-shifts.py), within 1 mm.

import { describe, expect, it } from 'vitest';
import { isCrs } from '../../src/analysis/geometry/crs.ts';
import { type DatumShift, isPlausible, shiftDatum } from '../../src/analysis/geometry/datum-shift.ts';
import { geodesicDistance } from '../../src/analysis/geometry/geodesy.ts';
import type { LonLat } from '../../src/analysis/geometry/position.ts';
import rows from './datum-shifts.json' with { type: 'json' };

const shiftOf = (parameters: readonly number[], convention: DatumShift['convention']): DatumShift => {
  const [dx = 0, dy = 0, dz = 0, rx = 0, ry = 0, rz = 0, scale = 0] = parameters;
  return { translation: [dx, dy, dz], rotation: [rx, ry, rz], scale, convention };
};

describe('a stated datum shift', () => {
  it('agrees with PROJ within 1 mm, in both conventions and in every kind of system', () => {
    expect(rows.length).toBe(128);
    for (const { datum, twin, parameters, convention, at, to } of rows) {
      if (!isCrs(twin) || (datum !== 'xian-80' && datum !== 'beijing-54')) throw new Error(`${datum} ${twin}`);
      if (convention !== 'position-vector' && convention !== 'coordinate-frame') throw new Error(convention);
      const [x = Number.NaN, y = Number.NaN] = at;
      const moved = shiftDatum([x, y], twin, datum, shiftOf(parameters, convention));
      const wanted: LonLat = [to[0] ?? Number.NaN, to[1] ?? Number.NaN];
      const away =
        twin === 'EPSG:4490' ? geodesicDistance(moved, wanted) : Math.hypot(moved[0] - wanted[0], moved[1] - wanted[1]);
      expect(away, `${datum} ${twin} ${parameters.join()} ${convention}`).toBeLessThan(0.001);
    }
  });

  it('is not plausible in other units', () => {
    const good = [15.8, -154.4, -82.3, 1.2, 0.4, -2.2, 3.1];
    expect(isPlausible(shiftOf(good, 'position-vector'))).toBe(true);
    // Millimetres, a scale written as a factor of a million, rotations in units of 0.01 seconds, not a number.
    for (const [index, value] of [
      [0, 15_800],
      [6, 1_000_003],
      [3, 120],
      [4, Number.NaN],
    ] as const) {
      expect(isPlausible(shiftOf(good.with(index, value), 'position-vector'))).toBe(false);
    }
  });
});
