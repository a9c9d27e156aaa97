// Positions as people type them: what is read, and what is refused with its row.

import { describe, expect, it } from 'vitest';
import { project } from '../../src/analysis/geometry/projection.ts';
import { pastedRows, readPastedPosition, readRow, twoNumbers } from '../../src/panels/screen/read-coordinates.ts';

describe('two numbers', () => {
  it.each([
    ['106.53, 29.78', [106.53, 29.78]],
    ['106.53 29.78', [106.53, 29.78]],
    ['106.53，29.78', [106.53, 29.78]],
    ['(106.53; 29.78)', [106.53, 29.78]],
    ['106°31′48″E，29°46′48″N', [106.53, 29.78]],
    ['106°31.8′, 29°46.8′', [106.53, 29.78]],
    ['3297214.6\t36357921.3', [3297214.6, 36357921.3]],
  ])('%s', (text, pair) => {
    const read = twoNumbers(text);
    expect(read?.[0]).toBeCloseTo(pair[0]!, 9);
    expect(read?.[1]).toBeCloseTo(pair[1]!, 9);
  });

  it.each(['', '106.53', '106.53, 29.78, 300', 'north, south', '106.53 29,78 x'])('not: %s', (text) => {
    expect(twoNumbers(text)).toBeNull();
  });
});

describe('a row', () => {
  it('says what is wrong, and where', () => {
    expect(readRow(['29.78', '106.53'], 'EPSG:4490', 3)).toEqual({ ok: false, row: 3, problem: 'swapped' });
    expect(readRow(['190', '29.78'], 'EPSG:4490', 1)).toEqual({ ok: false, row: 1, problem: 'lon-out-of-range' });
    expect(readRow(['95', '95'], 'EPSG:4490', 1)).toEqual({ ok: false, row: 1, problem: 'lat-out-of-range' });
    expect(readRow(['106.53', ''], 'EPSG:4490', 2)).toEqual({ ok: false, row: 2, problem: 'not-two-numbers' });
    expect(readRow(['36357921.3', '3297214.6'], 'EPSG:4524', 1)).toEqual({
      ok: false,
      row: 1,
      problem: 'no-such-place',
    });
  });

  it('takes X north and Y east as surveys write them', () => {
    expect(readRow(['3297214.6', '36357921.3'], 'EPSG:4524', 1)).toEqual({ ok: true, at: [36357921.3, 3297214.6] });
  });

  it('is parted from pasted lines, and what cannot be parted is kept to be seen', () => {
    expect(pastedRows('106.5, 29.8\r\n\n106.6 29.8\nhello')).toEqual([
      ['106.5', '29.8'],
      ['106.6', '29.8'],
      ['hello', ''],
    ]);
  });
});

describe('a pasted position', () => {
  it('is found in either order of degrees, and in X Y with the number of its zone', () => {
    expect(readPastedPosition('29.78, 106.53')).toEqual([106.53, 29.78]);
    const [east, north] = project([106.53, 29.78], 'EPSG:4524');
    const [lon, lat] = readPastedPosition(`${north} ${east}`) ?? [0, 0];
    expect(lon).toBeCloseTo(106.53, 9);
    expect(lat).toBeCloseTo(29.78, 9);
  });

  it('is none when the zone is not said', () => {
    expect(readPastedPosition('3297214.6 357921.3')).toBeNull();
  });
});
