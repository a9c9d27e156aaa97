// What the engine keeps from one screening for the next changes no byte: any sequence gives what a mind without memory gives.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MultiPolygon } from '../../src/analysis/geometry/position.ts';
import type { Pack } from '../../src/analysis/screening/pack.ts';
import { screen } from '../../src/analysis/screening/screen.ts';
import { serialise } from '../../src/analysis/screening/serialise.ts';
import { folderSource } from '../../src/layers/folder-source.ts';
import { openPack } from '../../src/layers/open-pack.ts';
import { JsonBytes } from '../../src/worker/json-bytes.ts';

const opened = await openPack(folderSource(new URL('../../public/data/beibei', import.meta.url).pathname));
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
const pack = opened.value;

/** The same pack with a rule book and layers that nothing is remembered of. */
const forgetful = (): Pack => ({
  ...pack,
  rules: structuredClone(pack.rules),
  layers: pack.layers.map((layer) => ({ ...layer })),
});

function square(lon: number, lat: number): MultiPolygon {
  const [w, s, e, n] = [lon, lat, lon + 0.003, lat + 0.003];
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ] as const;
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

const asked = fc.record({
  lon: fc.double({ min: 106.25, max: 106.8, noNaN: true }),
  lat: fc.double({ min: 29.65, max: 30.1, noNaN: true }),
  project: fc.constantFrom(
    {},
    { nature: '新建' },
    { nature: '新建', kind: '化工厂', industry: '2614' },
    { kind: '住宅' },
  ),
  asOf: fc.constantFrom('2019-06-01', '2025-12-31', '2026-08-14', '2026-11-22'),
  expiredPlans: fc.boolean(),
  lost: fc.constantFrom(null, null, null, 'eco_redline', 'jl_bank'),
  // Most steps are those of a hand that drags: the same project on the same day.
  drags: fc.constantFrom(true, true, true, false),
});

it('a sequence of screenings gives the same bytes as each by itself', { timeout: 120_000 }, () => {
  const writer = new JsonBytes();
  fc.assert(
    fc.property(fc.array(asked, { minLength: 2, maxLength: 9 }), (sequence) => {
      let before = sequence[0];
      for (const step of sequence) {
        const { lon, lat, lost } = step;
        before = step.drags ? (before ?? step) : step;
        const { project, asOf, expiredPlans } = before;
        const footprint = {
          name: 'plot',
          geometry: square(lon, lat),
          crs: 'EPSG:4490',
          planeArea: null,
          declaredArea: null,
          notes: [],
        } as const;
        const trouble = { code: 'deadline', seconds: 10 } as const;
        const unchecked = lost === null ? {} : { [lost]: trouble };
        const request = { footprint, project, asOf, expiredPlans, unchecked, settled: false };
        const alone = serialise(screen({ ...request, pack: forgetful() }));
        const kept = screen({ ...request, pack });
        expect(serialise(kept)).toBe(alone);
        expect(new TextDecoder().decode(writer.write(kept))).toBe(alone);
      }
    }),
    { numRuns: 20 },
  );
});
