// What is left out of an answer on its way is put back at the other end: the same objects, byte for byte the same text.

import { describe, expect, it } from 'vitest';
import { screen } from '../../src/analysis/screening/screen.ts';
import type { Screening, ScreeningRequest } from '../../src/analysis/screening/screening.ts';
import { openPack } from '../../src/layers/open-pack.ts';
import { leaveOutUnchanged, putBackUnchanged } from '../../src/worker/unchanged.ts';
import { sourceFrom, tinyPack } from '../layers/tiny-pack.ts';

const opened = await openPack(sourceFrom(tinyPack()));
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
const pack = opened.value;

/** A square of 300 m whose south-west corner lies so many steps of 100 m east of a place inside the extent. */
function moved(steps: number): ScreeningRequest['footprint']['geometry'] {
  const [w, s] = [106.3 + 0.001 * steps, 29.75];
  const ring = [
    [w, s],
    [w + 0.003, s],
    [w + 0.003, s + 0.003],
    [w, s + 0.003],
    [w, s],
  ] as const;
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

const frame = (step: number): Screening =>
  screen({
    pack,
    asOf: '2026-11-22',
    project: {},
    settled: false,
    footprint: {
      name: 'moving',
      geometry: moved(step),
      crs: { name: 'EPSG:4490', evidence: 'stated' },
      planeArea: null,
      declaredArea: null,
      notes: [],
    } as unknown as ScreeningRequest['footprint'],
  });

describe('a drag across the pack', () => {
  it('arrives whole, frame by frame', () => {
    const [leaveOut, putBack] = [leaveOutUnchanged(), putBackUnchanged()];
    const sizes: number[] = [];
    for (let step = 0; step < 60; step++) {
      const screening = frame(step);
      const posted = structuredClone(leaveOut({ screen: screening }));
      sizes.push(JSON.stringify(posted).length / JSON.stringify(screening).length);
      expect(JSON.stringify(putBack(posted).screen)).toBe(JSON.stringify(screening));
    }
    expect(sizes[0]).toBeGreaterThan(0.99);
    expect(sizes.slice(1).every((size) => size < 0.5)).toBe(true);
  });

  it('keeps the objects of the frame before, so that nothing is drawn anew', () => {
    const [leaveOut, putBack] = [leaveOutUnchanged(), putBackUnchanged()];
    const [first, second] = [frame(0), frame(0)].map((screening) =>
      putBack(structuredClone(leaveOut({ screen: screening }))),
    );
    const absent = first?.screen?.layers.findIndex(({ answer }) => answer === 'not-covered') ?? -1;
    expect(absent).toBeGreaterThanOrEqual(0);
    expect(second?.screen?.layers[absent]).toBe(first?.screen?.layers[absent]);
  });

  it('keeps a geometry that is only another object, and one geometry in many places as one', () => {
    const [leaveOut, putBack] = [leaveOutUnchanged(), putBackUnchanged()];
    const [first, second, third] = [moved(0), moved(0), moved(1)].map((geometry) => {
      const screening = frame(0);
      const found = { ...screening.footprint, geometry };
      const layers = screening.layers.map((layer) => ({ ...layer, overlap: { geometry } }));
      return putBack(
        structuredClone(leaveOut({ screen: { ...screening, footprint: found, layers } as unknown as Screening })),
      ).screen;
    });
    expect(second?.footprint.geometry).toBe(first?.footprint.geometry);
    expect(third?.footprint.geometry).toEqual(moved(1));
    for (const { overlap } of third?.layers ?? []) expect(overlap?.geometry).toBe(third?.footprint.geometry);
  });

  it('is refused when the frame before never came', () => {
    const leaveOut = leaveOutUnchanged();
    leaveOut({ screen: frame(0) });
    const posted = leaveOut({ screen: frame(0) });
    expect(() => putBackUnchanged()(posted)).toThrow('what it had not sent');
    leaveOut({ screen: frame(1) });
    expect(() => putBackUnchanged()(leaveOut({ screen: frame(30) }))).toThrow('what it had not sent');
  });

  it('leaves every other answer as it is', () => {
    const answer = { adopt: true as const };
    expect(putBackUnchanged()(leaveOutUnchanged()(answer))).toEqual(answer);
  });
});
